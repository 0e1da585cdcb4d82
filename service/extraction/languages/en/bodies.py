"""For whom English sources speak: states, ministries, companies and campaigns in noun phrases."""

from collections.abc import Sequence

from service.extraction.attribution import Body
from service.extraction.languages.en.honorifics import are_ranks
from service.extraction.languages.en.places import PLACES
from service.extraction.languages.en.vocabulary import listed
from service.extraction.mentions import Office
from service.extraction.tokens import Token

_US = "united states"
#: Bodies and offices that are known by their name alone, with the state whose they are.
_SEATS = {
    **dict.fromkeys((
        "white house", "state department", "department of state", "secretary of state", "pentagon",
        "defense department", "department of defense", "defense secretary", "secretary of defense",
        "justice department", "department of justice", "treasury department", "treasury secretary",
        "department of the treasury", "homeland security", "fbi", "cia", "nsa", "oval office",
    ), _US),
    **dict.fromkeys(("downing street", "foreign office", "home office", "whitehall"), "britain"),
    "kremlin": "russia",
    "elysee": "france",
    "élysée": "france",
}  # fmt: skip
_LONGEST = 3
#: What makes a phrase with a state's name one of its executive's.
_EXECUTIVE = listed("""
    government president presidency presidential premier minister ministers ministry ministerial
    secretary chancellor king queen crown prince princess emir sultan monarch embassy consulate
    ambassador envoy diplomat diplomats official officials authorities authority army military
    navy forces police troops guard guards intelligence administration negotiator negotiators
    delegation spokesman spokeswoman spokesperson prosecutor prosecutors attorney customs
    department agency regime cabinet mission general commander admiral security investigators
    detectives state treasury defence defense foreign interior
""")
_LEADER = "leader"
_SPONSORED = listed("backed aligned allied linked funded sponsored")
#: Words whose phrase speaks for another body than the state whose name it has.
_NOT_EXECUTIVE = listed("""
    party parliament parliamentary opposition court company corporation club team league bank
    university college school church senate senator house congress congressman congresswoman
    lawmaker lawmakers rebel rebels protester protesters activist activists resident residents
    campaign candidate people analyst expert experts actor actress singer player coach union
    association federation society council assembly coalition movement faction former ex retired
    ousted exiled shadow deputies mp mps businessman journalist reporter airline firm group
    citizen citizens voters hospital charity watchdog institute centre center militia militias
    separatist separatists jihadist jihadists immigrant immigrants refugee refugees family
    democrats republicans democratic republican
""")
_REPRESENTATIVES = listed("""
    spokesman spokeswoman spokesperson spokesmen spokespeople representative ceo executive
    chairman chairwoman manager director official officials officer president head lawyer attorney
    adviser advisor aide aides strategist
""")
#: Offices whose holder says by a noun before it whom he speaks for: the Clayton spokesman.
_VOICES = listed("spokesman spokeswoman spokesperson spokesmen spokespeople aide aides")
_OFFICIAL = listed("state official")
_MEDIA = listed("media television tv radio news newspaper broadcaster channel")
_RANKS = listed("senior top longtime chief deputy acting new former")
_CAMPAIGNS = frozenset({"campaign", "administration"})
#: What is a person's where he is told as its owner: Jane Harwick's office.
_OWNED = "office"
_ELSEWHERE = listed("to in at near on inside outside from by with who which involved close")
_IN = frozenset({"in", "at", "inside"})
#: What stands inside names of bodies.
_OF_A_SERVICE = frozenset({"of", "from", "with"})
_PAST = frozenset({"former", "ex", "retired"})
_INSIDE_NAMES = frozenset({"for", "of"})
_LOCAL = listed("police authorities officials prosecutors investigators")
#: Bodies for which whoever serves in them speaks: Inspector Hale of Harwick Police.
_SERVICES = listed("""
    police constabulary service services authority agency office department board commission guard
    coastguard brigade patrol sheriff
""")
#: Services that need no name: a police spokeswoman.
_FORCES = listed("police army military navy coastguard")
_DETERMINERS = listed("the a an this that its his her their one some")
_MINISTERS = frozenset({"minister", "ministry", "ministers"})
_PORTFOLIOS = {
    "foreign": "foreign", "affairs": "foreign", "external": "foreign", "interior": "interior",
    "home": "interior", "defence": "defence", "defense": "defence", "finance": "finance",
    "health": "health", "justice": "justice", "energy": "energy", "oil": "oil",
    "education": "education", "transport": "transport", "transportation": "transport",
    "trade": "trade", "commerce": "trade", "economy": "economy", "agriculture": "agriculture",
    "information": "information", "labour": "labour", "labor": "labour", "culture": "culture",
    "environment": "environment", "tourism": "tourism", "industry": "industry",
}  # fmt: skip


def body_of(text: str, tokens: Sequence[Token]) -> Body | None:
    """Whom a person or an unnamed source in this office speaks for."""
    words = _words(tokens)
    here = _here(words)
    campaign = _campaign(text, here)
    if campaign is not None:
        return campaign
    state = _executive_state(here) or _local_state(words)
    if state is not None:
        return _ministry(here, state) or Body(state)
    return _ministry(here, None) or _represented(text, here) or _served(text, words)


