"""The wire format of claims, stored ones and those just extracted."""

from typing import get_args

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from service.answers.claims import NOUN
from service.api.schemas.common import (
    Published,
    Reference,
    Span,
    TextWithdrawn,
    maybe,
    page_of,
    string,
)
from service.api.schemas.queries import any_of, asking, codes, ids, one_of, period, question
from service.api.schemas.rules import exactly_one
from service.api.schemas.speakers import Unnamed
from service.extraction.attribution import ChannelKind
from service.models.claim import MODES, STANCES

CHANNELS: tuple[str, ...] = get_args(ChannelKind)


class Cue(Span):
    """What attributes, with its dictionary form."""

    lemma = string()


class Channel(Schema):
    """By what means it was said."""

    kind = string()
    span = maybe(Span, "Null where it is implied.")


class Extractor(Schema):
    """What found the claim."""

    name = string()
    version = string()


class ClaimSpeaker(Schema):
    """Who is said to have said it."""

    name = string()
    kind = string("person, organization, document, outlet, unnamed or group.")
    mention = string("The words at this place.", allow_none=True)
    span = maybe(Span, "Where they stand; null: elided or a pronoun.")
    unnamed = maybe(Unnamed, "Only of an unnamed source.")


class ExtractedBody(Schema):
    """A body that a speaker speaks for, as the text names it."""

    name = string()
    kind = string()
    within = fields.Nested(lambda: ExtractedBody(), required=True, allow_none=True)


class ExtractedSpeaker(ClaimSpeaker):
    """Who is said to have said it."""

    role = string(allow_none=True)
    issuer = string("Who stands behind a document.", allow_none=True)
    issuer_body = maybe(ExtractedBody, "The same, with the larger bodies it belongs to.")
    body = maybe(ExtractedBody, "Whom the speaker speaks for.")
    members = fields.List(fields.Nested(ExtractedBody), required=True)
    aliases = fields.List(fields.String(), required=True)


class StoredSpeaker(ClaimSpeaker):
    """Who is said to have said it, with the side it speaks for."""

    id = fields.UUID(required=True)
    issuer = maybe(Reference, "Who stands behind a document.")
    party = maybe(Reference, "The side; null where it is unknown or there are several.")


class ExtractedHop(Schema):
    """One link of the chain that the text names, outermost first."""

    name = string()
    role = string("carrier, relay or speaker.")
    kind = string()
    cue = string(allow_none=True)
    span = maybe(Span, "Where it is named.")


class StoredHop(ExtractedHop):
    """One link of a stored chain."""

    speaker = fields.UUID(required=True, allow_none=True)
    outlet = fields.UUID(required=True, allow_none=True)


class Statement(Schema):
    """What all claims say of themselves."""

    span = fields.Nested(Span, required=True)
    cue = fields.Nested(Cue, required=True)
    content = fields.List(fields.Nested(Span), required=True)
    mode = string("direct, mixed or indirect.")
    stance = string()
    negated = fields.Boolean(required=True)
    hedged = fields.Boolean(required=True)
    channel = maybe(Channel, "By what means it was said.")
    depth = fields.Integer(required=True, metadata={"description": "0; from 1 on hearsay."})
    extraction_confidence = fields.Float(required=True)
    extractor = fields.Nested(Extractor, required=True)


class ExtractedClaim(Statement):
    """One attributed statement at one place of the text that was given."""

    speaker = maybe(ExtractedSpeaker, "Null where the text does not tell.")
    chain = fields.List(fields.Nested(ExtractedHop), required=True)
    assertions = fields.List(
        fields.List(fields.Nested(Span)),
        required=True,
        metadata={"description": "The things that the content asserts: the spans of each."},
    )
    parent = fields.Integer(
        required=True, allow_none=True, metadata={"description": "Index into the same list."}
    )


class ClaimArticle(Schema):
    """The article in which a claim stands."""

    id = fields.UUID(required=True)
    url = string(allow_none=True)
    title = string(allow_none=True)
    published_at = fields.DateTime(required=True, allow_none=True)
    published = fields.Nested(Published, required=True)
    text_withdrawn = maybe(TextWithdrawn, "Null while the text is there.")


