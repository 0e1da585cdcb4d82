"""A person's own name among titles, offices and appositions in an English noun phrase."""

from collections.abc import Sequence

from service.extraction.languages.en.bodies import body_of
from service.extraction.languages.en.honorifics import are_ranks
from service.extraction.languages.en.parts import (
    core_of,
    key_of,
    may_be_name,
    spelled,
    without_article,
)
from service.extraction.languages.en.phrases import is_joined
from service.extraction.languages.en.places import PLACES
from service.extraction.languages.en.vocabulary import listed
from service.extraction.mentions import Mention
from service.extraction.tokens import Token

LONGEST_NAME = 6
#: Nouns by each of which a firm may be pointed back to: tech company X … the firm.
_FIRMS = listed("""
    company firm corporation business retailer airline carrier maker giant startup manufacturer
    operator chain lender insurer supermarket developer supplier provider utility brewer exporter
    importer distributor publisher contractor consultancy
""")
#: What a body is called before its name, and after it by "the".
_CLASSES = _FIRMS | listed("""
    group organization organisation charity watchdog bank party movement faction militia union
    broadcaster
""")
_CLASS_ENDING = "maker"
_PERSONS = frozenset({"lawmaker", "filmmaker", "policymaker", "peacemaker", "troublemaker"})
#: Titles before a name, as they are written without one: Sen. Daly … the senator.
WRITTEN_OUT = {
    "sen": "senator", "gov": "governor", "rep": "congressman", "congresswoman": "congressman",
    "prof": "professor", "dr": "doctor", "gen": "general", "col": "colonel", "capt": "captain",
    "lt": "lieutenant", "sgt": "sergeant", "adm": "admiral", "rev": "reverend",
}  # fmt: skip
_RELATIVES = frozenset(("who", "whose", "whom", "which"))


def person(text: str, parts: list[list[Token]]) -> Mention | None:
    """A named person, or a person known by an office; None for bodies and nameless sources."""
    head = without_article(parts[0])
    found = _name_in(head)
    if found is not None:
        name, title = head[found[0] : found[1]], [*head[: found[0]], *head[found[1] :]]
        behind = parts[1] if len(parts) > 1 else []
        rest = behind if not title or (are_ranks(title) and _is_office(behind)) else title
        if found[0] <= behind_class(head) > 0 or (not title and class_told(behind)):
            return None
        return named(text, name, rest, parts[1:])
    if len(parts) > 1 and _is_somebody(core_of(head)) and (apposed := _whole_name(parts[1])):
        return named(text, apposed, head, None)
    return None


def _is_office(part: Sequence[Token]) -> bool:
    """Tell an office that stands behind a name: …, the army's chief of staff."""
    return any(token.has("title", "person") for token in part) and not _whole_name(list(part))


def class_told(part: Sequence[Token]) -> str:
    """Return what a body is called behind its name (…, a consumer | group); else nothing."""
    head = core_of(part)[-1].word.norm if part and part[0].has("det") else ""
    return head if is_class(head) else ""


def _is_somebody(core: Sequence[Token]) -> bool:
    """Tell what a name may stand behind: the judge, her client, the boss of a company."""
    last = core[-1]
    if last.has("title", "person"):
        return True
    things = last.has("cap", "org", "outlet", "media", "doc", "people", "time")
    return last.word.norm.isalpha() and not things and not is_class(last.word.norm)


def is_class(word: str) -> bool:
    """Tell a common noun that says what a body is: retailer, carmaker."""
    return word in _CLASSES or _is_firm(word)


def _is_firm(word: str) -> bool:
    return word in _FIRMS or (word.endswith(_CLASS_ENDING) and word not in _PERSONS)


def class_of(word: str) -> str:
    """Return by which noun a body is pointed back to: a firm by any that firms are called by."""
    return "company" if _is_firm(word) else word


