"""What English statements are compared by."""

import pytest

from service.extraction.languages.en.idioms import PHRASES
from service.extraction.languages.en.normaliser import normalise
from service.extraction.languages.en.stems import stem
from service.extraction.languages.en.synonyms import MEANINGS
from service.extraction.languages.en.terms import wording
from service.extraction.languages.en.thesaurus import SYNONYMS
from service.extraction.wording import Quantity


def stems(text):
    return {term.stem for term in wording(text).terms}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("twelve workers were killed", "the killing of 12 workers"),
        ("the bridge has been closed", "closing the bridge"),
        ("prices stopped rising", "prices stop rising"),
        ("the cities agreed", "the city agrees"),
    ],
)
def test_forms_of_a_word_meet_in_one_stem(first, second):
    assert stems(first) == stems(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("all of them", "an ally"),
        ("plans", "planes"),
        ("the policy", "the police"),
        ("the arms", "the army"),
        ("six missing", "six missions"),
        ("left", "departments"),
        ("an aide", "aid"),
        ("the authorities", "authors"),
        ("counties", "a recount and a count"),
        ("cities", "it cites"),
        ("billions", "bills"),
        ("imports", "importance"),
        ("the reporter", "the report"),
        ("remains closed", "corpses"),
    ],
)
def test_words_that_look_alike_are_apart(first, second):
    assert stems(first).isdisjoint(stems(second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("the army withdrew", "the army withdraws"),
        ("prices have fallen", "prices fell"),
        ("they stole it", "it was stolen"),
        ("the talks broke down", "the talks have broken down"),
        ("she flew home", "she has flown home"),
    ],
)
def test_irregular_forms_meet_too(first, second):
    assert stems(first) == stems(second)


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("12 people", 12, "exact"),
        ("twelve people", 12, "exact"),
        ("at least 12 people", 12, "at_least"),
        ("more than three hundred people", 300, "at_least"),
        ("up to 40 people", 40, "at_most"),
        ("about twenty-two people", 22, "about"),
        ("two hundred and five people", 205, "exact"),
        ("1,250 people", 1250, "exact"),
        ("2.5 million people", 2_500_000, "exact"),
        ("a dozen people", 12, "exact"),
    ],
)
def test_quantities_are_read_with_their_bounds(text, value, bound):
    found = wording(text).quantities
    assert [(q.value, q.bound) for q in found] == [(value, bound)]
    assert found[0].unit in stems(text)


@pytest.mark.parametrize("told", ["has reached", "hit", "stands at", "totalled", "was put at"])
def test_a_verb_that_only_gives_the_number_says_nothing(told):
    assert stems(f"The death toll {told} 3,000") == stems("The death toll: 3,000")
    assert "en:arrive" in stems("the 3,000 have reached the camp")


def test_percentages_have_their_own_unit():
    assert wording("a rise of 5 per cent").quantities == (Quantity(5.0, "exact", "%"),)


def test_a_negation_marks_the_word_it_denies():
    assert wording("the ship did not sink").negated == {"en:sink"}
    assert not wording("the ship sank").negated


def test_a_state_its_adjective_and_its_capital_are_one_place():
    for text in ("Kenya", "the Kenyans", "Nairobi"):
        assert [(t.stem, t.kind) for t in wording(text).terms] == [("en:kenya", "place")]
    assert [t.stem for t in wording("the U.S.").terms] == ["en:united states"]
    assert stems("they told us") == {"en:say"}


def test_places_act_in_their_order_unless_together():
    assert wording("Kenya accused France").actors == ("en:kenya", "en:france")
    assert wording("talks between Kenya and France").actors == ()


def test_english_stems_never_meet_those_of_another_language():
    assert all(stem.startswith("en:") for stem in stems("The minister closed the bridge in Rome"))


def test_a_contraction_says_what_its_words_do():
    assert stems("we've opened the bridge") == stems("we have opened the bridge")
    assert stems("she'll mend it") == stems("she will mend it")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the duty", "the tariff"),
        ("the mission", "the delegation"),
        ("the author", "the permit"),
    ],
)
def test_a_word_is_no_synonym_for_its_stem(one: str, other: str) -> None:
    assert {term.stem for term in wording(one).terms}.isdisjoint(
        term.stem for term in wording(other).terms
    )


@pytest.mark.parametrize(
    "words",
    ["he said it clearly", "a free market", "close to the harbour", "she released the tax returns"],
)
def test_what_only_resembles_a_contrary_denies_nothing(words: str) -> None:
    assert wording(words).negated == frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the mayor opened the bridge", "the mayor vowed to close the bridge"),
        ("the police arrested the driver", "the police released the driver"),
    ],
)
def test_a_contrary_is_a_negation(one: str, other: str) -> None:
    assert wording(other).negated & {term.stem for term in wording(one).terms}


def test_everyday_words_say_little() -> None:
    weights = {term.stem: term.weight for term in wording("people said the ferry sank").terms}
    assert weights["en:person"] < weights["en:boat"] and weights["en:say"] < weights["en:sink"]


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("the organisation analysed it", "the organization analyzed it"),
        ("labour leaders honoured the neighbours", "labor leaders honored the neighbors"),
        ("travelled to the centre", "traveled to the center"),
        ("two defence programmes cancelled", "two defense programs canceled"),
        ("a paediatric manoeuvre", "a pediatric maneuver"),
        ("raising the catalogue", "raises the catalogs"),
    ],
)
def test_british_and_american_spellings_meet(british: str, american: str) -> None:
    assert stems(british) == stems(american)


