"""How Arabic attributes: a cue, who spoke, and what was said, found in one sentence.

The usual order is verb, subject, link, content (قالت الوزارة في بيان إن …); the subject may
also come first (الوزير أكد أن …) or be left out (وأضاف أن …). Verbal nouns (تحذيره من أن …),
participles (مضيفا أن …), "according to" (وفق البيان) and a headline's colon attribute too.
"""

from collections.abc import Iterator
from dataclasses import replace

from service.extraction.clauses import Clause, Piece
from service.extraction.languages.ar.according import AccordingReader
from service.extraction.languages.ar.adjuncts import (
    CHANNEL_TAGS,
    is_auxiliary,
    is_comma,
    is_verb,
    is_withholding,
)
from service.extraction.languages.ar.asides import attributes
from service.extraction.languages.ar.headlines import HeadlineReader
from service.extraction.languages.ar.idle import IdleReader
from service.extraction.languages.ar.marks import THAT_ONLY, Link
from service.extraction.languages.ar.nominals import NominalReader
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.objects import LIGHT
from service.extraction.languages.ar.openings import object_start
from service.extraction.languages.ar.phrases import source_end
from service.extraction.languages.ar.turns import states_at_once
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.sentences import Sentence
from service.extraction.tokens import Form, Token, Verb

_REACH = 45
_STATES = Verb("جاء", "states")
_IN = normalise("في")
# "By way of" one's account, and "go on to read": spelled like "expressed" and "continued".
_WHEREBY = {
    "عبر": listed("حسابه حسابها حسابهم صفحته صفحتها الرابط موقعه موقعها"),
    "تابع": listed("تفاصيل التفاصيل المزيد أيضا"),
}
_NEVER_DENIED = frozenset(("استبعد", "نفى", "أنكر"))
_DEMONSTRATIVES = listed("ذلك هذا بذلك بهذا")
_NEAR = 8
# Between the subject and its أن: what is denied is having said or known it, or its truth.
_DENIED_ACTS = listed("""
    علمه علمها علمهم معرفته معرفتها معرفتهم درايته درايتها قوله قولها قولهم تصريحه تصريحها
    تصريحهم إدلاءه إدلاءها صحة
""")
_VOTES = listed("صوتا صوت أصوات")  # 57 صوتا مؤيدا
_FINDS = frozenset(("أثبت", "أظهر"))
_MOTIVES = listed("الدوافع الأسباب الظروف العوامل")
_IN_IT = listed("فيه فيها")
_STATED_IN = listed("جاء ورد وجاء")


def find_clauses(sentence: Sentence) -> list[Clause]:
    """Every attribution of the sentence, in order of its cue."""
    return list(_Finder(sentence).clauses())


