"""What is said for honour before an office or a name: His Excellency, the Right Honourable."""

from collections.abc import Sequence

from service.extraction.languages.en.vocabulary import listed
from service.extraction.tokens import Token

_OWNERS = {"his": "m", "her": "f", "their": None}
_ROYAL = listed("royal imperial serene")
_OWNED = listed(
    "excellency excellencies majesty majesties highness holiness eminence grace lordship worship"
)
_DEGREES = listed("right rt most very")
_HONOURS = listed("hon honourable honorable")
#: Ranks and forms of address, which hide no office that stands behind the name.
_RANKS = listed("""
    gen general col colonel lt lieutenant capt captain maj major brig brigadier sgt sergeant adm
    admiral cmdr sheikh shaikh prince princess dr mr mrs ms sir lord lady dame prof imam rev
""")


def without_honours(words: Sequence[Token]) -> list[Token]:
    """Return the phrase from its office or name on; whole where nothing else is in it."""
    start = int(words[0].word.norm == "the")
    end = _end(words, start)
    while end < len(words) and words[end].is_mark:
        end += 1
    return list(words[end:]) if start < end < len(words) else list(words)


def gender_of_honour(words: Sequence[Token]) -> tuple[str | None] | None:
    """Return the gender of whom "His Excellency" alone means; None for what is no such phrase."""
    alone = _end(words, 0) == len(words) and words[0].word.norm in _OWNERS
    return (_OWNERS[words[0].word.norm],) if alone else None


def are_ranks(title: Sequence[Token]) -> bool:
    """Tell a title that is of honour or rank alone: Gen., Sheikh."""
    words = [token for token in title if not token.is_mark]
    return bool(words) and all(word.word.norm in _RANKS for word in words)


def _end(words: Sequence[Token], start: int) -> int:
    norms = [token.word.norm for token in words[start : start + 3]]
    if norms and norms[0] in _OWNERS:
        royal = len(norms) > 1 and norms[1] in _ROYAL
        owned = norms[1 + royal : 2 + royal]
        return start + 2 + royal if owned and owned[0] in _OWNED else start
    degree = bool(norms) and norms[0] in _DEGREES
    honour = norms[degree : degree + 1]
    return start + degree + 1 if honour and honour[0] in _HONOURS else start
