"""From what a claim's content asserts to the statements by which it is matched."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from service.analysis.matching import Quantity, Statement, Term, anchors, match_keys
from service.extraction.attribution import Attribution
from service.extraction.languages.pack import LanguagePack
from service.extraction.spans import Span

#: What is vouched for here is the act itself (B praised X), so it belongs to the statement.
_ACTS = ("praises", "condemns", "promises", "refuses", "agrees")

#: A statement that weighs less leans on the one before it ("the meeting was held by video").
_LEANS = 9.0

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


def draft_statements(
    text: str, attributions: Sequence[Attribution], pack: LanguagePack
) -> Iterator[Drafted]:
    """Yield the statements of the claims, in their order.

    A nested claim that is an act (praised, promised) makes none of its own: whoever reports
    the act asserts it. Statements without a telling word are left out: they match nothing.
    """
    before: tuple[Term, ...] = ()
    for index, found in enumerate(attributions):
        speaker = _terms(pack, found.speaker.name) if found.speaker else ()
        if not (found.depth and found.stance in _ACTS):
            yield from _of_claim(text, index, found, pack, speaker, before)
        if found.depth == 0:
            before = _terms(pack, " ".join(span.of(text) for span in found.content))


def _of_claim(
    text: str,
    index: int,
    found: Attribution,
    pack: LanguagePack,
    speaker: tuple[Term, ...],
    before: tuple[Term, ...],
) -> Iterator[Drafted]:
    assertions = [assertion.spans for assertion in found.assertions] or [found.content]
    for position, spans in enumerate(assertions):
        words = found.span.of(text) if _is_act(found) else " ".join(s.of(text) for s in spans)
        statement = _statement(words, found, pack, speaker)
        if statement.total < _LEANS:
            statement = _statement(words, found, pack, (*speaker, *before))
        if statement.terms:
            keys, names = match_keys(statement), anchors(statement)
            yield Drafted(index, position, spans, statement, keys, names)


def _is_act(found: Attribution) -> bool:
    return found.stance in _ACTS and len(found.assertions) <= 1


def statement_of(words: str, pack: LanguagePack) -> Statement:
    """Return what words say by themselves, whoever says them."""
    wording = pack.wording(words)
    return Statement(
        terms=tuple(Term(*term) for term in wording.terms),
        quantities=tuple(Quantity(*quantity) for quantity in wording.quantities),
        negated=wording.negated,
        denied=wording.denied,
        actors=wording.actors,
    )


def _statement(
    words: str, found: Attribution, pack: LanguagePack, context: Iterable[Term]
) -> Statement:
    bare = statement_of(words, pack)
    return replace(
        bare,
        context=tuple(dict.fromkeys(term for term in context if term.stem not in bare.weights)),
        denies=found.stance == "denies",
        demands=found.stance == "demands",
    )


def _terms(pack: LanguagePack, words: str) -> tuple[Term, ...]:
    return statement_of(words, pack).terms


def to_features(statement: Statement) -> dict[str, Any]:
    """Return the statement as JSON, for the table; ``from_features`` undoes it."""
    return {
        "terms": [[t.stem, t.weight, t.kind] for t in statement.terms],
        "quantities": [[q.value, q.bound, q.unit] for q in statement.quantities],
        "negated": sorted(statement.negated),
        "denied": list(statement.denied),
        "actors": list(statement.actors),
        "context": [[t.stem, t.weight, t.kind] for t in statement.context],
        "denies": statement.denies,
        "demands": statement.demands,
    }


def from_features(features: Mapping[str, Any]) -> Statement:
    """Return the statement that ``to_features`` wrote."""
    return Statement(
        terms=tuple(Term(*term) for term in features["terms"]),
        quantities=tuple(Quantity(*quantity) for quantity in features["quantities"]),
        negated=frozenset(features["negated"]),
        denied=tuple(features["denied"]),
        actors=tuple(features["actors"]),
        context=tuple(Term(*term) for term in features["context"]),
        denies=features["denies"],
        demands=features["demands"],
    )
