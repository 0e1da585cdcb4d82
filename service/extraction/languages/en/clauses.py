"""How English attributes: a cue, who spoke, and what was said, found in one sentence.

The subject stands before its verb (the ministry said …) or after it where the words reported
come first ("…", said the ministry); what was said stands after the verb, before it, or on both
sides of it ("…," she said, "…"). Participles (adding that …), coordinate verbs (and warned that
…), "according to" and a headline's colon attribute too.
"""

from collections.abc import Iterator

from service.extraction.clauses import Clause, Piece, Range
from service.extraction.languages.en.complements import (
    Complement,
    channel_in,
    complement,
    skip_adjuncts,
)
from service.extraction.languages.en.limits import DASHES, Limits, is_labelled
from service.extraction.languages.en.phrases import (
    is_comma,
    is_joined,
    is_quote,
    looks_past,
    phrase_after,
    phrase_before,
)
from service.extraction.languages.en.verbs import NOUNS
from service.extraction.languages.en.words import channel_of
from service.extraction.sentences import Sentence
from service.extraction.tokens import Form, Token

_GROUP = 6
_REACH = 30
_FEWEST_BEFORE = 3
_HEADLINE_LABEL = 8
_LONGEST_TITLE = 6
_TITLED = 0.75
_SIGNED = 10


def find_clauses(sentence: Sentence) -> list[Clause]:
    """Every attribution of the sentence, in order of its cue."""
    return list(_Finder(sentence).clauses())


def _makes_a_noun(before: Token | None, form: Form) -> bool:
    """Tell "the claims", "swing states" and "of reports" from verbs."""
    if before is None:
        return False
    if form.verb.lemma in NOUNS and not before.has(*_SUBJECTS):
        return True
    return before.has("det", "prep") and not before.has("people", "pron")


_PLURAL = frozenset({"those", "these", "some", "many", "most", "several", "few", "all", "both"})
_SUBJECTS = ("cap", "pron", "people", "person", "org", "doc", "title", "media", "outlet", "rel")


def _is_titled(sentence: Sentence) -> bool:
    """Tell a line Written Like a Headline."""
    words = [token for token in sentence.tokens if token.word.norm.isalpha()]
    return len(words) >= 4 and sum(token.has("cap") for token in words) >= _TITLED * len(words)


def _in_title(word: Token) -> bool:
    return word.has("cap") or word.has("prep", "det", "conj")


