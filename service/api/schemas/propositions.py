"""The wire format of propositions and of the agreement on them."""

from datetime import UTC, datetime

from marshmallow import Schema, ValidationError, fields, validate

from service.answers.assertions import NOUN
from service.api.schemas.common import Counted, Range, Reference, Span, maybe, page_of, string
from service.api.schemas.queries import asking, codes, ids, one_of, period, question

VERDICTS = (
    "withdrawn", "one_outlet", "independently_sourced", "unresolved", "one_side", "echoed",
)  # fmt: skip


class Figures(Schema):
    """How many of each; see the agreement for the members and the reasons."""

    outlets = fields.Nested(Range, required=True)
    publishers = fields.Nested(Range, required=True)
    routes = fields.Nested(Range, required=True)
    speakers = fields.Nested(Range, required=True)
    parties = fields.Nested(Range, required=True)
    independent_origins = fields.Nested(Range, required=True)


class Proposition(Schema):
    """What several claims assert in common, whoever says it."""

    id = fields.UUID(required=True)
    text = string()
    language = string()
    verdict = string("The shape of the agreement, never whether it is true.", allow_none=True)
    revision = fields.Integer(required=True, allow_none=True)
    supporting = maybe(Figures, "Who says so.")
    opposing = maybe(Figures, "Who contradicts; null where nobody does.")
    created_at = fields.DateTime(required=True)
    computed_at = fields.DateTime(required=True, allow_none=True)


PropositionPage = page_of(Proposition, "PropositionPage", NOUN)


def _least(what: str) -> fields.Integer:
    return fields.Integer(
        validate=validate.Range(0, 1_000_000), metadata={"description": f"At least so many {what}."}
    )


PropositionQuery = asking(
    "PropositionQuery",
    NOUN,
    Proposition,
    q=question("its text"),
    verdict=one_of(VERDICTS, "The shape of the agreement."),
    language=codes(),
    min_outlets=_least("outlets carry it"),
    min_parties=_least("parties assert it, counted low"),
    min_independent_origins=_least("parties assert it that were reached separately, counted low"),
    contradicted=fields.Boolean(
        metadata={"description": "Whether somebody contradicts it or states an open rival value."}
    ),
    reviewed=fields.Boolean(metadata={"description": "Whether somebody decided about it."}),
    outlet=ids("Who carries it."),
    publisher=ids("Who owns who carries it."),
    speaker=ids("Who asserts it, by any form of the name."),
    **period(),
)


class Families(Range):
    """Owners: the outlets of each."""

    members = fields.List(fields.List(fields.UUID()), required=True)


class Route(Schema):
    """Reports that may all have come by one way."""

    kind = string("relay, carrier or text.")
    articles = fields.List(fields.UUID(), required=True)
    via = fields.List(fields.UUID(), required=True)


class Routes(Range):
    """The ways by which the claims reached the outlets."""

    members = fields.List(fields.Nested(Route), required=True)


class Chain(Schema):
    """A claim by which a party is reached on a route that no other listed chain uses."""

    party = fields.UUID(required=True, allow_none=True)
    route = fields.Integer(required=True)
    claim = fields.UUID(required=True)


class Origins(Range):
    """Parties known to differ, reached by different routes."""

    chains = fields.List(fields.Nested(Chain), required=True)


class Side(Schema):
    """Those who assert, or those who contradict."""

    outlets = fields.Nested(Counted, required=True)
    publishers = fields.Nested(Families, required=True)
    routes = fields.Nested(Routes, required=True)
    speakers = fields.Nested(Counted, required=True)
    parties = fields.Nested(Counted, required=True)
    independent_origins = fields.Nested(Origins, required=True)
    claims = fields.List(fields.UUID(), required=True)


class Opponent(Schema):
    """Who contradicts, and how: by denying it, or by stating another value elsewhere."""

    voice = fields.UUID(required=True, allow_none=True)
    name = string(allow_none=True)
    strength = string("strict or tension.")
    kind = string(allow_none=True)
    claims = fields.List(fields.UUID(), required=True)
    proposition = fields.UUID(
        required=True,
        allow_none=True,
        metadata={"description": "The proposition that states a rival value."},
    )
    status = string("open; superseded (the same source, later); different_scope.")
    order = string("Of what is superseded: the rival came earlier or later.", allow_none=True)


class Named(Schema):
    """A proposition by its words."""

    id = fields.UUID(required=True)
    text = string()
    language = string()


class Rival(Schema):
    """A proposition that states another value of the same thing."""

    proposition = fields.Nested(Named, required=True)
    kind = string("numeric or date.")
    strength = string("strict or tension.")
    status = string("open; superseded (the same source, later); different_scope.")
    order = string("Of what is superseded: the rival came earlier or later.", allow_none=True)


class Denial(Schema):
    """A claim that denies something else, and so contradicts nothing here."""

    claim = fields.UUID(required=True)
    kind = string("denies_saying, denies_knowing or denies_narrower.")


class Carrier(Schema):
    """An outlet that carries it; `earliest_dated_copy` is of what is held, never "first"."""

    outlet = fields.Nested(Reference, required=True)
    earliest_dated_copy = fields.DateTime(required=True, allow_none=True)
    precision = string("second, minute, day, month or year; null without a date.", allow_none=True)
    zoned = fields.Boolean(
        required=True,
        allow_none=True,
        metadata={"description": "Whether its time zone is told; else it is the printed clock."},
    )
    claims = fields.List(fields.UUID(), required=True)


class OwnVoice(Schema):
    """A place where an outlet asserts it in its own voice."""

    article = fields.UUID(required=True)
    claim = fields.UUID()
    span = fields.Nested(Span, required=True)


