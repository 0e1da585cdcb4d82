"""Which Arabic phrases can speak, and what becomes of the claims of those that can't."""

import pytest

from service.extraction import extract


def speakers(text: str) -> list[str | None]:
    return [claim.speaker.name if claim.speaker else None for claim in extract(text, "ar")]


@pytest.mark.parametrize(
    "text",
    [
        "وقال هناك إن العمل مستمر في الميناء.",
        "وأعلن قليلا من الأشكال المتاحة أن العمل مستمر.",
        "وأكدت وجهات النظر أن العمل مستمر في الميناء.",
        "وأكدت رؤيتها أن العمل مستمر في الميناء.",
        'وحول أوضاع ناديه، ومستحقات اللاعبين المتأخرة، أردف: "حاولنا إبعاد النادي عن الديون".',
        "وسبق للشركاء أن دعوا البلاد إلى فتح أسواقها المغلقة.",
    ],
)
def test_what_cannot_speak_is_nobody(text: str) -> None:
    assert set(speakers(text)) <= {None}


@pytest.mark.parametrize(
    "text",
    [
        "ووفقا لتوجيهات الرئيس سامر الحلبي سيبدأ العمل غدا في الميناء.",
        "وطبقا لقانون الأحزاب الجديد ستجري الانتخابات في الشهر المقبل.",
    ],
)
def test_what_is_obeyed_is_not_quoted(text: str) -> None:
    assert not speakers(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ونقلت رويترز عن مسؤول تركي -لم يذكر اسمه- أن العمل مستمر.", "مسؤول تركي"),
        ("أعلن المتحدث باسم الأمم المتحدة أن العمل مستمر.", "المتحدث باسم الأمم المتحدة"),
        ("وفقا لديليب كومار فإن الفيلم جميل جدا.", "ديليب كومار"),
        ("وطبقا لبلومنتال فإن العقد انتهى أمس.", "بلومنتال"),
        ("وفقا لوزارة الصحة فإن العدد ارتفع.", "وزارة الصحة"),
        ("قال سامر الحلبي بكل سرور إن الفوز مستحق.", "سامر الحلبي"),
        ("أعرب نادر الحلبي لانخفاض الصادرات عن أسفه الشديد.", "نادر الحلبي"),
        ("وطالب الحلبي المجتمع الدولي بالتصدي للجفاف.", "الحلبي"),
        ("ودعا حلبيان الأطراف المعنية إلى تجنب التصعيد.", "حلبيان"),
        ('ووصفت وزارة الخارجية المرجانية التجمع بأنه "محاولة".', "وزارة الخارجية المرجانية"),
        ("وأكد وزير الدفاع، نادر كامينوس، هذه المعلومات في تغريدة.", "نادر كامينوس"),
        ("ونددت حكومة بلاده بتسميم السائح.", "حكومة بلاده"),
        ("وتعافى المريض أمس، بحسب تصريحات الطبيب سامر الحلبي.", "سامر الحلبي"),
        ("ونقلت الصحيفة عن سامر موسوي قائد الجيش المرجاني قوله إن الأمر انتهى.", "سامر موسوي"),
    ],
)
def test_a_source_ends_where_its_phrase_does(text: str, name: str) -> None:
    assert speakers(text)[0] == name


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("وقال المحققون إن الجاني هرب.", "unnamed"),
        ("وأكد العديد من العملاء أن الخدمة سيئة.", "unnamed"),
        ("ويقول بعضهم إن الأمر صعب.", "unnamed"),
        ("وقالت فرنسية إن الأمر صعب.", "person"),
        ("وأعلنت فيسبوك أن الخدمة عادت.", "organization"),
        ("أظهرت استطلاعات الرأي أن الناس راضون.", "document"),
        ("وأكد سامر الحلبي ونادر خليل أن الحل قريب.", "group"),
        ("وقال محمد وليد الحلبي إن الأمر صعب.", "person"),
        ("وقال نادر وائل خليل إن الأمر صعب.", "person"),
    ],
)
def test_kinds_of_unlisted_sources(text: str, kind: str) -> None:
    (claim,) = extract(text, "ar")
    assert claim.speaker is not None
    assert claim.speaker.kind == kind


def test_persons_named_together_are_members_of_a_group() -> None:
    first, second = extract(
        "وأكد سامر الحلبي وفلاديمير خليل أن الحل قريب. وأضافا أن العمل مستمر.", "ar"
    )
    assert first.speaker is not None
    assert [body.name for body in first.speaker.members] == ["سامر الحلبي", "فلاديمير خليل"]
    assert second.speaker is not None
    assert second.speaker.members == first.speaker.members


@pytest.mark.parametrize(
    "text",
    [
        'والتقى الحلبي بعدها المدرب، وكتب على حسابه: "بحثنا الأمور". وقال سامر الحلبي إنه راض.',
        "عاد الحلبي أمس إلى المدينة، وأكد أن العمل مستمر. وقال سامر الحلبي إنه راض.",
    ],
)
def test_the_subject_of_narration_goes_on_to_speak(text: str) -> None:
    assert speakers(text) == ["سامر الحلبي"] * 2


def test_an_office_told_in_part_is_whoever_was_named_with_it() -> None:
    text = (
        "قالت وزيرة الدولة المرجانية للتجارة ماريا الحلبي إن الحل قريب. "
        "وأوضحت وزيرة الدولة المرجانية أن الوقت ضيق."
    )
    assert speakers(text) == ["ماريا الحلبي"] * 2


def test_a_headlines_addressee_is_no_part_of_the_name() -> None:
    text = "حلبيان لنيكولايف: لن نسكت\n\nقال الرئيس سامر حلبيان إن بلاده لن تسكت أبدا."
    assert speakers(text) == ["سامر حلبيان"] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('تقول أم كلثوم حلبي: "كل ما أعرفه أنهما في المدينة".', "أم كلثوم حلبي"),
        ("وصرح الحلبي في ٩ أبريل بأن العمل سيبدأ قريبا.", "الحلبي"),
        ("وأعلن نادر الحلبي دائما أن العمل مستمر.", "نادر الحلبي"),
        ("وكانت مها ديك، مفوضة الشرطة، نفت أمس أن الأمن ضعيف.", "مها ديك"),
        ("وأكد داني حلبي نجم باريس أن الفريق جاهز.", "داني حلبي"),
        ('وأبدت فادايم استياءها من السفر، قائلة: "كان الأمر سهلا جدا".', "فادايم"),
    ],
)
def test_names_beside_offices_and_adverbs(text: str, name: str) -> None:
    assert speakers(text)[0] == name


def test_a_headlines_verb_is_no_part_of_a_name() -> None:
    text = (
        "الجيش المرجاني يؤكد صحة الشريط\n\nوقال الجيش المرجاني إن الشريط قديم. وقال الجيش إنه ندم."
    )
    assert set(speakers(text)) == {"الجيش المرجاني"}


@pytest.mark.parametrize(
    ("first", "second", "persons"),
    [
        ("مارك زوكربيرغ", "زوكربرج", 1),
        ("بنيامين نتانياهو", "نتنياهو", 1),
        ("أنطونيو غوتيريش", "أنطونيو غوتيريس", 1),
        ("سامر محمود", "سامر محمد", 2),
        ("نادر سلمان", "نادر سليمان", 2),
        ("مارك زوكربيرغ", "راندي زوكربرج", 2),
    ],
)
def test_spellings_of_one_name_are_one_person(first: str, second: str, persons: int) -> None:
    text = f"قال {first} إن العمل مستمر. وقال {second} إن العمل صعب."
    assert len(set(speakers(text))) == persons
