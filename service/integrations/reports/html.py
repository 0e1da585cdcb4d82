"""A report as one HTML file: no script, nothing from elsewhere, fit to be printed."""

from html import escape

from service.integrations.reports.blocks import Paragraph, Report, Run, Table

STYLE = """
:root { color-scheme: light; }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #1f2328; background: #fff;
  font: 1rem/1.6 "Noto Sans", "Segoe UI", "Noto Sans Arabic", Tahoma, sans-serif; }
:lang(ar) { font-family: "Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", "Noto Sans", serif;
  line-height: 1.85; }
p, td, th { overflow-wrap: anywhere; white-space: pre-wrap; }
h1, h2, h3 { line-height: 1.4; break-after: avoid; }
h2 { border-block-start: 1px solid #c9c4b8; padding-block-start: 1rem; }
.sentence { border-inline-start: .25rem solid #1d4f91; padding-inline-start: .75rem; }
.small { font-size: .85rem; color: #5a606a; }
.item { margin-block: .25rem; margin-inline-start: 1rem; display: list-item; list-style: disc; }
table { inline-size: 100%; border-collapse: collapse; }
th, td { border: 1px solid #c9c4b8; padding: .35rem .5rem; text-align: start; vertical-align: top; }
td p { margin: 0 0 .25rem; }
th { background: #f3f1ec; }
.wide { overflow-x: auto; }
tr { break-inside: avoid-page; }
a { color: #1d4f91; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } .wide { overflow: visible; } }
"""

_TAGS = {"title": "h1", "heading": "h2", "subheading": "h3"}


def write_html(report: Report) -> str:
    """The report as a page."""
    direction = "rtl" if report.language == "ar" else "ltr"
    body = "\n".join(map(_block, report.blocks))
    return (
        f'<!doctype html>\n<html lang="{report.language}" dir="{direction}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(report.title)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _block(block: Paragraph | Table) -> str:
    return _table(block) if isinstance(block, Table) else _paragraph(block)


def _paragraph(paragraph: Paragraph) -> str:
    tag = _TAGS.get(paragraph.style, "p")
    direction = "rtl" if paragraph.is_right_to_left else "ltr"
    named = f' class="{paragraph.style}"' if tag == "p" and paragraph.style != "text" else ""
    runs = "".join(map(_run, paragraph.runs))
    return f'<{tag}{named} lang="{escape(paragraph.language)}" dir="{direction}">{runs}</{tag}>'


def _run(run: Run) -> str:
    text = f"<b>{escape(run.text)}</b>" if run.bold else escape(run.text)
    return f'<a href="{escape(run.href)}"><bdi>{text}</bdi></a>' if run.href else text


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in table.head)
    rows = "\n".join(
        "<tr>" + "".join(f"<td>{''.join(map(_paragraph, cell))}</td>" for cell in row) + "</tr>"
        for row in table.rows
    )
    return (
        f'<div class="wide"><table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n'
        "</tbody>\n</table></div>"
    )
