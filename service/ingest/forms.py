"""What a text says of a source, as the form by which speakers are known across articles."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any
from uuid import UUID

from service.analysis.forms import (
    CLASS_NOUNS,
    OUTLET,
    Form,
    Rank,
    Side,
    without_legal_form,
)
from service.analysis.likeness import Name, name_of, of_place, of_power
from service.analysis.transliteration import is_arabic
from service.extraction.attribution import Body
from service.extraction.attribution import Speaker as Mention
from service.extraction.commons import is_common, is_office, is_some_outlet
from service.extraction.descriptions import are_several, described, union_called
from service.extraction.realms import (
    is_bare_ministry,
    is_government,
    ministry,
    office,
    seat,
    state_called,
    state_of,
    states_coded,
)
from service.ingest.cores import core_of
from service.ingest.names import name_key, sense_of, sounding

#: Begins the codes of states.
STATE = "state "

#: Outlets by the names that a text gives them, as the list of outlets has them.
Listed = Mapping[str, UUID]


@dataclass(frozen=True, slots=True)
class Named:
    """A source as it is stored: its form, and the exact words and bodies that make it one row.

    ``identity`` is None where the name identifies nobody outside its article; ``of_untold_body``:
    the police of a place, or who holds an office in a body, that is not told. ``short`` is the
    acronym that the text told with a body's full name.
    """

    name: str
    form: Form
    identity: str | None = None
    body: "Named | None" = None
    issuer: "Named | None" = None
    of_untold_body: bool = False
    short: "Named | None" = None

    def likeness(self, role: str | None = None) -> Name | None:
        """By what it, in this office, may be known for another.

        A state has no name but its bodies'; some outlet has none, which may be any.
        """
        if is_state_code(self.form.code):
            return of_power((self.form.code or "").removeprefix(STATE).replace(" ", "_"))
        if self.form.kind == "outlet" and self.identity is None and is_some_outlet(self.name):
            return None
        key, acronym = self.form.long or self.form.key, self.form.key if self.form.long else ""
        if self.short and key.endswith(f" {self.short.form.key}"):
            acronym = self.short.form.key
        held, spelled = name_key(role or ""), key
        if is_arabic(key) and (self.form.kind != "person" or key == held):
            key = states_coded(key)  # but for the initials that a name in Latin letters has
        found = name_of(self.form.kind, key, states_coded(held), acronym, spelled)
        if found is None or self.form.kind != "organization":
            return found
        if union := union_called(self.name):
            return found._replace(traits=of_power(union).traits)
        told = described(self.name)
        return of_place(found, told.kind, told.state, told.power, is_all=told.is_all)

    @property
    def chain(self) -> "list[Named]":
        """This source, and all the bodies that have to be known before it is."""
        behind = self.body or self.issuer
        return [self, *(behind.chain if behind else ())]

    @property
    def all(self) -> "list[Named]":
        """This source, the bodies behind it, and the acronyms of all of them."""
        return [one for named in self.chain for one in (named, named.short) if one]


def named_body(body: Body, listed: Listed) -> Named:
    """Return a body with the larger bodies that it belongs to."""
    within = named_body(body.within, listed) if body.within else None
    key, portfolio = without_legal_form(name_key(body.name)), ministry(body.name)
    if are_several(body.name):
        return Named(body.name, Form(body.kind, key))  # of several sides, whatever one of them is
    if within is not None and within.form.key == key:
        return within
    state = _code_of_state(body.name)
    if state and within and state == _code_of_state(within.name):
        within = None  # Moscow speaks as Russia does
    side = _side(within) or (_own_side(body.name) if portfolio else Side())
    code = _code(body, key, portfolio, side, listed)
    core = core_of(key) if key and not portfolio else None
    told = core.words if core is not None and core.is_shorter else body.name
    form = Form(body.kind, key, side, code, sense=sense_of(told) if within is None else None)
    if core is not None:
        form = replace(form, core=core.words, nation=core.nation)
    # Neither a ministry of an unknown government nor "the agency" is known outside its article;
    # "the police" may be of any place.
    bare = portfolio is not None and not side.name and is_bare_ministry(body.name)
    common = within is None and is_common(body.name)
    vague = body.kind == "outlet" and body.name not in listed and is_some_outlet(body.name)
    known = key and not (bare or vague) and form.block and key.removeprefix("ال") not in CLASS_NOUNS
    identity = _identity(form, within) if known else None
    short = _short(body, form, within) if identity else None
    return Named(body.name, form, identity, body=within, of_untold_body=common, short=short)


def _short(body: Body, form: Form, within: Named | None) -> Named | None:
    """Return a body's acronym as a form, with the full name that the text told it with.

    There is none where the name's core is the acronym: all names with that core meet by it;
    nor where a text but says what sort of body it is: the National Assembly (the parliament).
    """
    spelled = body.acronym or ""
    key = name_key(spelled)
    full = form.key.removesuffix(f" {key}")
    if not key or key in (form.core, full) or is_common(spelled):
        return None
    short = Form(body.kind, key, form.side, long=full)
    name = f"{body.name.removesuffix(spelled).rstrip()} ({spelled})"
    return Named(name, short, f"{_identity(short, within)} = {full}", body=within)


def _code(body: Body, key: str, portfolio: str | None, side: Side, listed: Listed) -> str | None:
    """What a body's name means in every language, where a list or a table tells."""
    if body.name in listed:
        return f"{OUTLET}{listed[body.name]}"
    holder = side.state or sounding(f"{body.name} {side.name}") or _head(side.name)
    if portfolio and holder:
        return f"ministry of {portfolio}, {holder}"
    if side.state and (office_of := seat(body.name)):
        return f"{office_of}, {side.state}"
    return _code_of_state(body.name)


