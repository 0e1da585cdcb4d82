"""In which form a question is answered: JSON, or another that `Accept` asks for and there is."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

import orjson
from flask import Response, request
from marshmallow import Schema
from werkzeug.datastructures import MIMEAccept

from service.answers.wire import Record
from service.api.problems import Refused
from service.api.tables import columns, write_table
from service.integrations import schema_org

#: The parameter of a media type that means something here; all others are overlooked.
BOM = "bom=true"


@dataclass(frozen=True)
class Form:
    """A form of an answer: by which type it is asked for, how it is written, what it says it is."""

    media_type: str
    write: Callable[[Record], bytes]
    content_type: str


View = TypeVar("View", bound=Callable[..., object])


def _lines(page: Record) -> bytes:
    return b"".join(orjson.dumps(item) + b"\n" for item in page["items"])


JSON = Form("application/json", orjson.dumps, "application/json")
NDJSON = Form("application/x-ndjson", _lines, "application/x-ndjson")
CSV = "text/csv; charset=utf-8"


def tables(item: type[Schema]) -> tuple[Form, ...]:
    """The forms of a collection of such items that are lines; with a byte order mark on demand."""
    paths = columns(item)

    def write(page: Record, encoding: str) -> bytes:
        return write_table(paths, page).encode(encoding)

    return (
        NDJSON,
        Form("text/csv", partial(write, encoding="utf-8"), CSV),
        Form(f"text/csv;{BOM}", partial(write, encoding="utf-8-sig"), CSV),
    )


def linked(node: Callable[[Record, str], Record]) -> Form:
    """The form of linked data, by what makes a node of a record."""

    def write(record: Record) -> bytes:
        return orjson.dumps(schema_org.document(node, record, request.url_root))

    return Form("application/ld+json", write, "application/ld+json")


def offered(*forms: Form) -> Callable[[View], View]:
    """Offer these forms of what a view answers, beside JSON. Goes under `reading`."""

    def decorator(view: View) -> View:
        # Where flask-smorest looks for what it is to document, and `reading` for what to write.
        vars(view)["_apidoc"] = {"forms": (JSON, *forms)}
        return view

    return decorator


def forms_of(view: Callable[..., object]) -> tuple[Form, ...]:
    """The forms that a view offers; JSON unless more is said."""
    forms: tuple[Form, ...] = getattr(view, "_apidoc", {}).get("forms", (JSON,))
    return forms


def chosen(forms: tuple[Form, ...]) -> Form:
    """The form that the request asks for, the first unless it does; raises Refused for none."""
    if request.method not in ("GET", "HEAD") or not request.accept_mimetypes:
        return forms[0]
    asked = MIMEAccept([(_plain(kind), quality) for kind, quality in request.accept_mimetypes])
    found = {form.media_type: form for form in forms}
    best = asked.best_match(found)
    if best is None:
        kinds = list(found)
        raise Refused(
            "not-acceptable", f"This is to be had as {', '.join(kinds)}.", available=kinds
        )
    return found[best]


def write(form: Form, record: Record) -> Response:
    """The record in this form."""
    return Response(form.write(record), content_type=form.content_type)


def _plain(kind: str) -> str:
    """A media type of `Accept` without parameters that mean nothing here (charset, profile)."""
    name, *parameters = (part.strip().lower() for part in kind.split(";"))
    return f"{name};{BOM}" if BOM in parameters else name
