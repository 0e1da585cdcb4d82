"""Turkish, as its newspapers write it: a small pack, for what Arabic papers relay of them.

It reads who stands before the verb and what ends in a verbal noun or stands in quotation marks.
It does not read inverted sentences, governments, number words, or reports in the "-miş" past.
"""

from service.extraction.languages.pack import LanguagePack
from service.extraction.languages.tr.clauses import find_clauses
from service.extraction.languages.tr.contents import (
    assertion_starts,
    is_first_person,
    is_hedged,
    is_negated,
    is_term,
)
from service.extraction.languages.tr.function_words import FUNCTION_WORDS
from service.extraction.languages.tr.names import (
    STATEMENT,
    describe,
    introduction,
    offices,
    portfolio,
)
from service.extraction.languages.tr.normaliser import normalise
from service.extraction.languages.tr.pages import PAGE
from service.extraction.languages.tr.terms import stem, wording
from service.extraction.languages.tr.words import analyse

PACK = LanguagePack(
    code="tr",
    letters="[A-Za-zÇĞİÖŞÜçğıöşüâîû]",
    common=FUNCTION_WORDS,
    normalise=normalise,
    analyse=analyse,
    find_clauses=find_clauses,
    describe=describe,
    introduction=introduction,
    offices=offices,
    assertion_starts=assertion_starts,
    is_negated=is_negated,
    is_hedged=is_hedged,
    is_term=is_term,
    is_first_person=is_first_person,
    wording=wording,
    portfolio=portfolio,
    statement=STATEMENT,
    page=PAGE,
    stem=stem,
)
