"""Who is meant by what is said for honour. All names are invented."""

import pytest

from service.extraction import extract


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("قال معالي وزير النفط الأردني سالم الدوري إن الحقل جديد.", "سالم الدوري",
         "وزير النفط الأردني"),
        ("صرح صاحب السمو الملكي الأمير فهد الدوري وزير الدفاع بأن الحقل جديد.", "فهد الدوري",
         "وزير الدفاع"),
        ("قال الشيخ سالم الدوري، وزير النفط الأردني، إن الحقل جديد.", "سالم الدوري",
         "وزير النفط الأردني"),
        ("أكد فخامة رئيس الجمهورية أن الحقل جديد.", "رئيس الجمهورية", "رئيس الجمهورية"),
        ("قال دولة رئيس الوزراء الأردني هاني الملا إن الحقل جديد.", "هاني الملا",
         "رئيس الوزراء الأردني"),
        ("قال سعادة السفير الأردني سامر الحلبي إن الحقل جديد. وأضاف سعادته أن العمل بدأ.",
         "سامر الحلبي", "السفير الأردني"),
        ("The Right Honourable Jane Harwick said that it sank.", "Jane Harwick", None),
        ("His Excellency the Jordanian Minister of Oil, Sami Najjar, said that it sank.",
         "Sami Najjar", "Jordanian Minister of Oil"),
        ("Gen. Paul Marsh, the army's chief of staff, said that it sank.", "Paul Marsh",
         "army's chief of staff"),
        ("Her Majesty the Queen said that it sank. Her Majesty said it was late.", "Queen",
         "Queen"),
    ],
)  # fmt: skip
def test_the_office_is_what_follows(text: str, name: str, role: str | None) -> None:
    told = [claim.speaker for claim in extract(text)]
    assert {(one.name, one.role) for one in told if one} == {(name, role)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعلنت دولة الأردن أن العمل بدأ.", "دولة الأردن"),
        ("Her team said that it sank.", "Her team"),
        ("Paul Marsh said that it sank.", "Paul Marsh"),
    ],
)
def test_other_words_stay(text: str, name: str) -> None:
    (claim,) = extract(text)
    assert claim.speaker and claim.speaker.name == name
