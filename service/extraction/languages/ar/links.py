"""From a cue to its content: the complementiser, preposition, colon or quotation between."""

from service.extraction.languages.ar.adjuncts import (
    CHANNEL_TAGS,
    ENVOYS,
    is_comma,
    is_verb,
    is_withholding,
)
from service.extraction.languages.ar.marks import Link, MarkReader
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.proper import is_common
from service.extraction.languages.ar.rivals import is_relative, nearer_cue, takes
from service.extraction.languages.ar.spelling import is_hyphen
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.languages.ar.words import is_verbal_noun
from service.extraction.quotations import OPENING
from service.extraction.sentences import is_inside_word
from service.extraction.tokens import Form, Token

_REACH = 45
_LETTERS = listed("إم إس إف إل آر بي سي دي جي كي جيه إيه تي إكس يو دبليو إتش أو كيو واي إن إي")
_ASKING = frozenset(("أوضح", "شرح", "كشف", "سأل", "تساءل", "ذكر", "روى", "أخبر", "بين"))
_QUESTIONS = listed("كيف لماذا هل أين متى ماذا ما عما")
_WHETHER = listed("إذا هو هي الذي")
# "… amid charges that": what these say is no content of the verb before them.
_CHARGES = listed("اتهامات مزاعم ادعاءات مخاوف شكوك أنباء تكهنات شائعات")
_FESTIVALS = listed("مهرجان مدينة بمهرجان لمهرجان بمدينة")
_NEAR = 12
_CAPABLE = listed("شأنه شأنها شأنهم شأنهما")
_EXPECTED = listed("المتوقع المقرر المنتظر المرجح المفترض المرتقب المؤمل")
_JOINING = listed("حين كما حتى بعدما أو")
_AND_HE = listed("وهو وهي وهم")
_TO = normalise("إلى")
_BODIES = listed("جمعية لجنة هيئة منظمة رابطة حركة جماعة مؤسسة حملة جبهة")
_DEFENDING = listed("الدفاع المدافعة المدافعون المدافعين الإفراج")  # جمعية الدفاع عن الصيادين
_INSTEAD = listed("عوضا بدلا فضلا ناهيك")
_AT_LEAST = listed("الأقل الأرجح الأكثر الفور الرغم")  # على الأقل, على الرغم من
_BESIDES = listed("بالإضافة بالنسبة بالتالي بالفعل بالطبع بالكامل بالذات بالأساس بالقرب")
"""Opinions and findings: a quotation beside one is a term, not what was said."""
_NEVER_THAT = frozenset(("عبر", "أعرب"))
# What something holds may be somebody who is said to …: تتضمن السائق الذي قالت الشرطة إنه.
_HOLDING = frozenset(("تضمن", "نص"))
_CALLED = listed("يدعى تدعى")
_BLAME = "حمل"
_IN_THE_NAME = "باسم"
RESPONSIBILITY = listed("مسؤولية المسؤولية مسئولية المسئولية")
_SAYING = listed("قوله قولها قولهم قولهما القول")


