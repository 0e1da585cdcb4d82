"""English pages: title, body, date, credit, and the furniture around them."""

from service.extraction.languages import detect
from service.extraction.pages import read_page

PAGE = """Home
News
The Harbour Gazette
The dam above the valley is full, board says
Published: 14 May 2031 10:30 GMT
By Salma Najjar

The dam above the valley is full for the first time in ten years, the Water Board said on Monday.

"Nobody should go near it," said Rana Haddad, who leads the board, after a visit to the wall.

Source: Reuters

Leave a comment
Your email address will not be published.
We use cookies to improve this site.
"""


def text_of(page, kind):
    return [region.span.of(PAGE) for region in page.regions if region.kind == kind]


def test_a_page_is_read_by_its_habits():
    assert detect(PAGE) == "en"
    page = read_page(PAGE)
    assert page.title.name == "The dam above the valley is full, board says"
    assert page.published.value.isoformat() == "2031-05-14T10:30:00+00:00"
    assert page.credit.name == "Reuters"
    body = " ".join(text_of(page, "body"))
    assert body.startswith("The dam above") and body.endswith("visit to the wall.")
    assert "cookies" not in body and "Najjar" not in body


def test_a_date_of_two_meanings_is_not_read():
    assert read_page(PAGE.replace("14 May 2031", "03/04/2031")).published is None
