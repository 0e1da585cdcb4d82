"""The wire format of contradictions."""

from marshmallow import Schema, fields, validate

from service.api.pagination import PageQuery
from service.api.schemas.common import Reference, maybe, page_of, string

KINDS = ("numeric", "date", "polarity", "place", "actor", "denial")
STRENGTHS = ("strict", "tension")
STATUSES = ("open", "superseded", "different_scope", "rejected", "withdrawn")


class Stated(Schema):
    """A proposition by its words."""

    id = fields.UUID(required=True)
    text = string()
    language = string()
    verdict = string(allow_none=True)


class Contradicting(Schema):
    """The claim that contradicts, with who makes it and where."""

    id = fields.UUID(required=True)
    text = string()
    article = fields.UUID(required=True)
    outlet = fields.Nested(Reference, required=True)
    speaker = maybe(Reference, "Null where the text does not tell.")


class Contradiction(Schema):
    """Two that cannot both hold: two propositions of rival values, or a proposition and a claim."""

    id = fields.UUID(required=True)
    kind = string("numeric, date, polarity, place, actor or denial.", allow_none=True)
    strength = string("strict or tension.")
    status = string(
        "open; superseded (the same source, later); different_scope; rejected (a person did, see "
        "`review`); withdrawn (the article is)."
    )
    superseded = fields.UUID(
        required=True,
        allow_none=True,
        metadata={"description": "Which of the two propositions was overtaken."},
    )
    proposition = fields.Nested(Stated, required=True)
    rival = maybe(Stated, "The proposition of the other value; else there is a claim.")
    claim = maybe(Contradicting, "The claim that contradicts; else there is a rival.")
    review = fields.UUID(
        required=True,
        allow_none=True,
        metadata={"description": "The decision by which it is one, or none. Null: nobody decided."},
    )
    score = fields.Float(required=True)
    reason = fields.Dict(required=True)
    since = fields.DateTime(required=True)


ContradictionPage = page_of(Contradiction, "ContradictionPage")


class ContradictionQuery(PageQuery):
    """Which contradictions: those that fit every filter given."""

    kind = fields.String(validate=validate.OneOf(KINDS))
    strength = fields.String(validate=validate.OneOf(STRENGTHS))
    status = fields.String(validate=validate.OneOf(STATUSES))
    proposition = fields.UUID(metadata={"description": "On either side."})
