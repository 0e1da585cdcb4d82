"""Where English sentences end, and where a content does."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from service.extraction.languages.en.phrases import is_comma, is_joined, is_quote
from service.extraction.languages.en.verbs import NOUNS
from service.extraction.quotations import MARKS
from service.extraction.sentences import Sentence
from service.extraction.tokens import Token

_STOPS = frozenset(".!?…")
_CLOSERS = _STOPS | MARKS | {")"}
DASHES = frozenset("-–—―")
_DOUBLE = frozenset('"“”')
_LOOK_BACK = 60
_LOOK_AHEAD = 8
_LONGEST_QUOTATION = 150
_LONGEST_DATELINE = 14
_LONGEST_LABEL = 6
_SHORTEST_WORD = 3


def ends_sentence(tokens: Sequence[Token], start: int, index: int, guarded: bool) -> bool:
    """Tell whether the sentence that began at ``start`` ends at ``index``.

    The stop of a quotation stands inside its marks ("… alight." The crew …), so that the mark
    ends the sentence; and a quotation interrupted by its attribution goes on after it.
    """
    if guarded or tokens[index].word.norm not in _CLOSERS or is_labelled(tokens, start):
        return False
    if is_quote(tokens[index]):
        return _quotation_ends(tokens, start, index)
    if tokens[index].word.norm == ")":
        return _bracket_ends(tokens, start, index)
    if tokens[index].word.norm not in _STOPS or _is_abbreviation(tokens, index):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None:
        return True
    if is_quote(following) and _announces(tokens, start, index):
        return False
    if is_quote(following):
        attached = following.start == tokens[index].end
        resumed = _attributes_quotation(tokens, start, index) and _stands_alone(tokens, index + 1)
        return not (attached or resumed)
    return _may_open(following)


def _bracket_ends(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell the bracket that closes a sentence of its own: (She says so.) The leaders …."""
    own = tokens[start].word.norm == "(" and tokens[index - 1].word.norm in _STOPS
    return own and index + 1 < len(tokens) and _may_open(tokens[index + 1])


def is_labelled(tokens: Sequence[Token], start: int) -> bool:
    """Tell the turn of a transcript (HOLT: …), which is one speaker's to its end."""
    start += start < len(tokens) and is_quote(tokens[start])
    for index in range(start, min(start + _LONGEST_LABEL, len(tokens))):
        token = tokens[index]
        if token.word.norm == ":":
            return index > start
        if not (token.has("caps") or token.word.norm == "."):
            return False
    return False


def _may_open(token: Token) -> bool:
    if token.word.norm in (",", ";", ":", "'", "’", ")", "]"):
        return False
    return not token.word.norm[:1].isalpha() or token.has("cap") or not token.word.norm.isascii()


def _is_abbreviation(tokens: Sequence[Token], index: int) -> bool:
    if tokens[index].word.norm != "." or index == 0:
        return False
    before = tokens[index - 1]
    if before.end < tokens[index].start:
        return False
    if index + 1 < len(tokens) and tokens[index + 1].start == tokens[index].end:
        after = tokens[index + 1]
        hyphenated = after.word.norm in DASHES and before.has("cap")
        return hyphenated or (after.word.norm[:1].isalnum() and not _is_glued(before, after))
    initial = before.end - before.start == 1 and before.has("cap")
    written = before.has("cap") or before.word.norm in ("v", "vs")
    return initial or (before.has("abbreviation") and written and before.word.norm != "no")


def _is_glued(before: Token, after: Token) -> bool:
    """Tell a sentence that begins without a space: … in May.It added …."""
    if not after.has("cap") or before.end - before.start < _SHORTEST_WORD:
        return False
    return not before.has("cap") or after.has("pron", "det")


