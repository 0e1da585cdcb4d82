"""Verbs that only look like speech: passives, topics, homographs, what things do."""

from service.extraction.languages.ar.adjuncts import is_auxiliary, is_perfect
from service.extraction.languages.ar.links import RESPONSIBILITY
from service.extraction.languages.ar.marks import Link
from service.extraction.languages.ar.openings import is_accusative
from service.extraction.languages.ar.sources import SourceReader
from service.extraction.languages.ar.subjects import is_resumed
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.tokens import Form

_NEAR = 8
_DEMONSTRATIVES = listed("ذلك هذا بذلك بهذا")
_THESE = listed("هذا هذه ذلك تلك")
_CALLED = listed("يدعى تدعى")
_PERHAPS = listed("قد وقد ربما لعله لعلها")
_OPINION = frozenset(("رأى", "ظن", "يعتقد", "قال", "تساءل", "اعتبر"))
_BUT = "لكن"
_HAD = listed("كان كانت كانوا")
_TOPICS = listed("أهمية دور دعم موقف سياسة سياسات خطة خطط تعاون مشروع جهود حاجة ضرورة")
_HAPPENING = listed("""
    رابط صلة علاقة خسائر خلافات ضحايا قتلى جرحى انفجار غارة غارات اشتباكات صواريخ أضرار مؤامرة
    صفقة مؤشرات أدلة مجزرة
""")
_ATTRIBUTES = frozenset(("أرجع", "عزا"))
_CAUSE = listed("السبب الأمر")
_BELITTLES = frozenset(("قلل", "هون"))
_BELITTLED = listed("""
    أهمية شأن خطورة خطر مخاطر قيمة تأثير أثر تداعيات مخاوف حجم احتمال احتمالات فرص دور جدوى
""")
_WRITES = frozenset(("كتب", "نشر", "غرد"))
_FINDINGS = listed("تجربة تجارب اختبار اختبارات فحص فحوص فحوصات تشريح تحليل إحصاء حسابات دليل")
_COMMENTING = listed("التعليق التعقيب الإدلاء الإفصاح")
_COURTS = listed("محكمة محاكم قضاء")
_SENTENCES = listed("حكم حكما معاقبة إدانة حبس سجن إعدام")
_ONLY_THAT = frozenset(("نشر", "نص", "تضمن", "تمسك"))
_FARTHEST_COLON = 16