def test_short_words_keep_their_endings() -> None:
    assert stems("four tours, an hour, our raised flour") >= {"en:tour", "en:hour"}


@pytest.mark.parametrize(
    ("idiom", "word"),
    [
        ("she took over the firm", "she acquired the firm"),
        ("nine were unaccounted for", "nine were missing"),
        ("it ran out of diesel", "a shortage of diesel"),
        ("he was sent to prison", "he was jailed"),
        ("for a fortnight", "for two weeks"),
        ("the prime minister stood down", "the premier resigned"),
        ("the dockers walked out", "the dockers went on strike"),
    ],
)
def test_what_is_said_in_several_words_is_said_in_one(idiom: str, word: str) -> None:
    one, other = wording(idiom), wording(word)
    told = [{term.stem for term in found.terms if term.weight > 0.5} for found in (one, other)]
    assert told[0] == told[1] and one.quantities == other.quantities


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("worth $3.4bn", Quantity(3.4e9, "exact", "en:dollar")),
        ("worth US$3.4-billion", Quantity(3.4e9, "exact", "en:dollar")),
        ("a £40m plan", Quantity(4e7, "exact", "en:pound")),
        ("up to €20 million", Quantity(2e7, "at_most", "en:euro")),
        ("$52 a share", Quantity(52.0, "exact", "en:dollar")),
        ("four dollars at most", Quantity(4.0, "at_most", "en:dollar")),
        ("as many as 2,000 posts", Quantity(2000.0, "at_most", "en:job")),
        ("2.3m people", Quantity(2.3e6, "exact", "en:person")),
        ("a third of the crop", Quantity(33.0, "about", "%")),
        ("seven in ten voters", Quantity(70.0, "about", "%")),
        ("half of the crop", Quantity(50.0, "about", "%")),
        ("deaths rose to 17 last night", Quantity(17.0, "exact", "en:kill")),
    ],
)
def test_amounts_are_read_as_newsrooms_print_them(printed: str, meant: Quantity) -> None:
    assert wording(printed).quantities == (meant,)


@pytest.mark.parametrize("words", ["a third man", "rates by half a point", "6.2m deep", "a half"])
def test_what_only_looks_like_a_share_is_none(words: str) -> None:
    assert not any(q.unit == "%" or q.value >= 1e6 for q in wording(words).quantities)


def test_a_negation_passes_over_words_that_say_nothing() -> None:
    assert wording("nobody had made an offer").negated == {"en:offer"}


def test_a_contrary_prints_no_negation() -> None:
    assert wording("spending was cut").turned == {wording("raised").terms[0].stem}
    assert wording("spending was not raised").turned == frozenset()


def test_short_first_names_are_the_full_ones() -> None:
    assert stems("of Dan Orsk and Tom Hale") == stems("of Daniel Orsk and Thomas Hale")
    assert "en:daniel" not in stems("a dan of the third rank")


def test_what_has_to_be_done_is_demanded() -> None:
    assert wording("The regulator must stop the merger").demands
    assert not wording("The regulator should have stopped the merger").demands
    assert not wording("The regulator stopped the merger").demands


def test_every_word_of_a_line_means_its_first_one() -> None:
    lines = [line.split() for line in SYNONYMS.splitlines() if line]
    means = {word: MEANINGS[stem(word)] for line in lines for word in line}
    assert {
        (line[0], word) for line in lines for word in line if means[word] != means[line[0]]
    } == (set())
    heads = [means[line[0]] for line in lines]
    assert len(heads) == len(set(heads)), "two lines are one by a word of both"


def test_idioms_are_as_texts_are_compared() -> None:
    assert {idiom for idiom in PHRASES if normalise(idiom) != idiom} == set()


def test_a_power_is_no_score():
    assert [quantity.value for quantity in wording("²-3").quantities] == [3]


def test_what_claims_lives_has_killed() -> None:
    assert wording("The flood claimed 31 lives").quantities == wording("It killed 31").quantities
    assert "en:kill" in stems("Floods cost at least twelve lives")
    assert "en:kill" not in stems("He claimed that lives were lost")


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("1 in 3 patients", "one in three patients"),
        ("a third are children", "a third of them"),
        ("3 in 10 voters", "30 percent of voters"),
        ("by 8 p.m. on Monday", "by 8pm on Monday"),
    ],
)
def test_a_share_and_an_hour_are_one_however_they_are_written(text: str, other: str) -> None:
    told = [(q.value, (q.unit or "")[:1]) for q in wording(text).quantities]
    assert told == [(q.value, (q.unit or "")[:1]) for q in wording(other).quantities]


@pytest.mark.parametrize("text", ["9 in 2 days", "3 in 5 days", "6 in 4", "a third man"])
def test_no_share_is_told_of_what_is_counted_otherwise(text: str) -> None:
    assert all(quantity.unit != "%" for quantity in wording(text).quantities)


def test_the_hour_names_no_premier() -> None:
    assert "en:premier" not in stems("polls closed at 8pm")
    assert "en:premier" in stems("the PM resigned")
