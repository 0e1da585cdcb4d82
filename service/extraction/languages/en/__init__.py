"""English, as newspapers write it."""

from service.extraction.languages.en.bodies import offices, portfolio
from service.extraction.languages.en.clauses import find_clauses
from service.extraction.languages.en.contents import (
    assertion_starts,
    is_first_person,
    is_hedged,
    is_negated,
    is_term,
)
from service.extraction.languages.en.denials import DENIALS
from service.extraction.languages.en.function_words import FUNCTION_WORDS
from service.extraction.languages.en.introductions import about, body_introduction, fuller
from service.extraction.languages.en.limits import ends_sentence
from service.extraction.languages.en.names import STATEMENT, describe, introduction
from service.extraction.languages.en.normaliser import normalise
from service.extraction.languages.en.pages import PAGE
from service.extraction.languages.en.stems import stem
from service.extraction.languages.en.terms import wording
from service.extraction.languages.en.topics import topic
from service.extraction.languages.en.words import analyse
from service.extraction.languages.pack import LanguagePack

PACK = LanguagePack(
    code="en",
    letters="[A-Za-z]",
    common=FUNCTION_WORDS,
    normalise=normalise,
    analyse=analyse,
    find_clauses=find_clauses,
    describe=describe,
    introduction=introduction,
    topic=topic,
    about=about,
    body_introduction=body_introduction,
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
    article="the ",
    page=PAGE,
    ends_sentence=ends_sentence,
    document="{issuer} {document}",
    reopens_quotations=True,
    stem=stem,
    threats=frozenset({"threaten"}),
)
