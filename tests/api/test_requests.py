"""Each request has a name, and one line in the log."""

import logging

import pytest

from service import keys


def logged(caplog):
    return [record for record in caplog.records if record.name == "isnad.requests"]


@pytest.fixture(autouse=True)
def listening(caplog):
    caplog.set_level(logging.INFO)


def test_one_line_a_request(client, caplog):
    answer = client.get("/v1/outlets/0193a000-0000-7000-8000-000000000000?secret=1")
    [line] = logged(caplog)
    assert (line.method, line.route, line.status) == ("GET", "/v1/outlets/{outlet_id}", 404)
    assert line.request_id == answer.headers["X-Request-Id"]
    assert line.ms > 0
    assert not hasattr(line, "key")
    assert "0193a000" not in str(vars(line)) and "secret" not in str(vars(line))


def test_a_key_is_told_by_its_prefix(client, session, caplog):
    key, token = keys.create_key(session, "desk", ["read"])
    session.commit()
    client.get("/v1/outlets", headers={"Authorization": f"Bearer {token}"})
    assert [line.key for line in logged(caplog)] == [key.prefix]
    assert token not in caplog.text + str([vars(line) for line in logged(caplog)])


def test_what_a_sender_makes_up_is_no_route_and_no_method(client, caplog):
    client.open("/v1/made-up", method="BREW")
    [line] = logged(caplog)
    assert (line.method, line.route, line.status) == ("other", "none", 404)


@pytest.mark.parametrize("name", ["desk-2026-17", "4bf92f3577b34da6", "a" * 128])
def test_a_request_may_be_given_a_name(client, name):
    answer = client.get("/v1/nothing", headers={"X-Request-Id": name})
    assert answer.headers["X-Request-Id"] == answer.json["request_id"] == name


@pytest.mark.parametrize("name", ["", "a" * 129, "a b", "é", 'a"b', "<script>", "a;b", "\x7f"])
def test_a_name_that_is_not_sane_is_replaced(client, name):
    answer = client.get("/livez", headers={"X-Request-Id": name})
    made = answer.headers["X-Request-Id"]
    assert made != name and len(made) == 32


def test_the_trace_of_a_failure_is_in_the_log_alone(app, caplog):
    @app.get("/fails")
    def fails():
        raise RuntimeError("the reason")

    answer = app.test_client().get("/fails", headers={"X-Request-Id": "desk-2026-17"})
    [failure] = [record for record in caplog.records if record.exc_info]
    assert failure.request_id == "desk-2026-17"
    assert "Traceback" in caplog.text and "the reason" in caplog.text
    assert "the reason" not in answer.text and "Traceback" not in answer.text
