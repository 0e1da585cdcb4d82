"""What tells when, beside a noun phrase: on Tuesday, shortly after, days since."""

from collections.abc import Sequence

from service.extraction.tokens import Token

CLAUSE_OPENERS = frozenset({"after", "before", "since", "until", "as"})
_TIMING = frozenset({"on", "late", "early", "last", "this", "in"})
_LONGEST_LAPSE = 4
_LAPSES = frozenset({"days", "weeks", "months", "years", "hours", "minutes", "a", "just", "the"})


def behind_opener(tokens: Sequence[Token], start: int, end: int) -> int:
    """Index behind what makes a clause a time: shortly after | the campaign (said)."""
    for index in range(start, min(start + _LONGEST_LAPSE, end - 1)):
        token = tokens[index]
        if token.word.norm in CLAUSE_OPENERS and not tokens[index + 1].has("time", "digit"):
            return index + 1
        if not token.has("time", "digit", "number", "adv") and token.word.norm not in _LAPSES:
            break
    return start


def before_time(tokens: Sequence[Token], start: int, end: int) -> int:
    """Drop the time that stands between subject and verb: the ministry on Tuesday (said)."""
    first = end
    while first > start + 1 and tokens[first - 1].has("time", "digit"):
        first -= 1
    timed = first < end and any(token.has("time") for token in tokens[first:end])
    if not timed or first - 1 <= start:
        return end
    opener = tokens[first - 1].word.norm
    if opener not in _TIMING:
        return end
    first -= 1
    if first - 1 > start and tokens[first - 1].word.norm in _TIMING:
        first -= 1  # late on Sunday
    return first


def is_bare_time(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell a day without a preposition before a phrase: Tuesday | the ministry (said)."""
    token = tokens[start]
    return token.has("time") and not token.has("man", "woman") and end - start > 1
