"""وفق، حسب، نقلا عن: a source named beside what it said, before, after or amid it."""

from service.extraction.clauses import Clause, Piece, Range
from service.extraction.languages.ar.adjuncts import is_comma, is_perfect, is_verb
from service.extraction.languages.ar.agents import is_norm
from service.extraction.languages.ar.asides import TELLINGS, opinion_end
from service.extraction.languages.ar.links import Reader
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.persons import is_relational
from service.extraction.languages.ar.phrases import source_end
from service.extraction.languages.ar.proper import is_common
from service.extraction.languages.ar.subjects import past_apposition
from service.extraction.languages.ar.turns import PHRASE, REPORT
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.tokens import Form

_LONGEST_DATELINE = 16
_DASHES = frozenset("-–—")
_LEFT_OUT = frozenset("،,٬-–—") | {"وذلك"}  # …، وذلك وفقا لأرقام المعهد
_IN = normalise("في")
_ABOUT_IT = listed("عنه عنها به بها إليه إليها له لها")
_BY_IT = listed("بحسبه بحسبها بحسبهم بحسبهما وفقها وفقهم")
_PRONOUNS = {"هما": (None, "d"), "ها": ("f", "s"), "هم": (None, "p"), "ه": ("m", "s")}
# Verbs that may stand behind or amid what was said, with nothing but their subject.
_TELLING = frozenset(("قال", "كتب", "ذكر", "أضاف", "أكد", "أوضح", "رأى", "تابع", "لاحظ", "شرح"))
_AS_WHAT = ("حسبما", "وفقما")
_WHICH_IS = frozenset(("وهو", "وهي"))
_STATED = listed("جاء ورد")
_WITHOUT = normalise("دون")
_SITUATING = {("الامر", "الذي")}  # …, which raises fears
_TERM = 6  # places of a quoted term with its marks
_SHORTEST_HUNG = 4
_LONGEST_ASIDE = 16
_LONGEST_SUBJECT = 12
_RESUMING = listed("فقد فإن")  # the second is "van" as well
_ACCORDING_TO = listed("وفق وفقا طبقا")
_WITH_LAM = listed("وفقا طبقا")
_WORDING = ("تعبير", "وصف")
_THESE = listed("هذا هذه هذان هاتان هؤلاء تلك أولئك")
_RECALLING = listed("يذكر يشار كما")
_TO = listed("إلى")
_WAY = normalise("طريق")
_SAYING = listed("قوله قولها قولهم قولهما القول")


