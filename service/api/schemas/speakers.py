"""The wire format of speakers."""

from marshmallow import Schema, fields

from service.answers.speakers import NOUN
from service.api.schemas.common import Reference, maybe, page_of, string
from service.api.schemas.queries import asking, codes, name_words, one_of
from service.models.speaker import KINDS


class Affiliation(Schema):
    """That a speaker speaks for a body, and where it is said."""

    body = fields.Nested(Reference, required=True)
    basis = string("text: the article says so; review: a person decided.")
    evidence = fields.Dict(required=True)
    valid_from = fields.Date(required=True, allow_none=True)
    valid_to = fields.Date(required=True, allow_none=True)
    known_from = fields.DateTime(required=True)


class Join(Schema):
    """That another form of a name is this speaker's too, and why."""

    form = fields.Nested(Reference, required=True)
    language = string()
    basis = string(
        "name, spelling, transliteration, shorter_name, longer_name, code (one ministry, state or "
        "listed outlet in any language), class_noun, acronym; review: a person decided."
    )
    evidence = fields.Dict(
        required=True,
        metadata={
            "description": "The two forms found alike, in `words` with `speakers` and `articles`, "
            "and in `sign` what else speaks for it: the side, the office, the full name of "
            "an acronym, or `rare`."
        },
    )
    known_from = fields.DateTime(required=True)


class Unnamed(Schema):
    """What is said of a source that is not named."""

    affiliation = string(allow_none=True)
    category = string(allow_none=True)
    count = fields.Integer(required=True, allow_none=True)
    reason = string(allow_none=True)


class Speaker(Schema):
    """A person, organization, document, outlet, unnamed source or group that speaks."""

    id = fields.UUID(required=True)
    name = string()
    kind = string("person, organization, document, outlet, unnamed or group.")
    language = string()
    role = string(allow_none=True)
    aliases = fields.List(fields.String(), required=True)
    joins = fields.List(fields.Nested(Join), required=True)
    issuer = maybe(Reference, "Who stands behind a document.")
    affiliation = maybe(Affiliation, "Whom the speaker speaks for.")
    party = maybe(Reference, "The side; null where it is unknown or there are several.")
    sides = fields.List(fields.Nested(Reference), required=True)
    unnamed = maybe(Unnamed, "Only of an unnamed source.")
    created_at = fields.DateTime(required=True)


SpeakerPage = page_of(Speaker, "SpeakerPage", NOUN)

SpeakerQuery = asking(
    "SpeakerQuery",
    NOUN,
    Speaker,
    kind=one_of(KINDS, "What kind of speaker."),
    language=codes(),
    name=name_words(),
)
