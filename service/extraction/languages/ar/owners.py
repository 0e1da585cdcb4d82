"""By whose name an Arabic office, campaign or administration goes: it speaks for that person."""

from collections.abc import Sequence

from service.extraction.attribution import Body
from service.extraction.languages.ar.nobody import is_common_noun
from service.extraction.languages.ar.persons import is_relational, name_range
from service.extraction.languages.ar.spelling import first_word, spelled
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.tokens import Token

_OFFICES = listed("مكتب حملة إدارة ديوان")
_ORIGIN = "ي"


def owner_of(text: str, tokens: Sequence[Token]) -> Body | None:
    """The person for whom a body speaks: مكتب الحلبي, المكتب الإعلامي للوزير سامر الحلبي."""
    if len(tokens) < 2 or tokens[0].word.stem not in _OFFICES:
        return None
    start = _past_what_for(tokens)
    if start == len(tokens):
        return None
    if tokens[start].has("title"):
        found = name_range(tokens[start:])
        name = tokens[start + found[0] : start + found[1]] if found else ()
        return Body(spelled(text, name), "person") if name else None
    alone = start == len(tokens) - 1 and _is_surname(tokens[start])
    return Body(first_word(text, tokens[start]), "person") if alone else None


def _past_what_for(tokens: Sequence[Token]) -> int:
    """Index at which its owner is told: behind المكتب الإعلامي with ل, behind مكتب right away."""
    if not tokens[0].word.definite:
        return 1
    start = 1
    while start < len(tokens) and not tokens[start].word.preposition:
        if not is_relational(tokens[start]):
            return len(tokens)
        start += 1
    return start if start < len(tokens) and tokens[start].word.preposition == "ل" else len(tokens)


def _is_surname(token: Token) -> bool:
    """Tell a word that is mostly a name: with an article one of an origin."""
    if is_common_noun(token):
        return False
    return not token.word.definite or token.word.stem.endswith(_ORIGIN)
