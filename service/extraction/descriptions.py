"""What the name of a body says of it besides its own: of what class it is, where, and of whom.

"The Arab coalition" and "the British hospital" are descriptions: any coalition, any hospital of
Britain may be meant. "The hospital of Harwick" is a name.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from service.extraction.commons import NAMES_KEPT, bare, is_body, is_medium, is_officer, says_little
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.realms import state_of, states_coded


class Description(NamedTuple):
    """Of what class a body is, in which one state, and of what power it may be an organ.

    Empty is what its name does not tell. ``is_all``: the name tells nothing else.
    """

    kind: str
    state: str
    power: str
    is_all: bool


def _words(told: str) -> frozenset[str]:
    return frozenset(normalise(told).split())


#: Nouns for one class of body, a class a line.
_ONE_CLASS = {
    noun: nouns[0]
    for nouns in map(
        str.split,
        map(
            normalise,
            (
                "تحالف ائتلاف alliance coalition",
                "برلمان كنيست كونغرس parliament congress",
                "مستشفى hospital",
                "أكاديمية academy",
                "محكمة قضاء court judiciary",
                "لجنة committee commission panel",
                "جامعة university",
                "مركز center centre",
                "معارضة opposition",
            ),
        ),
    )
    for noun in nouns
}
#: Who serves in a body, or how it acts: "the forces of the coalition".
_ITSELF = _words("قوات قيادة أعضاء قادة طائرات مقاتلات")
#: Classes of bodies that speak for no state, whatever state their names tell; and armies and
#: governments, which do unless they have a name of their own.
_OF_THEIR_OWN = _words("""
    حزب معارضة برلمان حركة جبهة جماعة تنظيم فصيل فصائل كتلة تيار ائتلاف تحالف شركة مجموعة نادي
    منتخب نقابة جمعية رابطة مرصد منظمة عائلة أسرة قبيلة طائفة كنيسة ميليشيا مليشيا كتائب لواء
    صحيفة جريدة مجلة قناة موقع اتحاد جيش حكومة قوات
    party opposition parliament movement front group faction bloc company firm club team union
    association observatory organisation organization family tribe church militia brigades alliance
    coalition congress senate newspaper channel federation army government forces
""")
#: Classes of bodies of public authority: one "in Kenya" is Kenya's.
_AUTHORITIES = _words("""
    لجنة هيئة مجلس سلطة سلطات محكمة قضاء نيابة ادعاء إدارة جهاز مديرية مصلحة مفوضية
    committee commission authority authorities council court judiciary prosecution directorate
""")
#: Unions of states, and what tells that a body is one of theirs.
_UNIONS = {
    "europe": ("الاتحاد الأوروبي", "european union", _words("أوروبي أوروبية european")),
    "africa": ("الاتحاد الأفريقي", "african union", _words("أفريقي أفريقية african")),
    "nations": ("الأمم المتحدة", "united nations", _words("أممي أممية")),
}
#: So many words tell whether another source begins.
_LOOKED_AT = 6
#: Of these a body takes care beside others: the council of security and defence.
_NO_HEADS = _words("دفاع إدارة جمارك إطفاء سواحل دولة عمليات حرس health security general fire air")
_MEDIA = _words("إعلام media")
#: Who stands beside somebody: "and his counterpart", "and its allies".
_BESIDE = re.compile("و(?:نظير|نظرا|حليف|حلفا|شريك|شركا)ت?[ويء]?(?:ه|ها|هم|هما)")
_POWERS = {normalise(name): union for union, (*names, _) in _UNIONS.items() for name in names}
_ADJECTIVES = {word: union for union, (*_, words) in _UNIONS.items() for word in words}


@lru_cache(maxsize=NAMES_KEPT)
def described(name: str) -> Description:
    """Return what a body's name says of its class and place."""
    key = normalise(name)
    words = [one if one.startswith("@") else bare(one) for one in states_coded(key).split()]
    noun = _noun(words)
    kind = _ONE_CLASS.get(noun, noun)
    states = [word[1:] for word in words if word.startswith("@")]
    own = [word for word in words if not (word.startswith("@") or says_little(word))]
    state = states[0] if len(set(states)) == 1 else ""
    power = state_of(name) or (state if noun in _AUTHORITIES else "") or _union(words)
    return Description(
        kind,
        state,
        "" if kind in _OF_THEIR_OWN else power.replace(" ", "_"),
        is_all=bool(kind) and not own,
    )


def union_called(name: str) -> str | None:
    """Return the union of states whose own name this is."""
    key = normalise(name).removeprefix("the ")
    found = next((union for own, union in _POWERS.items() if f"{key} ".startswith(f"{own} ")), None)
    return None if key.partition(" ل")[2] or " for " in key else found  # a union for football


@lru_cache(maxsize=NAMES_KEPT)
def are_several(name: str) -> bool:
    """Tell two sources or more that "and" joins: behind it begins another body, office or state.

    A ministry of two portfolios is one.
    """
    words = normalise(name).removeprefix("the ").split()
    return any(
        _begins_another(words[place : place + _LOOKED_AT], words[-1])
        for place in range(1, len(words))
    )


def _begins_another(words: list[str], last: str) -> bool:
    """Tell whether "and", a word of its own or joined to one, is first, and a source behind it.

    ``last`` is the last word of the whole name.
    """
    first, *others = words
    if _BESIDE.fullmatch(first):
        return True
    if first == "and":
        rest = others[1:] if others[:1] == ["the"] else others
        return bool(rest) and (_is_source(rest) or is_body(last))
    joined = first.startswith("و") and not _is_source(words)
    return joined and _is_source([first[1:], *others])


def _is_source(words: list[str]) -> bool:
    head = bare(words[0])
    if head in _NO_HEADS:
        return False
    named = states_coded(" ".join(words)).startswith("@") or " ".join(words[:2]) in _POWERS
    return named or is_body(head) or is_officer(head) or is_medium(words[0]) or head in _MEDIA


def _union(words: list[str]) -> str:
    return next((_ADJECTIVES[word] for word in words if word in _ADJECTIVES), "")


def _noun(words: list[str]) -> str:
    """Return the noun that says of what class a body is; who serves in it comes before."""
    nouns = [word for word in words if is_body(word)]
    return next((noun for noun in nouns if noun not in _ITSELF), nouns[0] if nouns else "")
