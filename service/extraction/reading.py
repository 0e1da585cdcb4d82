"""One article read from sentences to attributions."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from service.extraction.acronyms import acronyms, bodies_of, tie
from service.extraction.assertions import assertions, content_tokens
from service.extraction.attribution import (
    Assertion,
    Attribution,
    Channel,
    Cue,
    Hop,
    HopRole,
    Mode,
    Speaker,
)
from service.extraction.bodies import Enrichment, Governments, persons_of, speaker_of
from service.extraction.chains import channels, hop
from service.extraction.claims import Claim, nest, place
from service.extraction.clauses import Clause, Range
from service.extraction.languages.pack import LanguagePack
from service.extraction.mentions import Mention
from service.extraction.narration import (
    guess_descriptions,
    guess_persons,
    introductions,
    name_bodies,
    note_topics,
)
from service.extraction.page import Page
from service.extraction.realms import is_state, state_called
from service.extraction.running import run_on
from service.extraction.sentences import Sentence, sentences
from service.extraction.sources import Source
from service.extraction.spans import Span
from service.extraction.speakers import Resolved, resolve
from service.extraction.tokens import Token

# What carries a statement that has a speaker of its own: "X said …, according to the minutes".
_MEDIA = ("outlet", "document")
# No sentence attributes more; the limit keeps hostile input linear.
_MOST_CLAUSES = 24
# The words of a source's name in which a headline's short form is looked for.
_NAME_WORDS = 3
_STATE = "@"  # before a state's code, among words
_DOCUMENT = "#"  # before what kind of document speaks
# Letters that may stand before a sentence's first cue: a conjunction and a space.
_CONNECTIVE = 3
# The longest connective phrase before a comma: on his part, in another context.
_FRONTED = 25


def read(text: str, page: Page, pack: LanguagePack) -> list[Attribution]:
    """Attributions of the page's title and body, in the order of their cues."""
    read_sentences = list(_sentences(text, page, pack))
    claims = _claims(text, read_sentences, pack)
    run_on(text, claims, read_sentences, pack.is_first_person)
    nest(claims)
    for claim in claims:
        _describe(text, claim, pack)
    short = acronyms(text, read_sentences, pack)
    tie(claims, short)
    claims = _passed_on(text, claims)
    spoken = _spoken(claims)
    claims = _renested([claim for claim in claims if _speaks(claim, spoken, pack)])
    name_bodies(text, claims, read_sentences, pack)
    note_topics(text, claims, read_sentences, pack)
    guess_persons(text, claims, read_sentences, pack)
    guess_descriptions(text, claims, read_sentences, pack)
    known = introductions(text, claims, read_sentences, pack)
    resolved = resolve(claims, pack.statement, known)
    kept = [i for i in range(len(claims)) if _worth_telling(i, claims, resolved)]
    if len(kept) < len(claims):
        claims, resolved = _renested([claims[i] for i in kept]), [resolved[i] for i in kept]
    offices = [o for s in read_sentences for o in pack.offices(text, s.tokens)]
    spoken_by = [one.speaker for one in resolved if one.speaker is not None]
    persons = persons_of(spoken_by, known.values())
    governments = Governments(offices)
    enrichment = Enrichment(
        governments, pack.portfolio, pack.article, pack.document, persons, bodies_of(short.values())
    )
    return _Assembly(text, claims, resolved, enrichment, pack).attributions()


def _sentences(text: str, page: Page, pack: LanguagePack) -> Iterator[Sentence]:
    for region in page.regions:
        if region.kind in ("title", "body"):
            found = sentences(
                text,
                region.span,
                pack.analyse,
                region.kind == "title",
                pack.ends_sentence,
                pack.reopens_quotations,
            )
            for sentence in found:
                yield sentence._replace(tokens=tuple(pack.whole_names(sentence.tokens)))


def _claims(text: str, found: Sequence[Sentence], pack: LanguagePack) -> list[Claim]:
    claims = []
    for sentence in found:
        for clause in pack.find_clauses(sentence)[:_MOST_CLAUSES]:
            claim = place(text, sentence, clause)
            if claim is not None:
                claims.append(claim)
    return sorted(claims, key=lambda claim: claim.cue)


