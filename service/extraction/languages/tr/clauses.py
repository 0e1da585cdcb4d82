"""How Turkish attributes: the speaker first, the verb last, and what was said between them.

"Bakan Demir, köprünün kapatıldığını açıkladı." "…" dedi. What is reported indirectly ends in a
verbal noun (-dığını, -acağını, -masını), so no word links it to the verb. A participle attributes
before its speaker (… belirten Demir), a converb between speaker and verb (… belirterek), and
"göre" follows its source (bakanlığa göre, Reuters'ın haberine göre).
"""

import re
from collections.abc import Iterator

from service.extraction.clauses import Clause, Piece, Range
from service.extraction.languages.tr.phrases import (
    bare_end,
    leading_source,
    source_after,
    source_before_according,
)
from service.extraction.languages.tr.words import CUES_BY_LAST
from service.extraction.sentences import Sentence
from service.extraction.tokens import Form, Token

_LABEL = 8
_NOMINAL = re.compile(r"[ıiuü]n[ıiuü]$|s[ıiuü]n[ıiuü]$|[ıiuü]$|[ae]$")
_REPORTED = re.compile(
    r"(?:d|t)[ıiuü](?:ğ[ıiuü]|kların|klerin)n?[ıi]?[ıiuü]?$"
    r"|[ae]c[ae](?:ğ[ıi]|kların|klerin)n?[ıi]?$"
    r"|m[ae](?:s[ıi]|ların|lerin)n?[ıi]?$"
)
_SPEAKING = frozenset({"diye", "şeklinde"})
_PARTICLES = ("de", "da")
_OBJECT = ("condemns", "praises", "denies", "demands", "accuses")


def find_clauses(sentence: Sentence) -> list[Clause]:
    """Every attribution of the sentence, in order of its cue."""
    return list(_Finder(sentence).clauses())


class _Finder:
    """One sentence read from left to right; ``floor`` is where the next clause may begin."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.openings = {closing: opening for opening, closing in sentence.quotations}
        self.quoted = _inside(sentence)
        self.floor = 0
        self.subject: Range | None = None

    def clauses(self) -> Iterator[Clause]:
        if self.sentence.headline:
            yield from self._label()
        for index, token in enumerate(self.tokens):
            clause = self._at(index, token)
            if clause is not None and clause.content[0].end > clause.content[0].start:
                self.floor = index + 1
                yield clause

    def _label(self) -> Iterator[Clause]:
        """Read "Bakan: …" in a headline."""
        tokens = self.tokens
        colon = next((i for i, t in enumerate(tokens[:_LABEL]) if t.word.norm == ":"), 0)
        if colon and tokens[0].has("cap") and colon + 1 < len(tokens):
            self.floor = len(tokens)
            piece = Piece(colon + 1, len(tokens))
            cue = (colon, colon + 1)
            yield Clause(
                cue, ":", "states", [piece], source=(0, colon), form="colon", headline=True
            )

    def _at(self, index: int, token: Token) -> Clause | None:
        if index in self.quoted or index < self.floor:
            return None
        if token.word.norm == "göre":
            return self._according(index)
        for cue in CUES_BY_LAST.get(token.word.norm, ()):
            start = index - len(cue.before)
            before = tuple(t.word.norm for t in self.tokens[max(start, 0) : index])
            if start > self.floor and before == cue.before:
                return self._verb(start, index, cue.form)
        return None

    def _according(self, index: int) -> Clause | None:
        """Read "… bakanlığa göre, content": the clause after it, up to its end."""
        source = source_before_according(self.tokens, self.floor, index)
        if source is None:
            return None
        piece = Piece(index + 1, len(self.tokens))
        return Clause(
            (index, index + 1), "göre", "states", [piece], source=source, form="phrase",
            passes_on=True, number="s",
        )  # fmt: skip

    def _verb(self, start: int, index: int, form: Form) -> Clause | None:
        content = self._content(start, form)
        if content is None:
            return None
        source, begin = self._source(content, index, form)
        if begin >= content[1]:
            return None
        self.subject = source or self.subject
        return Clause(
            (start, index + 1), form.verb.lemma, form.verb.stance,
            [Piece(begin, content[1])], source=source, antecedent=None if source else self.subject,
            number=form.number or "s", form="verb" if form.kind == "past" else "participle",
        )  # fmt: skip

    def _content(self, start: int, form: Form) -> Range | None:
        """What was said: a quotation right before the cue, or a clause that is a noun."""
        end = start
        while end > self.floor and (
            self.tokens[end - 1].word.norm in _SPEAKING or self.tokens[end - 1].word.norm == ","
        ):
            end -= 1
        while end > self.floor and self.tokens[end - 1].word.norm in _PARTICLES:
            end -= 1
        if end - 1 in self.openings and self.openings[end - 1] >= self.floor:
            return self.openings[end - 1], end
        last = self.tokens[end - 1].word.norm if end > self.floor else ""
        objects = form.verb.stance in _OBJECT and _NOMINAL.search(last)
        if _REPORTED.search(last) or objects or end < start:
            return self.floor, end
        return None

    def _source(self, content: Range, index: int, form: Form) -> tuple[Range | None, int]:
        """Who said it, and where the content begins behind them."""
        if form.kind == "participle":
            return source_after(self.tokens, index + 1), content[0]
        found = leading_source(self.tokens, self.floor, content[1])
        if content[0] > self.floor:  # a quotation: the words before it name the speaker
            if found is not None and found[0][1] <= content[0]:
                return found[0], content[0]
            return None, content[0]
        if found is None:
            return None, bare_end(self.tokens, content[0], content[1])
        return found


def _inside(sentence: Sentence) -> set[int]:
    inside: set[int] = set()
    reached = -1
    for opening, closing in sentence.quotations:
        inside.update(range(max(opening + 1, reached), closing))
        reached = max(reached, closing)
    return inside
