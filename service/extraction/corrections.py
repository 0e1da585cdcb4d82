"""Whether a text says of itself that its outlet corrected it."""

from collections.abc import Iterator

from service.extraction.languages.pack import LanguagePack

#: What a notice may stand in, and a label before its colon is no longer than this.
_AROUND = ' \t\r*_-–—([«"“'
_LONGEST_LABEL = 60


def correction_notice(text: str, pack: LanguagePack) -> str | None:
    """Return the first line that tells what was wrong before, as it stands; None without one."""
    return next((line for line in _lines(text) if _is_notice(line, pack)), None)


def _lines(text: str) -> Iterator[str]:
    return (line.strip() for line in text.split("\n"))


def _is_notice(line: str, pack: LanguagePack) -> bool:
    head = line.lstrip(_AROUND)[:_LONGEST_LABEL]
    words = tuple(pack.normalise(head).split())
    if any(words[: len(opening)] == opening for opening in pack.page.correction_openings):
        return True
    label, colon, _ = head.partition(":")
    return bool(colon) and tuple(pack.normalise(label).split()) in pack.page.correction_labels
