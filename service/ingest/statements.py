"""From what a claim's content asserts to the statements by which it is matched."""

from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import Any

import orjson

from service.analysis.matching import Quantity, Statement, Term, anchors, match_keys
from service.analysis.meaning import Meaning
from service.extraction.attribution import Attribution, Speaker
from service.extraction.denial import Denial
from service.extraction.languages.pack import LanguagePack
from service.extraction.own_voice import own_sentences
from service.extraction.page import Page
from service.extraction.spans import Span
from service.extraction.wording import Wording
from service.ingest.forms import voices_of
from service.ingest.refutations import find_refuted

#: What is vouched for here is the act itself (B praised X), so it belongs to the statement.
_ACTS = ("praises", "condemns", "promises", "refuses", "agrees")

#: A statement that weighs less leans on the one before it ("the meeting was held by video").
_LEANS = 9.0
_FILLED = 0.8

#: A sentence that weighs less tells too little to be found again elsewhere.
_TELLS = 6.0

#: So many words tell which story an article is of; those of less weight are in every story.
_LEADING, _LEADS = 12, 1.6

#: So many unattributed sentences of an article are kept: the news stands first.
MOST_SENTENCES = 24

#: Of a claim that asserts nothing of its own.
NOTHING = Statement(terms=())


@dataclass(frozen=True, slots=True)
class Drafted:
    """A statement of the claim at ``claim`` in the list of attributions, not yet stored."""

    claim: int
    position: int
    spans: tuple[Span, ...]
    statement: Statement
    keys: frozenset[int]
    anchors: frozenset[str]
    refuted: bool = False


def draft_statements(
    text: str,
    attributions: Sequence[Attribution],
    pack: LanguagePack,
    heading: str = "",
    day: int | None = None,
) -> tuple[Drafted, ...]:
    """Return the statements of the claims, in their order.

    A nested claim that is an act (praised, promised) makes none of its own: whoever reports
    the act asserts it. Nor does one inside a denial, which nobody is said to have said.
    Statements without a telling word are left out: they match nothing. ``heading`` is the
    article's: one that checks facts quotes what it debunks; ``day`` counts the days to when it
    was published, where that is told to the day.
    """
    drafted = tuple(_drafts(text, attributions, pack, heading, day))
    story = _story([one.statement for one in drafted])
    return tuple(replace(one, statement=replace(one.statement, story=story)) for one in drafted)


def _story(statements: Sequence[Statement]) -> frozenset[str]:
    """Return the words that weigh most in all of an article's claims together."""
    told: Counter[str] = Counter()
    for term in (term for one in statements for term in one.terms):
        if term.kind in ("name", "place") or (term.kind == "word" and term.weight >= _LEADS):
            told[term.stem] += round(100 * term.weight)
    ranked = sorted(told, key=lambda stem: (-told[stem], stem))
    return frozenset(ranked[:_LEADING])


def _drafts(
    text: str,
    attributions: Sequence[Attribution],
    pack: LanguagePack,
    heading: str,
    day: int | None,
) -> Iterator[Drafted]:
    denials = [_denial(text, found, pack) for found in attributions]
    refuted = find_refuted(attributions, denials, pack, heading)
    children = [found for found in attributions if found.parent is not None]
    before = NOTHING
    told = ""
    for index, found in enumerate(attributions):
        speaker = statement_of(found.speaker.name, pack) if found.speaker else NOTHING
        bodies = statement_of(" ".join(_bodies(found.speaker)), pack) if found.speaker else NOTHING
        denial = denials[index]
        if not (found.depth and (found.stance in _ACTS or _is_denied(found, denials))):
            around = _Around(speaker, before, denial, told)
            for drafted in _of_claim(text, index, found, pack, around):
                reports = any(_fills(one, index, drafted) for one in children)
                statement = replace(
                    drafted.statement,
                    reports=reports,
                    day=day,
                    voice=speaker.terms,
                    side=bodies.terms,
                    senses=_senses((speaker, bodies, drafted.statement)),
                    voices=voices_of(found.speaker),
                )
                yield replace(drafted, statement=statement, refuted=index in refuted)
        if found.depth == 0:
            words = " ".join(span.of(text) for span in found.content)
            before = statement_of(words, pack)
            told = told if denial and denial.of == "report" else words