class _Finder:
    """One pass over one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.limits = Limits(sentence)
        self.titled = sentence.headline or _is_titled(sentence)
        self.turns = [i for i in range(len(self.tokens)) if self._turns(i)]
        self.found: list[Clause] = []
        self.taken = -1

    def clauses(self) -> Iterator[Clause]:
        if self.sentence.headline or is_labelled(self.tokens, 0):
            yield from self._label()
        for index, token in enumerate(self.tokens):
            if index <= self.taken:
                continue
            clause = self._at(index, token)
            if clause is not None and any(piece.end > piece.start for piece in clause.content):
                self.taken = clause.cue[1] - 1
                self.found.append(clause)
                yield clause

    def _at(self, index: int, token: Token) -> Clause | None:
        if token.word.norm in DASHES and index - 1 in self.limits.opening:
            return self._signed(index)
        if token.word.norm == "according" and self._norm(index + 1) == "to":
            return self._according(index)
        for form in token.word.forms:
            clause = self._from_form(index, form)
            if clause is not None:
                return clause
        return None

    # --- the verb and its neighbours ---------------------------------------------------

    def _from_form(self, index: int, form: Form) -> Clause | None:
        end = self._cue_end(index, form)
        group = self._group_start(index)
        if end is None or self._is_barred(index, group, form):
            return None
        if form.verb.relay:
            return self._relayed(index, end, group, form)
        if form.kind == "ing" and not self._has(group, index, "be"):
            return self._participle(index, end, group, form)
        if form.kind == "ing" and form.verb.weak:
            return None
        return self._verb(index, end, group, form)

    def _cue_end(self, index: int, form: Form) -> int | None:
        end = index + 1
        for particle in form.verb.lemma.split()[1:]:
            if self._norm(end) != particle:
                return None
            end += 1
        return end

    def _group_start(self, index: int) -> int:
        """Index of the first of the auxiliaries and adverbs before the verb."""
        start = index
        while start > max(0, index - _GROUP) and self._in_group(start - 1):
            start -= 1
        return start

    def _in_group(self, index: int) -> bool:
        token = self.tokens[index]
        if token.word.norm in ("'", "’"):
            return self._norm(index + 1) in ("t", "ve", "d", "s") and self._tight(index)
        if token.word.norm in ("t", "ve", "d"):
            return index > 0 and self.tokens[index - 1].word.norm in ("'", "’")
        if token.has("cap") and not token.has("aux"):
            return False
        return token.has("aux", "modal", "neg") or (token.has("adv") and not token.has("time"))

    def _tight(self, index: int) -> bool:
        return index > 0 and self.tokens[index - 1].end == self.tokens[index].start

    def _is_barred(self, index: int, group: int, form: Form) -> bool:
        """Tell words that are denied, wished, passive, or nouns."""
        if self._has(group, index, "neg") or self._has(group, index, "modal"):
            return True
        if form.kind in ("past", "participle") and self._has(group, index, "be"):
            return not form.verb.relay
        before = self.tokens[group - 1] if group else None
        if form.kind in ("base", "third") and group == index and _makes_a_noun(before, form):
            return True
        if before is not None and before.word.norm == "-" and is_joined(self.tokens, group - 1):
            return True
        if form.kind == "participle":
            return not self._has(group, index, "aux")
        return self.tokens[index].has("cap") and not self.titled and index > 0

    def _has(self, start: int, end: int, tag: str) -> bool:
        return any(token.has(tag) for token in self.tokens[start:end])

    def _verb(self, index: int, end: int, group: int, form: Form) -> Clause | None:
        clause = self._frame(index, end, form)
        inverted = self._inverted(clause, group, form)
        if inverted:
            return clause
        subject = self._subject(clause, group, index, form)
        if subject is None and clause.source is None:
            return None
        start = clause.source[0] if clause.source and clause.source[1] <= index else group
        if self._suits(clause, form) and self._closes(clause, start, form):
            return clause
        found = complement(self.tokens, end, form.verb, self.limits.outer(index))
        return self._with_complement(clause, found, form)

    def _frame(self, index: int, end: int, form: Form) -> Clause:
        return Clause(
            (index, end), form.verb.lemma, form.verb.stance, [],
            past=form.kind == "past", weak=form.verb.weak,
        )  # fmt: skip

    def _with_complement(
        self, clause: Clause, found: Complement | None, form: Form
    ) -> Clause | None:
        if found is None or not (self._suits(clause, form) or self._finds(clause, found)):
            return None
        clause.content = [Piece(found.start, self.limits.content_end(found.start, self.turns))]
        self._note_channel(clause, clause.cue[1], found.start)
        return clause

    def _suits(self, clause: Clause, form: Form) -> bool:
        """Let studies find and polls show; let doubtful forms speak only of clear subjects."""
        if clause.source is None:
            return not form.verb.weak or form.kind == "ing"
        subject = self.tokens[clause.source[0] : clause.source[1]]
        if "doc" in form.verb.links:
            return any(token.has("doc", "people") for token in subject)
        if form.kind == "base":
            return self._is_plural(subject)
        return True

    def _finds(self, clause: Clause, found: Complement) -> bool:
        """Tell an inspector or newspaper that found that …."""
        if clause.source is None or found.kind != "that" or clause.lemma != "find":
            return False
        return any(t.has("cap", "org") for t in self.tokens[clause.source[0] : clause.source[1]])

    def _is_plural(self, subject: tuple[Token, ...]) -> bool:
        words = [token for token in subject if not token.is_mark]
        if any(
            word.has("people") or word.word.norm in ("they", "we", "i", "you", "and")
            for word in words
        ):
            return True
        if words and words[0].word.norm in _PLURAL:
            return True
        last = words[-1].word.norm if words else ""
        return last.endswith("s") and not last.endswith("ss")

    # --- who ---------------------------------------------------------------------------

    def _subject(self, clause: Clause, group: int, index: int, form: Form) -> bool | None:
        """Set the source of a verb from what stands before it; None where nobody can speak."""
        floor = self.limits.floor(index)
        if group <= floor:
            return None
        before = self.tokens[group - 1]
        if before.has("rel"):
            last = group - 1
            while last > floor and is_comma(self.tokens[last - 1]):
                last -= 1
            clause.source = phrase_before(self.tokens, last, floor)
            return clause.source is not None or None
        if before.word.norm == "both" and group - 1 > floor:
            group -= 1
            before = self.tokens[group - 1]
        if before.has("conj") or (is_comma(before) and self._goes_on(index)):
            return self._shared(clause, index)
        clause.source = phrase_before(self.tokens, group, floor)
        if clause.source is None:
            return self._shared(clause, index) if is_comma(before) else None
        fronted = range(clause.source[0] - 1, clause.source[1])
        if any(self._norm(place) == "what" for place in fronted):
            return None
        self._read_source(clause)
        return True

    def _goes_on(self, index: int) -> bool:
        """Tell the second of several coordinate verbs: he denied it, said …."""
        return any(clause.content[-1].end <= index for clause in self.found[-1:])

    def _shared(self, clause: Clause, index: int) -> bool | None:
        """Take the subject of the verb before: "denied that …, and said"."""
        level = self.limits.enclosing[index]
        for earlier in reversed(self.found):
            same = self.limits.enclosing[earlier.cue[0]] == level
            over = all(piece.end <= index for piece in earlier.content)
            if same and over and earlier.source and earlier.form != "according":
                clause.source = earlier.source
                return True
        clause.source = self._lead(index)
        return True if clause.source else None

    def _lead(self, index: int) -> Range | None:
        """The name or description that opens the sentence, as subject of its main verb."""
        start = self.limits.floor(index)
        while start < index and (
            self.tokens[start].has("conj", "adv") or self.tokens[start].is_mark
        ):
            start += 1
        if start < index and self.tokens[start].has("pron"):
            return start, start + 1
        end = start
        while end < index and self._opens_sentence(start, end):
            end += 1
        if end == start or (end == start + 1 and self.tokens[start].has("det", "prep", "sub")):
            return None
        return start, end

    def _opens_sentence(self, start: int, index: int) -> bool:
        token = self.tokens[index]
        if token.is_mark:
            return is_joined(self.tokens, index)
        if token.has("prep", "sub", "aux", "rel") and token.word.norm != "of":
            return False
        if token.has("det") and index == start:
            return True
        return token.has("cap", "title", "org", "people", "person", "doc", "outlet", "media")

    def _read_source(self, clause: Clause) -> None:
        if clause.source is None:
            return
        start, end = clause.source
        if end - start == 1 and self.tokens[start].word.norm == "i":
            clause.confidence = 0.6

    def _inverted(self, clause: Clause, group: int, form: Form) -> bool:
        """Read "…", said the minister: the subject after its verb, the words before it."""
        index, end = clause.cue
        floor = self.limits.floor(index)
        if "quote" not in form.verb.links or group <= floor or group != index:
            return False
        before = self.tokens[group - 1]
        quoted = self._speech_closes(group - 1)
        if not (quoted or is_comma(before) or before.word.norm in DASHES):
            return False
        limit = self.limits.outer(index)
        after = phrase_after(self.tokens, end, limit)
        opens = self.tokens[end] if end < limit else None
        if opens is None or opens.has("pron", "that", "prep", "time", "adv", "sub"):
            return False
        if after == end or not self._rests(after, limit):
            return False
        if not quoted and ("whom" in form.verb.links or self._opens_clause(end, after)):
            return False
        clause.source = (end, after)
        return self._fill_before(clause, group, after)

    def _speech_closes(self, index: int) -> bool:
        """Tell the closing mark of a quotation from that of a title ("Face the Nation")."""
        opening = self.limits.opening.get(index)
        if opening is None:
            return False
        words = [t for t in self.tokens[opening + 1 : index] if not t.is_mark]
        capitals = sum(word.has("cap") for word in words)
        named = 2 <= capitals <= _LONGEST_TITLE and all(_in_title(word) for word in words)
        return not named

    def _rests(self, index: int, limit: int) -> bool:
        """Tell whether an attribution may end here."""
        if index >= limit:
            return True
        token = self.tokens[index]
        if token.is_mark:
            return token.word.norm in ".,;:?!—–-" or is_quote(token)
        return token.has("prep", "time", "adv", "sub", "conj") or token.word.norm.endswith("ing")

    def _opens_clause(self, start: int, end: int) -> bool:
        """Tell a clause (…, said the party was) from an inverted subject."""
        for place in range(start, end):
            token = self.tokens[place]
            if is_comma(token) or token.has("rel"):
                break
            if (
                token.has("aux")
                or looks_past(token)
                or any(f.kind == "past" for f in token.word.forms)
            ):
                return True
        index = skip_adjuncts(self.tokens, end, len(self.tokens))
        return index < len(self.tokens) and self.tokens[index].has("aux")

    # --- what, where it stands before the verb -------------------------------------------

    def _closes(self, clause: Clause, start: int, form: Form) -> bool:
        """Read "…," the ministry said: the words before subject and verb."""
        floor = self.limits.floor(clause.cue[0])
        if "quote" not in form.verb.links or start <= floor or clause.source is None:
            return False
        before = self.tokens[start - 1]
        quoted = self._speech_closes(start - 1)
        if not (quoted or is_comma(before) or before.word.norm in DASHES):
            return False
        end = clause.cue[1]
        limit = self.limits.outer(clause.cue[0])
        if not quoted:
            if complement(self.tokens, end, form.verb, limit) is not None:
                return False
            rest = skip_adjuncts(self.tokens, end, limit)
            whom = "whom" in form.verb.links
            if not (whom or self._rests(rest, limit)):
                return False
        return self._fill_before(clause, start, self._tail(end, limit))

    def _tail(self, start: int, limit: int) -> int:
        """Index at which the attribution's own adjuncts end: a mark, or the next cue."""
        index = start
        while index < limit:
            token = self.tokens[index]
            if token.is_mark and not is_joined(self.tokens, index):
                break
            if index in self.turns:
                break
            index += 1
        return index

    def _fill_before(self, clause: Clause, end: int, tail: int) -> bool:
        first = self._start_before(end)
        if end - first < _FEWEST_BEFORE and end - 1 not in self.limits.opening:
            return False
        limit = self.limits.outer(clause.cue[0])
        stop = self._tail(tail, limit)
        clause.content = [Piece(first, end)]
        clause.content.extend(self._resumed(stop, limit, end))
        clause.quoted_pieces = len(clause.content) > 1
        self._note_channel(clause, clause.cue[1], stop)
        return True

    def _start_before(self, end: int) -> int:
        """Where the words before an attribution begin."""
        floor = self.limits.floor(end) if end < len(self.tokens) else 0
        opening = self.limits.opening.get(end - 1)
        if opening is None and end > 1:
            opening = self.limits.opening.get(end - 2)
        for earlier in reversed(self.found):
            if floor <= earlier.cue[0] < end and self.limits.floor(earlier.cue[0]) == floor:
                reached = max((p.end for p in earlier.content), default=0)
                if opening is None and earlier.form == "verb" and end - 1 <= reached:
                    break
                floor = max(
                    floor, opening if opening is not None else self._after_turn(end, reached)
                )
                break
        while floor < end and self.tokens[floor].has("conj"):
            floor += 1
        return floor

    def _after_turn(self, end: int, reached: int) -> int:
        for index in range(end - 2, max(0, end - _REACH), -1):
            if self.tokens[index].word.norm == ";" or self.tokens[index].word.norm in (
                "but",
                "and",
            ):
                return index + 1
        return min(reached, end)

    def _resumed(self, stop: int, limit: int, before: int) -> Iterator[Piece]:
        """The words that go on after an attribution in their midst."""
        quoted = before - 1 in self.limits.opening
        index = self._next_quotation(stop, limit) if quoted else stop
        while index < limit and self.tokens[index].word.norm in ".,:—–-":
            index += 1
        if index >= limit or index == stop:
            return
        if index in self.limits.closing:
            yield Piece(index, min(self.limits.closing[index] + 1, limit))
        elif not quoted and is_comma(self.tokens[stop]):
            token = self.tokens[index]
            plain = not token.has("conj", "sub", "rel", "det", "cap", "pron")
            resumes = plain or token.has("that") or self._is_adjunct(before)
            if resumes and not token.word.forms and not token.word.norm.endswith("ing"):
                yield Piece(index, self.limits.content_end(index, self.turns))

    def _next_quotation(self, stop: int, limit: int) -> int:
        """Where a quotation goes on behind its attribution and what belongs to that."""
        for index in range(stop, min(limit, stop + _REACH)):
            if index in self.limits.closing:
                return index if self._norm(index - 1) in (".", ",", ":") else limit
            if index > stop and index in self.turns:
                break
        return limit

    def _is_adjunct(self, end: int) -> bool:
        """Tell "Back in Virginia," from a clause: it has no verb that shows."""
        start = self._start_before(end)
        return not any(t.has("aux") or looks_past(t) for t in self.tokens[start:end])

    # --- other shapes ----------------------------------------------------------------------

    def _participle(self, index: int, end: int, group: int, form: Form) -> Clause | None:
        floor = self.limits.floor(index)
        if group <= floor or not form.verb.links & {"that", "quote", "of", "object", "whom-to"}:
            return None
        before = self.tokens[group - 1]
        joined = is_comma(before) or before.word.norm in ("and", "by", "before", "while", *DASHES)
        if not joined and (form.verb.weak or before.has("prep", "sub", "det", "conj", "aux")):
            return None
        found = complement(self.tokens, end, form.verb, self.limits.outer(index))
        if found is None or (found.kind == "object" and form.verb.weak):
            return None
        clause = self._frame(index, end, form)
        clause.form = "participle"
        if not self._shared(clause, index):
            clause.source = None
        return self._with_complement(clause, found, form)

    def _relayed(self, index: int, end: int, group: int, form: Form) -> Clause | None:
        """Read "Reuters quoted X as saying" and "X was quoted by Reuters as saying"."""
        saying = self._as_saying(end, self.limits.outer(index))
        if saying is None:
            return None
        clause = self._frame(index, end, form)
        subject = phrase_before(self.tokens, group, self.limits.floor(index))
        start = saying + 1
        if self._has(group, index, "be"):
            clause.source = subject
            if self._norm(end) == "by" and saying - 1 > end + 1:
                clause.relay = (end + 1, saying - 1)
        elif form.kind in ("past", "third", "base"):
            clause.relay = subject
            clause.source = (end, saying - 1)
        else:
            return None
        if clause.source is None or clause.source[0] >= clause.source[1]:
            return None
        start += self._norm(start) in ("that", ":", ",")
        clause.content = [Piece(start, self.limits.content_end(start, self.turns))]
        return clause if start < len(self.tokens) else None

    def _as_saying(self, start: int, limit: int) -> int | None:
        for index in range(start, min(start + _REACH, limit)):
            if self.tokens[index].word.norm == "saying" and self._norm(index - 1) == "as":
                return index
        return None

    def _according(self, index: int) -> Clause | None:
        limit = self.limits.outer(index)
        floor = self._start_before(index)
        fronted = index - floor < _FEWEST_BEFORE
        end = phrase_after(self.tokens, index + 2, limit, appositions=not fronted)
        if not self._may_vouch(index + 2, end):
            return None
        clause = Clause(
            (index, index + 2), "according to", "states", [],
            source=(index + 2, end), form="according", passes_on=True,
        )  # fmt: skip
        if not fronted:
            clause.content = [Piece(floor, index), *self._resumed(end, limit, index)]
        else:
            start = self._tail(end, limit) + 1
            if start < limit:
                clause.content = [Piece(start, self.limits.content_end(start, self.turns))]
        return clause

    def _may_vouch(self, start: int, end: int) -> bool:
        """Tell "according to the plan's author" from "according to plan"."""
        words = [token for token in self.tokens[start:end] if not token.is_mark]
        known = ("cap", "det", "people", "source", "org", "doc", "person", "title", "pron", "media")
        return len(words) > 1 or any(w.has(*known) or w.word.norm.endswith("s") for w in words)

    def _signed(self, index: int) -> Clause | None:
        """Read "…" — Name: a quotation with its speaker's name beneath it."""
        opening, end = self.limits.opening[index - 1], len(self.tokens)
        name = [token for token in self.tokens[index + 1 :] if not token.is_mark]
        if opening != 0 or not name or len(name) > _HEADLINE_LABEL or not name[0].has("cap"):
            return None
        if any(token.has("aux") or token.word.forms for token in name):
            return None
        return Clause((index, index + 1), "—", "states", [Piece(0, index)], source=(index + 1, end))

    def _label(self) -> Iterator[Clause]:
        """Read "Minister: …" in headlines and the turns of a transcript."""
        colon = next(
            (i for i, token in enumerate(self.tokens[:_HEADLINE_LABEL]) if token.word.norm == ":"),
            None,
        )
        if not colon or colon + 1 >= len(self.tokens):
            return
        if any(token.word.forms or token.has("aux") for token in self.tokens[:colon]):
            return
        yield Clause(
            (colon, colon + 1), ":", "states", [Piece(colon + 1, len(self.tokens))],
            source=(0, colon), form="colon" if self.sentence.headline else "verb",
            headline=self.sentence.headline,
        )  # fmt: skip

    # --- turns and channels ------------------------------------------------------------------

    def _turns(self, index: int) -> bool:
        """Tell whether the reporter goes on to another statement at this comma or conjunction."""
        token = self.tokens[index]
        if token.word.norm == ";":
            return True
        if not (is_comma(token) or token.has("conj")):
            return self._norm(index) == "according" and self._norm(index + 1) == "to"
        place = index + 1
        if is_comma(token) and (self._norm(place) == "according" or self._is_signed(index)):
            return True
        while place < min(index + 4, len(self.tokens)) and self._is_opener(place):
            place += 1
        return place < len(self.tokens) and self._is_cue(place, index)

    def _is_signed(self, comma: int) -> bool:
        """Tell the comma before a closing attribution: …, sources said."""
        for index in range(comma + 2, min(comma + _SIGNED, len(self.tokens))):
            token = self.tokens[index]
            if token.is_mark and not is_joined(self.tokens, index):
                return False
            if any("quote" in f.verb.links and f.kind != "ing" for f in token.word.forms):
                after = skip_adjuncts(self.tokens, index + 1, len(self.tokens))
                return after >= len(self.tokens) or self._norm(after) == "."
            if token.has("sub", "rel", "aux"):
                return False
        return False

    def _is_opener(self, index: int) -> bool:
        token = self.tokens[index]
        if token.has("pron") and not token.has("det"):
            return token.word.norm in ("he", "she", "they", "it")
        return token.has("conj", "adv", "aux") or token.word.norm in ("though", "although", "while")

    def _is_cue(self, index: int, turn: int) -> bool:
        for form in self.tokens[index].word.forms:
            end = self._cue_end(index, form)
            wanted = (
                ("ing",) if index == turn + 1 and is_comma(self.tokens[turn]) else ("past", "third")
            )
            plural = self._norm(index - 1) == "they"
            if end is None or form.kind not in (*wanted, "past", "third", plural and "base"):
                continue
            if form.verb.relay or self._has(turn, index, "neg") or self._has(turn, index, "modal"):
                continue
            found = complement(self.tokens, end, form.verb, self.limits.outer(index))
            doubtful = form.verb.weak and found is not None and found.kind in ("object", "bare")
            if found is not None and (not doubtful or self.tokens[index - 1].has("pron")):
                return True
        return False

    def _note_channel(self, clause: Clause, start: int, end: int) -> None:
        place = channel_in(self.tokens, start, min(end, len(self.tokens)))
        if place is None:
            return
        kind = channel_of(self.tokens[place[1] - 1].word)
        if kind is not None:
            clause.channel = (kind, place)

    def _norm(self, index: int) -> str:
        return self.tokens[index].word.norm if 0 <= index < len(self.tokens) else ""
