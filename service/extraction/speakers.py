"""Who spoke: the names, pronouns and descriptions of one article joined to its sources.

A text names a source in full once and then says "the minister", a surname, or nothing but a
verb that agrees with it. Claims are resolved in the order of the text; what a later sentence
adds (a fuller name, the government a ministry belongs to) holds for the whole article.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.extraction.claims import Claim
from service.extraction.mentions import Mention
from service.extraction.sources import MEMORY, Source, Sources

_BESIDE = 3  # letters between a source and "adding that"


@dataclass(slots=True)
class Resolved:
    """The parties of one claim: who spoke, through whom, published by whom."""

    speaker: Source | None = None
    relay: Source | None = None
    carrier: Source | None = None


def resolve(
    claims: Sequence[Claim], statement: Mention, introductions: Mapping[str, Mention]
) -> list[Resolved]:
    """The sources of every claim, in the order of the text; headline colons come last.

    ``introductions`` are full names by surname, of persons whom only narration names in full;
    ``statement`` is what somebody issues who speaks in a statement.
    """
    sources = Sources(introductions)
    resolved = [Resolved() for _ in claims]
    _Resolution(claims, sources, resolved, statement).run()
    return resolved


class _Resolution:
    """The walk through the claims of an article."""

    def __init__(
        self,
        claims: Sequence[Claim],
        sources: Sources,
        resolved: list[Resolved],
        statement: Mention,
    ) -> None:
        self.claims = claims
        self.sources = sources
        self.resolved = resolved
        self.statement = statement

    def run(self) -> None:
        titles = [i for i, claim in enumerate(self.claims) if claim.sentence.headline]
        body = [i for i, claim in enumerate(self.claims) if not claim.sentence.headline]
        for index in body:
            self._resolve(index)
        # A headline abridges: the body says in full who its "Accord" or "minister" is.
        for index in titles:
            self._resolve(index)
            self._abridge(index)
        self._look_ahead()

    def _abridge(self, index: int) -> None:
        """Keep a headline from naming whom the body names: it may run on into its verb."""
        source, mention = self.resolved[index].speaker, self.claims[index].mention
        if source is not None and mention is not None and mention in source.mentions:
            others = [m for m in source.mentions if m is not mention]
            if others and len(mention.key) > max(len(m.key) for m in others):
                del source.mentions[mention]

    def _resolve(self, index: int) -> None:
        claim, found = self.claims[index], self.resolved[index]
        if claim.relay and claim.hung:
            # It stands behind the claim: whoever goes on speaking is not it.
            found.speaker, found.relay = self._speaker(index), self._quietly(claim.relay)
        elif claim.relay:
            found.relay = self.sources.named(claim.relay)
        elif claim.clause.relay_elided:
            found.relay = self.sources.elided(claim.clause)
        found.speaker = found.speaker or self._speaker(index)
        if claim.carrier:
            found.carrier = self._quietly(claim.carrier)
        if found.speaker is not None and claim.depth == 0:
            self._remember(claim, found)

    def _quietly(self, mention: Mention, guess: Mention | None = None) -> Source:
        """Name a source without making it a subject that later verbs may refer to."""
        recent = list(self.sources.recent[-MEMORY:])
        source = self.sources.named(mention, guess, nested=True)
        self.sources.recent = recent
        return source

    def _remember(self, claim: Claim, found: Resolved) -> None:
        assert found.speaker is not None
        clause = claim.clause
        if clause.form != "according" and found.relay is None:
            self.sources.speak(found.speaker, clause.gender)
        if found.relay is not None and found.speaker.kind == "unnamed" and not claim.hung:
            # After "the paper quotes sources that …", "it added" means the paper.
            self.sources.speak(found.relay, clause.gender)
        if clause.channel and clause.channel[0] == "statement":
            issued = Source("document", {self.statement: None}, "m", found.speaker)
            if found.speaker.kind != "document":
                self.sources.recent.insert(max(len(self.sources.recent) - 1, 0), issued)

    def _speaker(self, index: int) -> Source | None:
        claim = self.claims[index]
        if claim.mention is not None:
            if claim.sentence.headline:
                abridged = self._abridged(claim.mention)
                if abridged is not None:
                    return abridged
            if claim.depth or self._vouches(index):
                return self._quietly(claim.mention, claim.guess)
            return self.sources.named(claim.mention, claim.guess)
        clause = claim.clause
        if claim.parent is not None and self.claims[claim.parent].clause.form != "according":
            return self._inside(index, claim.parent)
        near = self._beside(index) or self.sources.elided(clause)
        return near or (self._quietly(claim.guess) if claim.guess else None)

    def _abridged(self, mention: Mention) -> Source | None:
        """Whom a headline tells by less than the body does."""
        found = self.sources.headed(mention) or self.sources.begun(mention)
        return found or self.sources.shortened(mention)

    def _vouches(self, index: int) -> bool:
        """Tell "according to" behind a statement, whose speaker is who goes on speaking."""
        if index == 0 or self.claims[index].clause.form != "according":
            return False
        before = self.claims[index - 1]
        return before.sentence is self.claims[index].sentence and before.clause.form == "verb"

    def _beside(self, index: int) -> Source | None:
        """The subject of the same sentence: of its last statement, or of its main verb."""
        claim, nearest = self.claims[index], None
        lead = (
            claim.lead if claim.lead and claim.lead.gender in (None, claim.clause.gender) else None
        )
        for other in range(index - 1, -1, -1):
            before = self.claims[other]
            if before.sentence is not claim.sentence:
                break
            source = self.resolved[other].relay or self.resolved[other].speaker
            if other == index - 1 and self._goes_on(claim, before):
                return self.resolved[other].speaker
            if lead is not None and self._is_behind(claim, before):
                break
            if self._is_told(other) and source is not None and before.clause.form != "according":
                nearest = nearest or source
                clause = claim.clause
                if source.agrees(clause.gender, clause.number, personal=clause.personal):
                    return source
        if lead is not None:
            told = self.sources.lead(lead)
            if told is not None and (not claim.clause.personal or self._is_meant(told, claim)):
                return told
        return nearest if claim.clause.form == "participle" else None

    def _is_meant(self, source: Source, claim: Claim) -> bool:
        """Tell whom a pronoun may mean."""
        clause = claim.clause
        return source.agrees(clause.gender, clause.number, personal=True)

    def _goes_on(self, claim: Claim, before: Claim) -> bool:
        """Tell …, according to what X announced, adding that: X is who adds it."""
        told = before.clause.form == "according" and before.clause.cue[1] - before.clause.cue[0] > 1
        if claim.clause.form != "participle" or not told or before.source is None:
            return False
        return 0 <= claim.cue.start - before.source.end <= _BESIDE

    def _is_behind(self, claim: Claim, before: Claim) -> bool:
        """Tell whether the lead of ``claim`` stands behind another claim of its sentence."""
        lead = claim.clause.lead
        return lead is not None and claim.sentence.tokens[lead[0]].start > before.ends[1]

    def _is_told(self, index: int) -> bool:
        """Tell the reporter's own attribution, be the sentence hung on a source or not."""
        parent = self.claims[index].parent
        return parent is None or self.claims[parent].clause.form == "according"

    def _inside(self, index: int, parent: int) -> Source | None:
        """An elided subject inside a content: a sister clause's subject, or the speaker."""
        clause = self.claims[index].clause
        for sister in reversed(self.claims[parent].children):
            source = self.resolved[sister].speaker
            if sister < index and source is not None:
                agrees = source.agrees(clause.gender, clause.number, personal=clause.personal)
                if agrees or clause.number == "p":
                    return source
        return self.resolved[parent].speaker

    def _look_ahead(self) -> None:
        """Resolve "a Turkish newspaper" to the newspaper that the next claims name."""
        for index, claim in enumerate(self.claims):
            mention = claim.mention
            if mention is None or not mention.indefinite or mention.kind != "outlet":
                continue
            for later in range(index + 1, min(index + 3, len(self.claims))):
                named, source = self.claims[later].mention, self._meant(later)
                if named and source and named.kind == "outlet" and named.head == mention.head:
                    if not named.indefinite and not named.anaphoric:
                        self._merge(self._meant(index), source)
                    break
        for index, found in enumerate(self.resolved):
            found.speaker = self._meant(index)

    def _meant(self, index: int) -> Source | None:
        """The speaker of a claim, or the one that it turned out to be."""
        source = self.resolved[index].speaker
        while source is not None and source.meant is not None:
            if source.meant.meant is not None:
                source.meant = source.meant.meant  # so that no way grows long
            source = source.meant
        return source

    def _merge(self, old: Source | None, source: Source) -> None:
        if old is None or old is source:
            return
        for mention in old.mentions:
            source.note(mention)
        old.meant = source
