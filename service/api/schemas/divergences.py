"""The wire format of what outlets differ in that tell one proposition."""

from marshmallow import Schema, fields

from service.api.schemas.common import Reference, string


class ToldClaim(Schema):
    """A claim, or a sentence in its outlet's own voice, and its words."""

    claim = fields.UUID(required=True)
    article = fields.UUID(required=True)
    outlet = fields.Nested(Reference, required=True)
    words = string("Empty where the text was taken down.")


class ToldValue(Schema):
    """One of the ways in which it is told."""

    value = string(
        "Of attribution: attributed or own_voice; of stance: one of the stances; of certainty: "
        "hedged or plain; of a quotation: its words in the first claim."
    )
    claims = fields.List(fields.Nested(ToldClaim), required=True)


class Divergence(Schema):
    """A way in which outlets differ."""

    kind = string("attribution, stance, certainty or quotation.")
    speaker = fields.Nested(
        Reference,
        required=True,
        allow_none=True,
        metadata={"description": "Whose words they are; null where some name nobody."},
    )
    values = fields.List(fields.Nested(ToldValue), required=True)


class Divergences(Schema):
    """In what the outlets differ that tell a proposition, and no other value."""

    proposition = fields.UUID(required=True)
    divergences = fields.List(fields.Nested(Divergence), required=True)
