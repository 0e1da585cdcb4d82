"""Lay out what the containers are set up with; docker compose runs this before anything else.

The password of the database is made at the first start and kept from then on. It is never a
default, nor anywhere but in the volume and in what Postgres makes of it.
"""

import os
import secrets
import sys
from pathlib import Path

HERE = Path(__file__).parent

#: Postgres runs as another user; the volume is mounted nowhere but in our containers.
READABLE = 0o444

#: libpq reads a file of passwords only if nobody else may.
PRIVATE = 0o600


def main(folder: Path) -> None:
    """Fill the folder; what is there already stays, or is the same again."""
    password = folder / "password"
    if not password.exists():
        write(password, secrets.token_hex(32), READABLE)
    write(folder / "pgpass", f"postgres:5432:isnad:isnad:{password.read_text()}\n", PRIVATE)
    for script in sorted(HERE.glob("*.sql")):
        write(folder / script.name, script.read_text(), READABLE)


def write(path: Path, text: str, mode: int) -> None:
    """Replace the file in one step: a start that is killed half-way leaves no half of it."""
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "w") as file:
        os.fchmod(file.fileno(), mode)
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.rename(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
