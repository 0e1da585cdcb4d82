"""Where a text names somebody in full: the words around a surname, and behind a description."""

import re
from collections.abc import Sequence

from service.extraction.languages.ar.adjuncts import is_comma
from service.extraction.languages.ar.names import describe
from service.extraction.languages.ar.openings import second_phrase
from service.extraction.languages.ar.persons import is_relational, may_be_name
from service.extraction.languages.ar.phrases import phrase_end
from service.extraction.languages.ar.spelling import QUOTES
from service.extraction.mentions import Mention
from service.extraction.tokens import Token

_LONGEST_NAME = 5
_LONGEST_PHRASE = 16
# The future with its object, which no name is shaped like.
_FUTURE = re.compile("س[يت].{2,}(?:ه|ها|هم)")


def introduction(text: str, tokens: Sequence[Token], index: int) -> Mention | None:
    """The full name of which the word at ``index`` is the last, with its title; None if bare."""
    end = index + 1
    start = index
    while start > 0 and index - start < 5 and may_be_name(tokens[start - 1]):
        if tokens[start - 1].word.definite or tokens[start - 1].word.forms:
            break
        start -= 1
    if start == index:
        return None
    title = _title_before(tokens, start, end)
    opens = start == 0 or tokens[start - 1].has("conj", "mark")
    if title == start and opens and not _is_finite(tokens, end):
        start = title = start + 1  # where a sentence begins, an unlisted word is its verb
    if title == start and start > 0 and tokens[start].word.norm[:1] in ("ت", "ي"):
        before = tokens[start - 1]
        if before.has("place", "org") or before.word.definite:
            start = title = start + 1  # a headline's verb behind its subject
    if title == start and start < end and tokens[start].word.norm[0] in "بلكو":
        start = title = start + 1  # perhaps a proclitic of an unknown word
    if title == start and start + 1 < end and _is_deed(tokens, start):
        start = title = start + 1
    if end - start < 2:
        return None
    mention = describe(text, tokens[title:end])
    return mention if mention.kind == "person" and len(mention.key) > 1 else None


def _is_deed(tokens: Sequence[Token], index: int) -> bool:
    """Tell a verb before a surname: تابع الحلبي, لم يقطع الحلبي, سيفعله الحلبي."""
    token = tokens[index]
    if token.has("name"):
        return False
    if any(form.kind in ("perfect", "imperfect") for form in token.word.forms):
        return True
    before = tokens[index - 1] if index else None
    if before is not None and (before.word.base == "ما" or before.has("rel")):
        return True  # ما قدمه الحلبي
    denied = before is not None and before.has("neg")
    future = _FUTURE.fullmatch(token.word.base) is not None
    return future or (denied and token.word.base[:1] in ("ي", "ت"))


def _title_before(tokens: Sequence[Token], start: int, end: int) -> int:
    """Index at which the title of the name begins; ``start`` if it has none."""
    title = start
    if start > 1 and is_comma(tokens[start - 1]) and _is_closed(tokens, end):
        title -= 1  # الوزير المرجاني، سامر الحلبي،
    limit = title
    while title > 0 and limit - title < 10 and _in_title(tokens[title - 1]):
        title -= 1
        if tokens[title].has("title") and not tokens[title].word.definite:
            break
    joined = title > 0 and tokens[title - 1].word.joined and tokens[title - 1].has("title")
    title -= bool(joined)
    while title < start and not tokens[title].has("title"):
        title += 1
    return title


def _is_closed(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a name in apposition may end before ``end``."""
    if end == len(tokens) or is_comma(tokens[end]) or tokens[end].word.joined:
        return True
    return tokens[end].has("prep", "time", "that")


def _is_finite(tokens: Sequence[Token], index: int) -> bool:
    """Tell a verb of the present, which a headline has behind its subject."""
    if index >= len(tokens):
        return False
    forms = tokens[index].word.forms
    present = tokens[index].has("verb") and tokens[index].word.base[:1] in ("ي", "ت")
    return present or any(form.kind == "imperfect" for form in forms)


def _in_title(token: Token) -> bool:
    if token.word.norm in QUOTES or token.word.preposition == "ب":
        return True
    return not (
        token.is_mark or token.has("verb", "deverbal", "that", "conj", "rel") or token.word.joined
    )


def fuller(text: str, tokens: Sequence[Token], index: int, length: int) -> Mention | None:
    """The description of ``length`` words at ``index`` with the name that follows it there."""
    end = _past_name(tokens, _past_adjectives(tokens, index + length))
    end = max(end, _past_quotation(tokens, _construct_end(tokens, index, length)))
    mention = describe(text, tokens[index:end])
    if mention.indefinite or mention.voiceless or mention.abstract:
        return None
    if mention.kind == "person":
        return mention if mention.role not in (None, mention.name) else None
    body = mention.kind in ("organization", "outlet")
    return mention if body and len(mention.key) > length else None


def _construct_end(tokens: Sequence[Token], index: int, length: int) -> int:
    """Index after a noun and what it is annexed to: نادي الميناء الكيني."""
    if tokens[index].word.definite:
        return _past_adjectives(tokens, index + length)
    end = phrase_end(tokens, index, min(len(tokens), index + _LONGEST_PHRASE))
    return second_phrase(tokens, index, end) or end


def _past_adjectives(tokens: Sequence[Token], start: int) -> int:
    end = start
    while end < len(tokens) and tokens[end].word.definite and is_relational(tokens[end]):
        end += 1
    return end


def _past_name(tokens: Sequence[Token], start: int) -> int:
    """Index after the bare name at ``start``, or between commas there; else ``start``."""
    closed = start < len(tokens) and is_comma(tokens[start])
    end = begin = start + closed
    while end < min(len(tokens), begin + _LONGEST_NAME) and may_be_name(tokens[end]):
        if _is_present(tokens[end]):
            break  # a headline's verb behind its subject
        end += 1
    bare = end > begin and not tokens[begin].word.definite
    if bare and tokens[begin].has("verbal_noun", "object"):
        return start
    return end if bare and (not closed or _is_closed(tokens, end)) else start


def _is_present(token: Token) -> bool:
    return any(form.kind == "imperfect" and form.number == "s" for form in token.word.forms)


def _past_quotation(tokens: Sequence[Token], start: int) -> int:
    """Index after the quoted name at ``start``: نادي "الميناء"."""
    if start < len(tokens) and tokens[start].word.norm in QUOTES:
        for end in range(start + 2, min(len(tokens), start + _LONGEST_NAME + 2)):
            if tokens[end].word.norm in QUOTES:
                return end + 1
    return start
