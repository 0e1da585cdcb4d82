"""Who a verb's subject is, and where its target or its own source begins."""

from service.extraction.clauses import Clause, Piece, Range
from service.extraction.languages.ar.adjuncts import (
    ASIDE,
    CHANNEL_TAGS,
    in_state,
    is_auxiliary,
    is_comma,
    is_day_before_party,
    is_perfect,
)
from service.extraction.languages.ar.agents import may_speak
from service.extraction.languages.ar.fronted import person_described, publisher
from service.extraction.languages.ar.links import RESPONSIBILITY, Reader
from service.extraction.languages.ar.marks import Link
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.openings import object_start, second_phrase
from service.extraction.languages.ar.phrases import is_other_state, source_end
from service.extraction.languages.ar.places import countries
from service.extraction.languages.ar.subjects import antecedent, is_resumed, leading_subject
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.tokens import Form, Token

_REACH = 45
_FROM = listed("عن من")
_TO_SOMEBODY = listed(
    "له لها لهم لنا لي مني منا منه منها منهم عنه عنها عنهم عنهما فيه فيها فيهما خلاله خلالها"
)
_MASCULINE = listed("الجميع المجتمع العالم الشعب الرئيس الوزير المدير")
_LONG_PLURAL = 5
_IN = "في"
_MANY_AS_ONE = listed("الثنائي الشعب العالم المجتمع الجميع الجمهور")
_ASKING = frozenset(("طلب", "اعتذر"))
_BY = listed("إلى لسان")  # نسب إلى، على لسان
_NO_SUBJECT = listed("نفسه نفسها أنفسهم نفسهما بما مما عما")
_CAPITALS = frozenset(normalise(name) for c in countries() for name in c.capitals)
# What the pronouns on أنه, أنها, أنهم say of the verb behind them.
_OWN_PRONOUNS = {"ه": ("m", "s"), "ها": ("f", "s"), "هم": ("m", "p")}
_QUANTIFIERS = listed("كل جميع عدة عدد بعض")
_SAYING = listed("قوله قولها قولهم قولهما القول")


def _is_many(token: Token) -> bool:
    """Tell the accusative of a sound plural: اللبنانيين، المواطنين."""
    word = token.word
    written = word.definite and word.base.endswith("ين") and len(word.base) > 6
    return written and ("plural" in word.tags or not word.tags or token.has("nisba"))


