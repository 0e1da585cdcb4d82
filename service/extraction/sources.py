"""The sources of one article: what its mentions say of each, and which mention means which."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from service.extraction.attribution import SpeakerKind
from service.extraction.clauses import Clause
from service.extraction.mentions import ANYBODY, Mention
from service.extraction.realms import state_called

# How far back a description or an elided subject may point, in sources.
MEMORY = 60
_MOST_FORMS = 40
_GIVEN_AND_SURNAME = 2
_WHOLE = 3  # words of a name that its first words alone tell
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

    def shortened(self, mention: Mention) -> Source | None:
        """The only body that a bare word tells by what follows the noun of its class.

        After "the Accord government" and "the Reform party" a headline says Accord, or Reform.
        """
        if len(mention.key) != 1 or mention.kind != "person" or mention.role:
            return None
        word = mention.key[0]
        called = [
            source
            for source in dict.fromkeys(self.recent)
            if any(m.key[1:2] == (word,) for m in source.mentions)
        ]
        return called[0] if len(called) == 1 and called[0].kind == "organization" else None

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
        for source in reversed(self.recent[-MEMORY:]):
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
        for source in reversed(self.recent[-MEMORY:]):
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
        for source in reversed(self.recent[-MEMORY:]):
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
        for source in reversed(self.recent[-MEMORY:]):
            if source.is_nameless_officer(mention):
                return source if mention.head in {m.head for m in source.mentions} else None
        return None

    def _in_office(self, mention: Mention) -> Source | None:
        """The last person whose office, told with the name, has all the words of this one."""
        words = set(mention.key)
        for source in reversed(self.recent[-MEMORY:]):
            if any(m.head == mention.head and words <= set(m.office) for m in source.mentions):
                return source
        return None

    def lead(self, mention: Mention) -> Source | None:
        """The subject of a narrated verb; of a bare name only whom the article tells elsewhere.

        A bare name may have run on into the verb's object: its first word is looked up too.
        """
        known = self._same(mention)
        if known is not None and known.kind == "organization" and mention.kind == "person":
            return None  # Delegates asked why; the word only opens the sentence
        if mention.kind != "person" or mention.role or known is not None:
            return self.named(mention)
        introduced = self.introductions.get(mention.key[0]) if mention.key else None
        if introduced is not None:
            return self.named(introduced)
        return self.begun(mention) or (self.named(mention) if len(mention.key) > 1 else None)

    def begun(self, mention: Mention) -> Source | None:
        """Whom a headline's name begins with, run on into another word: "Trump to Putin"."""
        if mention.role or len(mention.key) < 2 or self._same(mention) is not None:
            return None
        for source in reversed(self._by_word.get(mention.key[0], [])[-MEMORY:]):
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
            candidates = self._by_word.get(word, [])[-MEMORY:]
        for source in reversed(candidates):
            if _is_another(mention, source):
                continue
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


def _is_another(mention: Mention, source: Source) -> bool:
    """Tell a person from a namesake: Peter Daly and Mary Daly, whom the text calls Daly too."""
    if mention.kind != "person":
        return False
    if len(mention.key) == 1:
        genders = {m.gender for m in source.mentions if len(m.key) == 1 and m.gender}
        return mention.gender is not None and bool(genders) and mention.gender not in genders
    if len(mention.key) != _GIVEN_AND_SURNAME:
        return False
    full = [m.key for m in source.mentions if m.kind == "person" and len(m.key) > 1]
    return bool(full) and all(_are_namesakes(mention.key, key) for key in full)


def _are_namesakes(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell two full names of two words that share the surname, and not the first letter."""
    both = len(one) == len(other) == _GIVEN_AND_SURNAME
    return both and one[-1] == other[-1] and one[0][:1] != other[0][:1]


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
    if mention.kind != known.kind and any(m.unnamed and m.unnamed.count for m in (mention, known)):
        return False  # nor are two of its officers
    if (state_called(mention.name) is None) != (state_called(known.name) is None):
        return False  # a state is none of its bodies: Kenya, the Kenya News Agency
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
