"""From an English word to the stem under which its forms meet.

Endings of number, tense and person go, and those of a few common derivations; what is left is
cut to the consonants and vowels that the forms share (deny/denied, close/closed/closing).
"""

from functools import lru_cache

_FORMS = """
kill killed kills killing dead death deaths die died dies dying fatal fatally
say said says saying told tell
man men
woman women
child children
person people persons
wound wounded wounds wounding injure injured injuries injury injuring
shell shelled shelling shells shellfire
go went gone going goes
take took taken taking takes
give gave given giving gives
hold held holds holding
meet met meeting meetings meets
send sent sends sending
build built builds building
win won wins winning
lose lost loses losing loss losses
rise rose risen rises rising
fall fell fallen falls falling
begin began begun begins beginning start started starts starting
strike struck strikes striking
sink sank sunk sinks sinking
pay paid pays paying
leave left leaves leaving
buy bought buys buying
speak spoke spoken speaks speaking
write wrote written writes writing
ship ships vessel vessels
wheat grain grains
minister ministers ministry ministries ministerial
agree agreed agreement agreements agrees
decide decided decision decisions decides
attack attacked attacks attacking
"""
IRREGULAR: dict[str, str] = {
    form: line.split()[0] for line in _FORMS.strip().splitlines() for form in line.split()
}
_ENDINGS = (
    ("ational", 3), ("ations", 3), ("ation", 3), ("ments", 4), ("ment", 4), ("ingly", 3),
    ("ings", 3), ("edly", 3), ("ies", 2), ("ied", 2), ("ing", 3), ("ion", 4), ("ions", 4),
    ("ed", 3), ("es", 3), ("ly", 3), ("s", 3), ("e", 3), ("y", 3),
)  # fmt: skip


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return the stem of one normalised word; never empty."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    bare = word.removesuffix("'s").removesuffix("'")
    if bare in IRREGULAR:
        return IRREGULAR[bare]
    cut = _cut(_cut(bare))
    return IRREGULAR.get(cut, cut) or word


def _cut(word: str) -> str:
    for ending, least in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            if ending == "s" and word.endswith(("ss", "us", "is")):
                return word
            return _single(word.removesuffix(ending))
    return word


def _single(word: str) -> str:
    """Undo a doubled consonant: stopped → stop."""
    doubled = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiousl"
    return word[:-1] if doubled else word
