"""How Arabic attributes: a cue, who spoke, and what was said, found in one sentence.

The usual order is verb, subject, link, content (قالت الوزارة في بيان إن …); the subject may
also come first (الوزير أكد أن …) or be left out (وأضاف أن …). Verbal nouns (تحذيره من أن …),
participles (مضيفا أن …), "according to" (وفق البيان) and a headline's colon attribute too.
"""

from collections.abc import Iterator

from service.extraction.clauses import Clause, Piece
from service.extraction.languages.ar.according import AccordingReader
from service.extraction.languages.ar.complements import ContentReader
from service.extraction.languages.ar.limits import PHRASE, attributes
from service.extraction.languages.ar.links import RESPONSIBILITY, THAT_ONLY, Link
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.phrases import (
    is_auxiliary,
    is_comma,
    is_verb,
    is_withholding,
    object_start,
    opens_object,
    second_phrase,
    source_end,
)
from service.extraction.languages.ar.sources import SourceReader
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.sentences import Sentence
from service.extraction.tokens import Form, Token, Verb

_REACH = 45
_STATES = Verb("جاء", "states")
_OPENING = frozenset('"“«„')
_DENIERS = listed("لم لن لا ما من دون ألا ليس بدون ولم مما بما")
_IN = normalise("في")
_CALLED = listed("يدعى تدعى")
# What is said with a noun beside a verb that says nothing itself.
_LIGHT = {
    verb: tuple(map(normalise, nouns.split()))
    for verb, nouns in {
        "ألقى": "اللوم باللوم اللائمة باللائمة المسؤولية بالمسؤولية",
        "قدم": "تمنيات تعازي تهاني تهنئة شكر اعتذار انتقادات",
        "وجه": "تمنيات تعازي تهاني تهنئة شكر اعتذار انتقاد اتهام تحذير نداء",
    }.items()
}
_NEVER_DENIED = frozenset(("استبعد", "نفى", "أنكر"))
_DEMONSTRATIVES = listed("ذلك هذا بذلك بهذا")
_IN_IT = listed("فيه فيها له لها لهم لنا")
_HAD = listed("كان كانت كانوا")
_NEAR = 8
_TOPICS = listed("أهمية دور دعم موقف سياسة سياسات خطة خطط تعاون مشروع جهود حاجة ضرورة")
_COMMENT = normalise("التعليق")
_STATED_IN = listed("جاء ورد وجاء")


def find_clauses(sentence: Sentence) -> list[Clause]:
    """Every attribution of the sentence, in order of its cue."""
    return list(_Finder(sentence).clauses())


