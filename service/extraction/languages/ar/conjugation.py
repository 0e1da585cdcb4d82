"""Arabic verb forms of the third person, from the four forms that a lexicon line gives.

Only the third person reports what somebody else said; first and second person speak inside
quotations. Spellings are raw: they pass through the normaliser with everything else.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

_PRONOUNS = ("ه", "ها", "هم", "هما", "هن")
_WEAK = ("ي", "و", "ى")
_SHORTEST = 3


class Inflection(NamedTuple):
    """A spelling with what it says of its subject."""

    spelling: str
    kind: str
    gender: str | None = None
    number: str | None = None
    pronoun: bool = False


def perfect(third: str, transitive: bool = False) -> Iterator[Inflection]:
    """Forms of the perfect: قال، قالت، قالوا، قالا، قالتا."""
    weak = third.endswith(("ى", "ا"))
    stem = third[:-1] if weak else third
    dual = third[:-1] + ("وا" if third.endswith("ا") else "يا") if weak else third + "ا"
    yield Inflection(third, "perfect", "m", "s")
    yield Inflection(stem + "ت", "perfect", "f", "s")
    yield Inflection(stem + "وا", "perfect", "m", "p")
    yield Inflection(dual, "perfect", "m", "d")
    yield Inflection(stem + "تا", "perfect", "f", "d")
    if transitive:
        bare = stem + "ا" if weak else stem
        yield from _with_pronouns(bare, "perfect", "m")
        yield from _with_pronouns(stem + "ت", "perfect", "f")
        yield from _with_pronouns(stem + "و", "perfect", "m", "p")


def imperfect(third: str, transitive: bool = False) -> Iterator[Inflection]:
    """Forms of the imperfect: يقول، تقول، يقولون، تقولان."""
    rest = third[1:]
    stem = rest[:-1] if rest.endswith(("ي", "و", "ى")) else rest
    yield Inflection("ي" + rest, "imperfect", "m", "s")
    yield Inflection("ت" + rest, "imperfect", "f", "s")
    yield Inflection("ي" + stem + "ون", "imperfect", "m", "p")
    yield Inflection("ي" + rest + "ان", "imperfect", "m", "d")
    yield Inflection("ت" + rest + "ان", "imperfect", "f", "d")
    if transitive:
        yield from _with_pronouns("ي" + rest, "imperfect", "m")
        yield from _with_pronouns("ت" + rest, "imperfect", "f")
        yield from _with_pronouns("ي" + stem + "ون", "imperfect", "m", "p")


def masdar(noun: str) -> Iterator[Inflection]:
    """The verbal noun, bare and with its owner attached: إعلان، إعلانه، إعلانها."""
    yield Inflection(noun, "masdar")
    stem = (
        noun[:-1] + "ت"
        if noun.endswith("ة")
        else noun[:-1] + "ا"
        if noun.endswith("ى")
        else noun.removesuffix("ء") + ("ئ" if noun.endswith("ء") else "")
    )
    genders = {"ه": ("m", "s"), "ها": ("f", "s"), "هم": ("m", "p"), "هما": (None, "d")}
    for pronoun, (gender, number) in genders.items():
        yield Inflection(stem + pronoun, "masdar", gender, number, pronoun=True)
        if noun.endswith("ء"):
            yield Inflection(noun + pronoun, "masdar", gender, number, pronoun=True)


def participle(accusative: str) -> Iterator[Inflection]:
    """The active participle as a circumstance: مضيفا، مضيفة، مضيفين، مضيفتين."""
    stem = accusative.removesuffix("ا")
    yield Inflection(stem + "ا", "participle", "m", "s")
    yield Inflection(stem + "ة", "participle", "f", "s")
    yield Inflection(stem.removesuffix("ي") + "ين", "participle", "m", "p")
    yield Inflection(stem + "ات", "participle", "f", "p")


def inflections(words: Sequence[str]) -> Iterator[str]:
    """Spellings of the verbs among the words that are easily taken for another: تعقد, دعت, يدع.

    A verb stands there in the past and the present, one behind the other, or in the present alone.
    """
    for before, word in zip(["", *words], words, strict=False):
        if not word.startswith("ي") or len(word) < _SHORTEST:
            continue
        rest = word[1:]
        open_rest = rest.removesuffix(rest[-1]) if rest.endswith(_WEAK) else rest
        # Shorter ones are other words: تسع of يسعى is nine, نصف of يصف a half.
        persons = "يتن" if len(rest) > _SHORTEST else "يت"
        yield from (person + rest for person in persons)
        if len(open_rest) >= _SHORTEST:
            yield from (person + open_rest for person in persons)
        yield from (f"ي{open_rest}{ending}" for ending in ("ون", "وا"))
        yield from (f"{person}{rest}ان" for person in "يت")
        if before.endswith(("ى", "ا")):
            yield from (inflection.spelling for inflection in perfect(before))


def _with_pronouns(stem: str, kind: str, gender: str, number: str = "s") -> Iterator[Inflection]:
    for pronoun in _PRONOUNS:
        yield Inflection(stem + pronoun, kind, gender, number, pronoun=True)
