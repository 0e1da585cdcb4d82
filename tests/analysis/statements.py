"""Statements made from Arabic words, as ingest makes them."""

from service.analysis.matching import Quantity, Statement, Term
from service.extraction.languages.ar.terms import wording


def terms(words: str) -> tuple[Term, ...]:
    return tuple(Term(*term) for term in wording(words).terms)


def statement(words: str, context: str = "", *, denies: bool = False) -> Statement:
    found = wording(words)
    return Statement(
        terms=terms(words),
        quantities=tuple(Quantity(*quantity) for quantity in found.quantities),
        negated=found.negated,
        turned=found.turned,
        denied=found.denied,
        actors=found.actors,
        supposes=found.supposes,
        context=terms(context),
        denies=denies,
    )
