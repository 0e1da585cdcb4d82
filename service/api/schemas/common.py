"""What several nouns share."""

from typing import Any

from marshmallow import Schema, fields

from service.answers.collections import Noun

Time = fields.DateTime


def page_of(item: type[Schema], name: str, noun: Noun | None = None) -> type[Schema]:
    """A page of a collection of these items; of a noun, with what can be told beside them."""
    made = Schema.from_dict(
        {
            **(_beside(noun) if noun else {}),
            "items": fields.List(fields.Nested(item), required=True),
            "next": fields.String(
                required=True,
                allow_none=True,
                metadata={"description": "Give it as `cursor` for the page that follows."},
            ),
        },
        name=name,
    )
    if noun:
        vars(made)["Meta"].sparse = item
    return made


class Total(Schema):
    """How many fit all filters."""

    count = fields.Integer(required=True)
    exact = fields.Boolean(
        required=True, metadata={"description": "False: there are more than were counted."}
    )


class FacetValue(Schema):
    """How many of those that fit have this value."""

    value = fields.Raw(required=True, metadata={"description": "Null: it is not known."})
    name = fields.String(required=True, allow_none=True)
    count = fields.Integer(required=True)


class Facet(Schema):
    """The commonest values of those that fit, and how many there are under all the others."""

    values = fields.List(fields.Nested(FacetValue), required=True)
    others = fields.Integer(required=True)
    exact = fields.Boolean(
        required=True,
        metadata={"description": "False: only the first in the order of the list were counted."},
    )


def _beside(noun: Noun) -> dict[str, fields.Field[Any]]:
    found: dict[str, fields.Field[Any]] = {
        "total": fields.Nested(Total, metadata={"description": "Where `total=true`."})
    }
    if noun.collection.facets:
        found["facets"] = fields.Dict(
            keys=fields.String(),
            values=fields.Nested(Facet),
            metadata={"description": "Where `facets=`, by facet."},
        )
    if noun.includes:
        told = "Where `include=`: " + ", ".join(one.under for one in noun.includes.values())
        found["included"] = fields.Dict(
            keys=fields.String(),
            values=fields.Dict(keys=fields.UUID(), values=fields.Dict()),
            metadata={"description": f"{told}; by id."},
        )
    return found


def maybe(nested: type[Schema], description: str) -> fields.Nested:
    """A thing of this schema, or null."""
    return fields.Nested(
        nested, required=True, allow_none=True, metadata={"description": description}
    )


def string(description: str = "", **options: Any) -> fields.String:
    """A string that is always there."""
    metadata = {"description": description} if description else {}
    return fields.String(required=True, metadata=metadata, **options)


class Flag(fields.Boolean):
    """True or false in a body, and nothing that could be read as one."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> bool:
        if not isinstance(value, bool):
            raise self.make_error("invalid", input=value)
        return value


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

    class Meta:
        """Told in the document."""

        echoes = True


class Problem(Schema):
    """RFC 9457: what went wrong."""

    type = string("Names the kind of problem; see the documentation page.")
    title = string()
    status = fields.Integer(required=True)
    detail = string()
    instance = string("The path that was asked for.")
    request_id = string("Under which the service logged it.", allow_none=True)
    errors = fields.List(fields.Nested(Fault))

    class Meta:
        """Told in the document."""

        echoes = True


class TextWithdrawn(Schema):
    """That a text was taken down: since when its words are gone, and why."""

    at = fields.DateTime(required=True)
    reason = string()
