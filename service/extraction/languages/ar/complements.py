"""What follows a link, up to where the sentence turns; and by what means it was said."""

from collections.abc import Iterator

from service.extraction.attribution import ChannelKind
from service.extraction.clauses import Clause, Piece, Range
from service.extraction.languages.ar.adjuncts import (
    CHANNEL_TAGS,
    is_comma,
    is_perfect,
    is_verb,
)
from service.extraction.languages.ar.links import Reader
from service.extraction.languages.ar.marks import Link
from service.extraction.languages.ar.phrases import source_end
from service.extraction.languages.ar.turns import CLAUSE, PHRASE, REPORT
from service.extraction.languages.ar.vocabulary import listed

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
_LONGEST_ASIDE = 20
_BRIEF = 4  # places between the marks of a quotation that stands alone: قال "كفى"
_JOINING = listed("قائلا قائلة قائلين يقول تقول بالقول بقوله بقولها")


class ContentReader(Reader):
    """The content behind a link, and the means of saying before it."""

    def _fill(self, clause: Clause, link: Link) -> None:
        """Give the clause its content, channel and carrier."""
        index = clause.cue[0]
        self._extend_cue(clause, link)
        self._channel(clause, index + 1, link.start)
        self.taken = max(self.taken, link.content - 1)
        clause.open = link.kind == "colon"
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

    def _extend_cue(self, clause: Clause, link: Link) -> None:
        """Join قائلا to the verb it follows: one cue, not two."""
        after = clause.cue[1]
        while after < link.start and self._base(after) in _JOINING:
            after += 1
        if after > clause.cue[1] and clause.source is None:
            clause.cue = (clause.cue[0], after)
        for place in range(clause.cue[1], link.start):
            if any(form.kind == "participle" for form in self.tokens[place].word.forms):
                self.taken = max(self.taken, place)

    def _contents(self, link: Link, weak: bool) -> Iterator[Range]:
        start = link.content
        if start >= len(self.tokens):
            return
        opening = start if start in self.limits.closing else None
        if opening is not None and link.kind in ("colon", "quotation"):
            closing = self.limits.closing[opening]
            brief = closing - opening < _BRIEF
            if link.kind == "quotation" and not brief and self._goes_on(closing + 1):
                yield start, max(closing + 1, self.limits.content_end(closing + 1, PHRASE))
            else:
                yield start, self._past_second_quotation(closing) + 1
            return
        clausal = link.kind in ("that", "colon", "quotation") and not weak
        spoken = REPORT if link.kind == "colon" and not weak else CLAUSE
        end = self.limits.content_end(start, spoken if clausal else PHRASE)
        while link.kind == "that" and end < len(self.tokens) and self._adds_that(end):
            end = self.limits.content_end(end, PHRASE)
        if end > start:
            yield start, end

    def _adds_that(self, index: int) -> bool:
        """Tell وأن, وبأنه, which go on with what was said."""
        return self.tokens[index].word.joined > 0 and self.tokens[index].has("that")

    def _before_main_clause(self, clause: Clause) -> None:
        """End the content of a clause that the sentence opens with before the main verb."""
        start, end, clip = clause.content[-1] if clause.content else (0, 0, 0)
        if self.main is not None and clause.cue[0] < self.main and start < self.main - 1 < end:
            clause.content[-1] = Piece(start, self.main - 1, clip)

    def _within_aside(self, clause: Clause) -> None:
        """End what a clause between commas tells where the sentence goes on behind it.

        أن الرجل، الذي قالت الشرطة إنه مسلح، غادر …
        """
        start, end, clip = clause.content[-1] if clause.content else (0, 0, 0)
        aside = self._aside_around(clause.cue[0])
        for place in range(start + 1, end - 1 if aside else 0):
            after = self.tokens[place + 1]
            if is_comma(self.tokens[place]) and is_perfect(after) and not after.word.joined:
                clause.content[-1] = Piece(start, place, clip)
                return

    def _aside_around(self, cue: int) -> bool:
        """Tell a cue between commas behind a subject whose verb is still to come."""
        floor = max(self._floor(cue), cue - _LONGEST_ASIDE)
        commas = (p for p in range(cue - 1, floor, -1) if is_comma(self.tokens[p]))
        comma = next((p for p in commas if self.tokens[p + 1].has("rel")), floor)
        for place in range(comma - 1, max(self._floor(cue), comma - _LONGEST_ASIDE) - 1, -1):
            if self.tokens[place].has("that"):
                return True
            if is_verb(self.tokens[place]) or self.tokens[place].word.forms:
                return False
        return False

    def _past_second_quotation(self, closing: int) -> int:
        """Index of the mark that closes the last of quotations joined by "and": "…" و"…"."""
        while self._base(closing + 1) == "و" and closing + 2 in self.limits.closing:
            second = self.limits.closing[closing + 2]
            ended = second + 1 >= len(self.tokens) or self.tokens[second + 1].is_mark
            if second - closing < _BRIEF or not ended:
                break
            closing = second
        return closing

    def _goes_on(self, index: int) -> bool:
        """Tell whether the reporter's sentence runs on from the closing mark."""
        if index >= len(self.tokens):
            return False
        token = self.tokens[index]
        if token.is_mark or token.word.joined or token.word.forms or token.has("according"):
            return False
        if token.word.norm[:1] == "و" and not token.word.tags:
            return False  # "and" before an unlisted word
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
            if self._is_vouched(place):
                continue  # …، وفقا لوكالة …، إن: a relay of its own
            if token.has("carried") or self._is_carrier_to(place):
                begin = place + 1 if token.has("carried") else place
                while begin < end and self.tokens[begin].has("time"):
                    begin += 1
                after = begin + 1 if self.tokens[begin].word.preposition else begin
                stop = source_end(self.tokens, after, end) if after < end else end
                if begin < stop and not is_comma(self.tokens[begin]):
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

    def _is_vouched(self, place: int) -> bool:
        """Tell a medium behind "according to": وفقا للوكالة, وفق ما نقلته الوكالة."""
        return any(t.has("according") for t in self.tokens[max(0, place - 2) : place])

    def _is_carrier_to(self, place: int) -> bool:
        """Tell the medium that was spoken to: لوكالة رويترز، في مقابلة مع قناة …."""
        token = self.tokens[place]
        if not token.has("outlet", "media"):
            return False
        return token.word.preposition == "ل" or self._base(place - 1) == "مع"


def _channel_kind(kind: str) -> ChannelKind:
    return _KINDS[kind]