def _describe(text: str, claim: Claim, pack: LanguagePack) -> None:
    """Read the noun phrases of the claim's parties."""
    clause = claim.clause
    claim.mention = _mention(text, claim, clause.source or clause.antecedent, pack, clause.clip)
    claim.relay = _mention(text, claim, clause.relay, pack)
    claim.carrier = _mention(text, claim, clause.carrier, pack)
    claim.lead = _mention(text, claim, clause.lead, pack)
    if claim.mention is not None and claim.mention.pronoun:
        # Its words stand in the text, but name nobody: resolved like an elided subject.
        clause.gender, clause.number = claim.mention.gender, claim.mention.number
        clause.personal = claim.mention.gender in ("m", "f")
        claim.mention = None


def _mention(
    text: str, claim: Claim, tokens: Range | None, pack: LanguagePack, clip: int = 0
) -> Mention | None:
    if tokens is None:
        return None
    phrase = claim.sentence.tokens[tokens[0] : tokens[1]]
    if clip:
        start, end = phrase[0].start + clip, phrase[0].end
        phrase = (Token(start, end, pack.analyse(text[start:end])), *phrase[1:])
    mention = pack.describe(text, phrase)
    # Marks alone name nobody.
    return mention if any(char.isalnum() for char in mention.name) else None


def _leads(text: str, start: int, cue: int) -> bool:
    """Tell whether nothing but a connective stands before a content's first claim."""
    fronted = text[start:cue].rstrip()
    return len(fronted) < _CONNECTIVE or (len(fronted) <= _FRONTED and fronted[-1] in "،,")


def _passed_on(text: str, claims: list[Claim]) -> list[Claim]:
    """Make "X said …, according to the agency" one claim of X that the agency relays."""
    kept = []
    for claim in claims:
        medium = claim.mention
        carries = medium is not None and (medium.kind in _MEDIA or claim.clause.carries)
        if claim.clause.passes_on and carries and claim.children:
            child = claims[claim.children[0]]
            leads = _leads(text, claim.content[0].start, child.ends[0])
            weak = child.clause.weak and medium is not None and medium.kind != "outlet"
            if leads and child.relay is None and not weak:
                child.relay, child.clause.relay = medium, claim.clause.source
                child.hung = True
                continue
        kept.append(claim)
    return kept


def _renested(claims: list[Claim]) -> list[Claim]:
    for claim in claims:
        claim.children = []
    nest(claims)
    return claims


def _worth_telling(index: int, claims: Sequence[Claim], resolved: Sequence[Resolved]) -> bool:
    """Leave out what nobody says, and a speaker's "I believe" inside the speaker's own words."""
    claim, speaker = claims[index], resolved[index].speaker
    clause = claim.clause
    if speaker is None:
        somebody = claim.quoted and clause.gender in ("m", "f")
        return (somebody or not clause.weak) and clause.form == "verb"
    if claim.parent is None or (clause.past and _is_told_of(clause, claims[claim.parent].clause)):
        return True
    return speaker is not resolved[claim.parent].speaker


def _is_told_of(clause: Clause, outer: Clause) -> bool:
    """Tell a verb with no subject of its own inside what the same speaker said."""
    if clause.source is None or outer.source is None:
        return clause.source is None
    return clause.source[0] == outer.source[0]  # the phrase ran on from the outer verb's


def _spoken(claims: Sequence[Claim]) -> set[str]:
    """Words of the names of those who speak in the body, and the states they speak for."""
    told = [claim.mention for claim in claims if claim.mention and claim.clause.form != "colon"]
    words = {
        word
        for mention in told
        for word in (*mention.key[:_NAME_WORDS], mention.head)
        if word and mention.kind != "document"
    }
    words |= {_DOCUMENT + mention.head for mention in told if mention.kind == "document"}
    return words | {_STATE + state for mention in told if (state := _state_behind(mention))}


def _state_behind(mention: Mention) -> str | None:
    """The state that somebody is said to speak for."""
    body = mention.body or mention.issuer
    while body is not None and body.within is not None:
        body = body.within
    return state_called(body.name) if body is not None else None


def _is_seat(name: str, spoken: set[str]) -> bool:
    """Tell the capital of a state that speaks in the body: Nairobi: ..., said its minister."""
    return not is_state(name) and f"{_STATE}{state_called(name)}" in spoken