def _name_in(head: list[Token]) -> tuple[int, int] | None:
    """Where a person's name stands: the last run of names, after titles or alone."""
    core = core_of(head)
    end = len(core)
    while end and (core[end - 1].is_mark and core[end - 1].word.norm not in ".-"):
        end -= 1
    start = end
    while start and end - start < LONGEST_NAME and _belongs(core, start - 1):
        start -= 1
    start = _behind_titles(core, start, end)
    run = [t for t in core[start:end] if not t.is_mark]
    if not run or not any(t.has("cap") for t in run) or is_place(run) or _possessive(core, start):
        return None
    if len(run) == 1 and run[0].has("people"):
        return None  # a sentence begins with Analysts at …
    before = core[start - 1] if start else None
    titled = before is not None and (before.has("title", "person") or before.word.norm == ".")
    if start and not titled and len(run) < 2:
        return None
    if (
        not titled
        and all(t.has("caps") for t in run)
        and len(run) == 1
        and len(run[0].word.norm) < 6
    ):
        return None
    return start, end


def _behind_titles(core: list[Token], start: int, end: int) -> int:
    """Index after the titles that a run of capitals begins with: Transport Minister …."""
    for index in range(end - 1, start - 1, -1):
        if core[index].has("title") and not core[index].has("man", "woman"):
            start = index + 1
            break
    while start < end and core[start].is_mark:
        start += 1
    return start


def _belongs(core: list[Token], index: int) -> bool:
    token = core[index]
    return (
        may_be_name(token)
        or (token.word.norm in ".-" and is_joined(core, index))
        or (
            token.word.norm in "'’"
            and 0 < index < len(core) - 1
            and len(core[index - 1].word.norm) == 1
        )
    )


def _possessive(core: list[Token], start: int) -> bool:
    return any(
        token.word.norm in ("'", "’") and core[i + 1].word.norm == "s"
        for i, token in enumerate(core[:-1])
        if i >= start
    )


def _whole_name(part: list[Token]) -> list[Token] | None:
    """The name that a part is, its titles apart; None where it is more than a name."""
    found = _name_in(part)
    if found is None or found[1] != len(part):
        return None
    titles = [token for token in part[: found[0]] if not token.is_mark]
    return part[found[0] :] if all(token.has("title") for token in titles) else None


def is_place(run: Sequence[Token]) -> bool:
    """Tell a place by its name."""
    return " ".join(t.word.norm for t in run) in PLACES


def named(
    text: str, name: Sequence[Token], title: Sequence[Token] | None, aside: list[list[Token]] | None
) -> Mention | None:
    """Return the person of this name, with the office that a title or apposition tells."""
    words = [t for t in name if not t.is_mark]
    if not words:
        return None
    described = without_article(title) if title else []
    if described and described[0].word.norm in _RELATIVES:
        described = []  # what somebody did is no office: "Dana Alder, who has campaigned for …"
    role = spelled(text, described) if any(not t.is_mark for t in described) else None
    head = next((t.word.norm for t in reversed(core_of(described)) if t.has("title", "person")), "")
    return Mention(
        spelled(text, name), "person", key_of(name), WRITTEN_OUT.get(head, head),
        role=role, number="s", gender=gender_of([*name, *described]),
        body=body_of(text, described) if described else None,
    )  # fmt: skip


def gender_of(tokens: Sequence[Token]) -> str | None:
    """Return the gender that a title, given name or noun tells, if one does."""
    for token in tokens:
        if token.has("woman", "feminine"):
            return "f"
        if token.has("man", "masculine"):
            return "m"
    return None


def behind_class(core: Sequence[Token]) -> int:
    """Index at which a body's name begins behind what it is: tech company | Harwick Systems."""
    start = len(core)
    while start and core[start - 1].has("cap") and not core[start - 1].has("title", "time"):
        start -= 1
    while start < len(core) - 1 and is_class(core[start].word.norm):
        start += 1  # a sentence may begin with it: Carmaker | Harwick
    behind = 0 < start < len(core) and is_class(core[start - 1].word.norm)
    return start if behind else 0
