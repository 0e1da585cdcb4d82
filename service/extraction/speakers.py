"""Who spoke: the names, pronouns and descriptions of one article joined to its sources.

A text names a source in full once and then says "the minister", a surname, or nothing but a
verb that agrees with it. Claims are resolved in the order of the text; what a later sentence
adds (a fuller name, the government a ministry belongs to) holds for the whole article.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from service.extraction.attribution import SpeakerKind
from service.extraction.claims import Claim
from service.extraction.clauses import Clause
from service.extraction.mentions import ANYBODY, Mention

# How far back a description or an elided subject may point, in sources.
_MEMORY = 60
_MOST_FORMS = 40
_WHOLE = 3  # words of a name that its first words alone tell
_BESIDE = 3  # letters between a source and "adding that"
_PERSONAL = ("person", "unnamed")


@dataclass(slots=True, eq=False)
class Source:
    """One source of the article with everything that its mentions say of it.

    ``meant`` is the source that it turned out to be, where a later sentence told.
    """

    kind: SpeakerKind
    mentions: dict[Mention, None] = field(default_factory=dict)
    gender: str | None = None
    issuer: "Source | None" = None
    meant: "Source | None" = None

    def note(self, mention: Mention) -> None:
        """Add a mention; the first few dozen forms of a name are enough."""
        if len(self.mentions) < _MOST_FORMS:
            self.mentions[mention] = None

    @property
    def fullest(self) -> Mention:
        """The mention with the most words that is not a bare description or office."""
        return max(self.mentions, key=lambda m: (not m.anaphoric, m.role != m.name, len(m.key)))

    @property
    def names(self) -> list[Mention]:
        """The mentions that name it; a description ("the ministry") fits others too."""
        return [m for m in self.mentions if not m.anaphoric] or list(self.mentions)

    def is_nameless_officer(self, named: Mention) -> bool:
        """Tell one person known by the office alone, who may have this name."""
        office = all(m.role == m.name and m.number == "s" for m in self.mentions)
        office = office and not any(m.indefinite for m in self.mentions)
        known = any(not m.anaphoric for m in self.mentions)
        return self.kind == "person" and office and known and named.gender in (None, self.gender)

    def agrees(self, gender: str | None, number: str | None, *, personal: bool = False) -> bool:
        """Tell whether a verb of this gender and number may have this source as its subject.

        ``personal``: he or she is said of persons, and of no ministry or pair of states.
        """
        if personal and not self._is_somebody():
            return False
        if gender == "n" and self.kind == "person":
            return False
        own = {self.gender} if self.gender else {m.gender for m in self.mentions if m.gender}
        if gender and own and gender not in own:
            return False
        counts = {m.number for m in self.mentions if m.number}
        if number in ("d", "p") and counts and not counts & {"d", "p"}:
            return False
        return not (number == "s" and counts and counts <= {"d", "p"} and gender == "m")

    def _is_somebody(self) -> bool:
        """Tell one person, named or not, from bodies and from several people."""
        counts = {m.number for m in self.mentions if m.number}
        return self.kind in _PERSONAL and not (counts and counts <= {"d", "p"})


class Sources:
    """The sources of one article, in order of their last appearance."""

    def __init__(self, introductions: Mapping[str, Mention]) -> None:
        self.introductions = introductions
        self._by_word: dict[str, list[Source]] = {}
        self._by_sound: dict[str, Source] = {}
        self._by_head: dict[str, Source] = {}
        self._by_role: dict[str, Source] = {}
        self.recent: list[Source] = []

    def named(self, mention: Mention, guess: Mention | None = None, nested: bool = False) -> Source:
        """The source that the mention names, a new one if the article has not named it yet.

        ``guess`` is the fuller form that narration gave of a description; a ``nested`` mention
        stands inside another's words.
        """
        source = self._described(mention) if mention.anaphoric else self._same(mention)
        if source is None and not nested:
            source = self._officer(mention)
        source = source or self._guessed(guess)
        if source is None:
            source = Source(mention.kind)
            for introduced in self._introduced(mention):
                source.note(introduced)
        source.note(mention)
        told = dict.fromkeys(w for m in (mention, source.fullest) for w in (*_words(m), *m.aka))
        for word in told:
            known = self._by_word.setdefault(word, [])
            if not known or known[-1] is not source:
                known.append(source)
        if mention.sounds:
            self._by_sound[mention.sounds[-1]] = source
        if mention.head:
            self._by_head[mention.head] = source
        if mention.role and mention.kind == "person":
            self._by_role.setdefault(mention.role, source)
        self._touch(source)
        return source

    def headed(self, mention: Mention) -> Source | None:
        """The only source of which a headline's bare noun tells: minister, official."""
        if len(mention.key) != 1 or mention.role not in (mention.name, None) or not mention.head:
            return None
        told = dict.fromkeys(
            source
            for source in self.recent
            if source.kind == mention.kind
            or (source.kind in _PERSONAL and mention.kind in _PERSONAL)
            if mention.head in {m.head for m in source.mentions}
        )
        return next(iter(told)) if len(told) == 1 else None

    def _guessed(self, guess: Mention | None) -> Source | None:
        if guess is None:
            return None
        source = self._same(guess) or Source(guess.kind)
        source.note(guess)
        return source

    def _introduced(self, mention: Mention) -> list[Mention]:
        if mention.kind != "person" or len(mention.key) != 1:
            return []
        introduced = self.introductions.get(mention.key[0])
        return [introduced] if introduced is not None else []

    def elided(self, clause: Clause) -> Source | None:
        """The nearest source that a verb without a subject agrees with."""
        for source in reversed(self.recent[-_MEMORY:]):
            if source.agrees(clause.gender, clause.number, personal=clause.personal):
                return source
        return None

    def speak(self, source: Source, gender: str | None) -> None:
        """Note that ``source`` was the subject of an attribution."""
        if source.gender is None and source.kind == "person":
            source.gender = gender
        self._touch(source)

    def _touch(self, source: Source) -> None:
        if not self.recent or self.recent[-1] is not source:
            self.recent.append(source)

    def _described(self, mention: Mention) -> Source | None:
        """The last source of which the description holds: الوزير, البيان, الصحيفة."""
        for source in reversed(self.recent[-_MEMORY:]):
            agrees = mention.head != ANYBODY or source.agrees(mention.gender, "s")
            if agrees and any(_fits(mention, known) for known in source.mentions):
                return source
        if mention.generic:
            return self._official(mention)
        # Who spoke only inside another's words is not recent, but described all the same.
        told = self._by_head.get(mention.head)
        if told is not None and any(_fits(mention, known) for known in told.mentions):
            return told
        return self._same(mention)

    def _official(self, mention: Mention) -> Source | None:
        """The last person that was named with an office."""
        for source in reversed(self.recent[-_MEMORY:]):
            if source.kind == "person" and source.agrees(mention.gender, mention.number):
                return source
        return None

    def _officer(self, mention: Mention) -> Source | None:
        """Who was given by the office alone, and now is named with or without its title."""
        if mention.kind != "person" or mention.role == mention.name or not self.recent:
            return None
        last = self.recent[-1]
        if mention.role is None:
            return last if len(mention.key) > 1 and last.is_nameless_officer(mention) else None
        if " " in mention.role:
            return None
        for source in reversed(self.recent[-_MEMORY:]):
            if source.is_nameless_officer(mention):
                return source if mention.head in {m.head for m in source.mentions} else None
        return None

    def _in_office(self, mention: Mention) -> Source | None:
        """The last person whose office, told with the name, has all the words of this one."""
        words = set(mention.key)
        for source in reversed(self.recent[-_MEMORY:]):
            if any(m.head == mention.head and words <= set(m.office) for m in source.mentions):
                return source
        return None

    def lead(self, mention: Mention) -> Source | None:
        """The subject of a narrated verb; of a bare name only whom the article tells elsewhere.

        A bare name may have run on into the verb's object: its first word is looked up too.
        """
        if mention.kind != "person" or mention.role or self._same(mention) is not None:
            return self.named(mention)
        introduced = self.introductions.get(mention.key[0]) if mention.key else None
        if introduced is not None:
            return self.named(introduced)
        return self.begun(mention) or (self.named(mention) if len(mention.key) > 1 else None)

    def begun(self, mention: Mention) -> Source | None:
        """Whom a headline's name begins with, run on into another word: "Trump to Putin"."""
        if mention.role or len(mention.key) < 2 or self._same(mention) is not None:
            return None
        for source in reversed(self._by_word.get(mention.key[0], [])[-_MEMORY:]):
            named = (m for m in source.mentions if m.kind == "person" and len(m.key) > 1)
            if any(m.key[-1] == mention.key[0] for m in named):
                return source
        return None

    def _same(self, mention: Mention) -> Source | None:
        if mention.role is not None and mention.role == mention.name:
            # An office without a name is whoever was named with it.
            held = self._by_role.get(mention.role)
            if held is not None:
                return held
            if not mention.indefinite and len(mention.key) > 1:
                return self._in_office(mention)
        candidates: list[Source] = []
        for word in _words(mention)[:1]:
            candidates = self._by_word.get(word, [])[-_MEMORY:]
        for source in reversed(candidates):
            if any(_same_name(mention, known) for known in source.names):
                return source
        return self._alike(mention)

    def _alike(self, mention: Mention) -> Source | None:
        """Who is called so in another spelling."""
        source = self._by_sound.get(mention.sounds[-1]) if mention.sounds else None
        if source is None:
            return None
        sounds = set(mention.sounds)
        told = (set(m.sounds) for m in source.mentions if m.sounds)
        return source if any(sounds <= other or other <= sounds for other in told) else None


