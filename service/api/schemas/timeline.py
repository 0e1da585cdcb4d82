"""The wire format of a proposition's timeline."""

from marshmallow import Schema, fields

from service.api.schemas.common import Published, Range, Reference, string


class CopiedArticle(Schema):
    """The article in which a copy stands."""

    id = fields.UUID(required=True)
    url = string(allow_none=True)
    title = string(allow_none=True)


class UndatedCopy(Schema):
    """A claim that bears on the proposition, in an article without a date."""

    claim = fields.UUID(required=True)
    relation = string("same, partial or contradicts.")
    depth = fields.Integer(required=True)
    outlet = fields.Nested(Reference, required=True)
    article = fields.Nested(CopiedArticle, required=True)
    status = string("published, corrected or withdrawn.")
    published_at = fields.DateTime(required=True, allow_none=True)
    published = fields.Nested(Published, required=True)


class Stretch(Schema):
    """From when to when a copy may have been published; equal ends are one moment."""

    since = fields.DateTime(required=True)
    until = fields.DateTime(required=True)


class DatedCopy(UndatedCopy):
    """A claim with what its article's date tells of its place among the others."""

    between = fields.Nested(Stretch, required=True)
    lag_seconds = fields.Nested(
        Range,
        required=True,
        metadata={"description": "Behind the earliest dated copy that is held."},
    )
    may_be_earliest = fields.Boolean(
        required=True, metadata={"description": "No other dated copy is known to be older."}
    )
    tied = fields.Boolean(
        required=True, metadata={"description": "Its order to the one before is not known."}
    )


class Timeline(Schema):
    """The copies of a proposition by their dates, and its changes by the store's clock."""

    proposition = fields.UUID(required=True)
    copies = fields.List(fields.Nested(DatedCopy), required=True)
    undated = fields.List(fields.Nested(UndatedCopy), required=True)
    absorbed = fields.List(
        fields.UUID(),
        required=True,
        metadata={"description": "Propositions that were merged into this one."},
    )
    changes = fields.List(
        fields.Dict(),
        required=True,
        metadata={
            "description": "Each with `at` and `change`: joined, left or withdrawn (a claim), "
            "rival or rival_ended (another value), answered (revision, verdict, outlets)."
        },
    )
