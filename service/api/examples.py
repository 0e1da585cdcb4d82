"""An example of every operation: what is asked, and what is answered, as the service answered it.

`examples.json` beside this holds them, by the name of the operation; `make examples` writes it.
"""

from pathlib import Path
from typing import Any

import orjson

from service.api.kinds import KINDS

FILE = Path(__file__).with_suffix(".json")

EXAMPLES: dict[str, dict[str, Any]] = orjson.loads(FILE.read_bytes())


def problem_examples() -> dict[int, dict[str, Any]]:
    """An example of every kind of problem, by status and name."""
    found: dict[int, dict[str, Any]] = {}
    for kind in KINDS.values():
        told = {
            "type": kind.type,
            "title": kind.title,
            "status": kind.status,
            "detail": kind.example,
            "instance": "/v1/articles",
            "request_id": "01a2038e24237570b3a09af1fa861f39",
        }
        found.setdefault(kind.status, {})[kind.name] = {"summary": kind.title, "value": told}
    return found