def _code_of_state(name: str) -> str | None:
    state = state_called(name)
    return f"{STATE}{state}" if state else None


def named(mention: Mention, listed: Listed) -> Named:
    """Return the source that a mention means, as far as its own words and bodies tell."""
    if mention.kind in ("organization", "outlet"):
        itself = Body(mention.name, mention.kind, mention.body, mention.acronym)
        return named_body(itself, listed)
    if mention.kind == "document":
        return _named_document(mention, listed)
    several = mention.kind in ("person", "unnamed") and are_several(mention.name)
    body = named_body(mention.body, listed) if mention.body and not several else None
    form = _personal(mention, _side(body) or Side())
    telling = form.code is not None or not _is_title(mention, form.key)
    counted = any(char.isdecimal() for char in form.key)
    known = mention.kind == "person" and form.block and telling and not (counted or several)
    untold = mention.kind == "person" and body is None and is_office(mention.role or "")
    identity = _identity(form, body, untold) if known else None
    return Named(mention.name, form, identity, body=body, of_untold_body=untold)


def _personal(mention: Mention, side: Side) -> Form:
    """The form of a person, known by a name or by an office alone."""
    key = name_key(mention.name)
    held = office(mention.role or mention.name)
    alone = _is_title(mention, key) and side.name
    code = f"{held or key}, {side.state or _head(side.name)}" if alone else None
    return Form(mention.kind, key, side, code, held)


def _is_title(mention: Mention, key: str) -> bool:
    """Tell whether a text says nothing but an office: it takes a side to know whose."""
    return name_key(mention.role or "") == key or office(mention.name) is not None


def _named_document(mention: Mention, listed: Listed) -> Named:
    key = name_key(mention.name)
    if mention.issuer is None or are_several(mention.name):
        return Named(mention.name, Form("document", key))
    issuer = named_body(mention.issuer, listed)
    form = Form("document", key, issuer.form.side, issuer=issuer.form)
    known = key and issuer.identity
    return Named(mention.name, form, _identity(form, issuer) if known else None, issuer=issuer)


def _side(body: Named | None) -> Side | None:
    """The side of whoever speaks for a body: that of the outermost one."""
    if body is None:
        return None
    if body.form.side.name or body.identity is None:
        return body.form.side  # "the ministry" of an unknown state is no side
    return _own_side(body.name, whole=True)


def _own_side(name: str, *, whole: bool = False) -> Side:
    """The side that a body's name tells; ``whole``: the body itself, where it tells no state."""
    state = state_of(name)
    if whole:
        return Side(name_key(name), state, _rank(name), sense_of(name))
    return Side(state, state, "state") if state else Side()


def _rank(name: str) -> Rank | None:
    if state_called(name):
        return "state"
    return "government" if is_government(name) else None


def _head(key: str) -> str:
    return " ".join(key.split()[:2])


def _identity(form: Form, behind: Named | None, of_untold_body: bool = False) -> str:
    """The exact words of a name and of all the bodies behind it."""
    bodies = behind.chain if behind else []
    own = f"{form.kind}:{form.key}:{form.office or ''}"
    own += "?" if of_untold_body else ""
    return " < ".join([own, *(f"{body.form.kind}:{body.form.key}" for body in bodies)])


def voices_of(mention: Mention | None) -> tuple[str, ...]:
    """Return the codes of a source and of whom it speaks for that every language has.

    There are none where a name is known in its own language alone.
    """
    if mention is None:
        return ()
    source = named(mention, {})
    voices = [code for one in source.chain for code in _voices(one.form)]
    if source.form.kind == "person" and source.identity:
        voices.append(f"person:{source.form.key}|{source.form.office or ''}")
    party = source.chain[-1].form
    if state := party.side.state or state_called(party.key):
        voices.append(f"@{state}")
    return tuple(dict.fromkeys(voices))


def _voices(form: Form) -> list[str]:
    """The codes of one form that another language writes alike."""
    code = form.code if form.side.state or "~" in (form.code or "") else None
    return [found for found in (code, form.sense) if found]


def all_named(mentions: Iterable[Mention], listed: Listed) -> list[Named]:
    """Return the sources of these mentions with all bodies behind them and on their sides."""
    found: list[Named] = []
    for mention in mentions:
        found += named(mention, listed).all
        for member in mention.members:
            found += named_body(member, listed).all
    return found


def is_state_code(code: str | None) -> bool:
    """Tell the code of a state itself from those of its bodies."""
    return (code or "").startswith(STATE)


def to_record(form: Form) -> dict[str, Any]:
    """Return a form as it is stored."""
    return asdict(form)


def from_record(record: Mapping[str, Any]) -> Form:
    """Return a stored form."""
    issuer = from_record(record["issuer"]) if record["issuer"] else None
    return Form(
        kind=record["kind"],
        key=record["key"],
        side=Side(**record["side"]),
        code=record["code"],
        office=record["office"],
        issuer=issuer,
        sense=record.get("sense"),
        # Forms that were stored before names had cores are compared by their words alone.
        core=record.get("core", ""),
        nation=record.get("nation"),
        long=record.get("long", ""),
    )
