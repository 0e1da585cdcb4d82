"""What matching makes of a reader's own claims, and which words the texts have in common."""

from collections.abc import Iterator
from itertools import permutations
from typing import Any

from service.analysis.grouping import group
from service.analysis.reuse import Text, shared_passages
from service.cli.corpora import Corpus, Propositions, number
from service.evaluation import passages, propositions, told
from service.evaluation.gold import GoldText, Json
from service.evaluation.propositions import Found, Place
from service.extraction.languages import get_pack
from service.ingest.articles import assertions_of
from service.ingest.statements import Drafted
from service.ingest.texts import read_text


def of_gold_claims(corpus: Corpus, held: Propositions) -> Json | None:
    """Return how right the clusters are where the reader's claims are taken, not found ones.

    None where the reader tells what is claimed, and not by which words.
    """
    if not all(claim.cue for text in corpus.gold for claim in text.claims):
        return None
    drafted = dict(_drafted(corpus, held))
    groups = group({key: one.statement for key, one in drafted.items()})
    homes = {key: found.leader for found in groups for key in found.of()}
    found = [Found(home, Place(key[0], drafted[key].spans)) for key, home in homes.items()]
    cited = propositions.cited(held.held, held.places)
    read = {number(text.file) for text in corpus.gold}
    return propositions.bcubed(held.held, propositions.find_homes(cited, found), read)


def _drafted(corpus: Corpus, held: Propositions) -> Iterator[tuple[tuple[str, int, int], Drafted]]:
    for text in corpus.gold:
        draft = corpus.drafts[text.file]
        claims = told.attributions(text, held.places)
        for one in assertions_of(draft, claims, get_pack(text.language))[0]:
            yield (number(text.file), one.claim, one.position), one


def of_passages(corpus: Corpus, held: Propositions) -> dict[str, Any] | None:
    """Return how right the passages are that texts share; None where the reader tells of none."""
    if not held.reused:
        return None
    read = {number(text.file): _text(corpus, text) for text in corpus.gold}
    shared = {pair: shared_passages(read[pair[0]], read[pair[1]]) for pair in permutations(read, 2)}
    runs = {pair: [run for found in some for run in found.runs] for pair, some in shared.items()}
    return passages.report(held.reused, held.places.values(), runs)


def _text(corpus: Corpus, text: GoldText) -> Text:
    draft = corpus.drafts[text.file]
    bodies = (one.span for one in draft.page.regions if one.kind == "body")
    return read_text(
        draft.text, tuple((one.start, one.end) for one in bodies), get_pack(text.language)
    )
