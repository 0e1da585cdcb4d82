"""Texts that would hurt a reader that looks back or ahead without end, of any length."""

import random
from collections.abc import Callable, Iterator

from service.extraction.page import Page, Region
from service.extraction.spans import Span

Shape = Callable[[int], str]


def _repeated(unit: str) -> Shape:
    return lambda length: (unit * (length // len(unit) + 1))[:length]


def _led(head: str, unit: str) -> Shape:
    """One beginning, and all else in its content."""
    return lambda length: (head + unit * (length // len(unit) + 1))[:length]


def _framed(opening: str, closing: str) -> Shape:
    """As many openings as closings: nested as deep as the text is long."""
    return lambda length: opening * (length // 2) + closing * (length // 2)


def _chosen(words: str) -> Shape:
    """Words in an order of chance, always the same."""

    def text(length: int) -> str:
        units = random.Random(1).choices(words.split(" "), k=length // 2)
        return " ".join(units)[:length]

    return text


def _distinct(prefix: str) -> Shape:
    """No word twice: nothing that is remembered of a word helps with the next."""

    def text(length: int) -> str:
        return " ".join(f"{prefix}{n:x}" for n in range(length // (len(prefix) + 5)))

    return text


def _claims(line: str) -> Shape:
    """Numbered claims, each of a source of its own."""

    def text(length: int) -> str:
        return "".join(line.format(n=_letters(n)) for n in range(length // len(line)))

    return text


def _letters(number: int) -> str:
    """A number as a word of letters, so that it may be a name."""
    return "".join(chr(ord("ب") + int(digit)) for digit in str(number))


def _acronyms(length: int) -> str:
    """Bodies that are named with their acronyms, each another one, and one that speaks."""
    line = "The {0}or {1}or {2}or {3}or ({0}{1}{2}{3}) agreed. The Reed Council said it fell.\n"
    count = length // len(line)
    return "".join(line.format(*_capitals(number)) for number in range(count))


def _capitals(number: int) -> list[str]:
    """A number in four capital letters."""
    return [chr(ord("A") + number // 26**place % 26) for place in range(4)]


#: By language and what each is made of; the name says what is repeated.
SHAPES: dict[str, dict[str, Shape]] = {
    "ar": {
        "cue": _repeated("قال "),
        "cue and that": _repeated("قال إن "),
        "verb that verb": _repeated("وأضاف أن "),
        "according to": _repeated("وفق البيان، "),
        "according to, bare": _repeated("بحسب "),
        "claims": _repeated("قال الوزير إن هذا صحيح. "),
        "claims in one line": _repeated("قال الوزير إن هذا صحيح، "),
        "second verbs": _led("قال الوزير إن السد ", "عبأ الماء وطلب ، "),
        "claims of many": _claims("قال الوزير سامي {n} إن هذا صحيح.\n"),
        "surnames": _claims("قال سامي {n} إن هذا صحيح.\nوأضاف {n} أنه كذلك.\n"),
        "outlets named later": _claims(
            "قالت صحيفة تركية إن الأمر انتهى.\nقالت صحيفة {n} إن الأمر انتهى.\n"
        ),
        "pronouns": _repeated("وأضاف أنه سيعود. "),
        "ministries": _repeated("أعلنت وزارة الداخلية في حكومة الضفة أن الأمر انتهى. "),
        "headline colons": _repeated("سامي النجار: سنعود غدا إلى العمل\n"),
        "colons": _repeated("الوزير: "),
        "opened quotation": _repeated('قال: "'),
        "opened guillemets": _repeated("قال «نعم "),
        "quotation marks": _repeated('"'),
        "opening marks": _repeated("“"),
        "nested quotations": _framed("«", "»"),
        "nested words in quotations": _framed("قال «", "» "),
        "alternating quotations": _repeated("«\"“'”\"»"),
        "quotations after": _repeated('"هذا هو الأمر الصحيح كله"، قال الوزير. '),
        "brackets": _repeated("("),
        "nested brackets": _framed("(", ")"),
        "names": _repeated("سامي النجار ليث الحداد "),
        "titles": _repeated("وزير الخارجية رئيس "),
        "and": _repeated("و"),
        "and, apart": _repeated("و "),
        "commas": _repeated("،"),
        "words and commas": _repeated("كلمة، "),
        "digits": _repeated("1"),
        "dotted digits": _repeated("1."),
        "dates": _repeated("12/03/2020 "),
        "letter": _repeated("ا"),
        "words without a stop": _repeated("كلمة "),
        "no word twice": _distinct("ك"),
        "vowel signs": _repeated("\u064e"),
        "word with vowel signs": _repeated("ق\u064eال\u064e "),
        "newlines": _repeated("\n"),
        "one word a line": _repeated("قال\n"),
        "spaces": _repeated("\u00a0"),
        "zero width": _repeated("\u200b"),
        "direction marks": _repeated("\u200f"),
        "joiners": _repeated("\u200d"),
        "tatweel": _repeated("ـ"),
        "scripts in turn": _repeated("قال said "),
        "emoji": _repeated("😀"),
        "tags": _repeated('<a href="قال">'),
        "everything": _chosen(
            'قال إن أن وفق " « » ( ) : ، . الوزير وزارة سامي النجار في بيان \n و'
        ),
    },
    "en": {
        "cue": _repeated("said "),
        "cue and that": _repeated("said that "),
        "according to": _repeated("according to "),
        "according to somebody": _repeated("according to the ministry, "),
        "claims": _repeated("The minister said that this is true. "),
        "claims in one line": _repeated("the minister said that this is true, "),
        "claims of many": _claims("Minister Sam K{n} said that this is true.\n"),
        "pronouns": _repeated("He said that he would return. "),
        "headline colons": _repeated("Sam Carpenter: we return to work tomorrow\n"),
        "opened quotation": _repeated('said: "'),
        "opening marks": _repeated("“"),
        "apostrophes": _repeated("'"),
        "nested quotations": _framed("“", "”"),
        "nested words in quotations": _framed("said “", "” "),
        "alternating quotations": _repeated("“\"‘'’\"”"),
        "quotations after": _repeated('"This is the whole of the truth," the minister said. '),
        "quotations before": _repeated('"This is the whole of the truth," '),
        "brackets": _repeated("("),
        "names": _repeated("Sam Carpenter Lee Smith "),
        "small words": _repeated("of the and "),
        "commas": _repeated(","),
        "words and commas": _repeated("word, "),
        "digits": _repeated("1"),
        "letter": _repeated("a"),
        "words without a stop": _repeated("word "),
        "no word twice": _distinct("w"),
        "combining marks": _repeated("\u0301"),
        "hyphens": _repeated("a-"),
        "dots": _repeated("."),
        "initials": _repeated("A."),
        "one word a line": _repeated("said\n"),
        "acronyms": _acronyms,
        "accused by nobody": _repeated("he was accused by the "),
        "quotations behind stops": _repeated('he said that it is so. "Yes," and '),
        "scripts in turn": _repeated("said قال "),
        "tags": _repeated("<p>said</p>"),
        "everything": _chosen(
            'said that according to " “ ” ( ) : , . minister Sam Carpenter in \n and'
        ),
    },
}  # fmt: skip


def whole(text: str) -> Page:
    """The page of a text that is body from end to end."""
    return Page((Region("body", Span(0, len(text))),), None, None, None, None)


def shapes() -> Iterator[tuple[str, str, Shape]]:
    """Yield language, name and maker of every shape."""
    for language, named in SHAPES.items():
        for name, shape in named.items():
            yield language, name, shape
