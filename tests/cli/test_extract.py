"""Extraction on the command line: no database, one JSON object a file."""

import json

TEXT = "قال وزير الصحة سالم حداد إن 12 شخصا أصيبوا في الحريق."


def test_each_file_is_a_line(isnad, tmp_path):
    files = [tmp_path / name for name in ("a.txt", "b.txt")]
    for file in files:
        file.write_text(f"حريق في الميناء\n\n{TEXT}\n", encoding="utf-8")
    result = isnad("extract", *files)
    assert result.exit_code == 0, result.stderr
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["file"] for line in lines] == [str(file) for file in files]
    text = files[0].read_text(encoding="utf-8")
    for line in lines:
        assert line["language"] == "ar"
        (claim,) = line["claims"]
        assert text[claim["span"]["start"] : claim["span"]["end"]] == claim["span"]["text"]


def test_line_ends_are_characters_of_the_text(isnad, tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(f"حريق في الميناء\r\n\r\n{TEXT}\r\n".encode())
    (claim,) = json.loads(isnad("extract", file).stdout)["claims"]
    text = file.read_bytes().decode()
    assert text[claim["span"]["start"] : claim["span"]["end"]] == claim["span"]["text"]


def test_standard_input_is_a_file_too(isnad):
    result = isnad("extract", "--language", "ar", "-", stdin=TEXT.encode())
    assert json.loads(result.stdout)["file"] == "-"


def test_a_bad_file_is_told_and_the_rest_goes_on(isnad, tmp_path):
    good, bad, empty = (tmp_path / name for name in ("good.txt", "bad.txt", "empty.txt"))
    good.write_text(TEXT, encoding="utf-8")
    bad.write_bytes(b"\xff\xfe")
    empty.write_text("", encoding="utf-8")
    result = isnad("extract", bad, empty, tmp_path / "missing.txt", good)
    assert result.exit_code == 1
    assert [json.loads(line)["file"] for line in result.stdout.splitlines()] == [str(good)]
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == [
        str(bad), str(empty), str(tmp_path / "missing.txt"),
    ]  # fmt: skip


def test_an_unknown_language_is_told(isnad, tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    result = isnad("extract", "--language", "xx", file)
    assert result.exit_code == 1
    assert "'xx'" in result.stderr