def own_body_of(text: str, tokens: Sequence[Token]) -> Body | None:
    """Whom a body speaks for, beyond itself: its state; the candidate whose campaign it is."""
    words = _words(tokens)
    here = _here(words)
    whole = _state_at(here, 0)
    if whole is not None and whole[1] == len(here):
        return Body(_title(whole[0]))
    campaign = _campaign(text, here)
    if campaign is not None:
        return campaign.within
    state = _executive_state(here) or _local_state(words)
    return Body(state) if state is not None else None


def official_state(tokens: Sequence[Token]) -> Body | None:
    """The state whose medium this is said to be: Syrian state television."""
    state = _state_of_medium(_words(tokens))
    return Body(state) if state is not None else None


def _state_of_medium(words: Sequence[Token]) -> str | None:
    state = _state_in(words) if _OFFICIAL & set(_norms(words)) else None
    return _title(state) if state is not None else None


def offices(text: str, tokens: Sequence[Token]) -> list[Office]:
    """Ministries and ministers of a sentence with the state they belong to, and each state."""
    words = _words(tokens)
    found = []
    for index, word in enumerate(words):
        if (named := _state_at(words, index)) is not None:
            found.append(Office("", state=_title(named[0])))
        if word.word.norm in _MINISTERS:
            field = _portfolio_at(words, index)
            if field is not None:
                state = _state_beside(words, index)
                name = f"{field.title()} Ministry"
                found.append(Office(field, None, state, name, "ministry"))
    return found


def portfolio(name: str) -> str | None:
    """Return the portfolio of a ministry's name: Iraq's Ministry of the Interior → interior."""
    words = name.lower().replace("’", "'").split()
    if "ministry" not in words:
        return None
    return next((_PORTFOLIOS[word] for word in words if word in _PORTFOLIOS), None)


# --- words of a phrase ---------------------------------------------------------------------


def _words(tokens: Sequence[Token]) -> list[Token]:
    """The words without marks and determiners."""
    return [t for t in tokens if not (t.is_mark or t.word.norm in _DETERMINERS)]


def _norms(words: Sequence[Token]) -> list[str]:
    return [word.word.norm for word in words]


def _here(words: list[Token]) -> list[Token]:
    """The phrase up to where somebody is, or to whom he was sent: ambassador to X."""
    for index, word in enumerate(words):
        if index and word.word.norm in _ELSEWHERE and not word.has("caps"):
            return words[:index]
    return words


def _title(state: str) -> str:
    return state.title()


def _state_at(words: Sequence[Token], index: int) -> tuple[str, int] | None:
    """The state that is named at a place, and the index after its name."""
    if not words[index : index + 1] or not words[index].has("cap"):
        return None
    for length in range(min(_LONGEST, len(words) - index), 0, -1):
        name = " ".join(_norms(words[index : index + length]))
        if name in PLACES:
            return PLACES[name], index + length
    spelled_us = words[index].word.norm == "us" and words[index].has("caps")
    if spelled_us:
        return _US, index + 1
    if _norms(words[index : index + 2]) == ["u", "s"]:
        return _US, index + 2
    return None


def _state_in(words: Sequence[Token]) -> str | None:
    return next((found[0] for i in range(len(words)) if (found := _state_at(words, i))), None)


def _seat_in(words: Sequence[Token]) -> str | None:
    norms = _norms(words)
    for index in range(len(norms)):
        for length in (3, 2, 1):
            name = " ".join(norms[index : index + length])
            if name in _SEATS and words[index].has("cap"):
                return _SEATS[name]
    return None


# --- whom they speak for -------------------------------------------------------------------


def _executive_state(words: Sequence[Token]) -> str | None:
    """The state for whose executive the phrase speaks."""
    norms = set(_norms(words))
    if norms & _MEDIA:
        return _state_of_medium(words)
    state, seat = _state_in(words), _seat_in(words)
    # The House of the White House is none of parliament's.
    if norms & _SPONSORED or norms & _NOT_EXECUTIVE - ({"house"} if seat else frozenset()):
        return None
    if seat is not None:
        return _title(state or seat)
    if state is None:
        return None
    leads = _LEADER in norms and _is_led(words)
    return _title(state) if norms & _EXECUTIVE or leads else None


def _is_led(words: Sequence[Token]) -> bool:
    """Tell the leader of a state, who is named by nothing else: the North Korean leader."""
    index = _norms(words).index(_LEADER)
    found = next((f for i in range(index) if (f := _state_at(words, i))), None)
    behind = _norms(words[found[1] : index]) if found else ["?"]
    return set(behind) <= {"s", "supreme"} or _norms(words[index + 1 : index + 2]) == ["of"]


def _local_state(words: Sequence[Token]) -> str | None:
    """The state in which police or officials are said to be: police in X."""
    norms = _norms(words)
    place = next((i for i, norm in enumerate(norms) if i and norm in _IN), None)
    if place is None or not _LOCAL & set(norms[:place]):
        return None
    found = _state_at(words, place + 1)
    return _title(found[0]) if found else None


