"""What is left of a body's name without all that may be left out of it.

That is the noun that says of what class it is, the adjective of its country, "official", and the
long name beside its acronym: حركة حماس and حركة المقاومة الإسلامية (حماس) are both حماس.
"""

from dataclasses import dataclass
from functools import lru_cache

from service.analysis.forms import CLASS_NOUNS, MEDIA
from service.extraction.realms import nation_of

_OFFICIAL = frozenset(("الرسميه", "الرسمي", "الحكوميه", "الحكومي"))
_OF_FOOTBALL = ("لكره", "القدم")
#: The African Union is another body than the African union for football.
_OF_MANY_STATES = frozenset((
    "الاوروبي", "الافريقي", "الاسيوي", "العربي", "الدولي", "العالمي", "الخليجي", "المغاربي",
))  # fmt: skip
#: Nouns for what agencies trade in, which is no name of one: وكالة الأنباء السعودية.
_NO_NAMES = frozenset(("الانباء", "الاخبار", "الاذاعه", "الصحافه", "التلفزيون", "المخابرات"))
#: Classes of which bodies of many countries have one name: صحيفة الوطن السعودية.
_BORNE_BY_MANY = MEDIA | {"نادي"}
_DEFINITE = ("ال", "لل", "بال")
_LONGEST = 8
_KEPT = 50_000


@dataclass(frozen=True, slots=True)
class Core:
    """The words that tell a body from others of its class, and what is told besides."""

    words: str
    head: str | None = None
    nation: str | None = None
    #: More is left out than the class.
    is_shorter: bool = False


@lru_cache(maxsize=_KEPT)
def core_of(key: str) -> Core:
    """Return what tells the body that goes by this name key."""
    words = key.split()
    if len(words) > _LONGEST:
        return Core(key)
    head = words[0] if words[0] in CLASS_NOUNS and len(words) > 1 else None
    rest = words[1:] if head else words
    if tuple(rest[-2:]) == _OF_FOOTBALL and len(rest) > 2 and rest[-3] not in _OF_MANY_STATES:
        rest = rest[:-2]
    if acronym := _acronym(rest, head):
        return Core(acronym, head, _nation(rest), is_shorter=True)
    rest = [word for word in rest if word not in _OFFICIAL] if len(rest) > 1 else rest
    nation = None
    while len(rest) > 1 and (of := nation_of(rest[-1])) and _stands_alone(rest[:-1], head):
        rest, nation = rest[:-1], of
    is_shorter = len(rest) < len(words) - (head is not None)
    return Core(" ".join(rest), head, nation, is_shorter)


def names_of(key: str) -> tuple[str, ...]:
    """Return the name and what an outlet of this name may be listed as besides."""
    words = key.split()
    head = words[0] if words and words[0] in MEDIA else None
    plain = [word for word in words if word not in _OFFICIAL]
    found = [key, " ".join(plain)]
    if acronym := _acronym(plain[1:] if head else [], head):
        found += [acronym, " ".join(plain[:-1])]
    return tuple(dict.fromkeys(found))


def _acronym(rest: list[str], head: str | None) -> str | None:
    """The indefinite word behind a definite name, which no adjective of it can be: … سانا."""
    if head is None or len(rest) < 2 or rest[-1].startswith(_DEFINITE):
        return None
    return rest[-1] if rest[-2].startswith(_DEFINITE) and len(rest[-1]) > 2 else None


def _nation(words: list[str]) -> str | None:
    return next((of for word in words if (of := nation_of(word))), None)


def _stands_alone(name: list[str], head: str | None) -> bool:
    """Tell a name that needs no adjective: one without an article, or an outlet's of one word."""
    if not name[-1].startswith(_DEFINITE):
        return True  # an adjective with an article agrees with a proper name alone
    return head in _BORNE_BY_MANY and len(name) == 1 and name[0] not in _NO_NAMES
