from uuid import uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from service.errors import Invalid, NotFound
from service.ingest.outlets import find_outlets, resolve_outlet
from service.models import Outlet, OutletHost
from tests.factories import make_outlet


def test_a_new_name_makes_a_new_outlet(session: Session) -> None:
    outlet = resolve_outlet(session, "صحيفة الضفة", None)
    assert outlet.name == "صحيفة الضفة"
    assert session.scalars(select(Outlet)).one() is outlet


@pytest.mark.parametrize("spelling", ["صحيفة الضفه", " صحيفة  الضفة ", "«صحيفة الضفّة»"])
def test_other_spellings_name_the_same_outlet(session: Session, spelling: str) -> None:
    outlet = make_outlet(session, "صحيفة الضفة")
    assert resolve_outlet(session, spelling, None) is outlet


def test_an_id_names_an_outlet_or_nothing(session: Session) -> None:
    outlet = make_outlet(session)
    assert resolve_outlet(session, outlet.id, None) is outlet
    with pytest.raises(NotFound):
        resolve_outlet(session, uuid4(), None)


def test_the_owner_of_the_host_is_the_outlet_where_none_is_named(session: Session) -> None:
    outlet = make_outlet(session)
    session.add(OutletHost(host="diffa.example", outlet_id=outlet.id))
    session.flush()
    assert resolve_outlet(session, None, "https://www.diffa.example/1") is outlet


@pytest.mark.parametrize("named", [None, "", "  ", "…!"])
def test_no_outlet_is_never_guessed(session: Session, named: str | None) -> None:
    with pytest.raises(Invalid) as caught:
        resolve_outlet(session, named, "https://unknown.example/1")
    assert caught.value.pointer == "/outlet"
    assert session.scalars(select(Outlet)).all() == []


def test_only_known_names_are_found(session: Session) -> None:
    outlet = make_outlet(session, "وكالة المرسى")
    assert find_outlets(session, ["وكالة المرسى", "وكالة أخرى"]) == {"وكالة المرسى": outlet}