class Reader(MarkReader):
    """A sentence, and how a cue in it is linked to its content."""

    def _link(self, index: int, form: Form, reach: int = _REACH) -> Link | None:
        """What introduces the content of the cue at ``index``, looking ahead a bounded way."""
        cursor, limit = index + 1, min(len(self.tokens), index + 1 + reach)
        enclosing = self.limits.enclosing[index]
        if enclosing >= 0:
            limit = min(limit, self.limits.closing[enclosing])
        relative = inside = False
        while cursor < limit:
            token = self.tokens[cursor]
            if token.word.norm in _AND_HE and is_comma(self.tokens[cursor - 1]):
                cursor = self._past_aside(cursor, limit)
                continue
            if token.is_mark:
                found = self._link_at_mark(index, cursor, form)
                if found is not None:
                    return found
                if token.word.norm in ".؛!؟…" and not self._is_within(cursor):
                    return None
                inside = inside and not is_comma(token)
                cursor = self._skip(cursor)
                continue
            if self._opens_clause(cursor, index, form):
                owner = nearer_cue(self.tokens, cursor, index)
                if owner is None or not takes(self.tokens, owner, form):
                    return self._that(cursor, index)
                if not is_relative(self.tokens, owner):
                    return None
            if token.has("that_not") and not self._base(cursor + 1).startswith("وه"):
                return Link(cursor, cursor, "that", clip=1)  # ألا: "that … not"
            if self._asks(cursor, form):
                told = cursor + (token.word.base == "عما")
                return Link(cursor, told, "that")
            if token.word.base == "نقلا" and self._base(cursor + 1) in ("عن", "من"):
                cursor += 2  # of whom, not of what
                continue
            if token.word.base in _INSTEAD and self._base(cursor + 1) in ("عن", "من"):
                cursor += 2
                continue
            if form.verb.lemma == _BLAME and token.word.base in RESPONSIBILITY:
                after = cursor + 1
                while after < limit and self._base(after) != "عن" and self._is_definite(after):
                    after += 1
                after = after + 1 if self._base(after) == "عن" else cursor + 1
                return Link(cursor, after, "preposition")
            if form.verb.lemma in _HOLDING and token.has("rel"):
                return None
            found = self._governed(cursor, index, form)
            if found is not None and not inside:
                return found
            told = is_verb(token) or (self.tokens[cursor - 1].has("rel") and token.has("verb"))
            relative = relative or self._describes(cursor)
            inside = inside or (relative and told and form.verb.target is None)
            relative = relative or (form.verb.keeps_target and token.word.base == "ما")
            relative = relative or token.has("rel", "carried")
            if self._blocks(cursor, form, relative):
                return self._resumed(cursor, limit, form)
            cursor += 1
        return None

    def _past_aside(self, start: int, limit: int) -> int:
        """Index of the comma behind who somebody is: أوضح الحلبي، وهو أب لطفلة، أن …."""
        marks = (p for p in range(start, limit) if self.tokens[p].is_mark)
        end = next(marks, start)
        return end if is_comma(self.tokens[end]) else start + 1

    def _is_within(self, mark: int) -> bool:
        """Tell the dot of a number, of initials, or of a title: د. سامر الحلبي."""
        before = self.tokens[mark - 1]
        attached = before.end == self.tokens[mark].start and not before.is_mark
        short = before.end - before.start == 1
        return is_inside_word(self.tokens, mark) or (attached and short)

    def _resumed(self, start: int, limit: int, form: Form) -> Link | None:
        """What comes after an aside: قال فلان، عندما كان وزيرا، إنه …; وأضاف وهو يبتسم: "…"."""
        if form.verb.weak or form.verb.keeps_target:
            return None
        if form.verb.lemma != "قال" or not self._aside_before(start):
            return self._colon_after(start, limit)
        for cursor in range(start, limit - 1):
            token = self.tokens[cursor]
            if token.word.norm in ".؛:" or (cursor > start and self._tells(cursor)):
                break
            if is_comma(token) and self.tokens[cursor + 1].has("that"):
                return Link(cursor + 1, cursor + 2, "that")
        return self._colon_after(start, limit)

    def _colon_after(self, start: int, limit: int) -> Link | None:
        for cursor in range(start, limit - 1):
            token = self.tokens[cursor]
            if token.word.norm == ":":
                opens = cursor + 1 in self.limits.closing
                return Link(cursor, cursor + 1, "colon") if opens else None
            if is_comma(self.tokens[cursor - 1]) and self._is_long_quotation(cursor):
                return Link(cursor, cursor, "quotation")
            if token.word.norm in ".؛" or token.has("that") or self._tells(cursor):
                return None
        return None

    def _aside_before(self, index: int) -> bool:
        """Tell whether what begins at ``index`` stands behind a comma, or describes a noun."""
        return is_comma(self.tokens[index - 1]) or is_verb(self.tokens[index])

    def _tells(self, index: int) -> bool:
        token = self.tokens[index]
        if token.has("time"):
            return False  # ردا على سؤال
        return any(f.kind == "perfect" and not f.verb.weak for f in token.word.forms)

    def _opens_clause(self, cursor: int, index: int, form: Form) -> bool:
        token = self.tokens[cursor]
        if not token.has("that") or token.word.joined or self._belongs(cursor, index):
            return False
        if token.word.norm == "ان" and (
            self._is_letter(cursor) or is_hyphen(self.tokens, cursor - 1)
        ):
            return False  # إم إن …, جيه-إن
        if cursor - 1 > index and self._base(cursor - 1) in _CHARGES:
            return False
        if form.verb.lemma == "قال" and self._base(cursor - 1) in ("علي", "عن", "في"):
            return False  # who presented himself as …
        if self._base(cursor - 1) in _CAPABLE:
            return False  # إجراءات من شأنها أن …
        expected = self._base(cursor - 1) in _EXPECTED and self._base(cursor - 2) == "من"
        if expected and form.verb.direct and cursor - 3 > index:
            return False  # خطة من المتوقع أن …
        # One expresses a thing (عن), never that something is.
        return form.verb.lemma not in _NEVER_THAT or self._base(cursor - 1) == "عن"

    def _is_letter(self, cursor: int) -> bool:
        """Tell the letter N in a name (إم إن تيواري) by the link that follows it."""
        if any(is_inside_word(self.tokens, place) for place in (cursor - 1, cursor + 1)):
            return True
        if self._base(cursor - 1) == "ان" and self._base(cursor - 2) in _LETTERS:
            return True  # the second in CNN
        beside = (self._base(cursor - 1), self._base(cursor + 1))
        if not any(base in _LETTERS for base in beside):
            return False
        if all(base in _LETTERS for base in beside):
            return True
        for after in self.tokens[cursor + 1 : cursor + _NEAR]:
            if after.has("that") or after.word.norm in ':"“«':
                return True
            if is_verb(after):
                return False
        return False

    def _asks(self, cursor: int, form: Form) -> bool:
        """Tell a question that is what was told: أوضحت كيف …, تساءل عما إذا …."""
        base = self._base(cursor)
        if form.verb.lemma not in _ASKING or base not in _QUESTIONS:
            return False
        return base not in ("ما", "عما") or self._base(cursor + 1) in _WHETHER

    def _is_definite(self, index: int) -> bool:
        """Tell a word that describes the responsibility: الكاملة, القانونية والجنائية."""
        return self.tokens[index].word.definite and not self.tokens[index].word.preposition

    def _loose_link(self, index: int, form: Form) -> Link | None:
        """Read بـ written onto a word that no list knows, where the verb asks for it."""
        if "ب" not in (form.verb.target, *form.verb.links) or form.verb.quotes_only:
            return None
        for cursor in range(index + 1, min(len(self.tokens), index + 1 + _NEAR)):
            token = self.tokens[cursor]
            if is_verb(token) or token.has("that", "rel", "conj") or token.word.norm in ".؛:":
                return None
            word = token.word
            loose = word.base[:1] == "ب" and len(word.base) > 3 and word.base != _IN_THE_NAME
            if loose and not (word.tags or word.forms):
                target = form.verb.target is None or form.pronoun or cursor > index + 1
                target = target or form.kind == "participle"
                if target and not self.tokens[cursor - 1].has("prep", "title", "name"):
                    return Link(cursor, cursor, "preposition", clip=word.joined + 1)
        return None

    def _that(self, cursor: int, index: int) -> Link:
        start = cursor
        before = self.tokens[cursor - 1]
        if cursor - 1 > index and before.word.base in ("الي", "علي", "من", "عن", "في", "ب"):
            start = cursor - 1
        return Link(start, cursor + 1, "that")

    def _belongs(self, cursor: int, index: int) -> bool:
        """Tell أن after "before", "after" and the like, which opens no content."""
        before = self.tokens[cursor - 1]
        if before.word.base == "من" and self._base(cursor - 2) == "الرغم":
            return True
        return cursor - 1 > index and before.word.base in (
            "بعد", "قبل", "غير", "الا", "بيد", "دون", "منذ", "مع", "رغم", "بما", "كما",
            "سيما", "لاسيما", "خصوصا", "خاصه", "علما",
        )  # fmt: skip

    def _governed(self, cursor: int, index: int, form: Form) -> Link | None:
        token = self.tokens[cursor]
        after = self.tokens[cursor + 1] if cursor + 1 < len(self.tokens) else None
        wanted = form.verb.links if form.verb.target is None else {form.verb.target}
        if after is None or form.verb.quotes_only or token.word.base in _BESIDES:
            return None
        if after.word.base in _AT_LEAST or self._is_given_name(cursor):
            return None
        defending = self._base(cursor - 2) in _BODIES and self._base(cursor - 1) in _DEFENDING
        if token.word.base == "عن" and defending:
            return None
        if token.word.base == _TO and after.has("place") and self._names_envoy(index, cursor):
            return None
        if token.word.base == "عن" and form.verb.lemma == "أفاد":
            # أفاد بيان صادر عن الوزارة بأن …
            issued = any(t.has("that") for t in self.tokens[cursor : cursor + _NEAR])
            wanted = wanted - {"عن"} if issued else wanted
        if token.word.base in wanted and not token.has("that"):
            if after.has("that") or (after.is_mark and after.word.norm not in OPENING):
                return None
            if after.has(*CHANNEL_TAGS) and token.word.base != "عن":
                return None
            if after.has("withheld"):
                return None
            return Link(cursor, cursor + 1, "preposition")
        if form.verb.lemma == "دعا" and token.word.preposition == "ل" and self._calls_for(token):
            return Link(cursor, cursor, "preposition", clip=0 if token.word.definite else 1)
        if form.verb.lemma == "أسف" and self._is_regretted(token):
            return Link(cursor, cursor, "preposition", clip=token.word.joined + 1)
        if token.word.base == "بما" and "ب" in wanted and not after.has("that"):
            return Link(cursor, cursor, "preposition", clip=token.word.joined + 1)
        means = token.has(*CHANNEL_TAGS) and not form.verb.weak
        if (
            token.word.preposition == "ب"
            and "ب" in wanted
            and not (means or self._seat(cursor, index))
        ):
            return Link(cursor, cursor, "preposition", clip=token.word.joined + 1)
        return None

    def _names_envoy(self, start: int, end: int) -> bool:
        """Tell whom somebody is sent to: مبعوث الأمم المتحدة إلى سوريا."""
        return any(token.word.stem in ENVOYS for token in self.tokens[start + 1 : end])

    def _is_given_name(self, cursor: int) -> bool:
        """Tell the name that "on" is spelled like from "on" without its dots: قال علي الحلبي إن."""
        if not self.tokens[cursor].has("name"):
            return False
        after, before = self.tokens[cursor + 1], self.tokens[cursor - 1]
        if not (before.is_mark or before.word.tags or before.word.forms or before.word.definite):
            return not is_common(before.word.base)  # … باسم الشرطة مختار علي
        if after.is_mark or after.word.tags - {"name", "name_second"} or after.word.forms:
            return False
        named = not is_common(after.word.base) and not is_verbal_noun(after.word.stem)
        return named and any(t.has("that") for t in self.tokens[cursor + 2 : cursor + _NEAR])

    def _is_regretted(self, token: Token) -> bool:
        """Tell what one is sorry for: أسف لانخفاض الصادرات, لكون …."""
        word = token.word
        bare = word.base[:1] == "ل" and not (word.tags or word.forms) and len(word.base) > 3
        return (word.preposition == "ل" and not token.has("outlet", "media")) or bare

    def _calls_for(self, token: Token) -> bool:
        """Tell what somebody is called to (دعا إلى، دعا لعقد) from who is called."""
        bare = not (token.word.definite or (token.word.base[1:2] == "ا" and not token.word.tags))
        deed = bare or is_verbal_noun(token.word.stem)
        return deed and not token.has("org", "title", "place", "addressee", "media")

    def _seat(self, cursor: int, index: int) -> bool:
        """Tell the ministry's government (بحكومة …) from what is said: another بأن follows."""
        before, token = self.tokens[cursor - 1], self.tokens[cursor]
        body = any(t.has("org", "title") for t in self.tokens[max(index + 1, cursor - 3) : cursor])
        if not body or not token.has("org", "place") or before.word.forms or before.is_mark:
            return False
        for after in self.tokens[cursor + 1 : cursor + _NEAR]:
            if after.has("that"):
                return True
            if is_verb(after) or after.has("rel", "conj"):
                return False
        return False

    def _describes(self, cursor: int) -> bool:
        """Tell a verb that describes the means of saying: في بيان صدر أمس, في مقابلة أجريت …."""
        if not is_verb(self.tokens[cursor]):
            return False
        return any(token.has(*CHANNEL_TAGS) for token in self.tokens[max(0, cursor - 3) : cursor])

    def _has_whom(self, token: Token) -> bool:
        """Tell a second verb by whom is written onto it: … ووصفه بأنه …."""
        return any(f.pronoun and f.kind in ("perfect", "imperfect") for f in token.word.forms)

    def _describes_whom(self, token: Token) -> bool:
        return any(f.kind == "perfect" and f.verb.keeps_target for f in token.word.forms)

    def _blocks(self, cursor: int, form: Form, relative: bool) -> bool:
        token = self.tokens[cursor]
        if token.word.base == "ردا":
            return False  # in reply
        if self._base(cursor - 1) == "ان" and self._is_letter(cursor - 1):
            return False  # the rest of a name of letters
        if token.word.norm == "كان" and self._base(cursor - 1) in _FESTIVALS:
            return False  # Cannes
        circumstance = any(f.kind == "participle" for f in token.word.forms)
        if form.kind == "participle" and circumstance and not form.verb.quotes_only:
            return True
        if token.has("conj") and token.word.base not in _JOINING:
            return True
        if is_withholding(self.tokens, cursor) or token.word.base in _CALLED:
            return False
        if token.word.joined and (is_verb(token) or self._has_whom(token)):
            return True
        if token.word.joined and self._describes_whom(token):
            return True  # … ووصف الحكم بأنه
        if is_comma(self.tokens[cursor - 1]) and token.word.joined and self._tells(cursor):
            return True  # …، وكتب
        if token.word.base in _SAYING or relative:
            return False
        loose = token.word.joined or is_comma(self.tokens[cursor - 1])
        if loose and form.kind != "participle":
            told = [f.verb.lemma for f in token.word.forms if f.kind == "participle"]
            if told:
                return not form.verb.quotes_only or told[0] != "قال"
        return is_verb(token)
