"""The wire format of reviews."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from service.api.pagination import PageQuery
from service.api.schemas.common import Reference, page_of, string
from service.api.schemas.rules import NEVER, by_value
from service.models import DECISIONS

REASON = validate.Length(1, 2_000)
USER = validate.Length(1, 200)
CLAIMS = validate.Length(1, 500)
RELATIONS = ("partial", "contradicts")
STRENGTHS = ("strict", "tension")
KINDS = ("polarity", "place", "actor", "denial")

#: What each decision is about, besides its reason and its user.
NEEDS: Mapping[str, frozenset[str]] = {
    "confirm": frozenset({"claims", "proposition"}),
    "reject": frozenset({"claims", "proposition"}),
    "relate": frozenset({"claims", "proposition", "relation"}),
    "split": frozenset({"claims", "proposition"}),
    "merge": frozenset({"proposition", "into"}),
    "dispute": frozenset({"proposition", "into"}),
    "reconcile": frozenset({"proposition", "into"}),
    "apart": frozenset({"claims"}),
    "same": frozenset({"claims"}),
}
ABOUT = frozenset({"claims", "proposition", "into", "relation"})


def told_reason() -> fields.String:
    """Why somebody decides so."""
    return fields.String(
        required=True, validate=REASON, metadata={"description": "Why; others will read it."}
    )


def told_user() -> fields.String:
    """Who decides."""
    return fields.String(
        load_default=None,
        allow_none=True,
        validate=USER,
        metadata={"description": "Who decides; otherwise the name of the key that is shown."},
    )


def _claims(**options: Any) -> fields.List[UUID]:
    return fields.List(fields.UUID(), validate=CLAIMS, **options)


class ReviewInput(Schema):
    """A decision: what it is about depends on which it is.

    `confirm`, `reject`, `relate`, `split`: `claims` of a `proposition`. `merge`: a `proposition`
    `into` another. `dispute`, `reconcile`: a `proposition` and, in `into`, the one that states
    the rival value. `apart`, `same`: `claims` of unnamed speakers.
    """

    decision = fields.String(required=True, validate=validate.OneOf(list(NEEDS)))
    reason = told_reason()
    user = told_user()
    claims = _claims()
    proposition = fields.UUID()
    into = fields.UUID()
    relation = fields.String(
        validate=validate.OneOf(RELATIONS),
        metadata={"description": "Of `relate`: how the claims bear on the proposition instead."},
    )
    strength = fields.String(
        validate=validate.OneOf(STRENGTHS),
        metadata={"description": "Of what contradicts; strict unless told."},
    )
    kind = fields.String(validate=validate.OneOf(KINDS))

    class Meta:
        """Told in the document."""

        rules = (
            by_value("decision", {one: (needs, ABOUT - needs) for one, needs in NEEDS.items()}),
            {
                "anyOf": [
                    {
                        "properties": {"relation": {"const": "contradicts"}},
                        "required": ["relation"],
                    },
                    {"properties": {"strength": NEVER, "kind": NEVER}},
                ]
            },
        )

    @validates_schema
    def fit(self, data: Mapping[str, Any], **_: Any) -> None:
        """Raise ValidationError where what is given does not go with the decision."""
        needed = NEEDS.get(data.get("decision", ""))
        if needed is None:
            return
        given = ABOUT & data.keys()
        faults = {name: [f"'{data['decision']}' takes none."] for name in given - needed}
        faults |= {name: [f"'{data['decision']}' needs it."] for name in needed - given}
        if data.get("relation") != "contradicts":
            extra = {"strength", "kind"} & data.keys()
            faults |= {name: ["Only what contradicts has one."] for name in extra}
        if faults:
            raise ValidationError(faults)


class SplitInput(Schema):
    """Which claims assert something else than the rest of the proposition."""

    claims = _claims(required=True)
    reason = told_reason()
    user = told_user()


class MergeInput(Schema):
    """Which proposition says the same; it takes over."""

    into = fields.UUID(required=True)
    reason = told_reason()
    user = told_user()


class Undoing(Schema):
    """Who undoes it, and why."""

    user = told_user()
    reason = fields.String(load_default=None, validate=REASON)


class Review(Schema):
    """A decision as it is kept; undone, it binds nothing and stays to be read."""

    id = fields.UUID(required=True)
    decision = string("What was decided; of speakers `join`, `part` and `affiliate` too.")
    reason = string()
    user = string("Who decided, as told.", allow_none=True)
    key = string("Prefix of the key that was shown, if one was.", allow_none=True)
    claims = fields.List(
        fields.UUID(),
        required=True,
        metadata={"description": "What it is about, with later texts of the same claims."},
    )
    speakers = fields.List(fields.Nested(Reference), required=True)
    proposition = fields.UUID(required=True, allow_none=True)
    into = fields.UUID(
        required=True,
        allow_none=True,
        metadata={"description": "Where a merge leads; the proposition that a split came to."},
    )
    relation = string(allow_none=True)
    strength = string(allow_none=True)
    kind = string(allow_none=True)
    made_at = fields.DateTime(required=True)
    undone_at = fields.DateTime(required=True, allow_none=True)
    undone_by = string(allow_none=True)
    undone_reason = string(allow_none=True)


ReviewPage = page_of(Review, "ReviewPage")


class ReviewQuery(PageQuery):
    """Which reviews: those that fit every filter given."""

    proposition = fields.UUID(
        metadata={"description": "About it, or about who speaks in its claims."}
    )
    claim = fields.UUID()
    decision = fields.String(validate=validate.OneOf(DECISIONS))
    standing = fields.Boolean(metadata={"description": "Whether they hold, or have been undone."})
