"""Arabic, as newspapers write it."""

from service.extraction.languages.ar.bodies import offices, portfolio
from service.extraction.languages.ar.clauses import find_clauses
from service.extraction.languages.ar.contents import (
    assertion_starts,
    is_first_person,
    is_hedged,
    is_negated,
    is_term,
)
from service.extraction.languages.ar.denials import DENIALS
from service.extraction.languages.ar.function_words import FUNCTION_WORDS
from service.extraction.languages.ar.homonyms import read_again
from service.extraction.languages.ar.introductions import fuller, introduction
from service.extraction.languages.ar.names import STATEMENT, describe
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.pages import PAGE
from service.extraction.languages.ar.stems import stem, without_article
from service.extraction.languages.ar.terms import wording
from service.extraction.languages.ar.words import analyse
from service.extraction.languages.pack import LanguagePack

PACK = LanguagePack(
    code="ar",
    letters="[\u0620-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]",
    common=FUNCTION_WORDS,
    normalise=normalise,
    analyse=analyse,
    find_clauses=find_clauses,
    describe=describe,
    introduction=introduction,
    fuller=fuller,
    offices=offices,
    assertion_starts=assertion_starts,
    is_negated=is_negated,
    is_hedged=is_hedged,
    is_term=is_term,
    is_first_person=is_first_person,
    wording=wording,
    denials=DENIALS,
    portfolio=portfolio,
    statement=STATEMENT,
    article="ال",
    page=PAGE,
    whole_names=read_again,
    stem=stem,
    bare=without_article,
    threats=frozenset(("هدد", "توعد", "لوح")),
)