class Membership(Schema):
    """That a claim bears on a proposition, how, and why we think so."""

    id = fields.UUID(required=True)
    relation = string("same, partial or contradicts.")
    strength = string("Of a contradiction: strict or tension.", allow_none=True)
    kind = string("Of a contradiction: numeric, polarity, denial …", allow_none=True)
    spans = fields.List(fields.Nested(Span), required=True)
    score = fields.Float(required=True)
    reason = fields.Dict(required=True)


class Reviewed(Schema):
    """What people decided about a claim last; `/v1/reviews?claim=` lists all of it."""

    status = string("unreviewed, confirmed, rejected, corrected or split.")
    by = string(allow_none=True)
    at = fields.DateTime(required=True, allow_none=True)
    reason = string(allow_none=True)


class Amended(Schema):
    """That a person put a claim in, put it right, or took it out."""

    id = fields.UUID(required=True)
    action = string("create, correct or retract.")
    by = string(allow_none=True)
    at = fields.DateTime(required=True)
    reason = string()


class Claim(Statement):
    """A stored claim: immutable, tied to its exact words in one revision of an article."""

    id = fields.UUID(required=True)
    revision = fields.Integer(required=True)
    current = fields.Boolean(required=True)
    supersedes = fields.UUID(required=True, allow_none=True)
    superseded_by = fields.UUID(required=True, allow_none=True)
    article = fields.Nested(ClaimArticle, required=True)
    outlet = fields.Nested(Reference, required=True)
    speaker = maybe(StoredSpeaker, "Null where the text does not tell.")
    chain = fields.List(fields.Nested(StoredHop), required=True)
    parent = fields.UUID(required=True, allow_none=True)
    propositions = fields.List(fields.Nested(Membership), required=True)
    language = string()
    matches = fields.List(
        fields.Nested(Span),
        required=True,
        allow_none=True,
        metadata={"description": "Words of the content that `q` asks for; null without it."},
    )
    review = fields.Nested(Reviewed, required=True)
    amendment = maybe(Amended, "By whose word it stands so, where a person told it.")
    retraction = maybe(Amended, "By whose word it counts no more.")
    created_at = fields.DateTime(required=True)


ClaimPage = page_of(Claim, "ClaimPage", NOUN)


ClaimQuery = asking(
    "ClaimQuery",
    NOUN,
    Claim,
    q=question("what is claimed"),
    article=ids("Articles in which it stands."),
    speaker=ids("Who is said to have said it, by any form of the name."),
    outlet=ids("Who published it."),
    publisher=ids("Who owns who published it."),
    proposition=ids("On which propositions it bears."),
    mode=one_of(MODES, "How it is quoted."),
    stance=one_of(STANCES, "How it is said to have been said."),
    channel=one_of(CHANNELS, "By what means."),
    language=codes(),
    depth=any_of(fields.Integer(validate=validate.Range(0, 100)), "0; from 1 on hearsay."),
    reviewed=fields.Boolean(metadata={"description": "Whether somebody decided where it belongs."}),
    **period(),
)


class ExtractInput(Schema):
    """A text, or a whole raw page; exactly one of them."""

    text = fields.String()
    page = fields.String(metadata={"description": "As copied from a browser."})
    language = fields.String(allow_none=True, load_default=None)

    class Meta:
        """Told in the document."""

        rules = (exactly_one("text", "page"),)

    @validates_schema
    def check_form(self, data: dict[str, object], **_: object) -> None:
        """Refuse none of the forms, and more than one."""
        one_form(data, "text", "page")


class Extraction(Schema):
    """The claims in a text, in reading order; nothing is stored."""

    language = string("Null where the script is none that we read.", allow_none=True)
    claims = fields.List(fields.Nested(ExtractedClaim), required=True)


def one_form(data: dict[str, object], *forms: str) -> None:
    """Refuse a text that is given in none of these forms, or in several."""
    if len([form for form in forms if form in data]) != 1:
        named = ", ".join(f"`{form}`" for form in forms)
        raise ValidationError(f"Give exactly one of {named}.")