class _Finder(AccordingReader, ContentReader, SourceReader):
    """One pass over one sentence."""

    def clauses(self) -> Iterator[Clause]:
        if self.sentence.headline:
            yield from self._headline()
        for index, token in enumerate(self.tokens):
            if index <= self.taken and not token.has("according"):
                continue
            clause = self._at(index, token)
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
        return None

    def _from_form(self, index: int, form: Form) -> Clause | None:
        if form.kind == "participle":
            return self._participle(index, form)
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
        if is_withholding(self.tokens, index) or self.tokens[index].word.base in _CALLED:
            return None
        link = self._link_beside(index, form) or self._link(index, form)
        if form.verb.lemma in _LIGHT:
            return self._with_speech_noun(index, form, _LIGHT[form.verb.lemma])
        if form.verb.lemma == "حمل" and link is not None and not self._blames(index, link):
            return None
        if link is None or self._has_object(index, form, link):
            return self._linkless(index, form)
        if self._is_idle(index, form, link):
            return None
        clause = self._frame(index, form)
        if form.verb.relay:
            self._relayed(clause, index, link)
        else:
            self._sourced(clause, index, form, link)
        if clause.source is None and self._speaks_of_self(index):
            return None
        self._fill(clause, link)
        return clause

    def _is_idle(self, index: int, form: Form, link: Link) -> bool:
        """Tell a verb that only looks like speech: a passive, a waved flag, what things do."""
        if form.verb.keeps_target and not form.pronoun and link.start == index + 1:
            return link.kind == "preposition"  # nobody is accused by it: اتهم بسرقة …
        if form.verb.lemma == "لوح" and link.kind == "preposition":
            head = self.tokens[link.content]
            return not head.has("object", "verbal_noun") and not head.word.forms
        if form.verb.lemma == "تحدث" and link.kind == "preposition":
            head = self.tokens[link.content]
            told = head.has("object", "verbal_noun") and not head.word.definite
            return not told or head.word.stem in _TOPICS
        if form.verb.lemma == "أبلغ" and form.kind == "imperfect" and not form.pronoun:
            return link.kind != "that"  # he is of an age: يبلغ من العمر …
        return form.verb.weak and self._describes_thing(index, form)

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

    def _with_speech_noun(self, index: int, form: Form, nouns: tuple[str, ...]) -> Clause | None:
        """Read what is done by a noun: وجه انتقادات حادة …, ألقى باللوم على …."""
        limit = min(self.limits.content_end(index, PHRASE), index + _REACH // 2)
        for place in range(index + 1, limit):
            if self.tokens[place].word.base.startswith(nouns):
                break
            if is_verb(self.tokens[place]):
                return None
        else:
            return None
        clause = self._frame(index, form)
        clause.weak, clause.confidence = True, 0.7
        end = source_end(self.tokens, index + 1, place)
        if end > index + 1 and not self.tokens[index + 1].has("prep"):
            clause.source = (index + 1, end)
        else:
            self._subject_or_elided(clause, index)
        blame = form.verb.lemma == "ألقى"
        start = place + 2 if blame and self._base(place + 1) == "علي" else place
        if start >= limit or (blame and start == place):
            return None
        self._fill(clause, Link(start, start, "object"))
        return clause

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

    def _has_object(self, index: int, form: Form, link: Link) -> bool:
        """Tell an object that stands before the preposition: تؤكد وقوفها على …."""
        aside = [p for p in range(index + 1, link.start) if self.tokens[p].has("rel")]
        if aside and form.verb.direct and link.kind == "that":
            return object_start(self.tokens, index + 1, aside[0]) is not None
        if link.kind == "quotation" and form.verb.direct and link.start > index + 1:
            if form.verb.weak and self._leads(index):
                return True
            before = self.tokens[link.start - 1]
            return before.has("object") and opens_object(before)
        kinds = ("preposition", "colon") if form.verb.weak else ("preposition",)
        if link.kind not in kinds or not form.verb.direct:
            return False
        return link.start > index + 1 and opens_object(self.tokens[index + 1])

    def _speaks_of_self(self, index: int) -> bool:
        """Tell a verb inside a quotation that may as well be "I said", "we confirmed"."""
        opening = self.limits.enclosing[index]
        if opening < 0 or (opening == index - 1 and self._base(index - 2) == "و"):
            return False  # "said" … and "added": the marks are the reporter's
        return self.tokens[index].word.base.endswith("ت") or not self.tokens[index].word.joined

    def _linkless(self, index: int, form: Form) -> Clause | None:
        if form.verb.direct and not form.verb.quotes_only:
            clause = self._with_object(index, form)
            if clause is not None:
                return clause
        clause = self._after_quotation(index, form)
        return clause or self._with_unknown(index, form)

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

    def _with_object(self, index: int, form: Form) -> Clause | None:
        limit = min(self.limits.content_end(index, PHRASE), index + _REACH)
        before = self._subject(index)
        if before is not None:
            start: int | None = self._past_time(index + 1, limit)
            if start is None or not self._is_object(start):
                return None
        else:
            begin = self._past_time(index + 1, limit) or limit
            start = object_start(self.tokens, begin, limit) or self._quoted_object(index, limit)
        if start == index + 1:
            start = self._past_time(start, limit)
        if start is None or start >= limit or not self._may_govern(index, form, start):
            return None
        if before is None and form.verb.stance == "condemns":
            # Whom a court condemns begins before what it condemns him of.
            start = second_phrase(self.tokens, index + 1, start) or start
        clause = self._frame(index, form)
        end = source_end(self.tokens, index + 1, self._before_request(form, index, start))
        if before is None and end > index + 1 and not self.tokens[index + 1].has("prep"):
            clause.source = (index + 1, end)
        else:
            self._subject_or_elided(clause, index)
        if clause.source is None and self._speaks_of_self(index):
            return None
        if form.verb.lemma == "اعتبر" and form.kind == "imperfect":
            return None  # what something is taken for
        if form.verb.lemma == "أقر" or _COMMENT in (self._base(start - 1), self._base(start)):
            return None  # to pass a law, to decline to comment
        if form.verb.lemma == "عرض" and not self.tokens[start].has("verbal_noun", "object"):
            return None
        self._fill(clause, Link(start, start, "object"))
        clause.confidence = 0.75
        return clause

    def _past_time(self, place: int, limit: int) -> int | None:
        """Index of the first word that is neither time nor comma."""
        while place < limit and self._is_passed(place):
            place += 1
        return place if place < limit else None

    def _is_passed(self, place: int) -> bool:
        token = self.tokens[place]
        return is_comma(token) or token.has("time") or token.word.base in _IN_IT

    def _before_request(self, form: Form, index: int, start: int) -> int:
        """Where the subject of "asked of somebody" ends: before من."""
        if form.verb.lemma != "طلب":
            return start
        places = (p for p in range(index + 1, start) if self._base(p) == "من")
        return next(places, start)

    def _quoted_object(self, index: int, limit: int) -> int | None:
        """Index of the quotation that is the object: أدان البيان «الصمت المطبق»."""
        for place in range(index + 2, limit):
            token = self.tokens[place]
            if place in self.limits.closing:
                named = self.tokens[place - 1].has("org", "outlet", "media", "title")
                return place if self.limits.closing[place] - place > 2 and not named else None
            if token.is_mark or is_verb(token) or token.has("prep") or token.word.preposition:
                return None
        return None

    def _may_govern(self, index: int, form: Form, start: int) -> bool:
        """Tell what takes an object only beside a source: relay عن somebody, ask من somebody."""
        between = [self._base(place) for place in range(index + 1, start)]
        if form.verb.relay:
            told = self.tokens[start].has("object", "verbal_noun") and form.number == "s"
            return told or any(base in ("عن", "من") for base in between)
        return form.verb.lemma != "طلب" or "من" in between

    def _is_object(self, index: int) -> bool:
        token = self.tokens[index]
        return not (token.is_mark or token.word.preposition or token.has("prep", "conj", "time"))

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

    def _is_denied(self, index: int) -> bool:
        return index > 0 and self.tokens[index - 1].word.base in _DENIERS

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
        return self._base(0) in _HAD and index < _NEAR

    def _expresses(self, index: int) -> bool:
        """Tell عبر فلان عن from "through"."""
        return any(self._base(place) == "عن" for place in range(index + 2, index + 6))

    def _after_noun(self, index: int) -> bool:
        if index == 0:
            return False
        before = self.tokens[index - 1]
        return before.has("prep", "object", "verbal_noun") or bool(before.word.preposition)

    def _verbal_noun(self, index: int, form: Form) -> Clause | None:
        if index > 0 and (is_verb(self.tokens[index - 1]) or self._is_denied(index)):
            return None
        if form.verb.keeps_target or self.tokens[index].word.preposition == "ل":
            return None  # "accusing him" says whom, not who; "to urge" says what for
        link = self._link(index, form, reach=16)
        if link is None or link.kind not in ("that", "preposition"):
            return None
        end = source_end(self.tokens, index + 1, link.start)
        if form.pronoun and end > index + 1:
            return None
        if not form.pronoun and (end == index + 1 or end != link.start):
            return None
        if link.kind == "preposition" and not form.pronoun and not form.verb.weak:
            return None
        if not form.pronoun and not self._may_own(index + 1):
            return None
        clause = self._frame(index, form)
        clause.form = "masdar"
        clause.lead = self.lead
        clause.source = None if form.pronoun else (index + 1, end)
        clause.confidence = 0.7
        self._fill(clause, link)
        return clause

    def _may_own(self, index: int) -> bool:
        token = self.tokens[index]
        if token.is_mark:
            return token.word.norm in _OPENING
        return not (token.word.preposition or token.has("prep", "that", "rel", "verb"))

    def _participle(self, index: int, form: Form) -> Clause | None:
        if not self._is_circumstance(index):
            return None
        loose = index == 0 or self.tokens[index].word.joined or self.tokens[index - 1].is_mark
        if form.verb.lemma != "قال" and self.tokens[index].has("time") and not loose:
            return None  # مجددا: once more
        link = self._link(index, form, reach=16)
        if link is None and form.verb.direct and index + 1 < len(self.tokens):
            start = object_start(self.tokens, index + 1, min(len(self.tokens), index + 3))
            if start == index + 1 or self._is_noun(index + 1):
                link = Link(index + 1, index + 1, "object")
        if link is None:
            return None
        clause = self._frame(index, form)
        clause.form = "participle"
        clause.lead = self.lead
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
        return before.is_mark or not self.tokens[index].word.base.endswith("ه")

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

    def _headline(self) -> Iterator[Clause]:
        """X: what X says; the part after a headline's two dots is a headline of its own."""
        colon = next((i for i, t in enumerate(self.tokens[:14]) if t.word.norm == ":"), None)
        if colon is None or colon == 0 or colon + 1 >= len(self.tokens):
            return
        if any(_is_topical(token) for token in self.tokens[:colon]):
            return
        end = source_end(self.tokens, 0, colon)
        if end < colon and self.tokens[end].word.norm[:1] != "ل":
            return
        clause = Clause((colon, colon + 1), ":", "states", [])
        clause.form, clause.headline = "colon", True
        clause.source = (0, end) if end else None
        clause.content = [Piece(colon + 1, len(self.tokens))]
        clause.confidence = 0.6
        if clause.source:
            yield clause

    def _frame(self, index: int, form: Form) -> Clause:
        clause = Clause((index, index + 1), form.verb.lemma, form.verb.stance, [])
        clause.gender, clause.number = form.gender, form.number
        clause.past = form.kind == "perfect"
        clause.weak = form.verb.weak
        if form.kind in ("perfect", "imperfect") and self._is_denied(index):
            clause.cue, clause.stance = (index - 1, index + 1), "states"  # "did not rule out"
        if form.verb.weak:
            clause.confidence = 0.8
        return clause


def _is_topical(token: Token) -> bool:
    """Tell a word that no speaker's name before a colon contains: a verb, a rubric."""
    finite = any(form.kind == "imperfect" for form in token.word.forms)
    return finite or is_verb(token) or token.has("label")
