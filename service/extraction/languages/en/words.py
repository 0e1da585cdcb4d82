"""What the English lexicon knows of a spelling."""

import re
from typing import get_args

from service.extraction.attribution import ChannelKind, Stance
from service.extraction.languages.en import vocabulary
from service.extraction.languages.en.conjugation import conjugate
from service.extraction.languages.en.normaliser import normalise
from service.extraction.languages.en.verbs import VERBS
from service.extraction.tokens import Form, Verb, Word

_STANCES: dict[str, Stance] = {stance: stance for stance in get_args(Stance)}
_KINDS: dict[str, ChannelKind] = {kind: kind for kind in get_args(ChannelKind)}
_CHANNELS = {
    line.split()[0]: _KINDS[line.split()[1]] for line in vocabulary.CHANNELS.strip().splitlines()
}


def _tagged() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    lines = [block.replace(":", " ").split() for block in _blocks()]
    lines.append(["man", *vocabulary.MEN.split()])
    lines.append(["woman", *vocabulary.WOMEN.split()])
    lines.append(["particle", *vocabulary.PARTICLES.split()])
    lines.append(["abbreviation", *vocabulary.ABBREVIATIONS.split()])
    lines.append(["channel", *_CHANNELS])
    for tag, *words in lines:
        for word in words:
            found.setdefault(word, set()).add(tag)
    return {word: frozenset(tags) for word, tags in found.items()}


def _blocks() -> list[str]:
    """The lexicon's lists, each with its tag first."""
    return re.split(r"\n(?=\S)", vocabulary.TAGGED.strip())


def _verb(line: str) -> Verb:
    lemma, stance, *takes = line.split()
    return Verb(
        lemma.replace("_", " "),
        _STANCES[stance],
        links=frozenset(takes),
        weak="weak" in takes,
        relay="relay" in takes,
    )


def _forms() -> dict[str, tuple[Form, ...]]:
    """Forms by spelling; a verb with a particle goes before the bare one."""
    found: dict[str, list[Form]] = {}
    for line in VERBS.strip().splitlines():
        verb = _verb(line)
        kinds = conjugate(verb.lemma.split()[0])._asdict()
        for spelling in dict.fromkeys(kinds.values()):
            kind = next(
                k for k in ("past", "third", "base", "participle", "ing") if kinds[k] == spelling
            )
            found.setdefault(spelling, []).append(Form(verb, kind))
    return {
        spelling: tuple(sorted(forms, key=lambda form: -form.verb.lemma.count(" ")))
        for spelling, forms in found.items()
    }


_TAGS = _tagged()
_FORMS = _forms()


def analyse(spelling: str) -> Word:
    """Return what is known of a word as it is spelled."""
    norm = normalise(spelling)
    tags = set(_TAGS.get(norm, ()))
    if spelling[:1].isupper():
        tags.add("cap")
        if tags & {"man", "woman"}:
            tags -= {"aux", "modal", "neg"}  # Don is a name, don't is not
        if len(spelling) > 1 and spelling.isupper():
            tags.add("caps")
    if norm.endswith("ly") and len(norm) > 4 and norm not in vocabulary.NO_ADVERBS:
        tags.add("adv")
    if norm[:1].isdigit():
        tags.add("digit")
    return Word(norm, norm, norm, forms=_FORMS.get(norm, ()), tags=frozenset(tags))


def channel_of(word: Word) -> ChannelKind | None:
    """Return the channel that the word names, if any."""
    return _CHANNELS.get(word.norm)
