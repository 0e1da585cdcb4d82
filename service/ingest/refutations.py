"""Which claims an article quotes only to debunk them."""

from collections.abc import Sequence

from service.extraction.attribution import Attribution
from service.extraction.denial import Denial
from service.extraction.languages.pack import LanguagePack


def find_refuted(
    attributions: Sequence[Attribution],
    denials: Sequence[Denial | None],
    pack: LanguagePack,
    heading: str,
) -> frozenset[int]:
    """Return the claims of rumours that the article calls false.

    What posts and accounts spread is debunked where somebody whom the article names denies a
    thing after it, or the article is headed as one that checks facts; there, what is alleged is
    too. A named person's claim is that person's, whoever denies it.
    """
    checks = pack.denials.debunks(heading)
    last = max((i for i, denial in enumerate(denials) if denial), default=-1)
    return frozenset(
        index
        for index, found in enumerate(attributions)
        if found.depth == 0
        and denials[index] is None
        and (checks or index < last)
        and (_spreads(found, pack) or (checks and found.stance == "alleges"))
    )


def _spreads(found: Attribution, pack: LanguagePack) -> bool:
    speaker = found.speaker
    if speaker is None:  # nobody is named: a story that goes round (خبر يقول إن)
        return True
    if speaker.kind in ("outlet", "document", "organization"):
        return False
    return pack.denials.spreads(speaker.mention or speaker.name)