def _ministry(words: Sequence[Token], state: str | None) -> Body | None:
    """The ministry of a minister, or of whoever speaks for one."""
    for index, word in enumerate(words):
        if word.word.norm in _MINISTERS:
            field = _portfolio_at(words, index)
            if field is not None:
                within = Body(state) if state else None
                return Body(f"{field.title()} Ministry", within=within)
    return None


def _portfolio_at(words: Sequence[Token], index: int) -> str | None:
    """The portfolio of a minister or a ministry: before it, or after "of"."""
    norms = _norms(words)
    behind = norms[index + 2 : index + 4] if norms[index + 1 : index + 2] == ["of"] else []
    for norm in (*reversed(norms[max(index - 2, 0) : index]), *behind):
        if norm in _PORTFOLIOS:
            return _PORTFOLIOS[norm]
    return None


def _state_beside(words: Sequence[Token], index: int) -> str | None:
    """The state of a minister or a ministry: Iraq's interior minister, the ministry of Iraq."""
    before = _state_in(words[max(index - 4, 0) : index])
    behind = _state_in(words[index + 1 : index + 5]) if before is None else None
    norms = _norms(words[index + 1 : index + 4])
    state = before or (behind if "of" in norms else None)
    return _title(state) if state else None


def _campaign(text: str, words: Sequence[Token]) -> Body | None:
    """A campaign or administration that goes by a person's name, and that person behind it."""
    for index, word in enumerate(words):
        norm = word.word.norm
        owned = norm == _OWNED and index > 1 and words[index - 1].word.norm == "s"
        if (norm in _CAMPAIGNS and index) or owned:
            owner = _untitled(_name_before(words, index))
            if owner and not any(_state_at(owner, i) for i in range(len(owner))):
                name = _spelled(text, owner)
                return Body(f"{name} {norm}", within=Body(name, "person"))
    return None


def _untitled(name: Sequence[Token]) -> Sequence[Token]:
    """The name behind its titles: House Speaker | Jane Harwick; none of an office alone."""
    titles = (index + 1 for index, token in enumerate(name) if token.has("title"))
    return name[max(titles, default=0) :]


def _represented(text: str, words: list[Token]) -> Body | None:
    """The body or person that a spokesman speaks for, or that an executive leads."""
    for index, word in enumerate(words):
        norm = word.word.norm
        if norm not in _REPRESENTATIVES:
            continue
        rest = words[index + 1 :]
        if rest and rest[0].word.norm in ("for", "of"):
            owner = _name_after(rest[1:])
        else:
            owner = _name_before(words, index)
            if owner and norm not in _VOICES and not any(t.has("org") for t in owner):
                continue
        if owner:
            return _represents(text, owner)
        if norm in _VOICES and index and words[index - 1].word.norm in _FORCES:
            return Body(_spelled(text, words[index - 1 : index]))
    return None


def _represents(text: str, owner: Sequence[Token]) -> Body:
    """Whom a spokesman has: a person where his name tells so, Mr Harwick; else a body."""
    start = next((i for i, token in enumerate(owner) if not are_ranks([token])), 0)
    told = start or owner[0].has("man", "woman")
    of_person = told and not any(token.has("org") for token in owner)
    return Body(_spelled(text, owner[start:]), "person" if of_person else "organization")


def _served(text: str, words: Sequence[Token]) -> Body | None:
    """The service of which somebody is: its officers speak for it."""
    norms = _norms(words)
    if _PAST & set(norms):
        return None
    for index, norm in enumerate(norms):
        if norm in _OF_A_SERVICE:
            owner = _name_after(words[index + 1 :])
            if _SERVICES & set(_norms(owner)):
                return Body(_spelled(text, owner))
    return None


def _name_before(words: Sequence[Token], index: int) -> list[Token]:
    """The capitals before a noun, without how high somebody ranks: Senior Clayton aide."""
    while index and not words[index - 1].has("cap") and words[index - 1].word.norm != "s":
        if not words[index - 1].has("title", "org", "person"):
            return []
        index -= 1
    end = index - (index > 0 and words[index - 1].word.norm == "s")
    start = end
    while start and words[start - 1].has("cap"):
        start -= 1
    while start < end and words[start].word.norm in _RANKS:
        start += 1
    return list(words[start:end])


def _name_after(words: Sequence[Token]) -> list[Token]:
    """The capitals that a name begins with: for the Borealis Corp board, the Center for Tides."""
    end = 0
    while end < len(words) and (words[end].has("cap") or _goes_on(words, end)):
        end += 1
    return list(words[:end])


def _goes_on(words: Sequence[Token], index: int) -> bool:
    """Tell the preposition inside a body's name from one behind a name."""
    behind = words[index + 1 : index + 2]
    return bool(
        index
        and words[index].word.norm in _INSIDE_NAMES
        and words[index - 1].has("org")
        and behind
        and behind[0].has("cap")
        and _state_at(words, index + 1) is None
    )


def _spelled(text: str, words: Sequence[Token]) -> str:
    return " ".join(text[words[0].start : words[-1].end].split())
