"""How Arabic attributes: a cue, who spoke, and what was said, found in one sentence.

The usual order is verb, subject, link, content (قالت الوزارة في بيان إن …); the subject may
also come first (الوزير أكد أن …) or be left out (وأضاف أن …). Verbal nouns (تحذيره من أن …),
participles (مضيفا أن …), "according to" (وفق البيان) and a headline's colon attribute too.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from service.extraction.attribution import ChannelKind
from service.extraction.clauses import Clause, Piece, Range
from service.extraction.languages.ar.limits import CLAUSE, PHRASE, REPORT, Limits, attributes
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.phrases import (
    CHANNEL_TAGS,
    is_auxiliary,
    is_comma,
    is_verb,
    leading_subject,
    object_start,
    opens_object,
    second_phrase,
    source_end,
    subject_before,
)
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.sentences import Sentence
from service.extraction.tokens import Form, Token, Verb

_REACH = 45
_STATES = Verb("جاء", "states")
_BLAME = "حمل"
_OPENING = frozenset('"“«„')
_PARTNERS = {"(": ")", "-": "-", "–": "–", "—": "—"}
_RESPONSIBILITY = listed("مسؤولية المسؤولية مسئولية المسئولية")
_DENIERS = listed("لم لن لا ما من دون ألا ليس بدون ولم مما بما")
_FROM = listed("عن من")
_IN = normalise("في")
_STATED_IN = listed("جاء ورد وجاء")
_SAYING = listed("قوله قولها قولهم قولهما القول")
_HOW = listed("إن أن")


@dataclass(frozen=True, slots=True)
class _Link:
    """What introduces the content: from ``start``, content from ``content`` less ``clip``."""

    start: int
    content: int
    kind: str
    clip: int = 0


def find_clauses(sentence: Sentence) -> list[Clause]:
    """Every attribution of the sentence, in order of its cue."""
    return list(_Finder(sentence).clauses())


class _Finder:
    """One pass over one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.limits = Limits(sentence)
        self.lead = leading_subject(self.tokens)
        self.reported = False
        self.quoting: set[int] = set()  # "quoting Y" that belongs to a cue already read
        self.taken = -1  # the last token that already belongs to a cue

    def clauses(self) -> Iterator[Clause]:
        if self.sentence.headline:
            yield from self._headline()
        for index, token in enumerate(self.tokens):
            if index <= self.taken and not token.has("according"):
                continue
            clause = self._at(index, token)
            if clause is not None and clause.content:
                self.reported = self.reported or (clause.form == "verb" and not clause.weak)
                self.taken = max(self.taken, clause.cue[1] - 1)
                yield clause

    def _at(self, index: int, token: Token) -> Clause | None:
        if token.has("according") and attributes(self.tokens, index):
            return None if index in self.quoting else self._according(index)
        if token.has("label"):
            return None
        for form in token.word.forms:
            clause = self._from_form(index, form)
            if clause is not None:
                return clause
        if token.word.base in _STATED_IN and self._base(index + 1) == _IN:
            return self._stated_in(index)
        return None

    def _from_form(self, index: int, form: Form) -> Clause | None:
        if form.kind == "participle":
            return self._participle(index, form)
        if form.kind == "masdar":
            return self._verbal_noun(index, form)
        return self._verb(index, form)

    # --- verbs -------------------------------------------------------------------------

    def _verb(self, index: int, form: Form) -> Clause | None:
        if self._is_denied(index) or self._is_impersonal(index, form):
            return None
        if self.tokens[index].has("homograph") and not self._may_be_verb(index):
            return None
        link = self._link(index, form)
        if link is None or self._has_object(index, form, link):
            return self._linkless(index, form)
        clause = self._frame(index, form)
        if form.verb.relay:
            self._relayed(clause, index, link)
        else:
            self._sourced(clause, index, form, link)
        if clause.source is None and self._speaks_of_self(index):
            return None
        self._fill(clause, link)
        return clause

    def _has_object(self, index: int, form: Form, link: _Link) -> bool:
        """Tell an object that stands before the preposition: تؤكد وقوفها على …."""
        kinds = ("preposition", "colon") if form.verb.weak else ("preposition",)
        if link.kind not in kinds or not form.verb.direct:
            return False
        return link.start > index + 1 and opens_object(self.tokens[index + 1])

    def _speaks_of_self(self, index: int) -> bool:
        """Tell a verb inside a quotation that may as well be "I said", "we confirmed"."""
        if self.limits.enclosing[index] < 0:
            return False
        return self.tokens[index].word.base.endswith("ت") or not self.tokens[index].word.joined

    def _sourced(self, clause: Clause, index: int, form: Form, link: _Link) -> None:
        end = source_end(self.tokens, index + 1, link.start)
        if (form.verb.target or link.kind == "preposition") and self._leads(index):
            end = index + 1
        via = self._quoting(index + 1, link.start)
        if via is not None:
            self._quoted_from(clause, index, via, link.start)
            return
        if form.verb.target and not form.pronoun:
            self._split_target(clause, index, end, form, link)
            return
        if end > index + 1:
            clause.source = (index + 1, end)
        else:
            self._subject_or_elided(clause, index)

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
        end = source_end(self.tokens, via + 2, limit)
        clause.source = (via + 2, end) if end > via + 2 else None

    def _leads(self, index: int) -> bool:
        """Tell whether the subject stands right before the verb, no comma between."""
        if index == 0 or is_comma(self.tokens[index - 1]):
            return False
        return self._subject(index) is not None

    def _split_target(self, clause: Clause, index: int, end: int, form: Form, link: _Link) -> None:
        """Part subject from target: "X accused Y of", "and accused Y of", "Y X accused of"."""
        before = self._subject(index)
        second = None if before else self._second(index + 1, end)
        start = index + 1 if before or second is None else second
        if second is not None:
            clause.source = (index + 1, second)
        elif before is None and not form.verb.keeps_target and end > index + 1:
            clause.source = None if self._agrees_only_elided(index, form) else (index + 1, end)
        if clause.source is None:
            self._subject_or_elided(clause, index)
        if second is None and before is None and form.verb.keeps_target:
            behind = self._target_behind(end, link.start)
            if behind is not None and end > index + 1:
                clause.source, start, end = (index + 1, end), behind, link.start
        if form.verb.keeps_target and start < end:
            clause.content.append(Piece(start, self._before_responsibility(start, end)))

    def _target_behind(self, end: int, limit: int) -> int | None:
        """Where the target begins behind commas and the time that follow the subject."""
        place = end
        while place < limit and (
            is_comma(self.tokens[place]) or self.tokens[place].has("time", "time_noun")
        ):
            place += 1
        if end < place < limit and not self.tokens[place].has("prep"):
            return place
        return None

    def _second(self, start: int, end: int) -> int | None:
        """Where the target begins: the next source-like noun, or a noun that opens an object."""
        person = second_phrase(self.tokens, start, end)
        thing = object_start(self.tokens, start, end)
        found = [place for place in (person, thing) if place is not None and place > start]
        return min(found, default=None)

    def _before_responsibility(self, start: int, end: int) -> int:
        """Leave the second half of a split cue (حمّل … المسؤولية) out of the target."""
        while end > start + 1 and self._base(end - 1) in _RESPONSIBILITY:
            end -= 1
        return end

    def _agrees_only_elided(self, index: int, form: Form) -> bool:
        """Tell whether what follows cannot be the subject: the verb's gender differs."""
        if index + 1 >= len(self.tokens):
            return True
        following = self.tokens[index + 1]
        feminine = following.word.stem.endswith("ه") or following.has("place", "plural")
        return form.gender == "m" and feminine

    def _subject_or_elided(self, clause: Clause, index: int) -> None:
        subject = self._subject(index)
        if subject is not None:
            clause.source = subject
            clause.extent = (self._with_auxiliary(subject[0]), index + 1)
        elif index > 0 and self.tokens[index - 1].has("rel"):
            clause.antecedent = subject_before(self.tokens, index - 1, self._floor(index))
        else:
            clause.lead = self.lead

    def _subject(self, index: int) -> Range | None:
        if self.tokens[index].word.joined:
            return None
        return subject_before(self.tokens, index, self._floor(index))

    def _with_auxiliary(self, start: int) -> int:
        return start - 1 if start > 0 and is_auxiliary(self.tokens[start - 1]) else start

    def _floor(self, index: int) -> int:
        return self.limits.enclosing[index] + 1

    def _relayed(self, clause: Clause, index: int, link: _Link) -> None:
        """Split نقلت X عن Y into the medium and its source."""
        via = self._source_preposition(index + 1, link.start)
        if via is None:
            end = source_end(self.tokens, index + 1, link.start)
            if end > index + 1:
                clause.source = (index + 1, end)
            else:
                self._subject_or_elided(clause, index)
            return
        end = source_end(self.tokens, via + 1, self._before_saying(via, link.start))
        clause.source = (via + 1, end) if end > via + 1 else None
        medium = source_end(self.tokens, index + 1, via)
        if medium > index + 1:
            clause.relay = (index + 1, medium)
            return
        clause.relay = self._subject(index)
        clause.relay_elided = clause.relay is None

    def _source_preposition(self, start: int, limit: int) -> int | None:
        for index in range(start, limit):
            if self.tokens[index].word.base in _FROM and index > start - 1:
                return index
            if self.tokens[index].word.base == "الي":
                return index
        return None

    def _before_saying(self, start: int, limit: int) -> int:
        for index in range(start, limit):
            if self.tokens[index].word.base in _SAYING:
                return index
        return limit

    def _linkless(self, index: int, form: Form) -> Clause | None:
        if form.verb.direct and not form.verb.quotes_only:
            clause = self._with_object(index, form)
            if clause is not None:
                return clause
        return self._after_quotation(index, form)

    def _with_object(self, index: int, form: Form) -> Clause | None:
        limit = min(self.limits.content_end(index, PHRASE), index + _REACH)
        before = self._subject(index)
        if before is not None:
            start: int | None = index + 1
            if index + 1 >= limit or not self._is_object(index + 1):
                return None
        else:
            start = object_start(self.tokens, index + 1, limit)
        if start is None or start >= limit:
            return None
        clause = self._frame(index, form)
        end = source_end(self.tokens, index + 1, start)
        if before is None and end > index + 1:
            clause.source = (index + 1, end)
        else:
            self._subject_or_elided(clause, index)
        if clause.source is None and self._speaks_of_self(index):
            return None
        if form.verb.lemma == "عرض" and not self.tokens[start].has("verbal_noun", "object"):
            return None
        self._fill(clause, _Link(start, start, "object"))
        clause.confidence = 0.75
        return clause

    def _is_object(self, index: int) -> bool:
        token = self.tokens[index]
        return not (token.is_mark or token.word.preposition or token.has("prep", "conj", "time"))

    def _after_quotation(self, index: int, form: Form) -> Clause | None:
        """Attribute a quotation to the verb that follows it: "…"، قال فلان."""
        if form.verb.weak or form.verb.relay:
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
        if not token.has("impersonal"):
            return False
        after = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        return after is not None and (after.has("that") or after.word.base == "الي")

    def _may_be_verb(self, index: int) -> bool:
        """Tell whether a clause may begin here, so that a doubtful word is a verb."""
        token = self.tokens[index]
        after = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if after is not None and after.word.base == "ان" and not self._after_noun(index):
            return True
        if index == 0 or token.word.joined:
            return True
        before = self.tokens[index - 1]
        return before.is_mark or before.has("conj", "rel") or is_auxiliary(before)

    def _after_noun(self, index: int) -> bool:
        if index == 0:
            return False
        before = self.tokens[index - 1]
        return before.has("prep", "object", "verbal_noun") or bool(before.word.preposition)

    # --- verbal nouns and participles -----------------------------------------------------

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
        link = self._link(index, form, reach=16)
        if link is None and form.verb.direct and index + 1 < len(self.tokens):
            start = object_start(self.tokens, index + 1, min(len(self.tokens), index + 3))
            link = _Link(start, start, "object") if start == index + 1 else None
        if link is None:
            return None
        clause = self._frame(index, form)
        clause.form = "participle"
        clause.lead = self.lead
        if form.verb.keeps_target and link.start > index + 1:
            clause.content.append(Piece(index + 1, link.start))
        self._fill(clause, link)
        return clause

    def _is_circumstance(self, index: int) -> bool:
        if index == 0 or self.tokens[index].word.joined:
            return True
        before = self.tokens[index - 1]
        if is_auxiliary(before) or before.has("prep"):
            return False
        return before.is_mark or not self.tokens[index].word.base.endswith("ه")

    # --- according to ------------------------------------------------------------------

    def _according(self, index: int) -> Clause | None:
        cue_end, start = self._according_source(index)
        if start >= len(self.tokens) or self.tokens[start].has("own_words"):
            self.taken = start
            return None
        if self._base(cue_end) in _SAYING:
            return None
        end = self._according_end(start)
        if end <= start:
            return None
        clause = Clause((index, cue_end), self._lemma(index), "states", [], source=(start, end))
        clause.form = "according"
        clause.passes_on, clause.carries = True, clause.lemma == "نقل"
        clause.content = self._around(index, end)
        clause.extent = (index, end)
        clause.confidence = 0.8
        self.taken = end - 1
        return clause

    def _lemma(self, index: int) -> str:
        base = self.tokens[index].word.base
        if any(self._base(place).startswith("نقل") for place in range(index, index + 3)):
            return "نقل"
        return "وفق" if base.startswith("وفق") else "حسب"

    def _according_source(self, index: int) -> tuple[int, int]:
        """Cue end and source start: وفق|البيان, حسب ما ذكرت|الوزارة, على حد قول|الوزير."""
        cursor = index + 1
        if self._base(cursor) in ("ما", "لما") or self._base(index) in ("حسبما", "وفقما"):
            cursor += 2 if self._base(cursor) in ("ما", "لما") else 1
        elif self._base(cursor) in ("حد", "عن", "من", "ل"):
            cursor += 1
        while cursor < len(self.tokens) and cursor < index + 4:
            token = self.tokens[cursor]
            if not token.word.forms or token.word.preposition or token.has("own_words"):
                break
            cursor += 1
        return cursor, cursor

    def _according_end(self, start: int) -> int:
        limit = min(len(self.tokens), start + 25)
        for index in range(start, limit):
            token = self.tokens[index]
            if index > start and (is_verb(token) or token.has("that")):
                limit = index
                break
            if self.limits.closing.get(self.limits.enclosing[start], -1) == index:
                limit = index
                break
        # The preposition of "وفقا ل" is written onto the source.
        begin = start + 1 if self.tokens[start].word.preposition else start
        end = source_end(self.tokens, begin, limit) if begin < limit else limit
        return next((i for i in range(start, end) if is_comma(self.tokens[i])), end)

    def _around(self, index: int, end: int) -> list[Piece]:
        """The clause that stands before and after "according to X"."""
        start = self.limits.turn_before(index)
        opening = self.limits.enclosing[index]
        start = max(start, opening + 1)
        if self.reported:
            # The sentence has its own cue: the phrase vouches only for what was added to it.
            start = max(start, self.limits.turn_before(index, PHRASE))
        start = self._past_conjunction(start, index)
        before = index
        while before > start and self.tokens[before - 1].word.norm in "،,٬-–—":
            before -= 1
        after = end
        while after < len(self.tokens) and self.tokens[after].word.norm in "،,٬-–—":
            after += 1
        while after < len(self.tokens) and self._resumes(after):
            after += 1
        pieces = [Piece(start, before)] if self._says_something(start, before) else []
        if after < len(self.tokens) and self.limits.turns_at(after):
            return pieces
        stop = self.limits.content_end(after, REPORT)
        if after < stop and (not pieces or is_comma(self.tokens[after - 1])):
            pieces.append(Piece(after, stop))
        return [piece for piece in pieces if self._says_something(piece.start, piece.end)]

    def _resumes(self, index: int) -> bool:
        """Tell فإن and فقد, which resume the sentence after what was put in front."""
        token = self.tokens[index]
        return token.word.norm == "فقد" or (token.word.norm[:1] == "ف" and token.has("that"))

    def _past_conjunction(self, start: int, limit: int) -> int:
        """Index after the في حين, كما or بينما that led to a clause."""
        if self._base(start) == _IN and self._base(start + 1) == "حين":
            return min(start + 2, limit)
        if start < limit and self.tokens[start].has("conj") and start > 0:
            return start + 1
        return start

    def _says_something(self, start: int, end: int) -> bool:
        return sum(not token.is_mark for token in self.tokens[start:end]) >= 2

    def _stated_in(self, index: int) -> Clause | None:
        """جاء في البيان أن: the document speaks."""
        start = index + 2
        if start >= len(self.tokens) or not self.tokens[start].has("doc"):
            return None
        verb = _STATES
        link = self._link(index, Form(verb, "perfect", "m", "s"))
        if link is None:
            return None
        clause = Clause((index, index + 2), "جاء", "states", [])
        clause.gender, clause.number = "m", "s"
        clause.source = (start, source_end(self.tokens, start, link.start))
        self._fill(clause, link)
        return clause

    # --- headline ------------------------------------------------------------------------

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

    # --- links and contents --------------------------------------------------------------

    def _link(self, index: int, form: Form, reach: int = _REACH) -> _Link | None:
        """What introduces the content of the cue at ``index``, looking ahead a bounded way."""
        cursor, limit = index + 1, min(len(self.tokens), index + 1 + reach)
        enclosing = self.limits.enclosing[index]
        if enclosing >= 0:
            limit = min(limit, self.limits.closing[enclosing])
        relative = False
        while cursor < limit:
            token = self.tokens[cursor]
            if token.is_mark:
                found = self._link_at_mark(index, cursor, form)
                if found is not None:
                    return found
                if token.word.norm in ".؛!؟…":
                    return None
                cursor = self._skip(cursor)
                continue
            if token.has("that") and not token.word.joined and not self._belongs(cursor, index):
                return self._that(cursor, index)
            if form.verb.lemma == _BLAME and token.word.base in _RESPONSIBILITY:
                after = cursor + (2 if self._base(cursor + 1) == "عن" else 1)
                return _Link(cursor, after, "preposition")
            found = self._governed(cursor, form)
            if found is not None:
                return found
            relative = relative or token.has("rel", "carried") or self._describes(cursor)
            if self._blocks(cursor, form, relative):
                return None
            cursor += 1
        return None

    def _link_at_mark(self, index: int, cursor: int, form: Form) -> _Link | None:
        mark = self.tokens[cursor].word.norm
        if mark == ":" and cursor + 1 < len(self.tokens):
            return _Link(cursor, cursor + 1, "colon")
        quoted = mark in _OPENING and cursor in self.limits.closing
        if quoted and self._is_speech(index, cursor, form):
            return _Link(cursor, cursor, "quotation")
        return None

    def _is_speech(self, index: int, opening: int, form: Form) -> bool:
        """Tell a quoted statement from a quoted name between the cue and its link."""
        closing = self.limits.closing[opening]
        words = closing - opening - 1
        if words >= 5:
            return True
        rest = self.tokens[closing + 1 : closing + 12]
        if any(token.has("that") or token.word.norm == ":" for token in rest):
            return False
        before = self.tokens[opening - 1]
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

    def _that(self, cursor: int, index: int) -> _Link:
        start = cursor
        before = self.tokens[cursor - 1]
        if cursor - 1 > index and before.word.base in ("الي", "علي", "من", "عن", "في", "ب"):
            start = cursor - 1
        return _Link(start, cursor + 1, "that")

    def _belongs(self, cursor: int, index: int) -> bool:
        """Tell أن after "before", "after" and the like, which opens no content."""
        before = self.tokens[cursor - 1]
        return cursor - 1 > index and before.word.base in (
            "بعد", "قبل", "غير", "الا", "بيد", "دون", "منذ", "مع", "رغم", "بما", "كما",
        )  # fmt: skip

    def _governed(self, cursor: int, form: Form) -> _Link | None:
        token = self.tokens[cursor]
        after = self.tokens[cursor + 1] if cursor + 1 < len(self.tokens) else None
        wanted = form.verb.links if form.verb.target is None else {form.verb.target}
        if after is None or form.verb.quotes_only:
            return None
        if token.word.base in wanted and not token.has("that"):
            if after.has("that") or (after.is_mark and after.word.norm not in _OPENING):
                return None
            if after.has(*CHANNEL_TAGS) and token.word.base != "عن":
                return None
            return _Link(cursor, cursor + 1, "preposition")
        if token.word.preposition == "ب" and "ب" in wanted:
            return _Link(cursor, cursor, "preposition", clip=token.word.joined + 1)
        return None

    def _describes(self, cursor: int) -> bool:
        """Tell a verb that describes the means of saying: في بيان صدر أمس, في مقابلة أجريت …."""
        if not is_verb(self.tokens[cursor]):
            return False
        return any(token.has(*CHANNEL_TAGS) for token in self.tokens[max(0, cursor - 3) : cursor])

    def _blocks(self, cursor: int, form: Form, relative: bool) -> bool:
        token = self.tokens[cursor]
        if token.has("conj") and token.word.base not in ("حين", "كما", "حتي", "بعدما"):
            return True
        if token.word.joined and is_verb(token):
            return True
        if token.word.base in _SAYING or relative:
            return False
        if form.verb.quotes_only or form.kind != "participle":
            kinds = {f.kind for f in token.word.forms}
            if "participle" in kinds and is_comma(self.tokens[cursor - 1]):
                return not form.verb.quotes_only
        return is_verb(token)

    def _frame(self, index: int, form: Form) -> Clause:
        clause = Clause((index, index + 1), form.verb.lemma, form.verb.stance, [])
        clause.gender, clause.number = form.gender, form.number
        clause.past = form.kind == "perfect"
        clause.weak = form.verb.weak
        if form.verb.weak:
            clause.confidence = 0.8
        return clause

    def _fill(self, clause: Clause, link: _Link) -> None:
        """Give the clause its content, channel and carrier."""
        index = clause.cue[0]
        self._extend_cue(clause, link)
        self._channel(clause, index + 1, link.start)
        self.taken = max(self.taken, link.content - 1)
        for start, end in self._contents(link, clause.weak):
            clip = link.clip if start == link.content else 0
            self._add_content(clause, Piece(start, end, clip))

    def _add_content(self, clause: Clause, piece: Piece) -> None:
        """Add a piece; a charge joined to its target by a proclitic makes one piece with it."""
        before = clause.content[-1] if clause.content else None
        if before is not None and piece.clip and before.end == piece.start:
            clause.content[-1] = Piece(before.start, piece.end, before.clip)
        else:
            clause.content.append(piece)

    def _extend_cue(self, clause: Clause, link: _Link) -> None:
        """Join قائلا to the verb it follows: one cue, not two."""
        after = clause.cue[1]
        while after < link.start and self._base(after) in _JOINING:
            after += 1
        if after > clause.cue[1] and clause.source is None:
            clause.cue = (clause.cue[0], after)
        for place in range(clause.cue[1], link.start):
            if any(form.kind == "participle" for form in self.tokens[place].word.forms):
                self.taken = max(self.taken, place)

    def _contents(self, link: _Link, weak: bool) -> Iterator[Range]:
        start = link.content
        if start >= len(self.tokens):
            return
        opening = start if start in self.limits.closing else None
        if opening is not None and link.kind in ("colon", "quotation"):
            closing = self.limits.closing[opening]
            if self._goes_on(closing + 1):
                yield start, max(closing + 1, self.limits.content_end(closing + 1, PHRASE))
            else:
                yield start, closing + 1
            return
        clausal = link.kind in ("that", "colon", "quotation") and not weak
        end = self.limits.content_end(start, CLAUSE if clausal else PHRASE)
        if end > start:
            yield start, end

    def _goes_on(self, index: int) -> bool:
        """Tell whether the reporter's sentence runs on from the closing mark."""
        if index >= len(self.tokens):
            return False
        token = self.tokens[index]
        if token.is_mark or token.word.joined or token.word.forms or token.has("according"):
            return False
        return self.limits.content_end(index - 1, CLAUSE) > index

    def _channel(self, clause: Clause, start: int, end: int) -> None:
        """Read the means of saying from between cue and content: في بيان، خلال مقابلة."""
        self._fronted_channel(clause)
        inside = range(start, end)
        for place in inside:
            token = self.tokens[place]
            tags = token.word.tags & CHANNEL_TAGS
            if tags and self._is_channel(place, clause) and clause.channel is None:
                kind = min(tags).removeprefix("channel:")
                clause.channel = (_channel_kind(kind), (place - 1, place + 1))
            if token.has("carried") or self._is_carrier_to(place):
                begin = place + 1 if token.has("carried") else place
                while begin < end and self.tokens[begin].has("time"):
                    begin += 1
                after = begin + 1 if self.tokens[begin].word.preposition else begin
                stop = source_end(self.tokens, after, end) if after < end else end
                if begin < stop:
                    clause.carrier = (begin, stop)
                    return

    def _fronted_channel(self, clause: Clause) -> None:
        """Read it from before the cue: وفي بيان، قال …; في تغريدة قال فيها …."""
        index = clause.cue[0]
        if index < 2 or not is_comma(self.tokens[index - 1]):
            return
        for place in range(max(1, index - 12), index - 1):
            tags = self.tokens[place].word.tags & CHANNEL_TAGS
            if tags and self.tokens[place - 1].has("channel_prep") and place < 4:
                clause.channel = (
                    _channel_kind(min(tags).removeprefix("channel:")),
                    (place - 1, place + 1),
                )
                return

    def _is_channel(self, place: int, clause: Clause) -> bool:
        if clause.source and clause.source[0] <= place < clause.source[1]:
            return False
        before = self.tokens[place - 1]
        if self.tokens[place].word.base in ("هاتفيا",):
            return True
        return before.has("channel_prep") or self.tokens[place].word.preposition == "ب"

    def _is_carrier_to(self, place: int) -> bool:
        """Tell the medium that was spoken to: لوكالة رويترز، في مقابلة مع قناة …."""
        token = self.tokens[place]
        if not token.has("outlet", "media"):
            return False
        return token.word.preposition == "ل" or self._base(place - 1) == "مع"

    def _base(self, index: int) -> str:
        return self.tokens[index].word.base if 0 <= index < len(self.tokens) else ""


def _is_topical(token: Token) -> bool:
    """Tell a word that no speaker's name before a colon contains: a verb, a rubric."""
    finite = any(form.kind == "imperfect" for form in token.word.forms)
    return finite or is_verb(token) or token.has("label")


def _channel_kind(kind: str) -> ChannelKind:
    return _KINDS[kind]


_KINDS: dict[str, ChannelKind] = {
    "statement": "statement",
    "interview": "interview",
    "press_conference": "press_conference",
    "speech": "speech",
    "social": "social",
    "phone": "phone",
    "video": "video",
    "broadcast": "broadcast",
    "document": "document",
}
_JOINING = listed("قائلا قائلة قائلين يقول تقول بالقول بقوله بقولها")
