"""A case as the blocks of its report: every quotation exact, in its marks, with where it stands."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from service.integrations.reports.blocks import (
    Paragraph,
    Report,
    Run,
    Style,
    Table,
    closed,
    inline,
    legible,
)
from service.integrations.reports.words import (
    COUNTS,
    LANGUAGES,
    PHRASES,
    PRECISIONS,
    SINCE,
    STANCES,
    STATUSES,
    UNKNOWN,
    Words,
)

Record = Mapping[str, Any]
Block = Paragraph | Table
Cell = tuple[Paragraph, ...]

#: Claims of one entry that are quoted; the rest stands under the permanent link.
MOST_QUOTED = 50
#: Members of a count that are named.
MOST_NAMED = 50
#: Names and titles are cut after so many characters: a text of a megabyte is no heading.
LONGEST = 300

MARKS = {"ar": ("«", "»"), "tr": ("“", "”"), "en": ("“", "”")}
#: Of an agreement, the claims that do not count, in the order in which they are shown.
SHOWN = ("partial", "debunked", "hearsay", "withdrawn", "corrected")


def compose(case: Record, language: str, base: str, *, notes: bool = True) -> Report:
    """The report of a case; ``base`` is the address before `citations/…`."""
    told = _Teller(language, base, notes)
    title = told.short(case["title"])
    blocks = (*told.front(case), *(block for one in told.entries(case) for block in one))
    return Report(title, language, case["updated_at"], blocks)


class _Teller:
    """Tells a case in one language."""

    def __init__(self, language: str, base: str, notes: bool) -> None:
        self.language, self.base, self.notes = language, base, notes

    def front(self, case: Record) -> Iterator[Block]:
        yield self.line(self.short(case["title"]), "title")
        yield self.line(self.say("reading"), "small")
        yield self.line(f"{self.say('status')}: {self.word(STATUSES, case['status'])}")
        if case["assignee"] and self.notes:
            yield self.line(f"{self.say('assignee')}: {inline(case['assignee'])}")
        if case["tags"]:
            yield self.line(f"{self.say('tags')}: {self.listed(map(inline, case['tags']))}")
        yield from self.note(case["note"])
        if not case["entries"]:
            yield self.line(self.say("empty"))

    def entries(self, case: Record) -> Iterator[Iterator[Block]]:
        for number, entry in enumerate(case["entries"], 1):
            yield self.entry(number, entry)

    def entry(self, number: int, entry: Record) -> Iterator[Block]:
        citation = entry["citation"]
        cited = citation["cited"]
        text, language = _headline(citation)
        heading = self.short(text) if text else self.say("text_withdrawn")
        yield Paragraph((Run(f"{number}. {heading}"),), language or self.language, "heading")
        link = f"{self.base}citations/{citation['id']}"
        told = f"{self.say('as_of')} {_instant(citation['as_of'])}. {self.say('permanent')}: "
        yield Paragraph((Run(told), Run(link, link)), self.language, "small")
        yield from self.note(entry["note"])
        yield from self.since(citation["changed_since"])
        if cited["agreement"]:
            yield from self.agreement(cited["agreement"], cited, link)
        else:
            yield from self.quoted("claims", [one["id"] for one in cited["claims"]], cited, link)
            yield from self.unknown({}, cited)
        yield from self.evidence(cited["evidence"])

    def agreement(self, agreement: Record, cited: Record, link: str) -> Iterator[Block]:
        yield self.line(closed(legible(agreement["summary"][self.language])), "sentence")
        yield from self.counts(agreement)
        yield from self.contradictions(agreement)
        for name in ("supporting", "opposing"):
            if agreement[name]:
                yield from self.quoted(name, agreement[name]["claims"], cited, link)
        denied = [one["claim"] for one in agreement["denials"]]
        yield from self.quoted("denials", denied, cited, link)
        for name in SHOWN:
            yield from self.quoted(name, agreement[name] or (), cited, link)
        yield from self.own_voice(agreement, cited)
        yield from self.unknown(agreement["not_computed"], cited)

    def counts(self, agreement: Record) -> Iterator[Block]:
        sides = [name for name in ("supporting", "opposing") if agreement[name]]
        head = [self.say("count")]
        for name in sides:
            head += [self.say(name), self.say("members")]
        rows = tuple(
            (
                self.cell(self.word(COUNTS, kind)),
                *(
                    cell
                    for name in sides
                    for cell in (
                        self.cell(self.ranged(agreement[name][kind])),
                        self.members(kind, agreement[name][kind], agreement["names"]),
                    )
                ),
            )
            for kind in COUNTS
        )
        yield self.line(self.say("counts"), "subheading")
        yield Table(tuple(head), rows)
        yield self.line(self.say("range"), "small")

    def ranged(self, count: Record) -> str:
        low, high = count["at_least"], count["at_most"]
        return str(low) if low == high else self.say("between").format(low, high)

    def members(self, kind: str, count: Record, names: Record) -> Cell:
        """The names that a count counts; what has none is said to have none."""
        if kind == "routes":
            found = [self.listed(self.named(one["via"], names)) for one in count["members"]]
            found = [one for one in found if one]
        elif kind == "publishers":
            found = [" + ".join(self.named(family, names)) for family in count["members"]]
        elif kind == "independent_origins":
            parties = [chain["party"] for chain in count["chains"]]
            found = list(self.named(parties, names))
        else:
            found = list(self.named(count["members"], names))
        left = len(found) - MOST_NAMED
        more = (self.say("more").format(left),) if left > 0 else ()
        return tuple(self.line(one) for one in (*found[:MOST_NAMED], *more))

    def named(self, ids: Iterable[str | None], names: Record) -> Iterator[str]:
        for one in ids:
            yield self.short(names[one]) if one and names.get(one) else self.say("unnamed")

    def contradictions(self, agreement: Record) -> Iterator[Block]:
        if not agreement["contradicted_by"]:
            return
        yield self.line(self.say("contradictions"), "subheading")
        for one in agreement["contradicted_by"]:
            if one["proposition"] is None:
                who = self.short(one["name"]) if one["name"] else self.say("unnamed")
                how = "contradicts" if one["strength"] == "strict" else "tension"
                yield self.line(f"{who}: {self.say(how)}", "item")
        for rival in agreement["rivals"]:
            stated, status = rival["proposition"], self.word(STATUSES, rival["status"])
            text = self.quote(stated["text"], stated["language"])
            yield Paragraph(
                (Run(f"{self.say('rival')} ({status}): "), Run(text)), self.language, "item"
            )

    def quoted(self, title: str, ids: Iterable[str], cited: Record, link: str) -> Iterator[Block]:
        held = {claim["id"]: claim for claim in cited["claims"]}
        found = [held[one] for one in ids if one in held]
        if not found:
            return
        spoken = {(one["article"], one["revision"]): one["language"] for one in cited["evidence"]}
        yield self.line(self.say(title), "subheading")
        head = ("words", "speaker", "chain", "outlet", "date", "links")
        rows = tuple(
            self.row(claim, spoken[claim["article"]["id"], claim["revision"]], link)
            for claim in found[:MOST_QUOTED]
        )
        yield Table(tuple(map(self.say, head)), rows)
        if len(found) > MOST_QUOTED:
            yield self.line(self.say("more").format(len(found) - MOST_QUOTED), "small")

    def row(self, claim: Record, language: str, link: str) -> tuple[Cell, ...]:
        words = " … ".join(self.quote(span["text"], language) for span in claim["content"])
        permanent = f"{link}#claim-{claim['id']}"
        links = [Run(self.say("permanent"), permanent)]
        if _is_address(claim["article"]["url"]):
            links.append(Run(self.say("article"), claim["article"]["url"]))
        return (
            (Paragraph((Run(words),), language, "quote"),),
            self.speaker(claim),
            self.cell(" → ".join(self.short(hop["name"]) or "?" for hop in claim["chain"])),
            self.cell(self.short(claim["outlet"]["name"])),
            self.cell(self.date(claim["article"])),
            tuple(Paragraph((one,), self.language) for one in links),
        )

    def speaker(self, claim: Record) -> Cell:
        who, traits = claim["speaker"], [self.word(STANCES, claim["stance"])]
        traits += [self.say(name) for name in ("negated", "hedged") if claim[name]]
        told = self.line(self.listed(traits), "small")
        if who is None:
            return (self.line(self.say("nobody")), told)
        lines = [Paragraph((Run(self.short(who["name"]), bold=True),), self.language)]
        if who["party"] and who["party"]["name"] != who["name"]:
            lines.append(self.line(f"{self.say('for')} {self.short(who['party']['name'])}"))
        return (*lines, told)

    def date(self, article: Record) -> str:
        """When it was published, as exactly as is known, and how exactly that is."""
        if not article["published_at"]:
            return self.say("undated")
        precision = article["published"]["precision"] or "second"
        shown = {"year": 4, "month": 7, "day": 10}.get(precision, 16)
        text = article["published_at"][:shown].replace("T", " ")
        notes = [self.say("exact").format(self.word(PRECISIONS, precision))]
        if shown == 16:
            zoned = article["published"]["time_zone"]
            text, notes = (f"{text} UTC", notes) if zoned else (text, [*notes, self.say("no_zone")])
        return f"{text} ({self.listed(notes)})"

    def own_voice(self, agreement: Record, cited: Record) -> Iterator[Block]:
        places = agreement["own_voice"] or ()
        if not places:
            return
        languages = {one["article"]: one["language"] for one in cited["evidence"]}
        yield self.line(self.say("own_voice"), "subheading")
        for place in places[:MOST_QUOTED]:
            language = languages.get(place["article"], agreement["proposition"]["language"])
            text = self.quote(place["span"]["text"], language)
            yield Paragraph((Run(text),), language, "quote")

    def unknown(self, missing: Record, cited: Record) -> Iterator[Block]:
        yield self.line(self.say("unknown"), "subheading")
        for name in missing:
            if name in UNKNOWN:
                yield self.line(self.word(UNKNOWN, name), "item")
        claims = cited["claims"]
        for name, number in (
            ("undated", sum(not one["article"]["published_at"] for one in claims)),
            ("speaker", sum(one["speaker"] is None for one in claims)),
        ):
            if number:
                yield self.line(self.word(UNKNOWN, name).format(number), "item")
        yield self.line(self.word(UNKNOWN, "held"), "item")

    def evidence(self, evidence: Iterable[Record]) -> Iterator[Block]:
        rows = tuple(self.proof(one) for one in evidence)
        if rows:
            yield self.line(self.say("evidence"), "subheading")
            head = ("outlet", "article", "date", "captured", "digest")
            yield Table(tuple(map(self.say, head)), rows)

    def proof(self, one: Record) -> tuple[Cell, ...]:
        held = f"{self.base}v1/articles/{one['article']}/revisions/{one['revision']}"
        title = self.short(one["title"] or "")
        lines = [Paragraph((Run(title),), one["language"])] if title else []
        lines.append(
            Paragraph((Run(f"{self.say('revision')} {one['revision']}", held),), self.language)
        )
        if _is_address(one["url"]):
            lines.append(Paragraph((Run(legible(one["url"]), one["url"]),), "en", "small"))
        return (
            self.cell(self.short(one["outlet"]["name"])),
            tuple(lines),
            self.cell(self.date(one)),
            self.cell(_instant(one["captured_at"])),
            (Paragraph((Run(one["digest"]),), "en", "small"),),
        )

    def since(self, changes: Iterable[Record]) -> Iterator[Block]:
        told = list(dict.fromkeys((one["what"], one["at"], one["after"]) for one in changes))
        if told:
            yield self.line(self.say("since"), "subheading")
        for what, at, after in told[:MOST_NAMED]:
            when = f" ({_instant(at)})" if at else ""
            why = f": {inline(after)}" if what == "text_withdrawn" and after else ""
            yield self.line(f"{self.word(SINCE, what)}{when}{why}", "item")

    def note(self, text: str) -> Iterator[Block]:
        if text and self.notes:
            runs = (Run(f"{self.say('note')}: ", bold=True), Run(closed(legible(text))))
            yield Paragraph(runs, self.language)

    def quote(self, text: str, language: str) -> str:
        """The exact words in the quotation marks of their language."""
        if not text:
            return self.say("text_withdrawn")
        opening, closing = MARKS.get(language, MARKS["en"])
        return f"{opening}{closed(legible(text))}{closing}"

    def short(self, name: str) -> str:
        name = inline(name)
        return name if len(name) <= LONGEST else f"{name[:LONGEST]}…"

    def say(self, name: str) -> str:
        return self.word(PHRASES, name)

    def word(self, words: Words, name: str) -> str:
        return words[name][LANGUAGES.index(self.language)] if name in words else name

    def listed(self, parts: Iterable[str]) -> str:
        return ("، " if self.language == "ar" else ", ").join(parts)

    def line(self, text: str, style: Style = "text") -> Paragraph:
        return Paragraph((Run(text),), self.language, style)

    def cell(self, text: str) -> Cell:
        return (self.line(text),)


def _headline(citation: Record) -> tuple[str, str | None]:
    """What an entry is about, in its words, and their language."""
    cited = citation["cited"]
    if cited["agreement"]:
        proposition = cited["agreement"]["proposition"]
        return proposition["text"], proposition["language"]
    first = cited["evidence"][0]
    if citation["kind"] == "claim":
        content = cited["claims"][0]["content"]
        return " … ".join(filter(None, (span["text"] for span in content))), first["language"]
    return first["title"] or first["url"] or first["outlet"]["name"], first["language"]


def _instant(moment: str) -> str:
    return moment[:16].replace("T", " ") + " UTC"


def _is_address(url: str | None) -> bool:
    return bool(url) and urlsplit(url or "").scheme in ("http", "https")
