from service.extraction.languages.ar.conjugation import imperfect, masdar, participle, perfect


def spellings(inflections):
    return {inflection.spelling for inflection in inflections}


def test_a_strong_verb_is_conjugated_in_the_third_person():
    assert {"أكد", "أكدت", "أكدوا", "أكدا"} <= spellings(perfect("أكد"))
    assert {"يؤكد", "تؤكد", "يؤكدون"} <= spellings(imperfect("يؤكد"))


def test_a_weak_verb_loses_its_last_letter():
    assert {"نفت", "نفوا", "نفيا"} <= spellings(perfect("نفى"))
    assert "ينفون" in spellings(imperfect("ينفي"))


def test_a_verbal_noun_takes_its_owner():
    assert {"إشارته", "إشارتها"} <= spellings(masdar("إشارة"))


def test_a_participle_stands_as_a_circumstance():
    assert {"مضيفا", "مضيفة", "مضيفين"} <= spellings(participle("مضيفا"))
