"""The wire format of the changes feed and of the audit log."""

from marshmallow import Schema, fields, validate

from service.api.pagination import MAX_LIMIT
from service.api.schemas.common import maybe, string

LARGEST = 2**63 - 1


class ChangeQuery(Schema):
    """From where on, and how many; of one kind or one thing, where that is asked."""

    since = fields.Integer(
        load_default=0,
        strict=False,
        validate=validate.Range(0, LARGEST),
        metadata={"description": "The `next` of the answer before, or the `number` of a change."},
    )
    limit = fields.Integer(
        load_default=MAX_LIMIT,
        strict=False,
        validate=validate.Range(1, MAX_LIMIT),
        metadata={"description": "How many changes at most."},
    )
    kind = fields.String(
        validate=validate.Length(1, 40),
        metadata={"description": "article, claim, proposition …", "example": "article"},
    )
    id = fields.UUID(attribute="subject", metadata={"description": "Of the thing that changed."})


class StoreChange(Schema):
    """That something changed."""

    number = fields.Integer(
        required=True, metadata={"description": "Grows; not every number is taken."}
    )
    type = string("What was done to what: article.created, proposition.changed …")
    kind = string()
    id = fields.UUID(required=True)
    revision = fields.Integer(
        required=True,
        allow_none=True,
        metadata={"description": "Since this one, where the thing has revisions."},
    )
    changed_at = fields.DateTime(required=True)


class KeyReference(Schema):
    """A key, as it was called then."""

    prefix = string()
    name = string()


class Actor(Schema):
    """Who did it."""

    kind = string("key, open (without a key, where that is allowed), cli, seed or python.")
    key = maybe(KeyReference, "Null where none was shown.")


class AuditEntry(StoreChange):
    """That something changed, by whom, and how it was before and after."""

    actor = fields.Nested(Actor, required=True)
    request_id = string(allow_none=True)
    before = fields.Dict(required=True, allow_none=True)
    after = fields.Dict(required=True, allow_none=True)


def _following(item: type[Schema], name: str) -> type[Schema]:
    following = fields.Integer(
        required=True,
        metadata={"description": "Give it as `since` to go on; there may be nothing yet."},
    )
    items = fields.List(fields.Nested(item), required=True)
    return Schema.from_dict({"items": items, "next": following}, name=name)


ChangePage = _following(StoreChange, "ChangePage")
AuditPage = _following(AuditEntry, "AuditPage")