def _words(mention: Mention) -> list[str]:
    """The words a mention is looked up by: surname of a person, head noun of a body."""
    if mention.kind == "person":
        return list(dict.fromkeys(reversed(mention.key)))
    # A body known by what it is, "the company", goes by its own name as well.
    named = mention.kind == "organization" and mention.head not in mention.key
    words = [mention.key[-1]] if mention.key and (named or mention.kind == "outlet") else []
    return [*words, mention.head] if mention.head not in words else words


def _fits(mention: Mention, known: Mention) -> bool:
    if mention.kind == "outlet" and known.kind == "outlet":
        # "The television" is not an agency that the text calls so; a bare name may be anything.
        classed = len(known.key) > 1 and known.key[0] == known.head and not known.indefinite
        return not classed or mention.head == known.head
    if mention.head == ANYBODY:
        return known.kind == "person"
    if known.head != mention.head or not mention.head:
        return False
    people = mention.kind in _PERSONAL and known.kind in _PERSONAL
    if not people and mention.kind != known.kind:
        return False
    extra = set(mention.key[1:]) - set(known.key) - set(known.office)
    return not extra or (known.role is not None and mention.body == known.body)


def _same_name(mention: Mention, known: Mention) -> bool:
    first, second = set(mention.key), set(known.key)
    if not first or not second:
        return False
    if mention.kind == "person" and known.kind == "person":
        if mention.key == known.aka or mention.aka == known.key:
            return True
        if mention.role and not known.role and mention.name == mention.role:
            return first == second
        if len(first) == 1 or len(second) == 1:
            return first <= second or second <= first
        if _is_beginning(mention.key, known.key):
            return True
        return mention.key[-1] == known.key[-1] and (first <= second or second <= first)
    if {mention.kind, known.kind} == {"unnamed"}:
        return mention.key == known.key or (first <= second and not mention.indefinite)
    if mention.kind != known.kind and "organization" not in (mention.kind, known.kind):
        return False
    if mention.kind != known.kind and (mention.role or known.role):
        return False  # somebody in the office of a body is not the body
    return (first <= second or second <= first) and _states_agree(mention, known)


def _is_beginning(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell a name of three words or more that is the other without its last ones."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _WHOLE and longer[: len(shorter)] == shorter


def _states_agree(mention: Mention, known: Mention) -> bool:
    return (
        mention.body is None
        or known.body is None
        or mention.body == known.body
        or (
            mention.body.name != known.body.name
            and None in (mention.body.within, known.body.within)
            and len(set(mention.key) ^ set(known.key)) > 0
        )
    )


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
        recent = list(self.sources.recent[-_MEMORY:])
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
                abridged = self.sources.headed(claim.mention) or self.sources.begun(claim.mention)
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
            if told is not None:
                return told
        return nearest if claim.clause.form == "participle" else None

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
