"""What a process that is to work for long keeps in memory, as far as Python leaves that to us."""

import gc

#: So many objects are made before Python looks for cycles that nothing refers to (700 else):
#: one answer is made of thousands, of which hardly any is in a cycle.
SOME = 10_000


def settle() -> None:
    """Have what is held by now searched for unused cycles no more, and the rest less often.

    The lexicons alone are 150,000 objects: to go through them took a fifth of ingest's time.
    """
    gc.freeze()
    gc.set_threshold(SOME)
