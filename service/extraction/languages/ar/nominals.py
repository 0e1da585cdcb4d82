"""Verbal nouns that attribute: تحذيره من أن …, إعلان الوزارة عن …, سارع إلى تأكيد أن …."""

from service.extraction.clauses import Clause, Piece, Range
from service.extraction.languages.ar.adjuncts import is_adjunct, is_comma, is_perfect, is_verb
from service.extraction.languages.ar.conjugation import imperfect, perfect
from service.extraction.languages.ar.marks import Link
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.objects import ObjectReader
from service.extraction.languages.ar.openings import object_start, opens_object
from service.extraction.languages.ar.phrases import source_end
from service.extraction.languages.ar.rivals import is_channel
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.languages.ar.words import FORMS, is_verbal_noun
from service.extraction.quotations import OPENING
from service.extraction.tokens import Form, Token

_NEAR = 16
_WITHOUT = listed("دون بدون لا عدم")
_PARTIES = ("title", "org", "outlet", "media", "place", "source")
# What they announced, confirmed or turned down may follow the party's name with no link.
_WITH_OBJECT = frozenset(("أعلن", "أكد", "نفى", "أنكر", "انتقد", "توقع", "استبعد", "أدان"))
_TO_SAY = listed("قول تأكيد إعلان تشديد تحذير تذكير")
_BY_SAYING = listed("بقوله بقولها بقولهم")
_LEADING = listed("إلى ب على في حد")
# Verbs that lead to the deed of saying: who hurried to confirm has confirmed.
_HURRYING = frozenset(
    normalise(inflection.spelling)
    for past, present in (
        line.split()
        for line in """
سارع يسارع
استمر يستمر
مضى يمضي
انتقل ينتقل
خلص يخلص
بادر يبادر
عاد يعود
عمد يعمد
ذهب يذهب
اضطر يضطر
لجأ يلجأ
اكتفى يكتفي
حرص يحرص
تعمد يتعمد
أسرع يسرع
بدأ يبدأ
انتهى ينتهي
أصر يصر
تردد يتردد
""".strip().splitlines()
    )
    for inflection in (*perfect(past), *imperfect(present))
)


def _is_owned(base: str) -> bool:
    """Tell بلاده, عزمها, انسحابه from feminines, whose last letter is spelled alike."""
    if base.endswith(("ها", "هم", "ته", "بلاده")):
        return True
    return base.endswith("ه") and is_verbal_noun(base[:-1])