class Reason(Schema):
    """Why two count as one."""

    kind = string(
        "shared_text, credit, relay, carrier, publisher, speaks_for, named_alike (here one is the "
        "other's barer name), or one_utterance (two parties are quoted with the same words, or one "
        "tells what the other said: no two origins)."
    )
    between = fields.List(fields.String(), required=True)
    method = string()
    score = fields.Float(required=True)
    threshold = fields.Float(required=True)
    earlier = string("Of copies: the one of `between` known to be older.", allow_none=True)
    articles = fields.List(
        fields.UUID(),
        required=True,
        allow_none=True,
        metadata={"description": "Where the evidence stands, if `between` are not articles."},
    )
    evidence = fields.List(fields.Dict(), required=True)


class Summary(Schema):
    """The answer as a sentence that can be pasted."""

    ar = string()
    en = string()


class Algorithm(Schema):
    """What computed the answer."""

    name = string()
    version = string()


class Coverage(Schema):
    """What the outlets that were watched on the day of the earliest dated copy did with it."""

    day = fields.Date(required=True, metadata={"description": "By UTC."})
    watched = fields.List(fields.Nested(Reference), required=True)
    carried = fields.List(fields.Nested(Reference), required=True)
    own_voice = fields.List(fields.Nested(Reference), required=True)
    not_found = fields.List(
        fields.Nested(Reference),
        required=True,
        metadata={"description": "Not found among what is held: not the same as not reported."},
    )


class Agreement(Schema):
    """Who carries a proposition and who vouches for it."""

    proposition = fields.Nested(Named, required=True)
    revision = fields.Integer(required=True, allow_none=True)
    as_of = fields.DateTime(required=True, allow_none=True)
    settled = fields.Boolean(
        required=True,
        allow_none=True,
        metadata={
            "description": "Of an answer as of an earlier time: false while somebody who began "
            "before it is at work; what they store is known at that time, too."
        },
    )
    verdict = string(allow_none=True)
    verdict_reason = string(allow_none=True)
    summary = fields.Nested(Summary, required=True)
    supporting = fields.Nested(Side, required=True)
    opposing = maybe(Side, "Null where nobody contradicts.")
    contradicted_by = fields.List(fields.Nested(Opponent), required=True)
    rivals = fields.List(fields.Nested(Rival), required=True)
    partial_claims = fields.List(fields.UUID(), required=True, data_key="partial")
    denials = fields.List(fields.Nested(Denial), required=True)
    debunked = fields.List(fields.UUID(), required=True)
    hearsay = fields.List(fields.UUID(), required=True)
    own_voice = fields.List(fields.Nested(OwnVoice), required=True, allow_none=True)
    withdrawn = fields.List(fields.UUID(), required=True)
    corrected = fields.List(
        fields.UUID(),
        required=True,
        allow_none=True,
        metadata={"description": "Claims that said it until their outlet changed the text."},
    )
    rests_on_corrected = fields.List(
        fields.UUID(),
        required=True,
        allow_none=True,
        metadata={"description": "Claims that rest on one of these; they count, and may be wrong."},
    )
    carriers = fields.List(fields.Nested(Carrier), required=True)
    reasons = fields.List(fields.Nested(Reason), required=True)
    coverage = maybe(Coverage, "Null where nobody was declared as watched then.")
    other_languages = fields.Raw(
        required=True,
        allow_none=True,
        metadata={"description": "What reports in other languages say that were not joined: null."},
    )
    algorithm = fields.Nested(Algorithm, required=True)
    names = fields.Dict(
        keys=fields.UUID(),
        values=fields.String(),
        required=True,
        metadata={"description": "What the ids of outlets, publishers and speakers are called."},
    )
    not_computed = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        required=True,
        metadata={"description": "Which fields are null because nothing computes them, and why."},
    )


def not_later_than_now(moment: datetime) -> None:
    """Refuse a time to come."""
    if moment > datetime.now(UTC):
        raise ValidationError("What will be known then is not known.")


class AgreementQuery(Schema):
    """Of what time the answer is to be."""

    as_of = fields.AwareDateTime(
        validate=not_later_than_now,
        metadata={
            "description": "RFC 3339 with its zone: what the store knew then. Otherwise now."
        },
    )


class MatchInput(Schema):
    """Wordings to be looked up; each is taken as one statement."""

    texts = fields.List(
        fields.String(validate=validate.Length(1, 2_000)),
        required=True,
        validate=validate.Length(1, 100),
    )
    language = fields.String(allow_none=True, load_default=None)


class Candidate(Schema):
    """A proposition that a text bears on, and why we think so."""

    proposition = fields.Nested(
        Schema.from_dict(
            {
                "id": fields.UUID(required=True),
                "text": string(),
                "language": string(),
                "verdict": string(allow_none=True),
            },
            name="CandidateProposition",
        ),
        required=True,
    )
    relation = string("same, contradicts or partial.")
    strength = string("Of a contradiction: strict or tension.", allow_none=True)
    kind = string(allow_none=True)
    score = fields.Float(required=True)
    reason = fields.Dict(
        required=True,
        metadata={
            "description": "What decided: `threshold`, `direction`, `features`; and the `claim` "
            "that is nearest, with the `spans` of its words."
        },
    )


class Matched(Schema):
    """A text with its candidates, the nearest first."""

    text = string()
    language = string()
    candidates = fields.List(fields.Nested(Candidate), required=True)


class Matches(Schema):
    """The answer for each text, in order."""

    items = fields.List(fields.Nested(Matched), required=True)
