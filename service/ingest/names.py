"""The forms under which names of outlets and speakers are looked up."""

import re

from service.extraction.languages.ar.normaliser import normalise

_MARKS = re.compile(r"[^\w\s]+")


def name_key(name: str) -> str:
    """Return the key of a name: normalised, without punctuation; equal keys are one name.

    The Arabic normaliser folds case and width for every script, so one key serves all languages.
    """
    return " ".join(_MARKS.sub(" ", normalise(name)).split())