class SourceReader(Reader):
    """The parties of a cue, told apart by where the link to its content stands."""

    def _sourced(self, clause: Clause, index: int, form: Form, link: Link) -> None:
        begin = self._past_addressee(index + 1, link.start)
        if self._is_his_own(index, form) and not form.verb.keeps_target:
            self._subject_or_elided(clause, index)
            return
        end = source_end(self.tokens, begin, self._before_asked(begin, link.start, form))
        if form.pronoun and end > begin and not self.tokens[begin].has("prep"):
            clause.source = (begin, end)  # whom is written onto the verb: who follows
            return
        addressee = begin < end and self.tokens[begin].word.base[:1] == "ل" and self._leads(index)
        if self._is_other(begin, end, form) or addressee:
            begin = end = index + 1
        governed = form.verb.target or link.kind == "preposition"
        if governed and not form.verb.keeps_target and self._leads(index):
            begin = end = index + 1
        via = self._quoting(index + 1, link.start)
        if via is not None:
            self._quoted_from(clause, index, via, link.start)
            return
        if form.verb.target and not form.pronoun:
            aside = self.tokens[begin - 1].word.base in ASIDE  # دعا من جانبه …: whom, or who?
            self._split_target(clause, index, (index + 1 if aside else begin, end), form, link)
            return
        if end > begin and self._may_speak(self.tokens[begin]):
            clause.source = (begin, end)
        else:
            self._subject_or_elided(clause, index)

    def _is_his_own(self, index: int, form: Form) -> bool:
        """Tell a verb whose subject is written onto the link before it: أنه أبلغ الوزير بـ…."""
        before = self.tokens[index - 1] if index else None
        if before is None or not before.has("that") or self.tokens[index].word.joined:
            return False
        pronoun = _OWN_PRONOUNS.get(before.word.base[-2:], _OWN_PRONOUNS.get(before.word.base[-1:]))
        return pronoun is not None and pronoun == (form.gender, form.number)

    def _may_speak(self, first: Token) -> bool:
        """Tell a word that a subject may begin with: عدة دول, not نفسه, بما or a state."""
        if first.word.base in _NO_SUBJECT or in_state(first):
            return False
        return not first.has("prep") or first.word.definite or first.word.base in _QUANTIFIERS

    def _before_asked(self, start: int, limit: int, form: Form) -> int:
        """Where the subject of "asked of somebody that" must have ended: before من."""
        if form.verb.lemma not in _ASKING:
            return limit
        return next((i for i in range(start, limit) if self._base(i) == "من"), limit)

    def _is_other(self, start: int, end: int, form: Form) -> bool:
        """Tell a noun that the verb before it does not agree with: نبه الشرطة من …."""
        if start >= end or form.kind not in ("perfect", "imperfect"):
            return False
        head = self.tokens[start]
        if form.gender == "m" and form.number == "s":
            body = head.has("org") and not head.has("title", "plural", "source")
            other = body and head.word.definite and head.word.stem.endswith("ه")
            return other or (end == start + 1 and self._is_capital(start))
        if form.gender != "f" or not head.word.definite:
            return False
        return head.word.base in _MANY_AS_ONE

    def _is_capital(self, index: int) -> bool:
        """Tell a city behind "and he …", whom the verb is about: وهدد واشنطن بـ…."""
        joined = self.tokens[index - 1].word.joined
        return bool(joined) and self.tokens[index].word.base in _CAPITALS

    def _past_addressee(self, start: int, limit: int) -> int:
        """Index after لـ«…» or a pronoun that stands between the verb and its subject."""
        place = start
        while place < limit:
            token = self.tokens[place]
            if token.word.base == "ل" and place + 1 in self.limits.closing:
                place = self.limits.closing[place + 1] + 1
            elif (
                token.word.base in _TO_SOMEBODY
                or (place > start and is_comma(token))
                or (place + 1 < limit and is_day_before_party(self.tokens, place))
            ):
                place += 1
            elif token.word.base == "من" and self._base(place + 1) in ASIDE:
                place += 2  # أكدت من جهتها الوزارة
            else:
                break
        return place if place < limit and not self.tokens[place].has("prep", "time") else start

    def _quoting(self, start: int, limit: int) -> int | None:
        """Index of "quoting" (نقلا عن) between a cue and its link, if it stands there."""
        for index in range(start, min(limit, start + _REACH) - 1):
            if self._base(index) == "نقلا" and self._base(index + 1) in _FROM:
                return index
        return None

    def _quoted_from(self, clause: Clause, index: int, via: int, limit: int) -> None:
        """Split "the paper said, quoting Y, that": the paper relays, Y speaks."""
        self.quoting.add(via)
        medium = source_end(self.tokens, index + 1, via)
        clause.relay = (index + 1, medium) if medium > index + 1 else self._subject(index)
        clause.relay_elided = clause.relay is None
        end = source_end(self.tokens, via + 2, self._before_saying(via, limit))
        clause.source = (via + 2, end) if end > via + 2 else None

    def _vetted(self, clause: Clause | None, index: int) -> Clause | None:
        """The clause without a source that cannot speak; None where all hangs on the source."""
        if clause is None:
            return None
        if clause.antecedent is not None and not may_speak(
            self.tokens[slice(*clause.antecedent)], governed=True
        ):
            return None  # what a thing drove somebody to: الدوافع التي دعتهم إلى …
        if clause.source is None or self._is_speaker(clause, index, clause.source):
            return clause
        if clause.form == "according" and self.tokens[clause.source[0]].has(*CHANNEL_TAGS):
            return clause if self._base(clause.source[0] - 1) == _IN else None
        if clause.form != "verb":
            return None
        clause.source = None
        self._subject_or_elided(clause, index)
        if clause.source is not None and not self._can_say(clause.source):
            clause.source, clause.lead = None, self.lead
        return clause

    def _is_speaker(self, clause: Clause, index: int, source: Range) -> bool:
        """Tell whether the phrase may be the speaker: a plural verb never stands before one."""
        behind = source[0] > index and clause.relay is None and not clause.relay_elided
        if behind and clause.form == "verb" and clause.number in ("d", "p"):
            return False
        return self._can_say(source)

    def _can_say(self, source: Range) -> bool:
        return may_speak(self.tokens[source[0] : source[1]])

    def _leads(self, index: int) -> bool:
        """Tell whether the subject stands right before the verb, no comma between."""
        if index == 0 or is_comma(self.tokens[index - 1]):
            return False
        return self._subject(index) is not None

    def _split_target(
        self, clause: Clause, index: int, span: Range, form: Form, link: Link
    ) -> None:
        """Part subject from target: "X accused Y of", "and accused Y of", "Y X accused of"."""
        first, end = span
        before = self._subject(index)
        if before is None and link.kind == "quotation" and first < end:
            clause.source = (first, end)
            return  # whom is quoted with the rest: اتهمت أسرته "الأمن بـ…"
        told = not form.verb.keeps_target and _is_many(self.tokens[first])
        second = None if before or told else self._second(first, end)
        if second is None and before is None and form.verb.keeps_target:
            second = self._obligatory(first, end)
        if second is not None and is_comma(self.tokens[second - 1]):
            end = link.start
        start = first if before or second is None else second
        if second is not None:
            clause.source = (first, second)
        elif before is None and not form.verb.keeps_target and end > first:
            clause.source = None if self._agrees_only_elided(index, form) else (first, end)
        if clause.source is None:
            self._subject_or_elided(clause, index)
        if second is None and before is None and form.verb.keeps_target:
            behind = self._target_behind(end, link.start)
            if behind is not None and end > first:
                clause.source, start, end = (first, end), behind, link.start
        if form.verb.keeps_target and any(t.has("rel") for t in self.tokens[start:end]):
            end = link.start  # whom, with all that is said of them: اتهم الذين يسيطرون على …
        if form.verb.keeps_target and start < end:
            clause.content.append(Piece(start, self._before_responsibility(start, end)))

    def _obligatory(self, start: int, end: int) -> int | None:
        """The target of a verb that must have one: وصف الوزير الخسائر بأنها …."""
        if end > start + 1 and self._is_finished_plural(start):
            return start + 1  # in the nominative: وصف الباحثون مشتري الصحيفة بـ…
        commas = [i for i in range(start + 1, end - 1) if is_comma(self.tokens[i])]
        if len(commas) == 1 and not self._names(commas[0] + 1):
            return commas[0] + 1
        if len(commas) == 2 and self.tokens[commas[1] + 1].word.definite:
            return commas[1] + 1  # the name is between: المدير، نادر حلبي، الحادث
        if end > start + 1 and self._is_bare_after_party(start):
            return start + 1
        if self._is_named(start, end - 1) and self.tokens[end - 1].word.definite:
            return end - 1  # the name is over: الرئيس سامر حلبي الحادث
        other = self._indefinite_after(start, end)
        if other is not None:
            return other
        if end != start + 2 or not all(t.word.definite for t in self.tokens[start:end]):
            return None
        surname = self.tokens[start + 1].word.stem.endswith(("ي", "يه"))
        return start + 1 if self.tokens[start].has("title", "org") and not surname else None

    def _is_finished_plural(self, index: int) -> bool:
        """Tell a sound plural in the nominative that no adjective follows."""
        head, after = self.tokens[index].word, self.tokens[index + 1]
        adjective = after.word.definite and after.word.base.endswith(("ون", "يه"))
        plural = head.definite and head.base.endswith("ون") and len(head.base) > _LONG_PLURAL
        return plural and not (adjective or after.is_mark or after.has("prep", "rel"))

    def _is_bare_after_party(self, start: int) -> bool:
        """Tell a bare name behind a body or state: وصفت الشرطة حلبي بـ…."""
        party, bare = self.tokens[start], self.tokens[start + 1].word
        body = party.word.definite and party.has("org") and not party.has("title")
        known = party.has("place") or body
        other = bare.tags or bare.definite or bare.preposition or bare.joined or bare.forms
        return known and not (other or self.tokens[start + 1].is_mark)

    def _is_named(self, start: int, end: int) -> bool:
        """Tell a title that a full name follows, of two bare words at least."""
        bare = (
            not (t.word.tags - {"name", "name_second"} or t.word.definite or t.is_mark)
            for t in self.tokens[max(start + 1, end - 2) : end]
        )
        return end - start > 2 and self.tokens[start].has("title") and all(bare)

    def _names(self, index: int) -> bool:
        """Tell a name, which stands beside the title before its comma: المدير، نادر …."""
        token = self.tokens[index]
        return not (token.word.definite or token.word.tags - {"name"})

    def _indefinite_after(self, start: int, end: int) -> int | None:
        """Where an indefinite noun follows a place or a definite noun, whose phrase is over."""
        for index in range(start + 1, end):
            token, before = self.tokens[index], self.tokens[index - 1]
            closed = before.has("place", "place_part") or before.word.definite
            if not closed or token.is_mark or token.word.definite or token.word.preposition:
                continue
            thing = token.word.base.endswith(("ات", "ها", "هم")) and not token.has("nisba")
            own = token.word.base.endswith("ه") and not token.word.tags
            if thing or (own and index == end - 1):
                return index
        return None

    def _target_behind(self, end: int, limit: int) -> int | None:
        """Where the target begins behind commas and the time that follow the subject."""
        if end < limit and is_other_state(self.tokens, end):
            return end
        place = end
        while place < limit and (
            is_comma(self.tokens[place]) or self.tokens[place].has("time", "time_noun")
        ):
            place += 1
        if end < place < limit and not self.tokens[place].has("prep"):
            if is_comma(self.tokens[place - 1]):
                return place
            # The time may be long: للمرة الأولى منذ بدء النزاع ….
            return next((p for p in range(place, limit) if self._names_party(p)), place)
        comma = next((i for i in range(end, limit - 1) if is_comma(self.tokens[i])), None)
        if comma is not None and self.tokens[comma + 1].has("org", "place", "title"):
            return comma + 1  # behind where it was said: في تقرير نشرته أمس، الجيش
        return None

    def _names_party(self, index: int) -> bool:
        token, before = self.tokens[index], self.tokens[index - 1]
        party = token.has("place", "title", "org", "media") and not token.word.preposition
        return party and not before.has("prep", "time", "time_noun", "object", "verbal_noun")

    def _second(self, start: int, end: int) -> int | None:
        """Where the target begins: the next source-like noun, or a noun that opens an object."""
        person = second_phrase(self.tokens, start, end)
        thing = object_start(self.tokens, start, end)
        found = [place for place in (person, thing) if place is not None and place > start]
        return min(found, default=None)

    def _before_responsibility(self, start: int, end: int) -> int:
        """Leave the second half of a split cue (حمّل … المسؤولية) out of the target."""
        while end > start + 1 and self._base(end - 1) in RESPONSIBILITY:
            end -= 1
        return end

    def _agrees_only_elided(self, index: int, form: Form) -> bool:
        """Tell whether what follows cannot be the subject: the verb's gender differs."""
        if index + 1 >= len(self.tokens):
            return True
        following = self.tokens[index + 1]
        if form.gender == "f" and following.word.base in _MASCULINE:
            return True
        if _is_many(following):
            return True  # in the accusative: whom, not who
        if following.word.base.endswith(("ون", "و")):
            return False  # a sound plural in the nominative: who
        feminine = following.word.stem.endswith("ه") or following.has("place", "plural")
        return form.gender == "m" and feminine

    def _subject_or_elided(self, clause: Clause, index: int) -> None:
        resumed = is_resumed(self.tokens, index)
        clause.antecedent = publisher(self.tokens, index) if resumed else None
        if clause.antecedent is not None:
            return
        clause.antecedent = person_described(self.tokens, index, self._floor(index), clause.gender)
        if clause.antecedent is not None:
            return
        subject = None if resumed else self._subject(index)
        if subject is not None:
            clause.source = subject
            clause.extent = (self._with_auxiliary(subject[0]), index + 1)
            return
        place = index - 1
        while place > 1 and is_auxiliary(self.tokens[place]):
            place -= 1  # الذي كان دعا
        if place > 0 and self._may_tell_of(clause, place) and not self._is_when(place - 1):
            clause.antecedent = antecedent(self.tokens, place, self._floor(index))
        else:
            clause.lead = self.lead

    def _near_lead(self, index: int) -> Range | None:
        """The subject of the nearest verb before: …، وحذر الرئيس البلاد، مؤكدا أن …."""
        floor = max(self._floor(index), index - _REACH // 2)
        for place in range(index - 2, floor - 1, -1):
            token = self.tokens[place]
            begins = place == 0 or token.word.joined or is_comma(self.tokens[place - 1])
            if begins and token.word.forms and is_perfect(token):
                found = leading_subject(self.tokens[place:index])
                return (found[0] + place, found[1] + place) if found else None
        return None

    def _may_tell_of(self, clause: Clause, index: int) -> bool:
        """Tell whether the relative pronoun at ``index`` may be the verb's subject: التي قالت."""
        pronoun = self.tokens[index]
        feminine = pronoun.word.base.startswith("الت")
        if not pronoun.has("rel") or (feminine and clause.gender == "m"):
            return False
        return not (pronoun.word.base == "الذي" and clause.gender == "f")

    def _is_when(self, index: int) -> bool:
        """Tell "at the time when": no antecedent of who spoke."""
        return self.tokens[index].has("time", "time_noun")

    def _with_auxiliary(self, start: int) -> int:
        return start - 1 if start > 0 and is_auxiliary(self.tokens[start - 1]) else start

    def _relayed(self, clause: Clause, index: int, link: Link) -> None:
        """Split نقلت X عن Y into the medium and its source."""
        via = self._source_preposition(index + 1, link.start)
        if via is None:
            end = source_end(self.tokens, index + 1, link.start)
            if end > index + 1:
                clause.source = (index + 1, end)
            else:
                self._subject_or_elided(clause, index)
            return
        via = self._through_second(clause, index, via, link.start)
        if clause.relay is not None:
            end = source_end(self.tokens, via + 1, self._before_saying(via, link.start))
            clause.source = (via + 1, end) if end > via + 1 else None
            return
        end = source_end(self.tokens, via + 1, self._before_saying(via, link.start))
        clause.source = (via + 1, end) if end > via + 1 else None
        medium = source_end(self.tokens, index + 1, via)
        if medium > index + 1:
            clause.relay = (index + 1, medium)
            return
        clause.relay = self._subject(index)
        clause.relay_elided = clause.relay is None

    def _source_of(self, index: int, link: Link) -> int | None:
        """Index of the preposition before whom the medium quotes, if it names him."""
        found = self._source_preposition(index + 1, link.start)
        return found if found is not None and self._base(found) != "الي" else None

    def _is_quoted_of(self, index: int, link: Link) -> bool:
        """Tell أوردت الوكالة عن الوزير قوله إن … from what is told of him."""
        told = self._base(link.start - 1) in _SAYING
        return told and any(self._base(p) == "عن" for p in range(index + 1, link.start))

    def _through_second(self, clause: Clause, index: int, via: int, limit: int) -> int:
        """Read نقلت X عن Y عن Z: X carries what Y relays of Z; return where Z is named."""
        second = self._source_preposition(via + 2, limit)
        if second is None or not self.tokens[via + 1].has("outlet", "media"):
            return via
        medium = source_end(self.tokens, index + 1, via)
        clause.carrier = (index + 1, medium) if medium > index + 1 else None
        clause.relay = (via + 1, source_end(self.tokens, via + 1, second))
        return second

    def _source_preposition(self, start: int, limit: int) -> int | None:
        for index in range(start, limit):
            if self._base(index) == "علي" and self._base(index + 1) == "لسان":
                return index + 1
            if self.tokens[index].word.base in _FROM and index > start - 1:
                return index
            if self.tokens[index].word.base in _BY:
                return index
        return None

    def _before_saying(self, start: int, limit: int) -> int:
        for index in range(start, limit):
            if self.tokens[index].word.base in _SAYING or self._is_saying_of_his(index):
                return index
        return limit

    def _is_saying_of_his(self, index: int) -> bool:
        """Tell تأكيده, نفيها: the relayed source's own saying."""
        return any(f.kind == "masdar" and f.pronoun for f in self.tokens[index].word.forms)
