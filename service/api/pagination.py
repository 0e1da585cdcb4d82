"""Pages by keyset: a cursor names the last item seen, so pages hold still while others write."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from flask import Response, after_this_request, request
from marshmallow import Schema, fields, validate
from sqlalchemy.orm import Session
from werkzeug.datastructures import MultiDict
from werkzeug.urls import iri_to_uri

from service.answers.collections import Asked, Noun, list_items
from service.answers.wire import Record
from service.api import cursors
from service.queries.collections import Place

MAX_LIMIT = 200

Query = Mapping[str, Any]

#: What says how a collection is answered; whatever else is asked filters it.
MANNERS = frozenset({"limit", "cursor", "sort", "q", "fields", "include", "facets", "total"})


class PageQuery(Schema):
    """Which page of a collection is asked for."""

    limit = fields.Integer(
        load_default=50,
        strict=False,
        validate=validate.Range(1, MAX_LIMIT),
        metadata={"description": "How many items at most."},
    )
    cursor = fields.String(
        validate=validate.Length(1, cursors.LONGEST),
        metadata={
            "description": "The `next` of the page before, asked with the same filters and order.",
            "pattern": cursors.PATTERN,
        },
    )


def page(session: Session, listed: Callable[..., list[Record]], query: Query) -> Record:
    """The items and the cursor of the page that follows; null at the end.

    Of a collection that has one order, by id.
    """
    given = {name: value for name, value in query.items() if name != "cursor"}
    limit: int = given.pop("limit")
    if "cursor" in query:
        _, given["after"] = cursors.read(session, query["cursor"])
    items = listed(session, **given, limit=limit + 1)
    last = cursors.place_of(items[limit - 1]["id"]) if len(items) > limit else None
    return {"items": items[:limit], "next": _next(session, last)}


def collection(session: Session, noun: Noun, query: Query) -> Record:
    """A page of a collection as it is asked for, with what is to be told beside the items."""
    after = cursors.read(session, query["cursor"]) if "cursor" in query else None
    asked = Asked(
        limit=query["limit"],
        sort=query["sort"],
        after=after,
        question=query.get("q"),
        filters={name: value for name, value in query.items() if name not in MANNERS},
        facets=query.get("facets", ()),
        include=query.get("include", ()),
        total=query.get("total", False),
    )
    found = list_items(session, noun, asked)
    items = [_sparse(item, query["fields"]) for item in found.items] if "fields" in query else None
    return {
        "items": found.items if items is None else items,
        "next": _next(session, found.last),
        **found.beside,
    }


def _sparse(item: Record, wanted: list[str]) -> Record:
    return {name: value for name, value in item.items() if name in wanted}


def _next(session: Session, last: Place | None) -> str | None:
    """The cursor of the page that follows; its address goes into the head of the answer."""
    cursor = None if last is None else cursors.write(session, last)
    links = [f'<{_address(None)}>; rel="first"']
    if cursor is not None:
        links.append(f'<{_address(cursor)}>; rel="next"')

    @after_this_request
    def link(answer: Response) -> Response:
        if answer.status_code == 200:
            answer.headers["Link"] = ", ".join(links)
        return answer

    return cursor


def _address(cursor: str | None) -> str:
    """The address of this request, from another place on."""
    asked = MultiDict(request.args)
    asked.pop("cursor", None)
    if cursor is not None:
        asked["cursor"] = cursor
    query = urlencode(list(asked.items(multi=True)))
    path = iri_to_uri(request.path)
    return f"{path}?{query}" if query else path
