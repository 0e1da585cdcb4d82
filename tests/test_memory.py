import subprocess
import sys

SETTLED = """
import gc, service.ingest.articles
from service import memory
memory.settle()
assert len(gc.get_objects()) < 5_000 < 100_000 < gc.get_freeze_count()
"""


def test_what_a_process_begins_with_is_not_searched_again() -> None:
    # In a process of its own: what is frozen stays so.
    subprocess.run([sys.executable, "-c", SETTLED], check=True)
