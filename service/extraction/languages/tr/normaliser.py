"""Turkish spellings made comparable: dotted and dotless i told apart, apostrophes straight."""

_LETTERS = str.maketrans({"İ": "i", "I": "ı", "’": "'", "ʼ": "'", "`": "'", "â": "a", "Â": "a"})


def normalise(text: str) -> str:
    """Return the text in lower case as Turkish has it (I → ı, İ → i), apostrophes straight."""
    return text.translate(_LETTERS).lower()
