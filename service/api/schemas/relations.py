"""The wire format of what outlets have in common."""

from marshmallow import Schema, fields

from service.api.schemas.common import Reference, maybe, string


class Interval(Schema):
    """Wilson's interval of a share, at 95 %."""

    at_least = fields.Float(required=True)
    at_most = fields.Float(required=True)


class Share(Schema):
    """On how many of the propositions that both bear on they say the same."""

    sample = fields.Integer(required=True)
    share = fields.Float(required=True, allow_none=True)
    interval = maybe(Interval, "Null where the share is withheld.")
    withheld = string("Why the share is withheld; null where it is told.", allow_none=True)


class Copied(Schema):
    """Pairs of articles that share a passage of a claim, by which is known to be older."""

    from_them = fields.Integer(required=True)
    by_them = fields.Integer(required=True)
    unordered = fields.Integer(
        required=True,
        data_key="unknown",
        metadata={"description": "The dates leave it open who was earlier."},
    )


class Relation(Schema):
    """What one other outlet has in common with this one."""

    outlet = fields.Nested(Reference, required=True)
    shared = fields.Integer(
        required=True, metadata={"description": "Propositions that both assert."}
    )
    contradicted = fields.Integer(
        required=True,
        metadata={"description": "Propositions that one asserts and the other contradicts."},
    )
    agreement = fields.Nested(Share, required=True)
    copied = fields.Nested(Copied, required=True)


class Relations(Schema):
    """All of them, most in common first."""

    items = fields.List(fields.Nested(Relation), required=True)
    next = fields.String(
        required=True, allow_none=True, metadata={"description": "Always null: these are all."}
    )
