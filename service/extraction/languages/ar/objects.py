"""Contents that are objects: أكدت الشركة وقف الرحلات, وجه انتقادات, نفى ما نشر."""

from service.extraction.clauses import Clause, Range
from service.extraction.languages.ar.adjuncts import is_comma, is_verb
from service.extraction.languages.ar.complements import ContentReader
from service.extraction.languages.ar.marks import Link
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.openings import (
    is_definite_deed,
    is_indefinite_deed,
    object_start,
    opens_object,
    second_phrase,
)
from service.extraction.languages.ar.persons import may_be_name
from service.extraction.languages.ar.phrases import source_end
from service.extraction.languages.ar.sources import SourceReader
from service.extraction.languages.ar.turns import PHRASE
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.tokens import Form

_REACH = 45
_ASIDE = 16
_DENIERS = listed("لم لن لا ما من دون ألا ليس بدون ولم مما بما")
_IN_IT = listed("فيه فيها له لها لهم لنا")
_WITHIN = listed("في خلال أثناء عقب إثر")
_AT_FIRST = listed("البداية النهاية المقابل الأثناء الوقت")
_COMMENT = normalise("التعليق")
# What is said with a noun beside a verb that says nothing itself.
LIGHT = {
    verb: tuple(map(normalise, nouns.split()))
    for verb, nouns in {
        "ألقى": "اللوم باللوم اللائمة باللائمة المسؤولية بالمسؤولية",
        "قدم": "تمنيات تعازي تهاني تهنئة شكر اعتذار انتقادات",
        "وجه": "تمنيات تعازي تهاني تهنئة التهنئة شكر الشكر تحية التحية اعتذار انتقاد اتهام "
        "تحذير نداء رسالة",
    }.items()
}


