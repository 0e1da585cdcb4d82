"""What several nouns share."""

from typing import Any

from marshmallow import Schema, fields

Time = fields.DateTime


def page_of(item: type[Schema], name: str) -> type[Schema]:
    """A page of a collection of these items."""
    return Schema.from_dict(
        {
            "items": fields.List(fields.Nested(item), required=True),
            "next": fields.String(
                required=True,
                allow_none=True,
                metadata={"description": "Give it as `cursor` for the page that follows."},
            ),
        },
        name=name,
    )


def maybe(nested: type[Schema], description: str) -> fields.Nested:
    """A thing of this schema, or null."""
    return fields.Nested(
        nested, required=True, allow_none=True, metadata={"description": description}
    )


def string(description: str = "", **options: Any) -> fields.String:
    """A string that is always there."""
    metadata = {"description": description} if description else {}
    return fields.String(required=True, metadata=metadata, **options)


class Span(Schema):
    """Words of a text: 0-based, end-exclusive, in Unicode code points; `text[start:end]`."""

    start = fields.Integer(required=True)
    end = fields.Integer(required=True)
    text = string()


class Reference(Schema):
    """A thing that has an answer of its own."""

    id = fields.UUID(required=True)
    name = string()


class Published(Schema):
    """On what a publication time rests."""

    printed = string("The date as the page prints it.", allow_none=True)
    precision = string("second, minute, day, month or year.", allow_none=True)
    time_zone = string("The zone as printed; null where none is.", allow_none=True)


class Range(Schema):
    """A number that is known up to what is unknown."""

    at_least = fields.Integer(required=True)
    at_most = fields.Integer(required=True)


class Counted(Range):
    """A range with the ids that it counts."""

    members = fields.List(fields.UUID(), required=True)


class Fault(Schema):
    """One thing that is wrong with a request."""

    pointer = fields.String(metadata={"description": "JSON pointer into the body."})
    parameter = fields.String(metadata={"description": "Parameter of the query."})
    detail = string()


class Problem(Schema):
    """RFC 9457: what went wrong."""

    type = string("Names the kind of problem; see the documentation page.")
    title = string()
    status = fields.Integer(required=True)
    detail = string()
    instance = string("The path that was asked for.")
    request_id = string("Under which the service logged it.", allow_none=True)
    errors = fields.List(fields.Nested(Fault))
