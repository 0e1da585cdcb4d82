"""Exports over HTTP: all of a kind as JSON Lines, out of one snapshot, as it is read."""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson
from flask import Response, current_app, g, stream_with_context

from service.answers import exports as answers
from service.api.blueprint import Blueprint
from service.api.schemas.exports import ExportQuery
from service.api.session import resources
from service.db import answering, snapshots

blueprint = Blueprint("exports", __name__, description="All of a kind, line by line.")

LINES = "application/x-ndjson"


def _add(name: str, path: str, what: str) -> None:
    def view(given: Mapping[str, Any]) -> Response:
        return _answer(name, given.get("since"))

    view.__name__ = f"export_{path}"
    view.__doc__ = f"Export {what}, one JSON object a line; the last line says how many they are."
    text = {"type": "string"}
    documented = blueprint.response(
        200, text, content_type=LINES, description="JSON Lines."
    )(view)  # fmt: skip
    documented = blueprint.problems(410)(documented)
    taking = blueprint.arguments(ExportQuery, location="query")(documented)
    blueprint.get(f"/{path}:export")(taking)


_add("articles", "articles", "all articles, as they can be ingested again")
_add("claims", "claims", "all claims, superseded ones too")
_add("propositions", "propositions", "all propositions that stand")
_add("agreement", "agreements", "the agreement on every proposition")


def _answer(name: str, since: int | None) -> Response:
    chunks = _chunks(name, since)
    # What goes wrong at once is told by a status, which has left by the time of the second line.
    first = next(chunks)
    answer = Response(stream_with_context(_all(first, chunks)), content_type=LINES)
    answer.headers["Cache-Control"] = "no-cache"
    return answer


def _all(first: bytes, chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The chunks; one that fails is the last, and whoever misses the last line knows it."""
    yield first
    try:
        yield from chunks
    except Exception as error:
        current_app.logger.error("export %s failed", g.get("request_id"), exc_info=error)


def _chunks(name: str, since: int | None) -> Iterator[bytes]:
    exported = 0
    with answering(), snapshots(resources().sessions)() as session:
        change = answers.latest(session)
        for page in answers.pages(session, name, since):
            exported += len(page)
            yield b"".join(orjson.dumps(record) + b"\n" for record in page)
    yield orjson.dumps({"exported": exported, "change": change}) + b"\n"
