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
    is_perfect,
    is_verb,
    is_withholding,
)
from service.extraction.languages.ar.asides import attributes
from service.extraction.languages.ar.links import RESPONSIBILITY, THAT_ONLY, Link
from service.extraction.languages.ar.nominals import NominalReader
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.objects import LIGHT
from service.extraction.languages.ar.persons import may_be_name
from service.extraction.languages.ar.phrases import object_start, source_end
from service.extraction.languages.ar.subjects import is_resumed
from service.extraction.languages.ar.turns import states_at_once
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.sentences import Sentence
from service.extraction.tokens import Form, Token, Verb

_REACH = 45
_STATES = Verb("جاء", "states")
_IN = normalise("في")
_CALLED = listed("يدعى تدعى")
# "By way of" one's account, and "go on to read": spelled like "expressed" and "continued".
_WHEREBY = {
    "عبر": listed("حسابه حسابها حسابهم صفحته صفحتها الرابط موقعه موقعها"),
    "تابع": listed("تفاصيل التفاصيل المزيد أيضا"),
}
_NEVER_DENIED = frozenset(("استبعد", "نفى", "أنكر"))
_DEMONSTRATIVES = listed("ذلك هذا بذلك بهذا")
_HAD = listed("كان كانت كانوا")
_NEAR = 8
_LONGEST_NAME = 8
_SHORTEST_SPEECH = 4
_HIS_SPEECH = listed("كلامه كلامها حديثه حديثها كلمته كلمتها خطابه خطابها تصريحاته تصريحاتها")
_LEAST_ENDED = 3
_NO_NAME = ("label", "prep", "conj", "that", "rel", "time", "neg", "inanimate", "verbal_noun")
_TOPICS = listed("أهمية دور دعم موقف سياسة سياسات خطة خطط تعاون مشروع جهود حاجة ضرورة")
# Between the subject and its أن: what is denied is having said or known it, or its truth.
_DENIED_ACTS = listed("""
    علمه علمها علمهم معرفته معرفتها معرفتهم درايته درايتها قوله قولها قولهم تصريحه تصريحها
    تصريحهم إدلاءه إدلاءها صحة
""")
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
_ONLY_THAT = frozenset(("نشر", "نص", "تضمن", "تمسك"))
_FARTHEST_COLON = 16
_FINDS = frozenset(("أثبت", "أظهر"))
_MOURNS = listed("ينعى تنعى ينعي تنعي يعزي تعزي")
_IN_IT = listed("فيه فيها")
_STATED_IN = listed("جاء ورد وجاء")


def find_clauses(sentence: Sentence) -> list[Clause]:
    """Every attribution of the sentence, in order of its cue."""
    return list(_Finder(sentence).clauses())


class _Finder(AccordingReader, NominalReader):
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
        self._fill(clause, link)
        return clause

    def _is_called(self, index: int) -> bool:
        """Tell "is called" from "alleges that", which is spelled alike."""
        named = self.tokens[index].word.base in _CALLED
        return named and not any(t.has("that") for t in self.tokens[index + 1 : index + _NEAR])

    def _has_finding_subject(self, index: int) -> bool:
        """Tell a study that shows something from a player who proves himself."""
        after = self.tokens[index + 1 : index + 2]
        subject = self._subject(index)
        near = self.tokens[slice(*subject)] if subject else after
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
            return not head.has("object", "verbal_noun") and not head.word.forms
        if form.verb.lemma in _ONLY_THAT and link.kind != "that":
            return True
        if form.verb.lemma in _WRITES and self._is_told_in(index, link):
            return True
        if form.verb.lemma == "اعتبر" and self._base(index + 1) == "من":
            return True  # it counts among …
        if link.kind == "colon" and link.start - index > _FARTHEST_COLON:
            return link.content not in self.limits.closing
        if form.verb.lemma == "تحدث" and link.kind == "preposition":
            return not self._tells_of(index, link.content)
        if form.verb.lemma == "أبلغ" and form.kind == "imperfect" and not form.pronoun:
            # He is of an age: يبلغ من العمر ….
            return link.kind != "that" or self._base(index + 1) == "من"
        return form.verb.weak and self._describes_thing(index, form)

    def _is_passive(self, index: int, form: Form, link: Link) -> bool:
        """Tell who is accused, by nobody named: ومنذ ذلك الحين اتهم النظام بـ…, الذي اتهم بشنه."""
        if form.verb.lemma != "اتهم" or form.kind != "perfect" or form.number != "s":
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
        if head.is_mark or head.word.definite or head.word.stem in _TOPICS:
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

    def _is_impersonal(self, index: int, form: Form) -> bool:
        """Tell "it is said that" from "he says that"; also أن before a wish, no report."""
        token = self.tokens[index]
        if form.kind == "imperfect" and self._base(index - 1) == "ان" and index > 0:
            return True
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
        if index == 0 or token.word.joined:
            return True
        before = self.tokens[index - 1]
        if token.word.base == "عبر" and self._expresses(index):
            return True
        if before.is_mark or before.has("conj", "rel", "withheld") or is_auxiliary(before):
            return True
        if before.has("source", "title") and (before.word.base.endswith("ا") or index == 1):
            return True  # إن مسؤولا كشف …
        return self._base(0) in _HAD and index < _NEAR

    def _expresses(self, index: int) -> bool:
        """Tell عبر فلان عن from "through"."""
        return any(self._base(place) == "عن" for place in range(index + 2, index + 6))

    def _after_noun(self, index: int) -> bool:
        if index == 0:
            return False
        before = self.tokens[index - 1]
        return before.has("prep", "object", "verbal_noun") or bool(before.word.preposition)

    def _participle(self, index: int, form: Form) -> Clause | None:
        if not self._is_circumstance(index):
            return None
        loose = index == 0 or self.tokens[index].word.joined or self.tokens[index - 1].is_mark
        if form.verb.lemma != "قال" and self.tokens[index].has("time") and not loose:
            return None  # مجددا: once more
        link = self._link(index, form, reach=16)
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
        if is_auxiliary(before) or before.has("prep"):
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

    def _headline(self) -> Iterator[Clause]:
        """X: what X says; the part after a headline's two dots is a headline of its own."""
        colon = next((i for i, t in enumerate(self.tokens[:14]) if t.word.norm == ":"), None)
        if colon is None or colon == 0 or colon + 1 >= len(self.tokens):
            return
        verb = self._headline_verb(colon)
        if verb is None and any(_is_topical(token) for token in self.tokens[:colon]):
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