class _Finder(AccordingReader, HeadlineReader, IdleReader, NominalReader):
    """One pass over one sentence."""

    def clauses(self) -> Iterator[Clause]:
        if self.sentence.headline:
            yield from self._headline()
        elif (spoken := self._speech_of_named()) is not None:
            yield spoken
        for index, token in enumerate(self.tokens):
            if index <= self.taken and not token.has("according"):
                continue
            clause = self._vetted(self._at(index, token), index)
            if clause is not None and clause.content and not self._points(clause):
                self.reported = self.reported or (clause.form == "verb" and not clause.weak)
                self.taken = max(self.taken, clause.cue[1] - 1)
                yield clause

    def _points(self, clause: Clause) -> bool:
        """Tell a content that is nothing but "that": تعهد بذلك."""
        (start, end, _), *more = clause.content
        words = [token for token in self.tokens[start:end] if not token.is_mark]
        return not more and len(words) == 1 and words[0].word.stem in _DEMONSTRATIVES

    def _at(self, index: int, token: Token) -> Clause | None:
        if attributes(self.tokens, index):
            return None if index in self.quoting else self._according(index)
        if "label" in token.word.tags and not token.word.forms:
            return None
        if token.word.norm in _STATED_IN and self._base(index + 1) in _IN_IT:
            return self._stated_in_it(index)
        if token.word.norm in _STATED_IN and self._base(index + 1) == _IN:
            clause = self._stated_in(index)
            if clause is not None:
                return clause
        for form in token.word.forms:
            if form.number == "d" and token.has("time"):
                continue  # ردا على is an adjunct far more often than "both replied"
            clause = self._from_form(index, form)
            if clause is not None:
                return clause
        return self._to_say(index)

    def _from_form(self, index: int, form: Form) -> Clause | None:
        if form.kind == "participle":
            behind_prep = index > 0 and self.tokens[index - 1].has("prep")
            return None if behind_prep else self._participle(index, form)  # في مدينة …
        if form.kind == "masdar":
            return self._verbal_noun(index, form)
        return self._verb(index, form)

    def _verb(self, index: int, form: Form) -> Clause | None:
        if self._is_denied(index) and form.verb.lemma not in _NEVER_DENIED:
            return None
        if self._is_impersonal(index, form):
            return None
        if self.tokens[index].has("homograph") and not self._may_be_verb(index):
            return None
        if is_withholding(self.tokens, index) or self._is_called(index):
            return None
        if self._base(index + 1) in _WHEREBY.get(form.verb.lemma, ()):
            return None
        if self._rules(index, form) or self._refuses_comment(index, form):
            return None
        if form.verb.lemma in _FINDS and not self._has_finding_subject(index):
            return None
        link = self._link_beside(index, form) or self._link(index, form)
        if form.verb.lemma in LIGHT:
            return self._with_speech_noun(index, form, LIGHT[form.verb.lemma])
        if form.verb.lemma == "حمل" and link is not None and not self._blames(index, link):
            return None
        if link is None or self._has_object(index, form, link):
            return self._linkless(index, form)
        if self._is_idle(index, form, link) or self._is_passive(index, form, link):
            return None
        if form.verb.stance == "denies" and self._base(link.start - 1) in _DENIED_ACTS:
            link = replace(link, start=link.start - 1, content=link.start - 1, clip=0)
        clause = self._frame(index, form)
        if form.verb.relay and form.number == "p" and self._source_of(index, link) is None:
            return None  # who were carried: نقلوا إلى المستشفى
        if form.verb.relay or self._is_quoted_of(index, link):
            self._relayed(clause, index, link)
        else:
            self._sourced(clause, index, form, link)
        if clause.source is None and self._speaks_of_self(index):
            return None
        if self._is_driven(clause, index, form):
            return None
        self._fill(clause, link)
        self._before_main_clause(clause)
        self._within_aside(clause)
        return clause

    def _is_driven(self, clause: Clause, index: int, form: Form) -> bool:
        """Tell what something drove somebody to: الدوافع التي دعتهم إلى التطرف."""
        unsaid = clause.source is None and clause.antecedent is None
        unsaid = unsaid or self._base(index - 2) in _MOTIVES
        return unsaid and form.verb.weak and form.pronoun and self.tokens[index - 1].has("rel")

    def _link_beside(self, index: int, form: Form) -> Link | None:
        """The link on the word after the verb, where the subject stands before it."""
        if "ب" not in form.verb.links or not self._leads(index):
            return None
        link = self._loose_link(index, form)
        return link if link is not None and link.start == index + 1 else None

    def _linkless(self, index: int, form: Form) -> Clause | None:
        if form.verb.direct and not form.verb.quotes_only:
            clause = self._with_object(index, form)
            if clause is not None:
                return clause
        clause = self._after_quotation(index, form)
        return clause or self._with_unknown(index, form) or self._hung(index, form)

    def _with_unknown(self, index: int, form: Form) -> Clause | None:
        """A content behind بـ on a word of no list: أشاد بسرعة …."""
        link = self._loose_link(index, form)
        if link is None:
            return None
        clause = self._frame(index, form)
        self._sourced(clause, index, form, link)
        if clause.source is None and self._speaks_of_self(index):
            return None
        self._fill(clause, link)
        clause.confidence = 0.7
        return clause

    def _after_quotation(self, index: int, form: Form) -> Clause | None:
        """Attribute a quotation to the verb that follows it: "…"، قال فلان."""
        if form.verb.weak or form.verb.relay or form.verb.lemma in THAT_ONLY:
            return None
        before = index - 1
        if before >= 0 and is_comma(self.tokens[before]):
            before -= 1
        opening = next((o for o, c in self.sentence.quotations if c == before), None)
        if opening is None or before - opening < 4:
            return None
        end = source_end(self.tokens, index + 1, min(len(self.tokens), index + _REACH))
        clause = self._frame(index, form)
        clause.content = [Piece(opening, before + 1)]
        clause.source = (index + 1, end) if end > index + 1 else None
        return clause

    def _participle(self, index: int, form: Form) -> Clause | None:
        if not self._is_circumstance(index):
            return None
        loose = index == 0 or self.tokens[index].word.joined or self.tokens[index - 1].is_mark
        if form.verb.lemma != "قال" and self.tokens[index].has("time") and not loose:
            return None  # مجددا: once more
        link = self._link(index, form, reach=16)
        if link is None and self._base(index).endswith(("ا", "ه", "ين")):
            link = self._loose_link(index, form)
        if link is None and form.verb.direct and index + 1 < len(self.tokens):
            start = object_start(self.tokens, index + 1, min(len(self.tokens), index + 3))
            quoted = index + 1 in self.limits.closing
            if start == index + 1 or quoted or self._is_noun(index + 1):
                link = Link(index + 1, index + 1, "object")
        if link is None:
            return None
        clause = self._frame(index, form)
        clause.form = "participle"
        clause.lead = self._near_lead(index) or self.lead
        if form.verb.keeps_target and link.start > index + 1:
            clause.content.append(Piece(index + 1, link.start))
        self._fill(clause, link)
        return clause

    def _is_noun(self, index: int) -> bool:
        """Tell a noun that a participle governs: نافيا معرفته بالأمر."""
        token = self.tokens[index]
        if token.is_mark or token.word.preposition or token.word.joined or is_verb(token):
            return False
        return not token.has("prep", "conj", "rel", "time", "neg", "that")

    def _is_circumstance(self, index: int) -> bool:
        if index == 0 or self.tokens[index].word.joined:
            return not self.sentence.headline
        before = self.tokens[index - 1]
        if is_auxiliary(before) or before.has("prep") or before.word.base in _VOTES:
            return False
        if any(form.verb.lemma == "قال" for form in self.tokens[index].word.forms):
            return True
        if before.is_mark or not self.tokens[index].word.base.endswith("ه"):
            return True
        return states_at_once(self.tokens, index)

    def _stated_in(self, index: int) -> Clause | None:
        """جاء في البيان أن: the document speaks."""
        start = index + 2
        if start >= len(self.tokens) or not self.tokens[start].has("doc"):
            return None
        verb = _STATES
        link = self._link(index, Form(verb, "perfect", "m", "s"))
        if link is None:
            return None
        word = self.tokens[index].word
        clause = Clause((index, index + 2), "ورد" if word.norm == "ورد" else "جاء", "states", [])
        clause.whole = word.norm == "ورد"  # its first letter is no "and"
        clause.gender, clause.number = "m", "s"
        clause.source = (start, source_end(self.tokens, start, link.start))
        self._fill(clause, link)
        return clause

    def _stated_in_it(self, index: int) -> Clause | None:
        """Read نشر اللاعب رسالة جاء فيها: who issued the document speaks."""
        link = self._link(index + 1, Form(_STATES, "perfect", "m", "s"))
        if link is None or not any(
            t.has(*CHANNEL_TAGS, "doc") for t in self.tokens[max(0, index - _NEAR) : index]
        ):
            return None
        clause = Clause((index, index + 2), "جاء", "states", [])
        start, end = self._near_lead(index) or self.lead or (0, 0)
        document = (p for p in range(start, end) if self.tokens[p].has(*CHANNEL_TAGS, "doc"))
        end = next(document, end)
        clause.antecedent = (start, end) if end > start else None
        self._fill(clause, link)
        return clause
