"""Who said what, by which words, through whom: attributions found in a text.

``extract`` is the one door. It reads the page's title and body sentence by sentence
(``sentences``), lets the language find the clauses that attribute (``languages``), nests them
(``claims``), joins the sources of the article (``speakers``), and builds each claim's chain
(``chains``) and assertions. Pure: text in, values out; places are those of the text as given.
"""

from service.extraction.attribution import Attribution
from service.extraction.languages import UnsupportedLanguage, codes, detect, get_pack
from service.extraction.page import Page
from service.extraction.pages import read_page
from service.extraction.reading import read
from service.extraction.wire import EXTRACTOR

__all__ = ["EXTRACTOR", "UnsupportedLanguage", "codes", "detect", "extract"]


def extract(text: str, language: str | None = None, page: Page | None = None) -> list[Attribution]:
    """Attributed claims of the text, in the order of their cues.

    ``page`` tells title and body apart; without it the text is read as a raw page. Without
    ``language`` the script decides; a text without letters of any known script has no claims.
    """
    code = language if language is not None else detect(text)
    if code is None:
        return []
    pack = get_pack(code)
    return read(text, page if page is not None else read_page(text, code), pack)
