"""Whom narration names in full, where claims name them by a surname, a description or a pronoun."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from service.extraction.claims import Claim
from service.extraction.languages.pack import LanguagePack
from service.extraction.mentions import Mention
from service.extraction.sentences import Sentence

# Sentences back, and words into each, that a pronoun's person is looked for.
_NARRATED = 4
_OPENING_WORDS = 40
# Occurrences of a bare surname, or of a description, that are looked at for the full name.
_LOOKS = 6


def name_bodies(
    text: str, claims: Sequence[Claim], found: Sequence[Sentence], pack: LanguagePack
) -> None:
    """Take for a body whose bare name looks like a person's, where the article tells it to be one.

    Not where it tells a person's full name that ends so.
    """
    unsure = [claim for claim in claims if claim.mention and _may_be_body(claim.mention)]
    wanted = {claim.mention.key[-1] for claim in unsure if claim.mention}
    bodies: dict[tuple[str, ...], Mention] = {}
    persons: set[str] = set()
    for sentence, index in _occurrences(found, wanted):
        if pack.introduction(text, sentence.tokens, index) is not None:
            persons.add(sentence.tokens[index].word.stem)
        elif told := pack.body_introduction(text, sentence.tokens, index):
            held = bodies.get(told.key)
            bodies[told.key] = held if held and held.head else told
    for claim in unsure:
        assert claim.mention is not None
        if claim.mention.key in bodies and claim.mention.key[-1] not in persons:
            claim.mention = bodies[claim.mention.key]


def _may_be_body(mention: Mention) -> bool:
    return mention.kind == "person" and not mention.role and bool(mention.key)


def _occurrences(
    found: Sequence[Sentence], stems: Collection[str]
) -> Iterator[tuple[Sentence, int]]:
    """Yield where these words stand, the first few of each."""
    looks: Counter[str] = Counter()
    for sentence in found if stems else ():
        for index, token in enumerate(sentence.tokens):
            if (stem := token.word.stem) in stems and looks[stem] < _LOOKS:
                looks[stem] += 1
                yield sentence, index


def note_topics(
    text: str, claims: Sequence[Claim], found: Sequence[Sentence], pack: LanguagePack
) -> None:
    """Give each pronoun the person with whose name the nearest sentence before it opens.

    None where another has spoken since: that is whom the pronoun means.
    """
    places = {id(sentence): place for place, sentence in enumerate(found)}
    speaking = {id(claim.sentence) for claim in claims if claim.mention and not claim.depth}
    for claim in claims:
        pronoun = claim.source if claim.mention is None else None
        if pronoun is None or not claim.clause.personal or claim.depth:
            continue
        place = places[id(claim.sentence)]
        for sentence in reversed(found[max(place - _NARRATED, 0) : place + 1]):
            if sentence.headline or (id(sentence) in speaking and sentence is not claim.sentence):
                break
            opening = sentence.tokens[:_OPENING_WORDS]
            before = [token for token in opening if token.end <= pronoun.start]
            named = pack.topic(text, before)
            if named is not None:
                claim.lead = named
                break


def guess_persons(
    text: str, claims: Sequence[Claim], found: Sequence[Sentence], pack: LanguagePack
) -> None:
    """Give each pronoun the last person that narration names in full before it."""
    places = {id(sentence): place for place, sentence in enumerate(found)}
    for claim in claims:
        pronoun = claim.source if claim.mention is None else None
        epithet = claim.mention is not None and claim.mention.generic and not claim.mention.role
        pronoun = claim.source if epithet else pronoun
        plain = claim.clause.number != "s" or claim.clause.gender == "n"
        if pronoun is None or (plain and not epithet):
            continue
        place = places[id(claim.sentence)]
        for sentence in reversed(found[max(place - _NARRATED, 0) : place + 1]):
            claim.guess = _person_before(text, sentence, pronoun.start, claim, pack)
            if claim.guess is not None:
                break


def _person_before(
    text: str, sentence: Sentence, limit: int, claim: Claim, pack: LanguagePack
) -> Mention | None:
    for index, token in enumerate(sentence.tokens[:_OPENING_WORDS]):
        if token.end > limit:
            return None
        mention = pack.introduction(text, sentence.tokens, index)
        if mention is not None and mention.gender in (None, claim.clause.gender):
            return mention
    return None


def introductions(
    text: str, claims: Sequence[Claim], found: Sequence[Sentence], pack: LanguagePack
) -> dict[str, Mention]:
    """Full names of persons whom claims name by surname and narration introduced.

    Also of those by whose surnames bodies go that speak: Harwick's office.
    """
    wanted = Counter(
        mention.key[0]
        for claim in claims
        for mention, most in ((claim.mention, 1), (claim.lead, 3))
        if mention and mention.kind == "person" and 0 < len(mention.key) <= most
    )
    wanted.update(pack.analyse(name).stem for name in _owners(claims))
    candidates: dict[str, list[Mention]] = {}
    for sentence, index in _occurrences(found, wanted.keys()):
        mention = pack.introduction(text, sentence.tokens, index)
        # Two surnames side by side are two persons: whom somebody calls what.
        if mention is not None and not wanted.keys() & set(mention.key[:-1]):
            candidates.setdefault(sentence.tokens[index].word.stem, []).append(mention)
    return {name: _clearest(mentions) for name, mentions in candidates.items()}


def _owners(claims: Sequence[Claim]) -> Iterator[str]:
    """Yield the single words by which persons behind bodies are named."""
    for mention in (claim.mention for claim in claims if claim.mention):
        issuer = mention.issuer.within if mention.issuer else None
        for body in (mention.body, issuer):
            if body is not None and body.kind == "person" and len(body.name.split()) == 1:
                yield body.name


def _clearest(mentions: Sequence[Mention]) -> Mention:
    """The first full name that is told with an office, or else the one of the fewest words."""
    titled = next((mention for mention in mentions if mention.role), None)
    return titled or min(mentions, key=lambda mention: len(mention.key))


def guess_descriptions(
    text: str, claims: Sequence[Claim], found: Sequence[Sentence], pack: LanguagePack
) -> None:
    """Give each description (the club, the French president) its last full form before it."""
    described = [claim for claim in claims if claim.mention and _is_description(claim.mention)]
    heads = {claim.mention.key[0] for claim in described if claim.mention}
    places = _places(found, heads) if heads else {}
    numbered = {id(sentence): place for place, sentence in enumerate(found)}
    for claim in described:
        assert claim.mention is not None
        full = _last_full(text, claim, places[claim.mention.key[0]], pack)
        claim.guess = full or _told_of(text, claim, found, numbered[id(claim.sentence)], pack)


def _told_of(
    text: str, claim: Claim, found: Sequence[Sentence], place: int, pack: LanguagePack
) -> Mention | None:
    """The body that is told of before the claim, in its own sentence or the nearest before it."""
    assert claim.mention is not None
    start = claim.source.start if claim.source else claim.cue.start
    own = [token for token in claim.sentence.tokens if token.end <= start]
    before = (sentence.tokens for sentence in reversed(found[max(place - _NARRATED, 0) : place]))
    for tokens in (own, *before):
        told = pack.about(text, tokens[:_OPENING_WORDS], claim.mention)
        if told is not None:
            return told
    return None


def _is_description(mention: Mention) -> bool:
    if not mention.key or mention.indefinite:
        return False
    if mention.kind == "person":
        return mention.role == mention.name and not mention.generic
    return mention.kind in ("organization", "outlet") and mention.anaphoric


Place = tuple[Sentence, int]


def _places(found: Sequence[Sentence], heads: set[str]) -> dict[str, list[Place]]:
    """Where each head noun stands, in the order of the text."""
    places: dict[str, list[Place]] = {head: [] for head in heads}
    for sentence in found:
        for index, token in enumerate(sentence.tokens):
            if token.word.stem in places:
                places[token.word.stem].append((sentence, index))
    return places


def _last_full(
    text: str, claim: Claim, places: Sequence[Place], pack: LanguagePack
) -> Mention | None:
    assert claim.mention is not None
    for sentence, index in _around(claim, places):
        words = claim.mention.key
        here = tuple(token.word.stem for token in sentence.tokens[index : index + len(words)])
        if here == words:
            mention = pack.fuller(text, sentence.tokens, index, len(words))
            if mention is not None and mention.kind == claim.mention.kind:
                return mention
    return None


def _around(claim: Claim, places: Sequence[Place]) -> Iterator[Place]:
    """The places around the claim's own words: the nearest before it; behind it, of persons."""
    own = claim.source.start if claim.source else claim.cue.start
    position = bisect_left(places, own, key=_start)
    yield from reversed(places[max(position - _LOOKS, 0) : position])
    if claim.mention is not None and claim.mention.kind == "person":
        behind = position + (claim.source is not None)
        yield from places[behind : behind + _LOOKS]


def _start(place: Place) -> int:
    sentence, index = place
    return sentence.tokens[index].start