def _speaks(claim: Claim, spoken: set[str], pack: LanguagePack) -> bool:
    """Leave out things, and colons of headlines whose left side speaks nowhere: a topic."""
    if claim.mention is not None and claim.mention.voiceless:
        return False
    if claim.mention is not None and claim.mention.abstract and not claim.clause.past:
        return False
    if claim.clause.form != "colon" or claim.mention is None or claim.mention.role:
        return True
    unnamed = claim.mention.unnamed
    if unnamed is not None and (unnamed.affiliation or unnamed.count):
        return True  # Kenyan sources: …
    known = bool(set(claim.mention.key) & spoken) or _is_seat(claim.mention.name, spoken)
    if claim.mention.kind == "document":
        known = known or _DOCUMENT + claim.mention.head in spoken
    return known or claim.quoted or pack.is_first_person(content_tokens(claim))


class _Assembly:
    """Attributions made of claims and their sources."""

    def __init__(
        self,
        text: str,
        claims: Sequence[Claim],
        resolved: Sequence[Resolved],
        enrichment: Enrichment,
        pack: LanguagePack,
    ) -> None:
        self.text, self.claims, self.resolved = text, claims, resolved
        self.enrichment, self.pack = enrichment, pack
        self.channels, self.carriers = channels(text, claims, resolved)
        self.chains: dict[int, tuple[Hop, ...]] = {}
        self.named: dict[int, Speaker] = {}

    def attributions(self) -> list[Attribution]:
        return [self._attribution(index) for index in range(len(self.claims))]

    def _attribution(self, index: int) -> Attribution:
        claim, source = self.claims[index], self.resolved[index].speaker
        inside = content_tokens(claim)
        parts = assertions(self.text, claim, inside, self.pack)
        tokens = _tokens_of(inside, parts[0])
        return Attribution(
            span=Span(*claim.ends),
            cue=Cue(claim.cue, claim.clause.lemma),
            speaker=self._speaker(claim, source) if source else None,
            content=claim.content,
            mode=self._mode(claim),
            stance=claim.clause.stance,
            negated=self.pack.is_negated(tokens),
            hedged=self.pack.is_hedged(tokens),
            channel=self._channel(index),
            chain=self._chain(index),
            depth=claim.depth,
            parent=claim.parent,
            assertions=parts,
            confidence=round(claim.clause.confidence * (0.9 if source is None else 1.0), 2),
        )

    def _speaker(self, claim: Claim, source: Source) -> Speaker:
        spelled = claim.source.of(self.text) if claim.source else None
        return replace(self._named(source), mention=spelled, span=claim.source)

    def _channel(self, index: int) -> Channel | None:
        return self.channels[index]

    def _chain(self, index: int) -> tuple[Hop, ...]:
        """The parent's chain, then this claim's own hops."""
        if index not in self.chains:
            parent = self.claims[index].parent
            outer = self._chain(parent) if parent is not None else ()
            self.chains[index] = (*outer, *self._hops(index))
        return self.chains[index]

    def _hops(self, index: int) -> Iterator[Hop]:
        claim, found = self.claims[index], self.resolved[index]
        if self.carriers[index] is not None:
            yield self._hop(claim, self.carriers[index], "carrier")
        if found.relay is not None:
            yield self._hop(claim, found.relay, "relay")
        if found.speaker is not None:
            yield self._hop(claim, found.speaker, "speaker")

    def _hop(self, claim: Claim, source: Source | None, role: HopRole) -> Hop:
        assert source is not None
        return hop(self.text, claim, source, self._named(source), role)

    def _named(self, source: Source) -> Speaker:
        if id(source) not in self.named:
            self.named[id(source)] = speaker_of(source, self.enrichment)
        return self.named[id(source)]

    def _mode(self, claim: Claim) -> Mode:
        if claim.quoted:
            return "direct"
        if claim.clause.form == "colon" and self.pack.is_first_person(content_tokens(claim)):
            return "direct"
        return "mixed" if self._quotes(claim) else "indirect"

    def _quotes(self, claim: Claim) -> bool:
        tokens = claim.sentence.tokens
        for pair in claim.sentence.quotations:
            place = Span(tokens[pair.opening].start, tokens[pair.closing].end)
            inside = any(span.contains(place) for span in claim.content)
            if inside and not self.pack.is_term(tokens, pair):
                return True
        return False


def _tokens_of(tokens: Sequence[Token], assertion: Assertion) -> list[Token]:
    """The tokens of a content's first assertion, which decide its negation and doubt."""
    end = assertion.spans[-1].end
    return [token for token in tokens if token.start < end]