class ObjectReader(ContentReader, SourceReader):
    """A verb whose object is what was said, with its subject."""

    def _with_object(self, index: int, form: Form) -> Clause | None:
        limit = min(self.limits.content_end(index, PHRASE), index + _REACH)
        before = self._subject(index)
        if before is not None and not self._can_say(before):
            before = None
        if before is not None:
            asked = self._past_asked(index, form, limit) if self._is_party_of(before) else index + 1
            start: int | None = self._past_adjunct(asked, limit)
            if start is None or not self._is_object(start):
                return None
        else:
            via = self._quoting(index + 1, min(len(self.tokens), limit + 2))
            if via is not None:
                return self._object_of_quoted(index, form, via)
            begin = self._past_time(index + 1, limit) or limit
            start = self._behind_description(begin, limit) or object_start(
                self.tokens, begin, limit
            )
            start = start or self._quoted_object(index, limit)
        if start == index + 1:
            start = self._past_time(start, limit)
        if start is None or start >= limit or not self._may_govern(index, form, start):
            return None
        if before is None and form.verb.stance == "condemns":
            # Whom a court condemns begins before what it condemns him of.
            start = second_phrase(self.tokens, index + 1, start) or start
        clause = self._frame(index, form)
        first = index + 1 + (self._base(index + 1) in _IN_IT)
        end = source_end(self.tokens, first, self._before_request(form, index, start))
        if form.verb.relay:
            self._relayed(clause, index, Link(start, start, "object"))
        elif before is None and end > first and not self.tokens[first].has("prep"):
            clause.source = (first, end)
        else:
            self._subject_or_elided(clause, index)
        if clause.source is None and self._speaks_of_self(index):
            return None
        if form.verb.lemma == "اعتبر" and form.kind == "imperfect" and form.number == "s":
            return None  # what something is taken for
        if form.verb.lemma == "أقر" or _COMMENT in (self._base(start - 1), self._base(start)):
            return None  # to pass a law, to decline to comment
        if form.verb.lemma == "عرض" and not self.tokens[start].has("verbal_noun", "object"):
            return None
        self._fill(clause, Link(start, start, "object"))
        clause.confidence = 0.75
        return clause

    def _is_party_of(self, subject: Range) -> bool:
        head = self.tokens[subject[0]]
        return head.has("title", "org", "source", "plural", "outlet", "media", "place")

    def _past_asked(self, index: int, form: Form, limit: int) -> int:
        """Index after whom somebody asked: طلبت من الطالبات ترديد النشيد."""
        if form.verb.lemma != "طلب" or self._base(index + 1) != "من":
            return index + 1
        return object_start(self.tokens, index + 2, limit) or index + 1

    def _object_of_quoted(self, index: int, form: Form, via: int) -> Clause | None:
        """Read أعلنت الوكالة نقلا عن الشرطة مقتل …: the source stands before the object."""
        limit = min(self.limits.content_end(via + 2, PHRASE), via + _REACH)
        start = object_start(self.tokens, via + 2, limit)
        if start is None or start <= via + 2:
            return None
        clause = self._frame(index, form)
        self._quoted_from(clause, index, via, start)
        self._fill(clause, Link(start, start, "object"))
        clause.confidence = 0.75
        return clause

    def _behind_description(self, start: int, limit: int) -> int | None:
        """Index of the object behind who the named subject is: أدان سامر حلبي، والد …، التهم."""
        commas = [p for p in range(start, min(limit, start + _ASIDE)) if is_comma(self.tokens[p])]
        if len(commas) < 2 or not all(may_be_name(t) for t in self.tokens[start : commas[0]]):
            return None
        described = self.tokens[commas[0] + 1 : commas[1]]
        behind = self._past_time(commas[1], limit) or limit
        if not described or behind >= limit or any(is_verb(token) for token in described):
            return None
        plain = described[0].has("title", "person", "source") or described[0].word.definite
        token = self.tokens[behind]
        other = token.word.joined or is_verb(token) or bool(token.word.forms)
        return behind if plain and not other and self._is_object(behind) else None

    def _past_time(self, place: int, limit: int) -> int | None:
        """Index of the first word that is neither time nor comma."""
        while place < limit and self._is_passed(place):
            place += 1
        return place if place < limit else None

    def _past_adjunct(self, place: int, limit: int) -> int | None:
        """Index of the first word behind when or in what: أنكر في البداية التهم."""
        place = self._past_time(place, limit) or limit
        if place + 2 >= limit or self.tokens[place].word.base not in _WITHIN:
            return place if place < limit else None
        if self._closes_adjunct(place + 1):
            return self._past_time(place + 2, limit)
        return next((p for p in range(place + 2, limit) if self._opens_behind(p)), None)

    def _opens_behind(self, index: int) -> bool:
        """Tell an object behind a finished phrase: في حصيلة أولية للضحايا مقتل …."""
        before = self.tokens[index - 1]
        return opens_object(self.tokens[index]) and (before.word.definite or before.has("time"))

    def _closes_adjunct(self, index: int) -> bool:
        """Tell a noun that nothing is added to: في البداية, في اعتذاره."""
        base = self._base(index)
        owned = base.endswith(("ه", "ها", "هم")) and not self.tokens[index].word.definite
        return base in _AT_FIRST or (owned and base.endswith(("ره", "اته", "اتها", "اتهم", "انه")))

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

    def _has_object(self, index: int, form: Form, link: Link) -> bool:
        """Tell an object that stands before the preposition: تؤكد وقوفها على …."""
        if form.verb.weak and form.verb.direct and self._in_passing(index, link):
            return True
        if form.verb.weak and form.verb.direct and self._what_was(index, link):
            return True
        aside = [p for p in range(index + 1, link.start) if self.tokens[p].has("rel")]
        if aside and form.verb.direct and link.kind == "that":
            vouched = (p for p in range(index + 1, aside[0]) if self.tokens[p].has("according"))
            return object_start(self.tokens, index + 1, next(vouched, aside[0])) is not None
        if link.kind == "quotation" and form.verb.direct and link.start > index + 1:
            if form.verb.weak and self._leads(index):
                return True
            before = self.tokens[link.start - 1]
            return before.has("object") and opens_object(before)
        if link.kind == "preposition" and form.verb.direct and self._is_its_own(index, link):
            return True
        kinds = ("preposition", "colon") if form.verb.weak else ("preposition",)
        if link.kind not in kinds or not form.verb.direct:
            return False
        return link.start > index + 1 and opens_object(self.tokens[index + 1])

    def _is_its_own(self, index: int, link: Link) -> bool:
        """Tell a preposition of the object's: أعلنت الشركة التوقف عن …, إضرابا عن …."""
        before = self.tokens[link.start - 1]
        if link.start - 1 > index + 1 and is_definite_deed(before):
            return True
        return any(is_indefinite_deed(t) for t in self.tokens[index + 1 : link.start])

    def _what_was(self, index: int, link: Link) -> bool:
        """Tell an object that calls itself something: انتقد ما وصفه بأنه …."""
        places = range(index + 1, link.start - 1)
        return any(self._base(p) == "ما" and self.tokens[p + 1].word.forms for p in places)

    def _in_passing(self, index: int, link: Link) -> bool:
        """Tell a link that belongs to a participle: انتقد القرار مؤكدا أن …."""
        return any(
            form.kind == "participle" and token.word.base.endswith("ا")
            for token in self.tokens[index + 2 : link.start]
            for form in token.word.forms
        )

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

    def _speaks_of_self(self, index: int) -> bool:
        """Tell a verb inside a quotation that may as well be "I said", "we confirmed"."""
        opening = self.limits.enclosing[index]
        if opening < 0 or (opening == index - 1 and self._base(index - 2) == "و"):
            return False  # "said" … and "added": the marks are the reporter's
        return self.tokens[index].word.base.endswith("ت") or not self.tokens[index].word.joined

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

    def _is_denied(self, index: int) -> bool:
        if index > 1 and self._base(index - 1) == "ما" and self.tokens[index - 2].has("prep"):
            return False  # على ما قالت الوزارة إنها …: what, not "not"
        return index > 0 and self.tokens[index - 1].word.base in _DENIERS
