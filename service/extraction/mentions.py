"""How a text names a source at one place, before anything is known of the rest of it."""

from dataclasses import dataclass

from service.extraction.attribution import Body, SpeakerKind, Unnamed

# Head of a description that fits whoever spoke last.
ANYBODY = "*"


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase read as a source.

    ``key`` are the normalised words of the name, ``head`` the normalised head noun without
    article, in the singular. ``anaphoric`` phrases point back (الوزير), ``indefinite`` ones may
    be named later (صحيفة تركية). ``voiceless`` things only speak
    figuratively (the figures say); ``abstract`` nouns may be such things or names; a
    ``generic`` description (the official) fits anybody in office; a ``pronoun`` names nobody.
    ``office`` are the normalised words of the role that stands beside a name; ``sounds`` the
    words of the name as all spellings of it have them, ``aka`` another name given in brackets;
    ``acronym`` what the text told a body's full name with.
    """

    name: str
    kind: SpeakerKind
    key: tuple[str, ...] = ()
    head: str = ""
    role: str | None = None
    anaphoric: bool = False
    indefinite: bool = False
    gender: str | None = None
    number: str | None = None
    body: Body | None = None
    issuer: Body | None = None
    unnamed: Unnamed | None = None
    members: tuple[Body, ...] = ()
    voiceless: bool = False
    abstract: bool = False
    pronoun: bool = False
    generic: bool = False
    office: tuple[str, ...] = ()
    sounds: tuple[str, ...] = ()
    aka: tuple[str, ...] = ()
    acronym: str | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """A ministry, or the minister, mentioned anywhere: which government the text gives it.

    A state that is named, with or without a ministry, has no ``portfolio`` and no ``government``.
    ``name`` is the ministry's, by its ``head`` noun alone known as "the ministry";
    ``portfolio`` is normalised (الداخلية); ``government`` and ``state`` as the text names them.
    """

    portfolio: str
    government: str | None = None
    state: str | None = None
    name: str | None = None
    head: str = ""
