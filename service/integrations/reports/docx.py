"""A report as DOCX: directions set for paragraphs, runs and tables, the same bytes each time."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm, Pt

from service.integrations.reports.blocks import Paragraph, Report, Run, Table

_STYLES = {
    "title": "Title", "heading": "Heading 1", "subheading": "Heading 2",
    "sentence": "Intense Quote", "quote": "Normal", "small": "Normal", "item": "List Bullet",
    "text": "Normal",
}  # fmt: skip
#: What every Word has, for Latin and for Arabic letters.
_LATIN, _ARABIC = "Calibri", "Arial"
_LINK = "1D4F91"
#: In half points.
_SMALL = "17"
#: Zip files know no time before this one.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_BREAKS = re.compile(r"\r\n|[\r\n\t]")


def write_docx(report: Report) -> bytes:
    """The report as a document of Word."""
    document = Document()
    _prepare(document, report)
    body, end = document.element.body, document.element.body.sectPr
    links: dict[str, str] = {}
    for block in report.blocks:
        if isinstance(block, Table):
            made = _table(document, block, report, links)
        else:
            made = _paragraph(document, block, links)
        body.insert(body.index(end), made)
    written = io.BytesIO()
    document.save(written)
    return _timeless(written.getvalue())


def _prepare(document: Any, report: Report) -> None:
    """Set what holds for all of it: title, times, fonts, margins, and which side it begins at."""
    at = datetime.fromisoformat(report.at).replace(tzinfo=None)
    about = document.core_properties
    about.title, about.author, about.comments = report.title[:255], "Isnad", ""
    about.language, about.created, about.modified = report.language, at, at
    about.last_modified_by, about.revision = "Isnad", 1
    for style in {*_STYLES.values(), "Table Grid"}:
        found = document.styles[style]
        if found.type != 3:  # a table has no font of its own
            fonts = found.element.get_or_add_rPr().get_or_add_rFonts()
            for theme in ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme"):
                fonts.attrib.pop(qn(f"w:{theme}"), None)
            for name, font in (("ascii", _LATIN), ("hAnsi", _LATIN), ("cs", _ARABIC)):
                fonts.set(qn(f"w:{name}"), font)
    document.styles["Normal"].font.size = Pt(10)
    for section in document.sections:
        section.left_margin = section.right_margin = Cm(1.8)
        section.top_margin = section.bottom_margin = Cm(1.8)
        if report.language == "ar":
            section._sectPr.insert_element_before(OxmlElement("w:bidi"), "w:rtlGutter", "w:docGrid")


def _paragraph(document: Any, paragraph: Paragraph, links: dict[str, str]) -> Any:
    made, properties = OxmlElement("w:p"), OxmlElement("w:pPr")
    style = document.styles[_STYLES[paragraph.style]].style_id
    properties.append(_valued("pStyle", style))
    if paragraph.is_right_to_left:
        properties.append(OxmlElement("w:bidi"))
    made.append(properties)
    for run in paragraph.runs:
        made.append(_run(document, run, paragraph, links))
    return made


def _run(document: Any, run: Run, paragraph: Paragraph, links: dict[str, str]) -> Any:
    made = OxmlElement("w:r")
    made.append(_look(run, paragraph))
    made.extend(_words(run.text))
    if not run.href:
        return made
    if run.href not in links:
        links[run.href] = document.part.relate_to(
            run.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
        )
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), links[run.href])
    link.append(made)
    return link


def _look(run: Run, paragraph: Paragraph) -> Any:
    """How a run looks; the order of these is the schema's."""
    look = OxmlElement("w:rPr")
    if run.bold:
        look.extend((OxmlElement("w:b"), OxmlElement("w:bCs")))
    if run.href:
        look.append(_valued("color", _LINK))
    if paragraph.style == "small":
        look.extend((_valued("sz", _SMALL), _valued("szCs", _SMALL)))
    if run.href:
        look.append(_valued("u", "single"))
    right_to_left = paragraph.is_right_to_left and not run.text.startswith(("http:", "https:"))
    if right_to_left:
        look.append(OxmlElement("w:rtl"))
    language = OxmlElement("w:lang")
    language.set(qn("w:bidi" if right_to_left else "w:val"), paragraph.language)
    look.append(language)
    return look


def _words(text: str) -> Iterator[Any]:
    """The text, and a break for every end of a line in it."""
    start = 0
    for found in _BREAKS.finditer(text):
        yield from _piece(text[start : found.start()])
        yield OxmlElement("w:tab" if found[0] == "\t" else "w:br")
        start = found.end()
    yield from _piece(text[start:])


def _piece(text: str) -> Iterator[Any]:
    if text:
        made = OxmlElement("w:t")
        made.text = text
        made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        yield made


def _table(document: Any, table: Table, report: Report, links: dict[str, str]) -> Any:
    made, properties = OxmlElement("w:tbl"), OxmlElement("w:tblPr")
    properties.append(_valued("tblStyle", document.styles["Table Grid"].style_id))
    if report.language == "ar":
        properties.append(OxmlElement("w:bidiVisual"))
    width = OxmlElement("w:tblW")
    width.set(qn("w:w"), "5000")
    width.set(qn("w:type"), "pct")
    properties.append(width)
    grid = OxmlElement("w:tblGrid")
    grid.extend(OxmlElement("w:gridCol") for _ in table.head)
    made.extend((properties, grid))
    head = tuple((Paragraph((Run(name, bold=True),), report.language),) for name in table.head)
    for number, row in enumerate((head, *table.rows)):
        made.append(_row(document, row, links, is_head=number == 0))
    return made


def _row(
    document: Any, cells: tuple[tuple[Paragraph, ...], ...], links: dict[str, str], *, is_head: bool
) -> Any:
    made = OxmlElement("w:tr")
    if is_head:
        properties = OxmlElement("w:trPr")
        properties.append(OxmlElement("w:tblHeader"))
        made.append(properties)
    for cell in cells:
        held = OxmlElement("w:tc")
        # A cell holds one paragraph at least.
        held.extend(_paragraph(document, one, links) for one in cell or (Paragraph((), "en"),))
        made.append(held)
    return made


def _valued(name: str, value: str) -> Any:
    made = OxmlElement(f"w:{name}")
    made.set(qn("w:val"), value)
    return made


def _timeless(written: bytes) -> bytes:
    """The same archive, whose files do not say when they were written."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(written)) as source,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _EPOCH), source.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()
