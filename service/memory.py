"""What a process that is to work for long keeps in memory, as far as Python leaves that to us."""

import gc

#: So many objects are made before Python looks for cycles that nothing refers to (700 else):
#: an article leaves thousands behind in caches, and hardly any in a cycle.
SOME = 50_000


def settle() -> None:
    """Have what is held by now searched for unused cycles no more, and the rest less often.

    The lexicons alone are 150,000 objects: to go through them took a fifth of ingest's time.
    """
    gc.freeze()
    gc.set_threshold(SOME)
