"""Where a content ends: the places at which a sentence turns away from what is being said."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from service.extraction.languages.ar import vocabulary
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.phrases import is_comma, is_verb
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.sentences import Sentence
from service.extraction.tokens import Form, Token

_GLOSSES = {tuple(normalise(line).split()) for line in vocabulary.GLOSSES.strip().splitlines()}
_LONGEST_GLOSS = max(map(len, _GLOSSES))
_MEANWHILE = listed("كما فيما بينما حين غير")
_PREPOSITIONS_OF_LINKS = listed("إلى على من عن ب")
_LINK_REACH = 14
_SPEAKERS = ("title", "org", "doc", "outlet", "media", "source", "place", "own_words", "plural")


class Limits:
    """The turning points of one sentence, looked up by position and by enclosing quotation."""

    def __init__(self, sentence: Sentence) -> None:
        self.tokens = sentence.tokens
        self.closing = dict(sentence.quotations)
        self.enclosing = _enclosing(sentence)
        self._clause: dict[int, list[int]] = {}
        self._phrase: dict[int, list[int]] = {}
        for index, clausal in _turns(sentence.tokens):
            self._add(index, clausal)

    def _add(self, index: int, clausal: bool) -> None:
        opening = self.enclosing[index]
        self._phrase.setdefault(opening, []).append(index)
        if clausal:
            self._clause.setdefault(opening, []).append(index)
        elif opening == index - 1 >= 0:
            # A quotation that opens with a new clause turns the text around it as well.
            self._phrase.setdefault(self.enclosing[opening], []).append(opening)

    def content_end(self, start: int, clausal: bool) -> int:
        """Index after the content that begins at ``start``."""
        if start >= len(self.tokens):
            return start
        opening = self.enclosing[start]
        end = self.closing[opening] if opening >= 0 else len(self.tokens)
        turns = (self._clause if clausal else self._phrase).get(opening, [])
        position = bisect_left(turns, start + 1)
        return min(end, turns[position]) if position < len(turns) else end

    def turn_before(self, index: int) -> int:
        """Index of the last clausal turn at or before ``index``, or 0."""
        turns = self._clause.get(self.enclosing[index], [])
        position = bisect_left(turns, index)
        return turns[position - 1] if position else 0


def _enclosing(sentence: Sentence) -> list[int]:
    """For each token the opening mark of the innermost quotation around it, or -1."""
    result = [-1] * len(sentence.tokens)
    stack: list[tuple[int, int]] = []
    openings = dict(sentence.quotations)
    for index in range(len(sentence.tokens)):
        while stack and index >= stack[-1][1]:
            stack.pop()
        result[index] = stack[-1][0] if stack else -1
        if index in openings:
            stack.append((index, openings[index]))
    return result


def _turns(tokens: Sequence[Token]) -> Iterator[tuple[int, bool]]:
    """Positions at which contents end; True where even a clausal content does."""
    for index in range(1, len(tokens)):
        kind = _turn(tokens, index)
        if kind is not None:
            yield index, kind


def _turn(tokens: Sequence[Token], index: int) -> bool | None:
    token = tokens[index]
    if token.is_mark:
        return False if token.word.norm in "؛;" else None
    if token.has("according") and attributes(tokens, index):
        return True
    if _gloss(tokens, index):
        return True
    after_comma = is_comma(tokens[index - 1])
    if after_comma and token.word.norm in ("وذلك", "كما", "فيما", "بينما"):
        return _reports(tokens, index + 1)
    if after_comma and token.word.norm == "في" and _base(tokens, index + 1) == "حين":
        return _reports(tokens, index + 2)
    return _verbal_turn(tokens, index, after_comma)


def _verbal_turn(tokens: Sequence[Token], index: int, after_comma: bool) -> bool | None:
    token = tokens[index]
    loose = after_comma or tokens[index - 1].is_mark
    for form in token.word.forms:
        if form.kind == "participle" and (loose or token.word.joined):
            return True if is_linked(tokens, index, form) else None
    if not token.word.joined:
        return None
    if _reports(tokens, index):
        return True
    if is_verb(token) and loose:
        return False
    return None


def _reports(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a verb of saying with its link stands here: the reporter's next statement."""
    if index >= len(tokens):
        return False
    forms = tokens[index].word.forms
    strong = (f for f in forms if f.kind in ("perfect", "imperfect") and not f.verb.weak)
    if any(is_linked(tokens, index, form) for form in strong):
        return True
    weak = (f for f in forms if f.kind in ("perfect", "imperfect") and f.verb.weak)
    return tokens[index - 1].word.norm == "كما" and any(True for _ in weak)


def is_linked(tokens: Sequence[Token], index: int, form: Form) -> bool:
    """Tell whether what follows the cue can introduce its content."""
    for place in range(index + 1, min(len(tokens), index + _LINK_REACH)):
        token = tokens[place]
        if token.has("that") or token.word.norm in ':"“«„':
            return True
        if token.word.base in form.verb.links or token.word.preposition in form.verb.links:
            return True
        if form.verb.target and form.verb.target in (token.word.base, token.word.preposition):
            return True
        if place == index + 1 and form.verb.direct and not token.is_mark:
            return token.has("object", "verbal_noun") or form.kind != "participle"
        if is_verb(token) or token.word.norm in ".؛":
            return False
        if form.kind == "participle" and is_comma(token):
            return False
    return False


def attributes(tokens: Sequence[Token], index: int) -> bool:
    """Tell an "according to" from a preposition: وفق, وفقا ل, نقلا عن, على حد قوله."""
    base = tokens[index].word.base
    if base == "نقلا":
        return _base(tokens, index + 1) in ("عن", "من")
    if base in ("حسبما", "وفقما"):
        return True
    if index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    if after.is_mark:
        return after.word.norm in '"“«'
    if after.has(*_SPEAKERS) or after.word.base in ("ما", "حد"):
        return True
    return not after.word.definite and not after.word.tags and not after.word.forms


def _gloss(tokens: Sequence[Token], index: int) -> bool:
    words = [token.word.base for token in tokens[index : index + _LONGEST_GLOSS]]
    if words and words[0] in _GLOSS_STARTS:
        return any(tuple(words[: len(gloss)]) == gloss for gloss in _GLOSSES)
    return False


def _base(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].word.base if index < len(tokens) else ""


_GLOSS_STARTS = {gloss[0] for gloss in _GLOSSES}
