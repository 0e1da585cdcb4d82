"""The wire format of what people change in the claims of an article."""

from typing import Any, get_args

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from service.api.pagination import PageQuery
from service.api.schemas.common import Flag, page_of, string
from service.api.schemas.reviews import REASON, told_reason, told_user
from service.api.schemas.rules import Rule
from service.extraction.attribution import ChannelKind, HopRole, Mode, SpeakerKind, Stance
from service.models.amendment import ACTIONS

NAME = validate.Length(1, 500)
WORDS = validate.Length(1, 20_000)
PLACE = validate.Range(0, 2**31 - 1)
MOST = validate.Length(max=50)


class Words(Schema):
    """Words of the article's current text, which must stand there as told."""

    start = fields.Integer(required=True, strict=True, validate=PLACE)
    end = fields.Integer(required=True, strict=True, validate=PLACE)
    text = fields.String(required=True, validate=WORDS)


class CueWords(Words):
    """The words that attribute."""

    lemma = fields.String(
        validate=NAME, metadata={"description": "Dictionary form; otherwise the words."}
    )


def _maybe(nested: Any, description: str = "") -> fields.Nested:
    return fields.Nested(nested, allow_none=True, metadata={"description": description})


class BodyInput(Schema):
    """A body that somebody speaks for, and the larger ones that it belongs to."""

    name = fields.String(required=True, validate=NAME)
    kind = fields.String(
        load_default="organization", validate=validate.OneOf(("organization", "outlet"))
    )
    within = fields.Nested(lambda: BodyInput(), allow_none=True, load_default=None)


class UnnamedInput(Schema):
    """What is said of a source that is not named."""

    affiliation = fields.String(allow_none=True, load_default=None, validate=NAME)
    category = fields.String(allow_none=True, load_default=None, validate=NAME)
    count = fields.Integer(
        allow_none=True, load_default=None, strict=True, validate=validate.Range(1, 10**6)
    )
    reason = fields.String(allow_none=True, load_default=None, validate=NAME)


def _only(kind: str, **otherwise: Rule) -> Rule:
    """What only speakers of a kind have, with what it is of the others."""
    return {"anyOf": [{"properties": {"kind": {"const": kind}}}, {"properties": otherwise}]}


class SpeakerInput(Schema):
    """Who is said to have said it, in full."""

    name = fields.String(required=True, validate=NAME)
    kind = fields.String(required=True, validate=validate.OneOf(get_args(SpeakerKind)))
    span = _maybe(Words, "Where the speaker is named; left out: elided or a pronoun.")
    role = fields.String(allow_none=True, validate=NAME)
    issuer_body = _maybe(BodyInput, "Of a document: who stands behind it.")
    body = _maybe(BodyInput, "Whom the speaker speaks for.")
    unnamed = _maybe(UnnamedInput, "Only of an unnamed source.")
    members = fields.List(fields.Nested(BodyInput), validate=MOST)
    aliases = fields.List(fields.String(validate=NAME), validate=MOST)

    class Meta:
        """Told in the document."""

        rules = (
            _only("document", issuer_body={"type": "null"}),
            _only("unnamed", unnamed={"type": "null"}),
            _only("group", members={"maxItems": 0}),
            {
                "anyOf": [
                    {"properties": {"kind": {"not": {"const": "group"}}}},
                    {"properties": {"members": {"minItems": 2}}, "required": ["members"]},
                ]
            },
        )

    @validates_schema
    def fit(self, data: dict[str, Any], **_: Any) -> None:
        """Raise ValidationError for what its kind does not have."""
        only = {"issuer_body": "document", "unnamed": "unnamed", "members": "group"}
        faults = {
            name: [f"Only of kind {kind!r}."]
            for name, kind in only.items()
            if data.get(name) and data.get("kind") != kind
        }
        if data.get("kind") == "group" and len(data.get("members") or ()) < 2:
            faults["members"] = ["A group has two sides at least."]
        if faults:
            raise ValidationError(faults)


class ChannelInput(Schema):
    """By what means it was said."""

    kind = fields.String(required=True, validate=validate.OneOf(get_args(ChannelKind)))
    span = fields.Nested(
        Words, allow_none=True, load_default=None, metadata={"description": "Left out: implied."}
    )


class HopInput(Schema):
    """A carrier or a relay that the text names."""

    name = fields.String(required=True, validate=NAME)
    role = fields.String(
        required=True, validate=validate.OneOf([r for r in get_args(HopRole) if r != "speaker"])
    )
    kind = fields.String(load_default="outlet", validate=validate.OneOf(get_args(SpeakerKind)))
    cue = fields.String(allow_none=True, load_default=None, validate=NAME)
    span = fields.Nested(
        Words, allow_none=True, load_default=None, metadata={"description": "Where it is named."}
    )


class ClaimChange(Schema):
    """What is claimed instead: what is left out stays as it is."""

    span = fields.Nested(
        Words, metadata={"description": "All of it; otherwise from its first words to its last."}
    )
    cue = fields.Nested(CueWords)
    content = fields.List(fields.Nested(Words), validate=validate.Length(1, 50))
    speaker = _maybe(SpeakerInput, "Null: the text does not tell.")
    chain = fields.List(
        fields.Nested(HopInput),
        validate=MOST,
        metadata={"description": "Who carried it, outermost first; the speaker follows of itself."},
    )
    mode = fields.String(validate=validate.OneOf(get_args(Mode)))
    stance = fields.String(validate=validate.OneOf(get_args(Stance)))
    negated = Flag()
    hedged = Flag()
    channel = _maybe(ChannelInput, "By what means it was said.")
    assertions = fields.List(
        fields.List(fields.Nested(Words), validate=validate.Length(1, 50)),
        validate=MOST,
        metadata={"description": "The things that the content asserts; left out: one."},
    )
    parent = fields.UUID(
        allow_none=True, metadata={"description": "The claim in whose content it is reported."}
    )
    reason = told_reason()
    user = told_user()


class ClaimInput(ClaimChange):
    """A claim that somebody reads in an article."""

    article = fields.UUID(required=True)
    cue = fields.Nested(CueWords, required=True)
    content = fields.List(fields.Nested(Words), required=True, validate=validate.Length(1, 50))


class Retraction(Schema):
    """Who takes it out, and why."""

    user = told_user()
    reason = fields.String(required=True, validate=REASON)


class Amendment(Schema):
    """What a person changed in the claims of an article; undone, it stays to be read."""

    id = fields.UUID(required=True)
    action = string("create, correct or retract.")
    article = fields.UUID(required=True)
    revision = fields.Integer(
        required=True, metadata={"description": "The revision that the person read."}
    )
    claim = fields.UUID(
        required=True,
        allow_none=True,
        metadata={"description": "The claim that was put right or taken out."},
    )
    claims = fields.List(
        fields.UUID(),
        required=True,
        metadata={"description": "The claims that stood by it, the latest last."},
    )
    reason = string()
    user = string("Who said so.", allow_none=True)
    key = string("Prefix of the key that was shown, if one was.", allow_none=True)
    made_at = fields.DateTime(required=True)
    undone_at = fields.DateTime(required=True, allow_none=True)
    undone_by = string(allow_none=True)
    undone_reason = string(allow_none=True)


AmendmentPage = page_of(Amendment, "AmendmentPage")


class AmendmentQuery(PageQuery):
    """Which amendments: those that fit every filter given."""

    article = fields.UUID()
    claim = fields.UUID(metadata={"description": "What it was about, or what stands by it."})
    action = fields.String(validate=validate.OneOf(ACTIONS))
    standing = fields.Boolean(metadata={"description": "Whether they hold, or have been undone."})
