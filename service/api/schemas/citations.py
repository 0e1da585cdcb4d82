"""The wire format of citations."""

from typing import Any

from marshmallow import Schema, ValidationError, fields, validates_schema

from service.api.schemas.claims import (
    Amended,
    ClaimArticle,
    Reviewed,
    Statement,
    StoredHop,
    StoredSpeaker,
)
from service.api.schemas.common import Published, Reference, maybe, string
from service.api.schemas.propositions import Agreement, not_later_than_now
from service.api.schemas.rules import exactly_one
from service.models import CITED


class CitationInput(Schema):
    """What to cite: one of `claim`, `proposition` and `article`, by its id."""

    claim = fields.UUID()
    proposition = fields.UUID()
    article = fields.UUID()
    as_of = fields.AwareDateTime(
        load_default=None,
        allow_none=True,
        validate=not_later_than_now,
        metadata={"description": "Of a proposition: what the store knew then. Otherwise now."},
    )

    class Meta:
        """Told in the document."""

        rules = (exactly_one(*CITED),)

    @validates_schema
    def check_kind(self, data: dict[str, Any], **_: object) -> None:
        """Refuse none and several, and an earlier time of what does not change."""
        given = [kind for kind in CITED if kind in data]
        if len(given) != 1:
            raise ValidationError(f"Give exactly one of {', '.join(CITED)}.")
        if data["as_of"] and given != ["proposition"]:
            raise ValidationError("Claims and texts do not change: no time is needed.", "as_of")


class Evidence(Schema):
    """On what cited words rest: a revision of a text, its digests, its date, its capture."""

    article = fields.UUID(required=True)
    revision = fields.Integer(required=True)
    current = fields.Boolean(required=True)
    outlet = fields.Nested(Reference, required=True)
    url = string(allow_none=True)
    title = string(allow_none=True)
    language = string()
    published_at = fields.DateTime(required=True, allow_none=True)
    published = fields.Nested(Published, required=True)
    status = string("published, corrected or withdrawn.")
    form = string("page, html or fields: how the text came in.")
    digest = string("SHA-256 of what came in.")
    text_digest = string("SHA-256 of the text as it is stored, in UTF-8.")
    captured_at = fields.DateTime(required=True)


class CitedClaim(Statement):
    """A claim as it was when it was cited."""

    id = fields.UUID(required=True)
    revision = fields.Integer(required=True)
    current = fields.Boolean(required=True)
    article = fields.Nested(ClaimArticle, required=True)
    outlet = fields.Nested(Reference, required=True)
    speaker = maybe(StoredSpeaker, "Null where the text does not tell.")
    chain = fields.List(fields.Nested(StoredHop), required=True)
    parent = fields.UUID(required=True, allow_none=True)
    language = string()
    review = fields.Nested(Reviewed, required=True)
    amendment = maybe(Amended, "By whose word it stands so, where a person told it.")
    retraction = maybe(Amended, "By whose word it counts no more.")
    created_at = fields.DateTime(required=True)


class Cited(Schema):
    """What was answered then, byte for byte; its SHA-256 is `digest`."""

    kind = string("claim, proposition or article.")
    as_of = fields.DateTime(required=True)
    subject = fields.UUID(required=True)
    revision = fields.Integer(required=True, allow_none=True)
    agreement = maybe(Agreement, "Of a proposition: its agreement as it was.")
    claims = fields.List(fields.Nested(CitedClaim), required=True)
    left_out = fields.Integer(
        required=True, metadata={"description": "How many claims are not in it: beyond 1,000."}
    )
    evidence = fields.List(fields.Nested(Evidence), required=True)
    algorithm = string("What extracted or computed it, with its version.")


class Since(Schema):
    """One thing that is otherwise by now."""

    what = string(
        "revised, withdrawn, corrected or published (an article); text_withdrawn; superseded or "
        "reviewed (a claim); merged, agreement or algorithm (a proposition)."
    )
    subject = fields.UUID(required=True)
    at = fields.DateTime(required=True, allow_none=True)
    before = string(allow_none=True)
    after = string(allow_none=True)


class Citation(Schema):
    """A permanent link: what was cited, and what has changed since."""

    id = fields.UUID(required=True)
    kind = string("claim, proposition or article.")
    subject = fields.UUID(required=True)
    revision = fields.Integer(
        required=True,
        allow_none=True,
        metadata={"description": "Of the text or of the agreement; null of an earlier agreement."},
    )
    as_of = fields.DateTime(required=True)
    algorithm = string("What extracted or computed it, with its version.")
    digest = string("SHA-256 of `cited` as it was first, as JSON without blanks.")
    created_at = fields.DateTime(required=True)
    redacted_at = fields.DateTime(
        required=True,
        allow_none=True,
        metadata={"description": "Since when words are missing, because a text was taken down."},
    )
    cited = fields.Nested(Cited, required=True)
    text = string(
        "The whole text, of a claim or an article; null once taken down.", allow_none=True
    )
    changed_since = fields.List(fields.Nested(Since), required=True)
