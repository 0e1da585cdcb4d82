"""What an English content looks like from inside: assertions, negation, doubt, quoted terms."""

from collections.abc import Sequence

from service.extraction.languages.en.phrases import is_comma
from service.extraction.quotations import MARKS, Quotation
from service.extraction.tokens import Token

_PREDICATE_REACH = 12
_HEDGE_REACH = 14
_LONGEST_TERM = 3
_WIDEST_GAP = 4  # between neighbouring words: marks and spaces
_CONTRASTS = frozenset({"but", "while", "whereas", "although", "though"})
_SUBJECT_REACH = 7
_CLAUSE_REACH = 30
_BOTH = frozenset({"between", "both"})
_SUBJECTS = frozenset({"he", "she", "they", "it", "we", "i", "there"})


def assertion_starts(tokens: Sequence[Token]) -> list[int]:
    """Indices at which the content turns to the next thing it asserts; never inside a list."""
    return [index for index in range(1, len(tokens)) if _starts(tokens, index)]


def _starts(tokens: Sequence[Token], index: int) -> bool:
    """Tell "and that …", ", but …", and a full stop inside a quotation."""
    token, before = tokens[index], tokens[index - 1]
    if token.is_mark:
        return False
    if before.word.norm in ("and", "but") and token.word.norm == "that":
        return True
    if token.has("cap") and _ends_sentence(tokens, index):
        return True
    if is_comma(before) and token.word.norm in _CONTRASTS:
        return True
    if before.word.norm == "and" and _is_clause(tokens, index) and _has_predicate(tokens, index):
        return True
    return (
        before.word.norm == "and"
        and index > 1
        and is_comma(tokens[index - 2])
        and (token.word.norm in _SUBJECTS)
    )


def _is_clause(tokens: Sequence[Token], index: int) -> bool:
    """Tell a subject of its own with its auxiliary: "and 200 homes have been evacuated"."""
    for at, token in enumerate(tokens[index : index + _SUBJECT_REACH]):
        if token.has("aux"):
            return at > 0 and not token.has("neg")
        if token.is_mark or token.word.norm == "to" or _hangs(token) or token.has("conj", "that"):
            return False
    return False


def _has_predicate(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether what stands before is a clause, and none that hangs on another."""
    before = tokens[max(index - 1 - _CLAUSE_REACH, 0) : index - 1]
    return any(token.has("aux") for token in before) and not any(
        _hangs(token) or token.word.norm in _BOTH for token in before
    )


def _hangs(token: Token) -> bool:
    """Tell what a clause hangs on another by: who, because; "more than" compares."""
    return token.has("rel", "sub") and token.word.norm != "than"


def _ends_sentence(tokens: Sequence[Token], index: int) -> bool:
    """Tell a full stop before a word, also behind a closing quotation mark; not that of "Mr.".

    Where a quotation is interrupted ("…," she said. "We …"), what follows is another sentence.
    """
    last = index - 1
    if tokens[last].end + _WIDEST_GAP < tokens[index].start and tokens[index].word.norm != "i":
        return True
    if tokens[last].word.norm in MARKS and last > 1:
        last -= 1
    mark, before = tokens[last], tokens[last - 1]
    ends = mark.word.norm in ".!?;" and tokens[index - 1].end < tokens[index].start
    return ends and last > 0 and before.end - before.start > 2


def is_negated(tokens: Sequence[Token]) -> bool:
    """Tell whether the first predicate is denied, or the content's head is a refusal."""
    words = [token for token in tokens if token.word.norm.isalpha()][:_PREDICATE_REACH]
    if words and words[0].has("refusal"):
        return True
    auxiliary = False
    for index, token in enumerate(words):
        if token.has("neg"):
            return token.word.norm != "without"
        if token.has("rel") or (token.has("that") and index > 0):
            return False
        if auxiliary and not token.has("aux", "adv"):
            return False
        auxiliary = auxiliary or token.has("aux")
    return False


def is_hedged(tokens: Sequence[Token]) -> bool:
    """Tell whether a modal, an expectation or a possibility governs the content."""
    for token in tokens[:_HEDGE_REACH]:
        if token.has("rel"):
            return False
        if token.has("hedge") and not token.has("cap"):
            return True
    return False


def is_term(tokens: Sequence[Token], quotation: Quotation) -> bool:
    """Tell a quoted name or term from quoted speech."""
    inside = [t for t in tokens[quotation.opening + 1 : quotation.closing] if not t.is_mark]
    if len(inside) <= 1:
        return not inside or inside[0].has("cap")
    return len(inside) <= _LONGEST_TERM and all(t.has("cap") for t in inside)


def is_first_person(tokens: Sequence[Token]) -> bool:
    """Tell words that only the speaker can have used: I, we, our."""
    return any(token.has("first") and token.word.norm != "us" for token in tokens)