@dataclass(frozen=True, slots=True)
class OwnSentence:
    """A sentence that its outlet attributes to nobody, not yet stored."""

    span: Span
    statement: Statement
    keys: frozenset[int]
    anchors: frozenset[str]


def draft_sentences(
    text: str,
    page: Page,
    attributions: Sequence[Attribution],
    pack: LanguagePack,
    heading: str = "",
    day: int | None = None,
) -> Iterator[OwnSentence]:
    """Yield what the article asserts in its own voice: the first sentences that tell enough.

    None of an article that checks facts: what it tells first is what it debunks.
    """
    if pack.denials.debunks(heading):
        return
    found = (
        OwnSentence(span, replace(statement, day=day), match_keys(statement), anchors(statement))
        for span in own_sentences(text, page, attributions, pack)
        if (statement := statement_of(span.of(text), pack)).total >= _TELLS
    )
    yield from islice(found, MOST_SENTENCES)


def _fills(child: Attribution, parent: int, drafted: Drafted) -> bool:
    """Tell whether the statement of the parent is that the child said so, and little else."""
    if child.parent != parent or child.stance in _ACTS:
        return False
    said = sum(span.end - span.start for span in drafted.spans)
    common = sum(
        max(0, min(span.end, child.span.end) - max(span.start, child.span.start))
        for span in drafted.spans
    )
    return common >= _FILLED * said


@dataclass(frozen=True, slots=True)
class _Around:
    """What a claim's statements are read with: who speaks, and what was said before."""

    speaker: Statement
    before: Statement
    denial: Denial | None
    told: str


def _is_denied(found: Attribution, denials: Sequence[Denial | None]) -> bool:
    return found.parent is not None and denials[found.parent] is not None


def _denial(text: str, found: Attribution, pack: LanguagePack) -> Denial | None:
    words = " ".join(span.of(text) for span in found.content)
    return pack.denials.read(words, found.stance == "denies")


def _of_claim(
    text: str,
    index: int,
    found: Attribution,
    pack: LanguagePack,
    around: _Around,
) -> Iterator[Drafted]:
    assertions = [assertion.spans for assertion in found.assertions] or [found.content]
    before: tuple[Statement, ...] = (around.before,)
    for position, spans in enumerate(assertions):
        is_act = _is_act(found, pack)
        words = found.span.of(text) if is_act else " ".join(s.of(text) for s in spans)
        words = _unwrapped(words, found, pack, around)
        statement = _statement(words, found, pack, (around.speaker,), around.denial)
        if statement.total < _LEANS:
            context = (around.speaker, *before)
            statement = _statement(words, found, pack, context, around.denial)
        if is_act and found.stance != "promises":  # what is promised is told as what will be
            statement = replace(statement, acts=_acts(text, found, pack))
        before = (*before, statement)
        if statement.terms:
            keys, names = match_keys(statement), anchors(statement)
            yield Drafted(index, position, spans, statement, keys, names)


def _bodies(speaker: Speaker) -> Iterator[str]:
    """Yield the names of the bodies that a speaker speaks for, nearest first."""
    body = speaker.issuer or speaker.body
    while body:
        yield body.name
        body = body.within


def _is_act(found: Attribution, pack: LanguagePack) -> bool:
    is_done = found.stance in _ACTS or found.cue.lemma in pack.threats
    return is_done and len(found.assertions) <= 1


def _acts(text: str, found: Attribution, pack: LanguagePack) -> frozenset[str]:
    """Return the stems of what the speaker does, as it is told here and in the dictionary."""
    told = (found.cue.span.of(text), found.cue.lemma)
    return frozenset(stem for words in told for stem in statement_of(words, pack).weights)


def statement_of(words: str, pack: LanguagePack) -> Statement:
    """Return what words say by themselves, whoever says them."""
    return _said(words, pack.wording, pack.code)


@lru_cache(maxsize=1024)  # a claim is read as statement and again as context of the next
def _said(words: str, read: Callable[[str], Wording], language: str) -> Statement:
    wording = read(words)
    return Statement(
        terms=tuple(Term(*term) for term in wording.terms),
        quantities=tuple(Quantity(*quantity) for quantity in wording.quantities),
        negated=wording.negated,
        turned=wording.turned,
        denied=wording.denied,
        actors=wording.actors,
        supposes=wording.supposes,
        demands=wording.demands,
        asides=wording.asides,
        language=language,
        senses=wording.senses,
    )


