"""An agreement told in a few sentences, safe to paste.

They say what is held and what is not known, and never that a thing is true.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from service.analysis.agreement import Agreement, Block
from service.analysis.independence import Count
from service.analysis.rivalry import rivalry


@dataclass(frozen=True, slots=True)
class _Noun:
    """A counted Arabic noun: one, two, three to ten, eleven and more (singular accusative)."""

    one: str
    two: str
    few: str
    many: str
    feminine: bool = False


_OUTLET = _Noun("منفذ واحد", "منفذان", "منافذ", "منفذا")
_PARTY = _Noun("جهة واحدة", "جهتان", "جهات", "جهة", feminine=True)
_SPEAKER = _Noun("متحدث واحد", "متحدثان", "متحدثين", "متحدثا")
_UNITS = ("", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر")
_TEENS = {True: ("إحدى عشرة", "اثنتا عشرة"), False: ("أحد عشر", "اثنا عشر")}
_REASONS = {
    "only_partial": (
        "No source held says this in full; there are claims of a part of it.",
        "لا يقول أي مصدر محفوظ هذا كاملا، وثمة أقوال بجزء منه.",
    ),
    "only_hearsay": (
        "It is known only as what some report that others said.",
        "لا يُعرف هذا إلا نقلا عن آخرين داخل أقوال أخرى.",
    ),
    "only_own_voice": (
        "Outlets print it in their own voice and name no source.",
        "تورده منافذ بصوتها دون أن تنسبه إلى مصدر.",
    ),
    "only_debunked": (
        "It is held only as what articles quote to debunk it.",
        "لا يرد هذا إلا في مقالات تقتبسه لتفنيده.",
    ),
    "only_opposed": (
        "No source held says this; there are claims against it.",
        "لا يقول أي مصدر محفوظ هذا، وثمة أقوال بخلافه.",
    ),
    "no_claims": ("No claim of this is held.", "لا يُحفظ قول بهذا."),
}


def counted(number: int, noun: _Noun) -> str:
    """Return the number with its noun, in the nominative: ثلاثة منافذ, أحد عشر منفذا."""
    if number == 1:
        return noun.one
    if number == 2:
        return noun.two
    if 3 <= number <= 10:
        return f"{_small(number, feminine=noun.feminine)} {noun.few}"
    if 11 <= number <= 19:
        return f"{_teen(number, feminine=noun.feminine)} {noun.many}"
    tail = number % 100
    if number > 19 and tail in (0, 1, 2):  # مئة منفذ: figures leave the noun in the genitive
        return f"{number} {noun.many.removesuffix('ا')}"
    return f"{number} {noun.few if 3 <= tail <= 10 else noun.many}"


def _small(number: int, *, feminine: bool) -> str:
    # The numeral takes the gender contrary to that of the noun.
    if feminine:
        return _UNITS[number]
    return "ثمانية" if number == 8 else _UNITS[number] + "ة"


def _teen(number: int, *, feminine: bool) -> str:
    if number < 13:
        return _TEENS[feminine][number - 11]
    unit = _small(number - 10, feminine=feminine)
    return f"{unit} {'عشرة' if feminine else 'عشر'}"


def summary(agreement: Agreement, names: Mapping[UUID, str]) -> dict[str, str]:
    """Return the agreement in English and Arabic.

    ``names`` gives the name of each party and speaker that has one; the others stay numbers.
    """
    if agreement.verdict is None:
        english, arabic = _REASONS[agreement.verdict_reason or "no_claims"]
        return {"en": english, "ar": arabic}
    if agreement.verdict == "withdrawn":
        return {
            "en": "Every report of this is withdrawn, or rests on a withdrawn report.",
            "ar": "كل ما نُشر من هذا سُحب، أو يستند إلى خبر مسحوب.",
        }
    return {"en": _english(agreement, names), "ar": _arabic(agreement, names)}


def _named(ids: tuple[UUID, ...], names: Mapping[UUID, str]) -> list[str]:
    return [names[key] for key in ids if key in names]


def _source(support: Block, names: Mapping[UUID, str], on_behalf_of: str) -> list[str]:
    """Return who the one source is, with the side it speaks for where that is another name."""
    speakers = _named(support.speakers.members, names)
    parties = _named(support.parties.members, names)
    if len(speakers) == len(parties) == 1 and speakers != parties:
        return [f"{speakers[0]}{on_behalf_of}{parties[0]}"]
    return speakers or parties


def _english(agreement: Agreement, names: Mapping[UUID, str]) -> str:
    support = agreement.supporting
    parties = _named(support.parties.members, names)
    outlets = support.outlets.at_most
    sentences = [
        f"{_capital(_plural(outlets, 'outlet'))} {'carries' if outlets == 1 else 'carry'} it"
    ]
    sentences[0] += (
        "; "
        + {
            "one_outlet": _english_sides(support.parties, parties),
            "independently_sourced": "at least "
            f"{_plural(support.independent_origins.at_least, 'party', 'parties')} vouch for it, "
            "reached by separate routes" + _english_list(parties),
            "unresolved": _english_sides(support.parties, parties)
            + "; whether they were reached separately is not known",
            "one_side": "all rest on one side"
            + _english_list(parties)
            + f", with {_english_range(support.speakers, 'speaker', 'speakers')}",
            "echoed": "all rest on one source" + _english_list(_source(support, names, ", for ")),
        }[agreement.verdict or "echoed"]
    )
    if outlets > 1 and support.routes.at_most == 1:
        sentences.append(
            "All copies go back to one route"
            if support.routes.members[0].via
            else "The texts are copies of each other or of one publisher; their origin is not held"
        )
    sentences.append(_english_opposition(agreement, names))
    sentences += rivalry(agreement, names)["en"]
    return ". ".join(sentences) + "."


def _english_sides(parties: Count, names: list[str]) -> str:
    if parties.at_most == 1:
        return "it rests on one source" + _english_list(names)
    return f"it rests on {_english_range(parties, 'party', 'parties')}" + _english_list(names)


def _deniers(agreement: Agreement, names: Mapping[UUID, str]) -> tuple[list[str], bool]:
    """Return who denies it, and whether strictly; who states a rival value is another matter."""
    deniers = [one for one in agreement.contradicted_by if one.proposition is None]
    voices = {one.voice for one in deniers if one.voice is not None}
    return _named(tuple(sorted(voices)), names), any(o.strength == "strict" for o in deniers)


def _english_opposition(agreement: Agreement, names: Mapping[UUID, str]) -> str:
    if agreement.opposing is None:
        return "No source that denies it was found"
    found, strict = _deniers(agreement, names)
    verb = "contradicted" if strict else "questioned"
    return f"It is {verb} by " + (_join(found, "and") or "a source without a name")


def _english_range(count: Count, one: str, more: str) -> str:
    if count.at_least == count.at_most:
        return _plural(count.at_most, one, more)
    return f"{count.at_least} to {count.at_most} {more}"


def _english_list(names: list[str]) -> str:
    return f" ({_join(names, 'and')})" if names else ""


def _join(names: list[str], word: str) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {word} {names[-1]}"


def _plural(number: int, one: str, more: str | None = None) -> str:
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    figure = words[number] if number < len(words) else str(number)
    return f"{figure} {one if number == 1 else more or one + 's'}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


# Arabic -------------------------------------------------------------------------------------


def _arabic(agreement: Agreement, names: Mapping[UUID, str]) -> str:
    support = agreement.supporting
    parties = _arabic_list(_named(support.parties.members, names))
    outlets = support.outlets.at_most
    sentences = [
        f"عدد المنافذ التي تورده: {counted(outlets, _OUTLET)}",
        {
            "one_outlet": _arabic_sides(support.parties) + parties,
            "independently_sourced": "عدد الجهات التي تقول به وبُلغت بطرق منفصلة، على الأقل: "
            + counted(support.independent_origins.at_least, _PARTY)
            + parties,
            "unresolved": _arabic_sides(support.parties)
            + parties
            + "، ولا يُعرف هل بُلغت بطرق منفصلة",
            "one_side": f"كلها تستند إلى جهة واحدة{parties}، وعدد متحدثيها: "
            + _arabic_range(support.speakers, _SPEAKER),
            "echoed": "كلها تستند إلى مصدر واحد" + _arabic_list(_source(support, names, "، عن ")),
        }[agreement.verdict or "echoed"],
    ]
    if outlets > 1 and support.routes.at_most == 1:
        sentences.append(
            "ترجع النسخ كلها إلى طريق واحد"
            if support.routes.members[0].via
            else "نصوصها نُسخ بعضها عن بعض أو لناشر واحد، وأصلها غير محفوظ"
        )
    sentences.append(_arabic_opposition(agreement, names))
    sentences += rivalry(agreement, names)["ar"]
    return ". ".join(sentences) + "."


def _arabic_sides(parties: Count) -> str:
    if parties.at_most == 1:
        return "يستند إلى مصدر واحد"
    return f"عدد الجهات التي يستند إليها: {_arabic_range(parties, _PARTY)}"


def _arabic_range(count: Count, noun: _Noun) -> str:
    if count.at_least == count.at_most:
        return counted(count.at_most, noun)
    return f"بين {count.at_least} و{count.at_most}"


def _arabic_opposition(agreement: Agreement, names: Mapping[UUID, str]) -> str:
    if agreement.opposing is None:
        return "ولم يُعثر على مصدر ينفيه"
    found, strict = _deniers(agreement, names)
    verb = "يناقضه" if strict else "يتعارض معه"
    return f"{verb} قول {' و'.join(found)}" if found else f"{verb} قول مصدر لم يُسمَّ"


def _arabic_list(names: list[str]) -> str:
    return f" ({'، '.join(names)})" if names else ""