class AccordingReader(Reader):
    """The phrases that name a source beside what it said."""

    def _according(self, index: int) -> Clause | None:
        if self.tokens[index].word.base in _BY_IT:
            return self._according_to_it(index)
        if (as_told := self._as_he_told(index)) is not None:
            return as_told
        cue_end, start = self._according_source(index)
        if start >= len(self.tokens):
            return None
        if self.tokens[start].has("own_words"):
            return self._in_own_words(index, start)
        if self._base(cue_end) in _SAYING:
            return None
        end = self._according_end(start)
        if end <= start:
            return None
        relay, (start, end) = self._relays(start, end)
        if self.tokens[index].word.base in _ACCORDING_TO and is_norm(self.tokens[start:end]):
            return None
        clause = Clause((index, cue_end), self._lemma(index), "states", [], source=(start, end))
        clause.relay = relay
        clause.form = "according"
        if cue_end == start and self._base(index) in _WITH_LAM and relay is None:
            clause.clip = int(self._is_written_on(start))
        clause.passes_on, clause.carries = relay is None, clause.lemma == "نقل"
        clause.content = self._around(index, end)
        clause.extent = (index, end)
        clause.confidence = 0.8
        self.taken = end - 1
        return clause

    def _hung(self, index: int, form: Form) -> Clause | None:
        """Read a verb behind what was said: …، تقول الصحيفة، …; … تكتب الصحيفة."""
        if form.verb.lemma not in _TELLING or form.pronoun or index < _SHORTEST_HUNG:
            return None
        end = source_end(self.tokens, index + 1, min(len(self.tokens), index + _LONGEST_SUBJECT))
        closed = end == len(self.tokens) or self.tokens[end].word.norm in "،,.؛"
        if end == index + 1 or not closed or self.tokens[index].word.joined:
            return None
        if not (is_comma(self.tokens[index - 1]) or self._is_outlet(index + 1)):
            return None
        clause = Clause((index, index + 1), form.verb.lemma, form.verb.stance, [])
        clause.gender, clause.number = form.gender, form.number
        clause.past = form.kind == "perfect"
        clause.source, clause.confidence = (index + 1, end), 0.7
        clause.content = self._around(index, end)
        led = bool(clause.content) and clause.content[0].end <= index
        return clause if led and index - clause.content[0].start >= _SHORTEST_HUNG else None

    def _is_outlet(self, index: int) -> bool:
        token = self.tokens[index]
        return token.has("outlet", "media") and not token.word.preposition

    def _according_to_it(self, index: int) -> Clause:
        """Read بحسبها, وفقه: the source is the one named before."""
        pronoun = next(p for p in _PRONOUNS if self._base(index).endswith(p))
        clause = Clause((index, index + 1), "حسب", "states", self._around(index, index + 1))
        clause.gender, clause.number = _PRONOUNS[pronoun]
        clause.form, clause.confidence = "according", 0.6
        self.taken = index
        return clause

    def _in_own_words(self, index: int, word: int) -> Clause | None:
        """Read …، على حد قوله where nothing else attributes the sentence."""
        unsaid, self.taken = self.taken < 0, word
        if self._base(word).startswith(_WORDING):
            unsaid = unsaid and self._closes_speech(index - 1)
        pronoun = next((p for p in _PRONOUNS if self._base(word).endswith(p)), None)
        if not unsaid or pronoun is None or self.limits.enclosing[index] >= 0:
            return None
        clause = Clause((index, word + 1), "حسب", "states", self._around(index, word + 1))
        clause.gender, clause.number = _PRONOUNS[pronoun]
        clause.form, clause.confidence = "according", 0.6
        return clause

    def _closes_speech(self, index: int) -> bool:
        """Tell words that were quoted at length from a term that is somebody's own."""
        index -= index > 0 and is_comma(self.tokens[index])
        opening = next((o for o, c in self.sentence.quotations if c == index), index)
        return index - opening > _TERM

    def _as_he_told(self, index: int) -> Clause | None:
        """Read …، حسبما قال at the end of a clause: the source is the one named before."""
        cursor = index + 1 + (self._base(index + 1) == "ما")
        whose = self._base(index) in _AS_WHAT or cursor > index + 1
        if not whose or cursor >= len(self.tokens):
            return None
        ended = cursor + 1 == len(self.tokens) or self.tokens[cursor + 1].word.norm in "،,.؛"
        told = (f for f in self.tokens[cursor].word.forms if f.kind == "perfect")
        form = next(told, None)
        if form is None or not ended or form.pronoun or form.verb.lemma not in _TELLING:
            return None
        clause = Clause((index, cursor + 1), "حسب", "states", self._around(index, cursor + 1))
        clause.gender, clause.number = form.gender, form.number
        clause.form, clause.confidence = "according", 0.6
        self.taken = cursor
        return clause

    def _relays(self, start: int, end: int) -> tuple[Range | None, Range]:
        """Part the medium from its source: بحسب ما نقلته الصحيفة عن الوزير."""
        if end in self.limits.closing and self.limits.closing[end] - end < _TERM:
            end = self.limits.closing[end] + 1  # الوكالة "واس" نقلا عن …
        if self._base(end) == "نقلا" and self._base(end + 1) == "عن":
            self.quoting.add(end)
            last = self._according_end(end + 2) if end + 2 < len(self.tokens) else end
            return ((start, end), (end + 2, last)) if last > end + 2 else (None, (start, end))
        if self._base(end) != "عن" or self._base(end + 1) == _WAY:
            return None, (start, end)  # عن طريق: by way of
        last = self._according_end(end + 1) if end + 1 < len(self.tokens) else end
        return ((start, end), (end + 1, last)) if last > end + 1 else (None, (start, end))

    def _is_written_on(self, start: int) -> bool:
        """Tell the preposition that is obligatory here on a word of no list: وفقا لكومار."""
        word = self.tokens[start].word
        return not word.preposition and word.base[:1] == "ل" and len(word.base) > 3

    def _tells_own(self, index: int) -> bool:
        """Tell the noun whose telling it is: بحسب أقوال الشاهد."""
        if index >= len(self.tokens) or self.tokens[index].is_mark:
            return False
        token = self.tokens[index]
        return not (token.word.preposition or token.has("prep", "rel", "nisba") or token.word.forms)

    def _lemma(self, index: int) -> str:
        base = self.tokens[index].word.base
        if any(self._base(place).startswith("نقل") for place in range(index, index + 3)):
            return "نقل"
        return "وفق" if base.startswith("وفق") else "حسب"

    def _according_source(self, index: int) -> tuple[int, int]:
        """Cue end and source start: وفق|البيان, حسب ما ذكرت|الوزارة, على حد قول|الوزير."""
        opinion = opinion_end(self.tokens, index)
        if opinion:
            return opinion, opinion
        cursor = index + 1
        if self._base(cursor) in ("ما", "لما") or self._base(index) in _AS_WHAT:
            cursor += self._base(cursor) in ("ما", "لما")
            if self._is_stated(cursor) and self._base(cursor + 1) == _IN:
                return cursor + 2, cursor + 2  # حسبما جاء في البيان
            cursor += 1
        elif self._base(cursor) in ("حد", "عن", "من", "ل", "لل"):
            cursor += 1
        while cursor < len(self.tokens) and cursor < index + 4:
            token = self.tokens[cursor]
            if token.word.base in _ABOUT_IT and cursor > index + 1:
                cursor += 1
                continue
            if token.word.base in TELLINGS and self._tells_own(cursor + 1):
                cursor += 1
                continue
            if cursor > index + 1 and self._is_day_told(cursor):
                return cursor, cursor + 1  # حسبما أعلنت الأربعاء|الرئاسة
            if not token.word.forms or token.word.preposition or token.has("own_words"):
                break
            if any(form.kind == "masdar" and form.number == "p" for form in token.word.forms):
                break
            cursor += 1
        if cursor > index + 1 and self._base(cursor) in ("من", "عن"):
            return cursor, cursor + 1  # بحسب تصريح من …
        return cursor, cursor

    def _is_day_told(self, index: int) -> bool:
        """Tell the day between a verb and its subject, whatever the subject is."""
        token, after = self.tokens[index], self.tokens[index + 1 : index + 2]
        told = any(form.kind == "perfect" for form in self.tokens[index - 1].word.forms)
        if not (told and after and token.has("time")) or token.has("title", "name"):
            return False
        return not (after[0].is_mark or after[0].word.preposition or after[0].has("time", "prep"))

    def _is_stated(self, index: int) -> bool:
        """Tell جاء and ورد, whose first letter is no "and"."""
        return index < len(self.tokens) and self.tokens[index].word.norm in _STATED

    def _according_end(self, start: int) -> int:
        limit = min(len(self.tokens), start + 25)
        aside = start > 1 and self.tokens[start - 2].word.norm in _DASHES
        for index in range(start, limit):
            if index > start + 1 and self._is_long_quotation(index):
                limit = index  # وفق المرصد "الضغط على …"
                break
            if aside and self.tokens[index].word.norm in _DASHES:
                limit = index  # the aside is over: - بحسب السجل - …
                break
            if index > start and self._ends_source(index):
                limit = index
                break
            if self.limits.closing.get(self.limits.enclosing[start], -1) == index:
                limit = index
                break
        # The preposition of "وفقا ل" is written onto the source.
        begin = start + 1 if self.tokens[start].word.preposition else start
        end = source_end(self.tokens, begin, limit) if begin < limit else limit
        end = next((i for i in range(start, end) if is_comma(self.tokens[i])), end)
        head = self.tokens[begin]
        titled = head.has("title") and not head.has("plural")
        return past_apposition(self.tokens, begin, end) if titled else end

    def _ends_source(self, index: int) -> bool:
        token = self.tokens[index]
        last = index == len(self.tokens) - 1 and token.is_mark
        clausal = token.has("that") and not self._is_letter(index)
        ends = last or clausal or is_verb(token) or token.has("rel") or self._resumes(index)
        return ends or self._is_told_next(index)

    def _is_told_next(self, index: int) -> bool:
        """Tell the verb behind a finished source: بحسب وسائل إعلام محلية شوهدت طائرات."""
        before = self.tokens[index - 1]
        finished = before.has("place") or before.word.definite or is_relational(before)
        return finished and not self.tokens[index].word.forms and is_perfect(self.tokens[index])

    def _around(self, index: int, end: int) -> list[Piece]:
        """The clause that stands before and after "according to X"."""
        start = self._before_participles(index)
        opening = self.limits.enclosing[index]
        start = max(start, opening + 1, self._past_dateline())
        if self.reported:
            # The sentence has its own cue: the phrase vouches only for what was added to it.
            start = max(start, self._before_deeds(index))
        start = self._past_formula(self._past_conjunction(start, index), index)
        before = index
        while before > start and self.tokens[before - 1].word.norm in _LEFT_OUT:
            before -= 1
        after = self._past_description(end)
        while after < len(self.tokens) and self.tokens[after].word.norm in "،,٬-–—":
            after += 1
        while after < len(self.tokens) and self._resumes(after):
            after += 1
        clip = int(self._opens_with_and(start))
        pieces = [Piece(start, before, clip)] if self._says_something(start, before) else []
        if self._is_amid(end, after):
            return [Piece(after + 1, self.limits.content_end(after + 1, REPORT))]
        if after < len(self.tokens) and self.limits.turns_at(after):
            return pieces
        if pieces and self.tokens[min(after, len(self.tokens) - 1)].word.norm in _WHICH_IS:
            return pieces  # …، بحسب الموقع، وهو …: what the source is
        if pieces and (self._base(after), self._base(after + 1)) in _SITUATING:
            return pieces
        if pieces and self._base(after) == "وسط":
            return pieces  # … amid fears: how things stand
        stop = self.limits.content_end(after, REPORT)
        described = after < len(self.tokens) and self.tokens[after].has("rel")
        if (
            after < stop
            and not (pieces and described)
            and (not pieces or is_comma(self.tokens[after - 1]))
        ):
            pieces.append(Piece(after, stop))
        return [piece for piece in pieces if self._says_something(piece.start, piece.end)]

    def _opens_with_and(self, index: int) -> bool:
        """Tell an "and" written onto a word of no list: وهذه الوثائق …, وشمل الإضراب …."""
        word = self.tokens[index].word
        if word.norm[:1] != "و" or word.joined or word.tags or word.forms:
            return False
        rest = word.norm[1:]
        present = rest[:1] in ("ي", "ت") and len(rest) > 2
        known = rest in _THESE or present or is_common(rest)
        return known and (rest in _THESE or not is_common(word.norm))

    def _is_amid(self, end: int, after: int) -> bool:
        """Tell a source between dashes before the content: ليتبين - وفق مصادر - أن …."""
        dashed = after > end and self.tokens[after - 1].word.norm in _DASHES
        return dashed and after < len(self.tokens) and self.tokens[after].has("that")

    def _past_description(self, end: int) -> int:
        """Index after what describes the source: وحسب هذه المعلومات التي …، فإن …."""
        if end + 1 < len(self.tokens) and is_comma(self.tokens[end]):
            return self._past_aside_on_source(end)
        if end >= len(self.tokens) or not self.tokens[end].has("rel"):
            return end
        for index in range(end, min(end + 30, len(self.tokens) - 1)):
            if is_comma(self.tokens[index]) and self._resumes(index + 1):
                return index
        return end

    def _past_aside_on_source(self, comma: int) -> int:
        """Index of the comma behind who the source is: ووفقا للحلبي، رئيس القسم، فإن …."""
        described = self.tokens[comma + 1].has("rel")
        for index in range(comma + 2, min(comma + _LONGEST_ASIDE, len(self.tokens) - 1)):
            if is_comma(self.tokens[index]) and (described or self._resumes(index + 1)):
                return index
            if not described and is_verb(self.tokens[index]):
                break
        return comma

    def _before_participles(self, index: int) -> int:
        """The last turn before ``index``, but for "adding that", which continues its sentence."""
        start = self.limits.turn_before(index)
        while start and (
            any(f.kind == "participle" for f in self.tokens[start].word.forms)
            or _WITHOUT in (self._base(start), self._base(start + 1))
        ):
            start = self.limits.turn_before(start)
        return start

    def _before_deeds(self, index: int) -> int:
        """The last turn of any depth, but for "calling for", which has no report of its own."""
        start = self.limits.turn_before(index, PHRASE)
        while start and any(
            form.kind == "participle" and form.verb.weak for form in self.tokens[start].word.forms
        ):
            start = self.limits.turn_before(start, PHRASE)
        return start

    def _past_dateline(self) -> int:
        """Index after CITY (AGENCY) -- at the beginning of the sentence, or 0."""
        for index in range(1, min(_LONGEST_DATELINE, len(self.tokens))):
            dash = self.tokens[index].word.norm in "-–—"
            if dash and self.tokens[index - 1].word.norm in (")", "-"):
                following = self.tokens[index + 1 : index + 2]
                if not following or following[0].word.norm not in "-–—":
                    return index + 1
        return 0

    def _resumes(self, index: int) -> bool:
        """Tell فإن and فقد, which resume the sentence after what was put in front."""
        token = self.tokens[index]
        if token.word.norm in _RESUMING:
            return True
        return token.word.norm[:1] == "ف" and token.has("that")

    def _past_conjunction(self, start: int, limit: int) -> int:
        """Index after the في حين, كما or بينما that led to a clause."""
        if self._base(start) == _IN and self._base(start + 1) == "حين":
            return min(start + 2, limit)
        if start < limit and self.tokens[start].has("conj") and start > 0:
            return start + 1
        return start

    def _past_formula(self, start: int, limit: int) -> int:
        """Index after يذكر أن, ويشار إلى أن, by which the reporter recalls something."""
        opens = self.tokens[start].word.base in _RECALLING
        if start + 2 >= limit or not opens:
            return start
        that = start + 1 + (self._base(start + 1) in _TO)
        return that + 1 if self.tokens[that].has("that") else start

    def _says_something(self, start: int, end: int) -> bool:
        return sum(not token.is_mark for token in self.tokens[start:end]) >= 2