def _quotation_ends(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell whether a closing mark after a full stop ends the sentence too."""
    if index == start or mark_inside(tokens, index) not in _STOPS:
        return False
    if index + 1 == len(tokens) or tokens[index + 1].start == tokens[index].end:
        return index + 1 == len(tokens)
    following = tokens[index + 1]
    if is_quote(following):
        return False
    if following.word.norm in DASHES:
        return False
    if mark_inside(tokens, index) != "." and _cue_follows(tokens, index + 1):
        return False
    return _may_open(following)


def _cue_follows(tokens: Sequence[Token], start: int) -> bool:
    for token in tokens[start : start + _LOOK_AHEAD]:
        if token.word.forms:
            return True
        if token.word.norm in _STOPS:
            return False
    return False


def _announces(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Tell an attribution that a full stop parts from its words: … said in a statement. "We …"."""
    for index in range(stop - 1, max(start, stop - _LOOK_AHEAD) - 1, -1):
        token = tokens[index]
        if _says(tokens, index):
            return index > start and not _speaks_before(tokens, start, index)
        if not token.has("prep", "det", "channel", "time", "adv", "social"):
            return False
    return False


def _says(tokens: Sequence[Token], index: int) -> bool:
    """Tell a verb that words may follow from "the fire" and "its report"."""
    for form in tokens[index].word.forms:
        lemma, *particles = form.verb.lemma.split()
        behind = [t.word.norm for t in tokens[index + 1 : index + 1 + len(particles)]]
        noun = form.kind == "base" or (form.kind == "third" and lemma in NOUNS)
        owned = noun and not tokens[index - 1].has("people", "cap")
        if "quote" in form.verb.links and form.kind != "ing" and behind == particles and not owned:
            return True
    return False


def _speaks_before(tokens: Sequence[Token], start: int, cue: int) -> bool:
    """Tell whether words that a comma or a mark closes stand before the subject of a cue."""
    return any(
        is_quote(tokens[i]) or tokens[i].word.forms or tokens[i].has("aux")
        for i in range(max(start, cue - _LOOK_BACK), cue)
    )


def _attributes_quotation(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Tell whether a quotation and its attribution end here: "…," he said."""
    said = False
    for index in range(stop - 1, max(start, stop - _LOOK_BACK) - 1, -1):
        if is_quote(tokens[index]) and not is_joined(tokens, index) and not _names(tokens, index):
            return said and mark_inside(tokens, index) in (",", "?", "!", "—")
        said = said or any("quote" in form.verb.links for form in tokens[index].word.forms)
    return False


def _names(tokens: Sequence[Token], index: int) -> bool:
    """Tell a mark around the title of a programme: on Radio 4's “This Week” on Sunday."""
    if tokens[index - 1].is_mark or index + 1 >= len(tokens):
        return False
    return tokens[index - 1].has("cap") or tokens[index + 1].has("cap")


def mark_inside(tokens: Sequence[Token], closing: int) -> str:
    """The mark or word right inside a closing mark, which may be two apostrophes."""
    index = closing - 1
    if index > 0 and tokens[index].word.norm in "'’":
        index -= 1
    return tokens[index].word.norm if index >= 0 else ""


def _stands_alone(tokens: Sequence[Token], opening: int) -> bool:
    """Tell a quotation that is a sentence of its own from one with its own attribution."""
    double = tokens[opening].word.norm in _DOUBLE
    for index in range(opening + 2, min(opening + _LONGEST_QUOTATION, len(tokens))):
        if double and tokens[index].word.norm not in _DOUBLE:
            continue  # a quotation within it
        if is_quote(tokens[index]) and not is_joined(tokens, index):
            return mark_inside(tokens, index) in _STOPS
    return True


class Limits:
    """The enclosing quotations of one sentence, and where contents end in it."""

    def __init__(self, sentence: Sentence) -> None:
        self.tokens = sentence.tokens
        self.closing = dict(sentence.quotations)
        self.opening = {closing: opening for opening, closing in sentence.quotations}
        self.enclosing = _enclosing(sentence)
        self._first = _after_dateline(sentence.tokens)
        self._stops = _stops(self)
        self._full_stops = _full_stops(self.tokens)

    def outer(self, index: int) -> int:
        """Index after the last token of the quotation around ``index``, or of the sentence."""
        opening = self.enclosing[index] if index < len(self.tokens) else -1
        return self.closing[opening] if opening >= 0 else len(self.tokens)

    def floor(self, index: int) -> int:
        """Index of the first token of the quotation around ``index``, or of the sentence."""
        opening = self.enclosing[index]
        return opening + 1 if opening >= 0 else self._first

    def content_end(self, start: int, turns: Sequence[int]) -> int:
        """Index after a content: its quotation's end, the next turn, or the sentence's end."""
        end = self.outer(start)
        behind = range(bisect_right(turns, start), bisect_left(turns, end))
        level = self._level(start)
        turn = next((turns[i] for i in behind if self._level(turns[i]) == level), end)
        turn = min(turn, self._resumed(start, end))
        if start in self.closing:
            closing = self.closing[start]
            if closing > start + 1 and self._is_whole(closing):
                return min(closing + 1, end)
        return turn

    def _resumed(self, start: int, end: int) -> int:
        """Index at which another sentence's quotation begins: …, adding that ….  "We …"."""
        level = self._level(start)
        stops = self._stops.get(level, ())
        index = bisect_right(stops, start)
        stop = stops[index] if index < len(stops) and stops[index] < end else end
        return min(stop, self._next_stop(start, end)) if level >= 0 else stop

    def _next_stop(self, start: int, end: int) -> int:
        """Index of the full stop that ends a sentence of a quotation: "She denies it. We …"."""
        index = bisect_right(self._full_stops, start)
        inner = self._full_stops[index : index + 1]
        return inner[0] if inner and inner[0] < end else end

    def _level(self, index: int) -> int:
        return self.enclosing[index]

    def _is_whole(self, closing: int) -> bool:
        """Tell a quotation that ends with its clause from one that runs on in the text."""
        inner = mark_inside(self.tokens, closing)
        after = self.tokens[closing + 1] if closing + 1 < len(self.tokens) else None
        return inner in ".?!,…" or after is None or is_comma(after)


def _stops(limits: Limits) -> dict[int, list[int]]:
    """The full stops before quotations in order, by what encloses the quotation."""
    found: dict[int, list[int]] = {}
    for opening in sorted(limits.closing):
        stop = opening - 1
        ends = stop >= 0 and limits.tokens[stop].word.norm == "."
        if ends and not is_joined(limits.tokens, stop):
            found.setdefault(limits.enclosing[opening], []).append(stop)
    return found


def _full_stops(tokens: Sequence[Token]) -> list[int]:
    """The full stops in order that end a sentence."""
    return [
        index
        for index, token in enumerate(tokens[:-1])
        if token.word.norm in _STOPS
        and not _is_abbreviation(tokens, index)
        and not is_joined(tokens, index)
        and tokens[index + 1].has("cap")
    ]


def _after_dateline(tokens: Sequence[Token]) -> int:
    """Index of the first word after "BALTON, May 3 (Harbour Press) -"; 0 without a dateline."""
    if not tokens or not tokens[0].has("cap"):
        return 0
    credited = tokens[0].has("caps")
    for index in range(1, min(_LONGEST_DATELINE, len(tokens) - 1)):
        token, before = tokens[index], tokens[index - 1]
        if token.word.norm in DASHES and before.end < token.start < tokens[index + 1].start:
            return index + 1 if credited else 0
        if not (token.is_mark or token.has("cap", "digit", "time")):
            return 0
        # "Balton, May 3 (AFP) -": no capitals, but the agency.
        credited = credited or (token.has("outlet") and before.word.norm == "(")
    return 0


def _enclosing(sentence: Sentence) -> list[int]:
    """Index of the opening mark of the innermost quotation around each token, -1 outside."""
    around = [-1] * len(sentence.tokens)
    for opening, closing in sentence.quotations:
        around[opening + 1 : closing] = [opening] * (closing - opening - 1)
    return around