class IdleReader(SourceReader):
    """Whether a verb of attribution attributes nothing here."""

    def _is_called(self, index: int) -> bool:
        """Tell "is called" from "alleges that", which is spelled alike."""
        named = self.tokens[index].word.base in _CALLED
        return named and not any(t.has("that") for t in self.tokens[index + 1 : index + _NEAR])

    def _rules(self, index: int, form: Form) -> bool:
        """Tell a court that upholds a sentence, by which it says nothing: أيدت محكمة النقض …."""
        if form.verb.lemma != "أيد":
            return False
        subject = self._subject(index)
        head = self.tokens[slice(*subject)] if subject else self.tokens[index + 1 :]
        return any(token.word.stem in _COURTS | _SENTENCES for token in head[:1])

    def _has_finding_subject(self, index: int) -> bool:
        """Tell a study that shows something from a player who proves himself."""
        after = self.tokens[index + 1 : index + 2]
        subject = self._subject(index)
        shown = any(form.verb.lemma == "أظهر" for form in self.tokens[index].word.forms)
        leads_on = self.tokens[index].word.joined or self._base(index - 1) == "حيث"
        if shown and leads_on and after and after[0].has("that"):
            return True  # وأظهرت أن …, of what was named before
        near = self.tokens[slice(*subject)] if subject else after
        if any(t.word.stem in _FINDINGS for t in near):
            return True
        return any(t.has("doc", "source", "org", "plural", "media", "outlet") for t in near)

    def _is_idle(self, index: int, form: Form, link: Link) -> bool:
        """Tell a verb that only looks like speech: a passive, a waved flag, what things do."""
        if form.verb.keeps_target and not form.pronoun and link.start == index + 1:
            return link.kind == "preposition"  # nobody is accused by it: اتهم بسرقة …
        if form.verb.lemma in _ATTRIBUTES and self._base(index + 1) in _DEMONSTRATIVES | _CAUSE:
            return True  # ربما يرجع ذلك إلى أن
        if form.verb.lemma in _BELITTLES and link.kind == "preposition":
            return self.tokens[link.content].word.stem not in _BELITTLED
        if form.verb.lemma == "لوح" and link.kind == "preposition":
            head = self.tokens[link.content]
            waved = not head.has("object", "verbal_noun") and not head.word.forms
            return waved and not head.is_mark  # a flag, no words
        if form.verb.lemma in _ONLY_THAT and link.kind != "that":
            return True
        if form.verb.lemma in _WRITES and self._is_told_in(index, link):
            return True
        if form.verb.lemma == "اعتبر" and self._is_taken_for(index, form):
            return True
        if link.kind == "colon" and link.start - index > _FARTHEST_COLON:
            return link.content not in self.limits.closing
        if form.verb.lemma == "تحدث" and link.kind == "preposition":
            return not self._tells_of(index, link.content)
        if form.verb.lemma == "أبلغ" and form.kind == "imperfect" and not form.pronoun:
            # He is of an age: يبلغ من العمر ….
            return link.kind != "that" or self._base(index + 1) == "من"
        return form.verb.weak and self._describes_thing(index, form)

    def _refuses_comment(self, index: int, form: Form) -> bool:
        """Tell who said nothing at all: رفض المتحدث الإدلاء بأي تعليق."""
        if form.verb.lemma != "رفض":
            return False
        near = (self._base(p) for p in range(index + 1, index + _NEAR))
        return any(base in _COMMENTING for base in near)

    def _is_taken_for(self, index: int, form: Form) -> bool:
        """Tell what counts among others, or is taken for something: الغياب يعتبر عقابا."""
        if index + 1 >= len(self.tokens) or self._base(index + 1) == "من":
            return True
        taken = form.kind == "imperfect" and form.number == "s"
        return taken and is_accusative(self.tokens[index + 1])

    def _is_passive(self, index: int, form: Form, link: Link) -> bool:
        """Tell who is accused, by nobody named: ومنذ ذلك الحين اتهم النظام بـ…, الذي اتهم بشنه."""
        if form.verb.lemma != "اتهم" or form.number != "s":
            return False
        if form.kind != "perfect" and not (index > 0 and self.tokens[index - 1].has("rel")):
            return False
        if form.pronoun or self.tokens[index].word.joined or link.kind != "preposition":
            return False
        if self._subject(index) is not None or self._second(index + 1, link.start) is not None:
            return False
        if index > 0 and self.tokens[index - 1].has("rel"):
            return self._base(link.content).endswith(("ه", "ها")) and link.start > index + 1
        return index > 0 and self._opens_with_adjunct()

    def _opens_with_adjunct(self) -> bool:
        first = self.tokens[0]
        return first.has("prep", "time") or bool(first.word.preposition)

    def _is_told_in(self, index: int, link: Link) -> bool:
        """Tell كتب تغريدة قال فيها: the second verb leads to what was said."""
        return any(is_resumed(self.tokens, place) for place in range(index + 2, link.start))

    def _tells_of(self, index: int, start: int) -> bool:
        """Tell what somebody reports (تحدث عن مقتل …, عن صواريخ سقطت) from a topic."""
        head = self.tokens[start]
        if head.is_mark or head.word.definite or head.word.stem in _TOPICS | _THESE:
            return False
        if head.has("object", "verbal_noun") or head.word.base in _HAPPENING:
            return True
        if any(self.tokens[p].has("doc", "unnamed") for p in (index - 1, index + 1) if p >= 0):
            return True
        return any(is_perfect(token) for token in self.tokens[start + 1 : start + 3])

    def _describes_thing(self, index: int, form: Form) -> bool:
        """Tell a clause that describes the indefinite thing before it: أخطار كبيرة تهدد …."""
        if index < 2 or form.kind != "imperfect" or self.tokens[index].word.joined:
            return False
        before, earlier = self.tokens[index - 1], self.tokens[index - 2]
        if before.word.tags or before.word.definite or before.is_mark or before.word.forms:
            return False
        if self._base(0) in (before.word.base, earlier.word.base):
            return False  # the sentence begins with a name
        return before.word.base.endswith(("ه", "ات", "ا"))

    def _blames(self, index: int, link: Link) -> bool:
        """Tell "held responsible" from "carries": the responsibility is named."""
        places = range(index + 1, min(len(self.tokens), link.content + 1))
        return any(self._base(place) in RESPONSIBILITY for place in places)

    def _is_impersonal(self, index: int, form: Form) -> bool:
        """Tell "it is said that" from "he says that"; also أن before a wish, no report."""
        token = self.tokens[index]
        if form.kind == "imperfect" and self._base(index - 1) == "ان" and index > 0:
            return True
        perhaps = form.kind == "imperfect" and index > 0 and self._base(index - 1) in _PERHAPS
        if perhaps and form.verb.lemma not in _OPINION:
            return True  # الرئيس قد يعلن …
        if self._base(index + 1) == "القبض":  # an arrest
            return True
        if not token.has("impersonal"):
            return False
        place = index + 1
        while place < len(self.tokens) and self.tokens[place].has("time"):
            place += 1
        after = self.tokens[place] if place < len(self.tokens) else None
        return after is not None and (after.has("that") or after.word.base == "الي")

    def _may_be_verb(self, index: int) -> bool:
        """Tell whether a clause may begin here, so that a doubtful word is a verb."""
        token = self.tokens[index]
        after = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if after is not None and after.word.base == "ان" and not self._after_noun(index):
            return True
        if token.word.base == "بين":
            return False  # between two parties
        if index == 0 or token.word.joined or self._base(index - 1) == "و":
            return True
        before = self.tokens[index - 1]
        if is_resumed(self.tokens, index) and not before.has("prep"):
            return True  # نشر تغريدة كشف فيها …
        if token.word.base == "عبر" and self._expresses(index):
            return True
        if before.is_mark or before.has("conj", "rel", "withheld") or is_auxiliary(before):
            return True
        if before.has("source", "title") and (before.word.base.endswith("ا") or index == 1):
            return True  # إن مسؤولا كشف …
        if self._base(0) == _BUT and index < _NEAR and not before.has("prep"):
            return not (before.word.forms or before.has("object", "verbal_noun"))
        return self._base(0) in _HAD and index < _NEAR

    def _expresses(self, index: int) -> bool:
        """Tell عبر فلان عن from "through"."""
        return any(self._base(place) == "عن" for place in range(index + 2, index + 6))

    def _after_noun(self, index: int) -> bool:
        if index == 0:
            return False
        before = self.tokens[index - 1]
        return before.has("prep", "object", "verbal_noun") or bool(before.word.preposition)
