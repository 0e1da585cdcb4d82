"""Rival values of an agreement, told in a sentence each."""

from collections.abc import Mapping
from uuid import UUID

from service.analysis.agreement import Agreement, Opponent

_NAMELESS = {"en": "a source without a name", "ar": "مصدر لم يُسمَّ"}
_LATER = {
    "numeric": {
        "en": "The same source gave another figure later",
        "ar": "وأعطى المصدر نفسه رقما آخر لاحقا",
    },
    "date": {
        "en": "The same source gave another date later",
        "ar": "وحدد المصدر نفسه موعدا آخر لاحقا",
    },
}
_OPEN = {
    "numeric": {"en": "Another figure is given by {}", "ar": "وثمة رقم آخر ذكره {}"},
    "date": {"en": "Another date is given by {}", "ar": "وثمة موعد آخر ذكره {}"},
}


def rivalry(agreement: Agreement, names: Mapping[UUID, str]) -> dict[str, list[str]]:
    """Return the sentences in English and Arabic: that it was overtaken, and what is still open.

    A value that this one overtook is history, and two things of which each has its own value are
    no rivals: neither is told.
    """
    rivals = [one for one in agreement.contradicted_by if one.proposition is not None]
    told: dict[str, list[str]] = {"en": [], "ar": []}
    for kind in sorted({one.kind for one in rivals if one.kind in _LATER and one.order == "later"}):
        for language in told:
            told[language].append(_LATER[kind][language])
    for kind in sorted({one.kind for one in rivals if one.kind in _OPEN and one.status == "open"}):
        others = [one for one in rivals if one.kind == kind and one.status == "open"]
        for language in told:
            told[language].append(_OPEN[kind][language].format(_told(others, names, language)))
    return told


def _told(rivals: list[Opponent], names: Mapping[UUID, str], language: str) -> str:
    found = sorted({names.get(one.voice, "") for one in rivals if one.voice} - {""})
    joined = ", ".join(found) if language == "en" else "، ".join(found)
    return joined or _NAMELESS[language]
