"""Who an Arabic sentence says spoke: the limits of its noun phrases, and whom they mean."""

import pytest

from service.extraction import extract


def told(text):
    return [(c.speaker.mention, c.speaker.name) for c in extract(text, language="ar") if c.speaker]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("عبر 12 نائبا عن قلقهم من المشروع.", "12 نائبا"),
        ("حذر المندوب الكيني بيرو من أنها ستتحمل المسؤولية.", "المندوب الكيني"),
        ("وأكد الحلبي عند افتتاح الميناء أن السباق سيقام.", "الحلبي"),
        (
            'قالت مها سيرني، من جمعية "الميناء أولا": "نعم هذا صحيح".',
            'مها سيرني، من جمعية "الميناء أولا"',
        ),
        (
            "قال وزير المياه الكيني جان-ماري حلبي إن السد جاهز.",
            "وزير المياه الكيني جان-ماري حلبي",
        ),
        ("هذا هو السباق، والذي قال عنه الحلبي إنه صعب.", "الحلبي"),
    ],
)
def test_where_a_source_ends(sentence, source):
    assert [mention for mention, _ in told(sentence)] == [source]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (  # described by a relative clause inside an adjunct
            "اجتمع الرئيس بزعيم حزب البحر سامر الحلبي الذي اقترح إجراء انتخابات مبكرة.",
            ["سامر الحلبي"],
        ),
        (  # the office first, then the name alone
            "قال سفير كينيا لدى الأمم المتحدة إن بلاده طلبت اجتماعا. "
            "وقال سامر الحلبي إن الاجتماع ضروري.",
            ["سامر الحلبي", "سامر الحلبي"],
        ),
        (  # two surnames side by side are no full name
            "وصف الحلبي الكيلاني في كلمة مطولة. قال الكيلاني إن ذلك غير صحيح.",
            ["الكيلاني"],
        ),
        (  # named in full between commas, in narration
            "رد الإعلامي الكيني، سامر الحلبي، السبت، على الأسئلة. وقال الحلبي إن الوقت حان.",
            ["سامر الحلبي"],
        ),
        (  # the subject of the sentence's first verb
            "الممثل باسل الحلبي يشارك في عملين هذا العام وأكد أن الدور جديد.",
            ["باسل الحلبي"],
        ),
    ],
)
def test_whom_a_claim_is_laid_to(text, names):
    assert [name for _, name in told(text)] == names