class NominalReader(ObjectReader):
    """A verbal noun with its owner, who spoke."""

    def _verbal_noun(self, index: int, form: Form) -> Clause | None:
        if index > 0 and (self._is_governed(index) or self._base(index - 1) in _WITHOUT):
            return None
        if form.verb.target and form.verb.keeps_target:
            return self._charge(index, form)
        urged = form.verb.lemma == "حث" and not form.pronoun
        if urged or self.tokens[index].word.preposition == "ل":
            return None  # "to urge" says what for
        link = self._link(index, form, reach=_NEAR)
        if link is None or link.kind not in ("that", "preposition"):
            link = self._to_object(index, form)
        elif not form.pronoun and link.kind == "that" and link.start == index + 1:
            return self._hurried(index, form, link)
        if link is None:
            return None
        owner = self._owner(index, form, link)
        if owner is None:
            return None
        clause = self._named(index, form)
        clause.source = owner if owner[0] < owner[1] else None
        self._fill(clause, link)
        self._before_sentence(clause)
        if link.kind == "preposition":
            self._before_predicate(clause)
        return clause

    def _by_saying(self, index: int) -> Clause | None:
        """Read what was done by words that are quoted: طمأن الجيران بقوله «…»."""
        form = next(form for form in FORMS["قول"] if form.kind == "masdar")
        link = self._link(index, form, reach=2)
        if link is None or link.kind not in ("colon", "quotation"):
            return None
        clause = self._named(index, form)
        self._fill(clause, link)
        return clause

    def _before_sentence(self, clause: Clause) -> None:
        """End the content where the sentence begins that it was put in front of.

        بعد تأكيد الوزير أن السد آمن، عاد السكان.
        """
        start, end, clip = clause.content[-1] if clause.content else (0, 0, 0)
        if not self._is_fronted(clause.cue[0]):
            return
        for place in range(start + 1, end - 1):
            after = self.tokens[place + 1]
            if is_comma(self.tokens[place]) and not after.word.joined and is_perfect(after):
                clause.content[-1] = Piece(start, place, clip)
                return

    def _before_predicate(self, clause: Clause) -> None:
        """End a noun phrase before the verb that it is the subject of."""
        start, end, clip = clause.content[-1] if clause.content else (0, 0, 0)
        for place in range(start + 1, end):
            token, before = self.tokens[place], self.tokens[place - 1]
            closed = before.word.definite and not before.has("rel")
            if closed and not token.word.joined and is_verb(token):
                clause.content[-1] = Piece(start, place, clip)
                return

    def _is_fronted(self, index: int) -> bool:
        """Tell a noun before which the sentence has only prepositions and nouns."""
        first = self.tokens[0]
        opens = first.has("prep", "time") or bool(first.word.preposition)
        return opens and not any(
            token.is_mark or is_verb(token) or token.has("that", "conj", "rel")
            for token in self.tokens[:index]
        )

    def _is_governed(self, index: int) -> bool:
        """Tell the object of a verb that reports itself: أكد رفضه لـ…."""
        before = self.tokens[index - 1]
        return is_verb(before) and bool(before.word.forms)

    def _named(self, index: int, form: Form) -> Clause:
        clause = self._frame(index, form)
        clause.form, clause.lead, clause.confidence = "masdar", self.lead, 0.7
        return clause

    def _owner(self, index: int, form: Form, link: Link) -> Range | None:
        """Who said it, an empty range where a pronoun says so, None where nobody does."""
        if form.pronoun:
            said = self._only_time(self._past_channel(index + 1), link.start)
            return (index, index) if said else None
        if self.tokens[index].word.definite:
            return None  # no owner stands behind an article
        end = source_end(self.tokens, index + 1, link.start)
        if end == index + 1 or not self._only_time(end, link.start):
            return None
        if not self._may_own(index + 1):
            return None
        loose = link.kind == "preposition" and not form.verb.weak
        if loose and not self._is_party(self.tokens[index + 1]):
            return None
        return index + 1, end

    def _is_party(self, token: Token) -> bool:
        """Tell who announces (إعلان الوزارة عن …) from what is announced (إعلان النتائج عن …)."""
        thing = opens_object(token) or token.word.stem.endswith(("ات", "ين"))
        return token.has(*_PARTIES) or (token.word.definite and not (thing or token.word.tags))

    def _only_time(self, start: int, end: int) -> bool:
        return all(
            is_comma(self.tokens[place]) or self.tokens[place].has("time")
            for place in range(start, end)
        )

    def _past_channel(self, start: int) -> int:
        """Index after where it was said: تأكيده في بيان أن …."""
        return start + 2 if is_channel(self.tokens, start + 1) else start

    def _may_own(self, index: int) -> bool:
        token = self.tokens[index]
        if token.is_mark:
            return token.word.norm in OPENING
        return not (token.word.preposition or token.has("prep", "that", "rel", "verb", "deverbal"))

    def _to_object(self, index: int, form: Form) -> Link | None:
        """The object of the noun: إعلانه الرحيل, رفض الحكومة دخول السفن."""
        if form.verb.lemma not in _WITH_OBJECT or index + 1 >= len(self.tokens):
            return None
        if form.pronoun:
            return Link(index + 1, index + 1, "object") if self._is_deed(index + 1) else None
        limit = min(len(self.tokens), index + _NEAR)
        owner = self.tokens[index + 1]
        start = object_start(self.tokens, index + 2, limit)
        if start is None or source_end(self.tokens, index + 1, start) != start:
            return None
        party = owner.has("title", "org", "place", "media", "outlet")
        if party or (self._is_bare(owner) and self._is_own(start)):
            return Link(start, start, "object")
        return None

    def _is_bare(self, token: Token) -> bool:
        """Tell a word that may be a name."""
        word = token.word
        return not (word.tags or word.forms or word.preposition or token.is_mark)

    def _is_own(self, start: int) -> bool:
        """Tell the speaker's own: إعلان سامر انسحابه, انسحاب بلاده."""
        return any(_is_owned(token.word.base) for token in self.tokens[start : start + 2])

    def _is_deed(self, index: int) -> bool:
        """Tell a noun that the one before governs, with or without article, from an adjective."""
        token = self.tokens[index]
        if token.is_mark or token.word.preposition or token.has("time", "prep"):
            return False
        return opens_object(token) or (token.word.definite and is_verbal_noun(token.word.stem))

    def _charge(self, index: int, form: Form) -> Clause | None:
        """Who is accused stands behind لـ: اتهام الوزير للشركة بالفساد, اتهامه لها ….

        Without it the owner is whom one accuses, who stays unsaid.
        """
        link = self._link(index, form, reach=_NEAR)
        if link is None or link.kind == "colon" or form.verb.lemma != "اتهم":
            return None
        places = range(index + 1, link.start)
        target = next((p for p in places if self.tokens[p].word.preposition == "ل"), None)
        if target is None:
            return None
        clause = self._named(index, form)
        if not form.pronoun:
            end = source_end(self.tokens, index + 1, target)
            if end != target or end == index + 1:
                return None
            clause.source = (index + 1, end)
        elif target != index + 1:
            return None
        clip = 0 if self.tokens[target].word.definite else 1
        clause.content.append(Piece(target, link.start, clip))
        self._fill(clause, link)
        return clause

    def _to_say(self, index: int) -> Clause | None:
        """Read the noun with its article: إلى القول إن …, على التأكيد أن …."""
        token = self.tokens[index]
        if token.word.base in _BY_SAYING:
            return self._by_saying(index)
        after = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if after is None or not after.has("that"):
            return None
        noun = token.word.base.removeprefix("ب").removeprefix("ال")
        if noun not in _TO_SAY:
            return None
        form = next(form for form in FORMS[noun] if form.kind == "masdar")
        return self._hurried(index, form, Link(index + 1, index + 2, "that"))

    def _hurried(self, index: int, form: Form, link: Link) -> Clause | None:
        """سارعت الوزارة إلى تأكيد أن …: the verb that leads to the deed names who did it."""
        lead = index if self._base(index)[:1] == "ب" else index - 1
        if lead < 1 or (lead < index and self._base(lead) not in _LEADING):
            return None
        while self._base(lead - 1) in _LEADING:
            lead -= 1
        verb = self._leading_verb(lead)
        if verb is None:
            return None
        clause = self._named(index, form)
        if verb + 1 < lead and not is_adjunct(self.tokens, verb + 1):
            clause.source = (verb + 1, source_end(self.tokens, verb + 1, lead))
        else:
            clause.source = self._subject(verb)
        self._fill(clause, link)
        return clause

    def _leading_verb(self, limit: int) -> int | None:
        for place in range(limit - 1, max(-1, limit - _NEAR), -1):
            if self._base(place).removeprefix("و") in _HURRYING:
                return place
            if is_verb(self.tokens[place]):
                return None
        return None
