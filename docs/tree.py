"""Writes the tree of `service/` into docs/architecture.md: a line a file, from its docstring.

`make tree` runs it; a test fails where the page and the files differ.
"""

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "architecture.md"
BEGIN, END = "<!-- tree -->\n", "<!-- end of tree -->\n"


def tree() -> str:
    """The files of the package, each with the first sentence that it says of itself."""
    lines = []
    for path in sorted((ROOT / "service").rglob("*.py"), key=_place):
        depth = len(path.relative_to(ROOT).parts) - 1
        name = f"{path.parent.name}/" if path.name == "__init__.py" else path.name
        indent = "  " * (depth - (path.name == "__init__.py"))
        said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        lines.append(f"{indent + name:<34} {said.splitlines()[0] if said else ''}".rstrip())
    return "\n".join(lines) + "\n"


def _place(path: Path) -> tuple[str, ...]:
    """A folder's own file first, then its files, then its folders."""
    folders, name = path.relative_to(ROOT).parts[:-1], path.name
    key: list[str] = []
    for folder in folders:
        key += ["~", folder]
    return (*key, "" if name == "__init__.py" else name)


def with_tree(page: str) -> str:
    """The page with the tree as it is now."""
    head, _, rest = page.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return f"{head}{BEGIN}```\n{tree()}```\n{END}{tail}"


if __name__ == "__main__":
    PAGE.write_text(with_tree(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
