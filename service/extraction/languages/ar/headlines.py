"""Colons that attribute without a verb: of headlines, and behind a name that opens a paragraph."""

from collections.abc import Iterator

from service.extraction.clauses import Clause, Piece
from service.extraction.languages.ar.adjuncts import is_verb
from service.extraction.languages.ar.links import Reader
from service.extraction.languages.ar.persons import may_be_name
from service.extraction.languages.ar.phrases import source_end
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.tokens import Token

_LONGEST_NAME = 8
_SHORTEST_SPEECH = 4
_HIS_SPEECH = listed("كلامه كلامها حديثه حديثها كلمته كلمتها خطابه خطابها تصريحاته تصريحاتها")
_TELLING = listed("دراسة دراسات بحث استطلاع تقرير")  # though they are rubrics as well
_LEAST_ENDED = 3
_NO_NAME = ("label", "prep", "conj", "that", "rel", "time", "neg", "inanimate", "verbal_noun")
_MOURNS = listed("ينعى تنعى ينعي تنعي يعزي تعزي")


class HeadlineReader(Reader):
    """What stands before a colon, if it is somebody who speaks."""

    def _headline(self) -> Iterator[Clause]:
        """X: what X says; the part after a headline's two dots is a headline of its own."""
        colon = next((i for i, t in enumerate(self.tokens[:14]) if t.word.norm == ":"), None)
        if colon is None or colon == 0 or colon + 1 >= len(self.tokens):
            return
        verb = self._headline_verb(colon)
        document = colon == 1 and self._base(0) in _TELLING
        if verb is None and any(_is_topical(t) for t in self.tokens[:colon]) and not document:
            return
        if self.tokens[1].word.norm in "-–" and self.tokens[0].has("place"):
            return  # a country and what happens there
        state = next((i for i in range(1, colon - 1) if self._is_state(i)), colon)
        end = source_end(self.tokens, 0, verb or state)
        if verb is None and end < colon and not self._is_occasion(end):
            return
        clause = Clause((colon, colon + 1), ":", "states", [])
        clause.form, clause.headline = "colon", True
        clause.source = (0, end) if end else None
        clause.content = [Piece(colon + 1, len(self.tokens))]
        clause.confidence = 0.6
        if clause.source:
            self.taken = max(self.taken, colon)
            yield clause

    def _headline_verb(self, colon: int) -> int | None:
        """Index of a deed of speaking between a party and the colon: الحركة تنعي فلانا: …."""
        for index in range(1, colon - 1):
            word = self.tokens[index].word
            deed = any(form.kind == "imperfect" and form.verb.weak for form in word.forms)
            if deed or word.base in _MOURNS:
                return index if source_end(self.tokens, 0, index) == index else None
        return None

    def _is_occasion(self, index: int) -> bool:
        """Tell to whom, about what or in what state the headline's party speaks."""
        token = self.tokens[index]
        return token.word.norm[:1] == "ل" or token.has("time", "prep") or self._is_state(index)

    def _is_state(self, index: int) -> bool:
        """Tell مودعا, متحدثا: participles of no list as well."""
        word = self.tokens[index].word
        shaped = word.base.startswith("م") and word.base.endswith("ا") and len(word.base) > 4
        return shaped and word.tags <= {"time"}

    def _speech_of_named(self) -> Clause | None:
        """Read a name, a colon and a quotation that open a paragraph: سامر الحلبي: «…»."""
        opening = enumerate(self.tokens[:_LONGEST_NAME])
        colon = next((i for i, token in opening if token.word.norm == ":"), 0)
        closing = self.limits.closing.get(colon + 1, 0)
        if not colon or closing - colon < _SHORTEST_SPEECH:
            return None
        named = self.tokens[:colon]
        plain = not any(token.has("prep") or token.word.forms for token in named)
        if named[-1].word.base in _HIS_SPEECH and plain:
            return self._ended_by(colon, closing)
        if any(is_verb(t) or t.is_mark or t.word.forms or t.has(*_NO_NAME) for t in named):
            return None
        if len(named) == 1 and named[0].word.tags - {"name"}:
            return None
        if source_end(self.tokens, 0, colon) < colon:
            return None
        clause = Clause((colon, colon + 1), ":", "states", [Piece(colon + 1, closing + 1)])
        clause.form, clause.source, clause.confidence = "colon", (0, colon), 0.6
        return clause

    def _ended_by(self, colon: int, closing: int) -> Clause | None:
        """Read أنهى القاضي كلامه: «…», whatever the verb."""
        if colon < _LEAST_ENDED or not may_be_name(self.tokens[0]):
            return None
        clause = Clause((0, 1), "ختم", "states", [Piece(colon + 1, closing + 1)])
        clause.gender = "f" if self._base(0).endswith("ت") else "m"
        clause.number, clause.source, clause.past = "s", (1, colon - 1), True
        self.taken = colon
        return clause


def _is_topical(token: Token) -> bool:
    """Tell a word that no speaker's name before a colon contains: a verb, a rubric."""
    finite = any(form.kind == "imperfect" for form in token.word.forms)
    return finite or is_verb(token) or token.has("label")
