"""Cues in the infinitive: went on to say that …, took to Twitter to accuse …."""

from dataclasses import replace
from typing import NamedTuple

from service.extraction.languages.en.phrases import is_joined
from service.extraction.languages.en.scan import Scan
from service.extraction.languages.en.vocabulary import listed
from service.extraction.tokens import Form

_REACH = 9
_ADVERBS = 2
# Verbs that lead right to a cue, and those with an object or place between.
_DIRECT = listed("continued continues continue continuing hastened hastens rushed rushes")
_PARTICLES = {
    "went": "on", "goes": "on", "go": "on", "going": "on", "gone": "on", "came": "out",
    "comes": "out", "stepped": "forward", "took": "to", "takes": "to", "taken": "to",
    "turned": "to", "turns": "to", "returned": "to", "quick": "to", "forced": "to",
    "compelled": "to", "obliged": "to", "appeared": "to", "appears": "to", "seemed": "to",
    "seems": "to",
}  # fmt: skip
_MEANS = listed("used uses issued issues released releases held wrote phoned telephoned tweeted")


class LedIn(NamedTuple):
    """Where the verb before an infinitive stands, and the infinitive as if it were finite.

    ``joined``: both are one cue.
    """

    start: int
    form: Form
    joined: bool


def led_in(scan: Scan, index: int, form: Form) -> LedIn | None:
    """Read the infinitive at ``index`` as what its subject said; None where it is only a plan."""
    if form.kind != "base":
        return None
    to = index - 1
    while to > index - 1 - _ADVERBS and to > 0 and scan.tokens[to].has("adv"):
        to -= 1
    if scan.norm(to) != "to":
        return None
    for place in range(to - 1, max(to - _REACH, -1), -1):
        token = scan.tokens[place]
        if _leads(scan, place, to):
            near = scan.norm(place) in ("went", "goes", "go", "going", "gone") and to == place + 2
            return LedIn(place, replace(form, kind="past"), near)
        if token.has("aux", "rel", "sub") or (token.is_mark and not is_joined(scan.tokens, place)):
            return None
    return None


def _leads(scan: Scan, place: int, to: int) -> bool:
    word = scan.norm(place)
    if word in _DIRECT:
        return to == place + 1
    if word in _MEANS:
        return to > place + 1
    particle = _PARTICLES.get(word)
    if particle is None or scan.norm(place + 1) != particle:
        return False
    return to == place + 1 or particle == "to" or to == place + 2
