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
        ("وقد أشارت مها بالإضافة إلى ذلك، إلى ضرورة حماية الساحل.", "مها"),
        ("وقالت جماعات مدافعة عن الطيور إنها ترصد المزيد.", "جماعات مدافعة عن الطيور"),
        ("طلبت زعيمة الحزب من الأعضاء أن يحافظوا على وحدتهم.", "زعيمة الحزب"),
        ("حثت المفوضية السامية لحماية الإنسان كينيا على الصبر.", "المفوضية السامية لحماية الإنسان"),
        ("وصفت كينيا والأمم المتحدة ما يجري في الإقليم بأنه خطير.", "كينيا والأمم المتحدة"),
        (
            "رد وزير المياه الكيني سامر حلبي بتغريدة أخرى أكد فيها أن السد آمن.",
            "وزير المياه الكيني سامر حلبي",
        ),
        ("اتهمت منظمة البحر الكينية في تقرير نشرته أمس، الجيش بفرض قيود.", "منظمة البحر الكينية"),
        (
            "قرر المجلس عقد اجتماع، وفقا لما أعلنته سفيرة كينيا لدى الأمم المتحدة، مها حلبي، أمس.",
            "سفيرة كينيا لدى الأمم المتحدة، مها حلبي",
        ),
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
        (  # a description resolved by what narration says
            "أعلن نادي مارينا الكيني ضم النجم البيروفي سامر حلبي إلى صفوفه. "
            "ثم قال النجم البيروفي إن الفريق قوي. وقال النادي إن العقد طويل.",
            ["سامر حلبي", "نادي مارينا الكيني"],
        ),
        (  # what was written is no speaker
            "نشر وكيل اللاعب، رامي حلبي، تغريدة على تويتر أكد فيها أن هناك مشكلة.",
            ["رامي حلبي"],
        ),
        (  # an agency that the sentence is hung on did not go on speaking
            "من جانبه، كشف الجنرال سامر حلبي أن السد آمن، وفقا لوكالة رويترز. وأضاف أن الساحل آمن.",
            ["سامر حلبي", "سامر حلبي"],
        ),
        (  # the office first, then the bare title with the name
            "قال وزير المياه الكيني إن السد آمن. وقال الوزير سامر حلبي إن الساحل آمن.",
            ["سامر حلبي", "سامر حلبي"],
        ),
        (  # a headline's bare noun
            "وزير: السد آمن\n\nقال وزير المياه سامر حلبي في مقابلة مساء الأحد إن السد آمن.",
            ["سامر حلبي", "سامر حلبي"],
        ),
        (  # whom the verb does not agree with is no subject
            "قال رامي حلبي إنه سيرحل. ونبه الشرطة من أن الساحل خطر.",
            ["رامي حلبي", "رامي حلبي"],
        ),
        (  # an adjective of origin ends a description, a new noun follows
            "تستجوب الشرطة الكينية السائق الهارب منذ أمس. وقالت الشرطة إن السائق مسلح.",
            ["الشرطة الكينية"],
        ),
        (  # what follows the relative pronoun is told of the state before it
            "وهو ما رفضته كينيا التي قالت إن جنودها على الحدود.",
            ["كينيا"],
        ),
        (  # the sentence is hung on a source; its own subject goes on
            "والجيش الكيني الذي ينفي الضلوع في ما جرى الأحد بحسب الدفاع المدني، "
            "كان دعا إلى الهدوء.",
            ["الجيش الكيني", "الدفاع المدني", "الجيش الكيني"],
        ),
        (  # whoever is named inside another's words is not that other
            "قال سفير كينيا إن سامر حلبي قال إن الساحل آمن. وقال حلبي إن السد آمن.",
            ["سفير كينيا", "سامر حلبي", "سامر حلبي"],
        ),
        (  # somebody indefinite is not whoever is named next
            "بحسب ما قالته زميلة سابقة له فإنه كان هادئا. وقالت مها حلبي إنه كان يقرأ.",
            ["زميلة سابقة", "مها حلبي"],
        ),
        (  # the subject of the sentence's first verb
            "الممثل باسل الحلبي يشارك في عملين هذا العام وأكد أن الدور جديد.",
            ["باسل الحلبي"],
        ),
    ],
)
def test_whom_a_claim_is_laid_to(text, names):
    assert [name for _, name in told(text)] == names


@pytest.mark.parametrize(
    ("medium", "whose"),
    [
        ("التلفزيون الرسمي السوري", "سوريا"),
        ("وكالة الأنباء السعودية الرسمية (واس)", "السعودية"),
        ("الإذاعة الكينية الحكومية", "كينيا"),
        ("وكالة الأنباء الرسمية", None),
        ("وكالة الأنباء الفرنسية", None),
        ("صحيفة الأهداف السورية", None),
    ],
)
def test_official_media_speak_for_the_state_that_the_text_names(medium, whose):
    (claim,) = extract(f"ذكرت {medium} أن السد امتلأ.", language="ar")
    assert (claim.speaker.body and claim.speaker.body.name) == whose
