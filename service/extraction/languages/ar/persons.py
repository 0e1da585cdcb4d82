"""Where a person's own name stands among titles, offices and appositions."""

from collections.abc import Sequence

from service.extraction.languages.ar.spelling import QUOTES
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.tokens import Token

# Words that point at somebody without naming him.
SAME = listed("نفسه نفسها ذاته ذاتها المذكور المذكورة ذات نفس هذا هذه")
_OFFICIAL = listed("""
    تنفيذي فني رياضي إقليمي حالي مالي سياسي عسكري أمني رسمي إعلامي خارجي داخلي محلي انتقالي
    قانوني إداري صحفي ثاني وطني دولي شرعي ديني ميداني حكومي روحي فخري شرفي مركزي
""")
CALLED = listed("يدعى تدعى اسمه اسمها")


def looks_like_name(tokens: Sequence[Token]) -> bool:
    """Tell whether an unknown noun phrase may be somebody's name."""
    start, end = segments(tokens)[0]
    words = [t for t in tokens[start:end] if not t.is_mark]
    titles = (i for i, t in enumerate(words) if i and t.has("title"))
    words = words[: next(titles, len(words))]
    if not 0 < len(words) <= 5 or any(t.has("prep", "verb", "that") for t in words):
        return False
    # A surname may stand alone with its article; a definite noun with more words is a body.
    return len(words) == 1 or not words[0].word.definite or _is_profession(words)


def _is_profession(words: Sequence[Token]) -> bool:
    """Tell an unknown definite noun before a name: المذيع سامر الحلبي."""
    given = words[1]
    return may_be_name(given) and not given.word.definite and not given.word.joined


def name_range(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Where the person's own name stands among titles, offices and appositions."""
    quoted = _quoted_name(tokens)
    if quoted:
        return quoted
    called = next((i + 1 for i, t in enumerate(tokens) if t.word.base in CALLED), len(tokens))
    if called < len(tokens) and _is_bare_name(tokens[called:]):
        return called, len(tokens)
    for start, end in segments(tokens):
        while start and end - start > 1 and tokens[start].has("title") and is_rank(tokens[start]):
            start += 1
        if start and _is_bare_name(tokens[start:end]):
            return start, end
    start, end = segments(tokens)[0]
    if not tokens[start].has("title", "source", "org"):
        if tokens[start].has("nisba") and tokens[start].word.definite and end - start > 2:
            start += 1
        stop = _leading_name(tokens, start, end)
        if stop - start > 1 and tokens[start].word.definite and _is_profession(tokens[start:stop]):
            start += 1
        return (start, stop) if _is_bare_name(tokens[start:stop]) else None
    found = _trailing_name(tokens, start, end)
    prep = next((i for i in range(start + 1, end) if tokens[i].has("prep")), None)
    if found is None and prep is not None:
        # Where it was said may follow: الرئيس سامر الحلبي في كينيا.
        found = _trailing_name(tokens, start, prep)
        found = found if found is not None and found[1] - found[0] > 1 else None
    return found


def is_rank(token: Token) -> bool:
    """Tell a rank that stands right before a name: الشيخ، الجنرال، اللواء."""
    return token.word.definite or token.word.stem in ("دكتور",)


def segments(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The parts of the phrase between its commas and brackets."""
    found, start = [], 0
    for index, token in enumerate(tokens):
        if token.word.norm in "،,٬(":
            if index > start:
                found.append((start, index))
            start = index + 1
    if start < len(tokens):
        found.append((start, len(tokens)))
    return found or [(0, len(tokens))]


def _quoted_name(tokens: Sequence[Token]) -> tuple[int, int] | None:
    opening = None
    for index, token in enumerate(tokens):
        if token.word.norm in QUOTES:
            if opening is not None and _is_bare_name(tokens[opening + 1 : index]):
                before = tokens[opening - 1] if opening else None
                if before is None or not before.has("org", "outlet", "media"):
                    return opening + 1, index
            opening = index if opening is None else None
    return None


def _is_bare_name(tokens: Sequence[Token]) -> bool:
    return 0 < len(tokens) <= 5 and all(may_be_name(token) for token in tokens)


def may_be_name(token: Token) -> bool:
    """Tell a word that may be part of a person's name."""
    if token.is_mark or token.word.preposition or token.word.base in SAME:
        return False
    if token.has("name", "name_second"):
        return True
    barred = ("prep", "verb", "org", "place", "nisba", "time", "conj", "that", "outlet", "doc")
    return not token.has(*barred) and (not token.has("title", "source") or not token.word.definite)


def _leading_name(tokens: Sequence[Token], start: int, end: int) -> int:
    index = start
    while index < end and not tokens[index].has("title", "prep", "org") and index - start < 5:
        index += 1
    return max(index, start + 1)


def _trailing_name(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """Go left from the end: a surname may have an article, given names have none."""
    index = end
    while index > start + 1 and end - index < 5:
        token = tokens[index - 1]
        if token.has("name_second") and index - 2 > start:
            index -= 2
        elif (
            not may_be_name(token)
            or _belongs_to_office(tokens, start, index - 1)
            or (token.word.definite and index < end and not token.has("name"))
        ):
            break
        else:
            index -= 1
    if end - start == 2 and _is_surname(tokens[start], tokens[start + 1]):
        return start + 1, end
    if index == end or (tokens[index].word.definite and end - index == 1):
        return None
    if end - index == 1 and not tokens[index - 1].word.definite:
        return None
    return index, end


def _is_surname(title: Token, word: Token) -> bool:
    """Tell الوزير الحلبي from المدير الفني: a definite title before a surname."""
    if not (title.has("title") and title.word.definite and word.word.definite) or word.word.tags:
        return False
    return word.word.stem.endswith("ي") and word.word.stem not in _OFFICIAL


def _belongs_to_office(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell a noun in construct with a title or body (رئيس بلدية، حزب العمل)."""
    before = tokens[index - 1] if index > start else None
    if before is None:
        return True
    if before.has("org", "prep") and not before.word.definite:
        return True
    if before.has("title", "source") and not before.word.definite:
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        return following is not None and (following.word.definite or following.has("prep"))
    return False
