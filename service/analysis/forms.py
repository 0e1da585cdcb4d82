"""Forms of names: one way in which texts name a speaker, and what of it may be left out."""

from dataclasses import dataclass
from typing import Literal

from service.analysis.transliteration import block as sound_block
from service.analysis.transliteration import is_arabic

Rank = Literal["state", "government"]
Relation = Literal["same", "unknown", "rival"]

#: Shorter names of bodies are too common to join without knowing that the side is the same.
DISTINCTIVE_WORDS = 3

#: Begins the codes of outlets: a list says by which names each goes.
OUTLET = "outlet "

#: Nouns that say of what class a body is, and may be left out before its name.
MEDIA = frozenset((
    "وكاله", "صحيفه", "قناه", "موقع", "جريده", "مجله", "اذاعه", "تلفزيون", "شبكه",
))  # fmt: skip
CLASS_NOUNS = MEDIA | {
    "منظمه", "حزب", "حركه", "شركه", "هييه", "جماعه", "نادي", "تنظيم", "جريده", "محطه", "بنك",
    "مصرف", "ميليشيا", "ميليشيات", "مليشيا",
}  # fmt: skip

#: Classes of which the nouns are used for one another.
_ONE_CLASS = {
    noun: nouns[0]
    for nouns in (
        ("قناه", "تلفزيون", "شبكه", "محطه", "فضاييه"),
        ("صحيفه", "جريده", "يوميه"),
        ("حركه", "جماعه", "تنظيم", "ميليشيا", "ميليشيات", "مليشيا"),
        ("شركه", "مجموعه", "مصرف", "بنك"),
    )
    for noun in nouns
}

#: What ends the full name of a company.
LEGAL_FORMS = frozenset(("inc", "corp", "ltd", "plc", "llc", "gmbh"))


@dataclass(frozen=True, slots=True)
class Side:
    """For whom a form speaks: the outermost body's name key, and the state that it tells."""

    name: str = ""
    state: str | None = None
    #: The name is the state's own, or that of a government, of which a state may have several.
    rank: Rank | None = None
    #: What the name means in every language, where each of its words is known or sounds.
    sense: str | None = None

    def to(self, other: "Side") -> Relation:
        """How two sides go together for one speaker: rivals are two states, or two governments."""
        if not self.name or not other.name:
            return "unknown"
        if self.name == other.name or longer_form(self.name, other.name):
            return "same"
        if (self.state, other.state) == (None, None) and in_two_scripts(self.name, other.name):
            return "same" if self.sense is not None and self.sense == other.sense else "unknown"
        if self.state is None or self.state != other.state:
            return "rival"
        if self.rank == other.rank and self.rank is not None:
            return "same" if self.rank == "state" else "rival"
        return "unknown"


@dataclass(frozen=True, slots=True)
class Form:
    """One way to name a speaker; ``code`` is what it means in every language, where that is known.

    An ``issuer`` is a document's. ``core`` is a body's name without what may be left out of it:
    its class and the adjective of its ``nation``. Of a form that is an acronym ``long`` is the key
    of the full name that a text told with it.
    """

    kind: str
    key: str
    side: Side = Side()
    code: str | None = None
    office: str | None = None
    issuer: "Form | None" = None
    #: What a body's name means in every language, where each of its words is known or sounds.
    sense: str | None = None
    core: str = ""
    nation: str | None = None
    long: str = ""

    @property
    def block(self) -> str | None:
        """What all forms of one speaker share; None for a form that is never joined."""
        if self.code is not None:
            return f"({self.code})"
        if self.kind == "person":
            sounds = sound_block(self.key)
            return sounds and f"(person) {sounds}"
        if self.kind == "document":
            return f"(document) {' '.join(self.key.split()[:2])}"
        if self.sense is not None:
            return f"(body) {self.sense}"
        return f"(body) {' '.join((self.core or without_class_noun(self.key)).split()[:2])}"


def without_class_noun(key: str) -> str:
    """The name of a body without the noun that says what it is, if two words are left or more."""
    head, _, rest = key.partition(" ")
    return rest if head in CLASS_NOUNS and rest else key


def without_legal_form(key: str) -> str:
    """The name of a company without what it is in law: Harwick Inc is Harwick."""
    name, _, last = key.rpartition(" ")
    return name if name and last in LEGAL_FORMS else key


def in_two_scripts(one: str, other: str) -> bool:
    """Tell whether one name is in Arabic letters and the other is not."""
    return is_arabic(one) != is_arabic(other)


def longer_form(one: str, other: str) -> bool:
    """Tell whether one name is the other with words left out between its ends."""
    shorter, longer = sorted((one.split(), other.split()), key=len)
    if len(shorter) < DISTINCTIVE_WORDS or shorter[-1] != longer[-1] or shorter[:2] != longer[:2]:
        return False
    return set(shorter) <= set(longer)


def class_of(key: str) -> str | None:
    """The class that a name begins with; nouns that one body may go by are of one class."""
    head, _, rest = key.partition(" ")
    return _ONE_CLASS.get(head, head) if rest and head in CLASS_NOUNS else None
