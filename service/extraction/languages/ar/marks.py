"""One sentence with its turns, and which of its marks lead to what was said."""

from dataclasses import dataclass

from service.extraction.clauses import Range
from service.extraction.languages.ar.fronted import described_subject, main_verb
from service.extraction.languages.ar.limits import Limits
from service.extraction.languages.ar.subjects import leading_subject, subject_before
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.quotations import OPENING
from service.extraction.sentences import Sentence
from service.extraction.tokens import Form

_NEAR = 12
THAT_ONLY = frozenset(["رأى", "ظن", "يعتقد", "أظهر", "أثبت", "توصل", "لاحظ", "أمل"])
_PLAIN = frozenset(("قال", "كتب", "أجاب", "رد", "غرد"))
# What is quoted right behind these is speech, be it a single word: وقال "حقا؟".
_FEW = 4
_PARTNERS = {"(": ")", "-": "-", "–": "–", "—": "—"}
_WHICH = listed("الذي التي الذين")


@dataclass(frozen=True, slots=True)
class Link:
    """What introduces the content: from ``start``, content from ``content`` less ``clip``."""

    start: int
    content: int
    kind: str
    clip: int = 0


class MarkReader:
    """A sentence, and the colons and quotations in it."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.limits = Limits(sentence)
        self.lead = leading_subject(self.tokens)
        self.main = main_verb(self.tokens)
        self.described = described_subject(self.tokens)
        self.reported = False
        self.quoting: set[int] = set()  # "quoting Y" that belongs to a cue already read
        self.taken = -1  # the last token that already belongs to a cue

    def _base(self, index: int) -> str:
        return self.tokens[index].word.base if 0 <= index < len(self.tokens) else ""

    def _floor(self, index: int) -> int:
        return self.limits.enclosing[index] + 1

    def _subject(self, index: int) -> Range | None:
        if self.tokens[index].word.joined:
            return None
        if self.described is not None and self.described[1] == index:
            return self.described[0]
        if index == self.main:
            return None
        opening = self.limits.enclosing[index]
        if opening == index - 1 >= 0 and self._base(opening - 1) not in ("،", ",", "و"):
            index = opening  # the minister "confirmed …": the mark stands between them
        found = subject_before(self.tokens, index, self._floor(index))
        if found is not None and self._base(found[0] - 1) in _WHICH:
            # The study that was made last year suggested …: what it is said of goes before.
            return subject_before(self.tokens, found[0] - 1, self._floor(index)) or found
        return found

    def _is_long_quotation(self, cursor: int) -> bool:
        return self.limits.closing.get(cursor, cursor) - cursor > _NEAR // 3

    def _link_at_mark(self, index: int, cursor: int, form: Form) -> Link | None:
        mark = self.tokens[cursor].word.norm
        if form.verb.lemma in THAT_ONLY:
            return None
        if mark == ":" and cursor + 1 < len(self.tokens):
            return Link(cursor, cursor + 1, "colon")
        quoted = mark in OPENING and cursor in self.limits.closing
        if quoted and cursor == index + 1 and self._is_quoted_name(cursor, form):
            return None
        if quoted and form.verb.keeps_target and self._is_charge(cursor + 1):
            return Link(cursor, cursor, "preposition")
        if quoted and self._is_speech(index, cursor, form):
            return Link(cursor, cursor, "quotation")
        if mark in OPENING and self._is_left_open(cursor) and not form.verb.weak:
            return Link(cursor, cursor + 1, "colon")
        return None

    def _is_quoted_name(self, opening: int, form: Form) -> bool:
        """Tell who warned or called by a name in marks: دعت "أطباء المرسى" إلى …."""
        closing = self.limits.closing[opening]
        if (
            form.verb.target is None
            or closing - opening > _NEAR // 2
            or closing + 1 >= len(self.tokens)
        ):
            return False
        after = self.tokens[closing + 1].word
        return form.verb.target in (after.base, after.preposition)

    def _is_charge(self, index: int) -> bool:
        """Tell "بالإرهابيين", where the marks stand before the preposition."""
        word = self.tokens[index].word
        return word.preposition == "ب" or (word.base.startswith("بال") and len(word.base) > 5)

    def _is_left_open(self, cursor: int) -> bool:
        """Tell a mark that opens speech and is closed paragraphs later, or never."""
        before, after = self.tokens[cursor - 1], self.tokens[cursor + 1 : cursor + 2]
        paired = cursor in self.limits.closing or cursor in self.limits.closing.values()
        attached = before.end == self.tokens[cursor].start
        if paired or attached or not after or after[0].has("that") or after[0].is_mark:
            return False
        following = self.tokens[cursor + 1 : cursor + _NEAR // 2]
        return not (before.has("outlet", "media", "org") and any(t.has("that") for t in following))

    def _is_speech(self, index: int, opening: int, form: Form) -> bool:
        """Tell a quoted statement from a quoted name between the cue and its link."""
        closing = self.limits.closing[opening]
        words = closing - opening - 1
        if words < _NEAR and self.tokens[opening + 1].word.norm == "#":
            return False
        named = self.tokens[closing + 1 : closing + 3]
        outlet = self.tokens[opening - 1].has("outlet", "media")
        if outlet and words < 10 and any(t.has("that") or t.word.norm == ":" for t in named):
            return False
        if words >= 5:
            return True
        rest = self.tokens[closing + 1 : closing + 12]
        if any(token.has("that") or token.word.norm == ":" for token in rest):
            return False
        joined = self._base(closing + 1) == "و" and closing + 2 in self.limits.closing
        if joined and words >= _FEW - 1:
            return True  # "…" و"…"
        if words < _FEW and any(self._is_long_quotation(closing + 1 + i) for i in range(len(rest))):
            return False  # كتبت "المرسى": "…"
        before = self.tokens[opening - 1]
        if opening == index + 1 and form.verb.lemma in _PLAIN and form.kind != "masdar":
            return True
        return (
            words >= 3
            and not before.has("outlet", "org", "media", "title")
            and (not form.verb.links or opening == index + 1)
        )

    def _skip(self, cursor: int) -> int:
        """Jump over a quoted name or a bracket."""
        if cursor in self.limits.closing:
            return self.limits.closing[cursor] + 1
        partner = _PARTNERS.get(self.tokens[cursor].word.norm)
        if partner is not None:
            for closing in range(cursor + 1, min(cursor + 15, len(self.tokens))):
                if self.tokens[closing].word.norm == partner:
                    return closing + 1
        return cursor + 1
