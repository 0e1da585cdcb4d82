"""Where Turkish noun phrases stand that name a source; every search is bounded.

There is no tagger: a phrase is a run of capitals and of the nouns that the lexicon knows.
"""

from collections.abc import Sequence

from service.extraction.clauses import Range
from service.extraction.quotations import MARKS
from service.extraction.tokens import Token

_REACH = 16
_SUFFIX = 5
_NOUNS = ("title", "person", "org", "outlet", "doc", "people")
# What the source of a "göre" did: Reuters'ın haberine göre.
_REPORTS = (
    "haberine", "açıklamasına", "aktardığına", "bildirdiğine", "belirttiğine", "raporuna",
    "iddiasına", "söylediğine", "verilerine", "açıklamalarına", "ifadesine", "duyurduğuna",
)  # fmt: skip
_NEVER_LAST = ("ve", "bir", "iki", "üç", "bazı", "adlı", "-")
_BETWEEN = (*_NEVER_LAST, "üst", "düzey", "yerel", "güvenlik", "askeri", "diplomatik", "resmi")
_GENITIVE = ("ın", "in", "un", "ün")
_DATIVE = ("a", "e", "na", "ne", "ya", "ye")


def leading_source(tokens: Sequence[Token], floor: int, limit: int) -> tuple[Range, int] | None:
    """The source with which the clause opens, and the index behind it and its comma."""
    start = _skip(tokens, floor, limit)
    end = _run(tokens, start, min(limit, start + _REACH))
    if end == start or not _names(tokens[start:end]) or _is_inflected(tokens[end - 1]):
        return None
    behind = _behind_suffix(tokens, end, limit)
    if behind > end:  # a case ending: not the subject
        return None
    if end < limit and tokens[end].word.norm == ",":
        return (start, end), end + 1
    return (start, end), end


def source_after(tokens: Sequence[Token], start: int) -> Range | None:
    """The source right after a participle: … belirten Bakan Demir, …."""
    end = _run(tokens, start, min(len(tokens), start + _REACH))
    return (start, end) if end > start and _names(tokens[start:end]) else None


def source_before_according(tokens: Sequence[Token], floor: int, index: int) -> Range | None:
    """The source of a "göre" at ``index``, without its case ending."""
    end = index
    if end > floor and tokens[end - 1].word.norm in _REPORTS:
        end -= 1
    end = _without_suffix(tokens, floor, end)
    start = end
    while start > max(floor, index - _REACH) and _belongs(tokens[start - 1]):
        start -= 1
    if end == index and not tokens[end - 1].word.norm.endswith(_DATIVE):
        return None
    return (start, end) if start < end else None


def bare_end(tokens: Sequence[Token], start: int, limit: int) -> int:
    """Index of the first word of a content whose speaker is elided."""
    return _skip(tokens, start, limit)


def _skip(tokens: Sequence[Token], start: int, limit: int) -> int:
    while start < limit and (tokens[start].is_mark or tokens[start].has("lead")):
        if tokens[start].word.norm in MARKS:
            break
        start += 1
    return start


def _run(tokens: Sequence[Token], start: int, limit: int) -> int:
    """Index after the run of capitals and source nouns that begins at ``start``."""
    end = start
    while end < limit and _belongs(tokens[end]):
        end += 1
    while end > start + 1 and _owns(tokens[end - 1]) and not tokens[end - 2].has(*_NOUNS):
        end -= 1  # Demir partisinin …: behind a name begins what was said
    while end > start and tokens[end - 1].word.norm in _NEVER_LAST:
        end -= 1
    return end


def _belongs(token: Token) -> bool:
    return token.has("cap", *_NOUNS) or token.word.norm in _BETWEEN


def _owns(token: Token) -> bool:
    return _is_inflected(token) and not token.has("cap")


def _is_inflected(token: Token) -> bool:
    """Tell a source noun in another case than the subject's."""
    return token.word.stem != token.word.norm


def _names(run: Sequence[Token]) -> bool:
    """Tell a name or a known noun from a clause that merely begins with a capital."""
    return (
        any(token.has(*_NOUNS) for token in run)
        or sum(t.has("cap") for t in run) > 1
        or (len(run) == 1 and not run[0].word.norm.endswith(_GENITIVE))
    )


def _behind_suffix(tokens: Sequence[Token], end: int, limit: int) -> int:
    """Index behind the case ending that an apostrophe joins to a name, if one follows."""
    if end + 1 < limit and tokens[end].word.norm in ("'", "’") and _tight(tokens, end):
        return end + 2
    return end


def _tight(tokens: Sequence[Token], mark: int) -> bool:
    return tokens[mark - 1].end == tokens[mark].start and tokens[mark + 1].start == tokens[mark].end


def _without_suffix(tokens: Sequence[Token], floor: int, end: int) -> int:
    if end - 2 > floor and tokens[end - 2].word.norm in ("'", "’"):
        ending = tokens[end - 1]
        if ending.end - ending.start <= _SUFFIX:
            return end - 2
    return end
