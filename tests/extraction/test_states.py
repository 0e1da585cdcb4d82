"""Every state has one code, whatever language, capital, seat or byname tells it."""

import pytest

from service.extraction import extract
from service.extraction.languages.ar import places as arabic
from service.extraction.languages.en import places as english
from service.extraction.realms import state_of
from service.extraction.states import STATES


def test_every_state_is_known_in_both_languages():
    assert {country.names[0] for country in arabic.countries()} == set(STATES)
    assert {country.names[0] for country in english.countries()} == set(STATES.values())


def test_every_seat_is_of_a_state():
    assert {state for _, state in arabic.seats()} <= set(STATES)
    assert {state for _, state in english.seats()} <= set(STATES.values())


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("الدولة العبرية", "israel"),
        ("White House", "united states"),
        ("البيت الأبيض", "united states"),
        ("Kremlin", "russia"),
        ("Elysée Palace", "france"),
        ("Vilnius", "lithuania"),
        ("كوت ديفوار", "ivory coast"),
    ],
)
def test_a_seat_a_byname_and_a_capital_speak_for_their_state(name, state):
    assert state_of(name) == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The White House said the talks were over.", "United States"),
        ("أعلنت الدولة العبرية تدمير الجسر.", "إسرائيل"),
    ],
)
def test_what_a_state_is_called_besides_is_its_speaker(text, state):
    (claim,) = extract(text)
    assert claim.speaker.body.name == state
