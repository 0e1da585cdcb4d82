"""Who is called by what everybody knows of the one just named: the 52-year-old, the Italian."""

from collections.abc import Sequence

from service.extraction.languages.en.places import PLACES
from service.extraction.languages.en.vocabulary import listed
from service.extraction.tokens import Token

_LONGEST = 8
#: Nouns for one person of whom a text has told already, and never somebody's office.
_CALLINGS = listed("""
    striker midfielder defender goalkeeper forward winger fullback quarterback pitcher batsman
    bowler champion athlete sprinter swimmer runner skier cyclist golfer boxer wrestler jockey
    star actor actress singer rapper musician pianist violinist comedian artist painter sculptor
    author novelist poet playwright filmmaker billionaire tycoon businessman businesswoman
    entrepreneur newcomer youngster teenager veteran incumbent democrat republican octogenarian
    frenchman frenchwoman englishman englishwoman irishman scotsman welshman dutchman spaniard
    swede dane finn scot briton argentine
""")
_DEMONYM_ENDINGS = ("ian", "ean", "can")


def is_epithet(tokens: Sequence[Token]) -> bool:
    """Tell a phrase that only means whoever the text has just told of."""
    words = [token for token in tokens if not token.is_mark]
    if len(tokens) > _LONGEST or len(words) < 2 or words[0].word.norm != "the":
        return False
    norms = [word.word.norm for word in words[1:]]
    if norms[1:3] == ["year", "old"] and words[1].has("digit", "number"):
        return True
    last = norms[-1]
    demonym = last.endswith(_DEMONYM_ENDINGS) and last in PLACES and len(norms) == 1
    return demonym or (last in _CALLINGS and not any(w.has("cap") for w in words[1:-1]))
