"""English spellings made comparable: case folded, apostrophes straight."""

_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'"})


def normalise(text: str) -> str:
    """Return the text in lower case with straight apostrophes."""
    return text.translate(_APOSTROPHES).casefold()
