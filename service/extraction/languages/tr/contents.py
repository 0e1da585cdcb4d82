"""What a Turkish content looks like from inside: assertions, negation, doubt, quoted terms."""

import re
from collections.abc import Sequence

from service.extraction.quotations import Quotation
from service.extraction.tokens import Token

NEGATED = re.compile(
    r"m[ae]d[ıi](?:ğ|k|$|l[ae]r)|m[ae]y[ae]c[ae]|m[ıiuü]yor|m[ae]m[ae]|m[ae]z(?:$|l[ae]r)"
)
"""Found in a verb that is negated (gelmedi, gelmeyecek, gelmiyor)."""

_NEGATORS = frozenset({"değil", "yok", "hayır", "olmadığını", "olmayacağını"})
_HEDGES = frozenset({"olabileceğini", "olabilir", "muhtemelen", "belki", "muhtemel", "olası"})
_FIRST = re.compile(r"(?:y[ıiuü]z|[dt][ıiuü]k|[dt][ıiuü]m|ım|im|c[ae]ğ[ıi]z|yorum)$")
_FIRST_WORDS = frozenset({"ben", "biz", "bizim", "benim", "bize", "bana"})
_LONGEST_TERM = 3
_LAST_WORDS = 4


def assertion_starts(tokens: Sequence[Token]) -> list[int]:
    """Indices at which a quotation's next sentence begins; clauses are not split."""
    return [
        index
        for index in range(1, len(tokens))
        if tokens[index - 1].word.norm in (".", "!", "?", ";") and tokens[index].has("cap")
    ]


def is_negated(tokens: Sequence[Token]) -> bool:
    """Tell whether the predicate, which Turkish puts last, is negated."""
    words = [token.word.norm for token in tokens if not token.is_mark][-_LAST_WORDS:]
    return bool(words) and (
        words[-1] in _NEGATORS or any(NEGATED.search(word) for word in words[-2:])
    )


def is_hedged(tokens: Sequence[Token]) -> bool:
    """Tell whether a possibility governs the content."""
    return any(
        token.word.norm in _HEDGES or "abileceğ" in token.word.norm or "ebileceğ" in token.word.norm
        for token in tokens
    )


def is_term(tokens: Sequence[Token], quotation: Quotation) -> bool:
    """Tell a quoted name or term from quoted speech."""
    inside = [t for t in tokens[quotation.opening + 1 : quotation.closing] if not t.is_mark]
    return len(inside) <= 1 or (
        len(inside) <= _LONGEST_TERM and all(token.has("cap") for token in inside)
    )


def is_first_person(tokens: Sequence[Token]) -> bool:
    """Tell words that only the speaker can have used."""
    words = [token.word.norm for token in tokens if not token.is_mark]
    return bool(words) and (
        not _FIRST_WORDS.isdisjoint(words) or _FIRST.search(words[-1]) is not None
    )