def _unwrapped(words: str, found: Attribution, pack: LanguagePack, around: _Around) -> str:
    """Return the words of what is denied: of the report just told, where it is only called so."""
    if around.denial is None:
        return words
    if around.denial.of == "report":
        return around.told
    denial = pack.denials.read(words, found.stance == "denies")
    return denial.words if denial and denial.words else words


def _statement(
    words: str,
    found: Attribution,
    pack: LanguagePack,
    context: Sequence[Statement],
    denial: Denial | None,
) -> Statement:
    bare = statement_of(words, pack)
    lent = [term for one in context for term in one.terms if term.stem not in bare.weights]
    return replace(
        bare,
        context=tuple(dict.fromkeys(lent)),
        senses=_senses((*context, bare)),
        denies=denial is not None,
        of="fact" if denial is None or denial.of == "report" else denial.of,
        demands=found.stance == "demands" or bare.demands,
    )


def _senses(statements: Iterable[Statement]) -> tuple[tuple[str, str], ...]:
    """Return what the stems of all of these mean; the last one goes first."""
    return tuple(sorted({stem: sense for one in statements for stem, sense in one.senses}.items()))


def to_features(statement: Statement) -> dict[str, Any]:
    """Return the statement as JSON, for the table; ``from_features`` undoes it."""
    return {
        "terms": [[t.stem, t.weight, t.kind] for t in statement.terms],
        "quantities": [[q.value, q.bound, q.unit] for q in statement.quantities],
        "negated": sorted(statement.negated),
        "turned": sorted(statement.turned),
        "denied": list(statement.denied),
        "actors": list(statement.actors),
        "context": [[t.stem, t.weight, t.kind] for t in statement.context],
        "denies": statement.denies,
        "of": statement.of,
        "reports": statement.reports,
        "supposes": statement.supposes,
        "acts": sorted(statement.acts),
        "asides": sorted(statement.asides),
        "demands": statement.demands,
        "day": statement.day,
        "voice": [[t.stem, t.weight, t.kind] for t in statement.voice],
        "story": sorted(statement.story),
        "side": [[t.stem, t.weight, t.kind] for t in statement.side],
        "language": statement.language,
        "senses": dict(statement.senses),
        "voices": None if statement.voices is None else list(statement.voices),
        **({"meaning": _told(statement.meaning)} if statement.meaning else {}),
    }


@lru_cache(maxsize=1 << 13)
def read_features(features: str) -> Statement:
    """Return the statement whose features are stored in these words.

    The statements of a story are looked at with each new article of it.
    """
    return from_features(orjson.loads(features))


def _told(meaning: Meaning) -> dict[str, Any]:
    vector = b64encode(meaning.vector).decode()
    return {"model": meaning.model, "least": meaning.least, "vector": vector}


def from_features(features: Mapping[str, Any]) -> Statement:
    """Return the statement that ``to_features`` wrote."""
    return Statement(
        terms=_terms(features["terms"]),
        quantities=tuple(Quantity(*quantity) for quantity in features["quantities"]),
        negated=frozenset(features["negated"]),
        turned=frozenset(features.get("turned", ())),
        denied=tuple(features["denied"]),
        actors=tuple(features["actors"]),
        context=_terms(features["context"]),
        denies=features["denies"],
        of=features.get("of", "fact"),
        reports=features.get("reports", False),
        supposes=features.get("supposes", False),
        acts=frozenset(features.get("acts", ())),
        asides=frozenset(features.get("asides", ())),
        demands=features["demands"],
        day=features.get("day"),
        voice=_terms(features.get("voice", ())),
        side=_terms(features.get("side", ())),
        story=frozenset(features.get("story", ())),
        language=features.get("language", ""),
        senses=tuple(map(_one, sorted(features.get("senses", {}).items()))),
        voices=None if (voices := features.get("voices")) is None else tuple(voices),
        meaning=_meaning(features["meaning"]) if "meaning" in features else None,
    )


#: One object for what is told of very many statements: those that are kept share their words.
_term = lru_cache(maxsize=1 << 15)(Term)


@lru_cache(maxsize=1 << 15)
def _one(sense: tuple[str, str]) -> tuple[str, str]:
    return sense


def _terms(told: Iterable[Sequence[Any]]) -> tuple[Term, ...]:
    return tuple([_term(*term) for term in told])


def _meaning(told: Mapping[str, Any]) -> Meaning:
    return Meaning(told["model"], told["least"], b64decode(told["vector"]))
