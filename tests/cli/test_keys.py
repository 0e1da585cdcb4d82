"""Making, listing and revoking keys in the shell."""

import json
import re
from datetime import datetime, timedelta

import psycopg
import pytest

from service import db, keys
from service.settings import Settings


@pytest.fixture
def opens(fresh_url):
    """Tells whether a token is a good key in the database of the commands."""
    engine = db.make_engine(Settings(database_url=fresh_url))

    def check(token):
        with db.transaction(db.sessions(engine)) as session:
            return keys.use_key(session, token) is not None

    yield check
    engine.dispose()


def test_a_new_key_is_alone_on_standard_output(stored, opens):
    made = stored("keys", "create")
    assert made.exit_code == 0
    assert re.fullmatch(r"isnad_[0-9a-f]{12}_[0-9a-f]{64}\n", made.stdout)
    assert made.stdout.strip() not in made.stderr
    assert opens(made.stdout.strip())


def test_two_keys_are_never_the_same(stored):
    assert stored("keys", "create").stdout != stored("keys", "create").stdout


def test_a_list_shows_all_but_the_secrets(stored):
    token = stored("keys", "create", "--name", "مكتب التحقق", "--expires-days", 30).stdout.strip()
    stored("keys", "create", "--scope", "read", "--scope", "admin")
    listed = stored("keys", "list").stdout
    first, second = map(json.loads, listed.splitlines())
    _, prefix, secret = token.split("_")
    assert (first["prefix"], first["name"]) == (prefix, "مكتب التحقق")
    assert first["scopes"] == ["read", "ingest", "curate"]
    assert first["expires_at"][:10] > first["created_at"][:10]
    assert second["scopes"] == ["read", "admin"]
    assert second["expires_at"] is second["revoked_at"] is second["last_used_at"] is None
    assert secret not in listed


def test_a_revoked_key_opens_nothing_and_stays_in_the_list(stored, opens):
    token = stored("keys", "create").stdout.strip()
    prefix = token.split("_")[1]
    first = stored("keys", "revoke", prefix)
    assert (first.exit_code, prefix in first.stdout) == (0, True)
    assert not opens(token)
    [listed] = map(json.loads, stored("keys", "list").stdout.splitlines())
    assert stored("keys", "revoke", prefix).exit_code == 0
    [again] = map(json.loads, stored("keys", "list").stdout.splitlines())
    assert again["revoked_at"] == listed["revoked_at"] is not None


def test_what_is_revoked_must_be_there_and_is_not_repeated(stored):
    token = stored("keys", "create").stdout.strip()
    missing = stored("keys", "revoke", token)
    assert (missing.exit_code, missing.stderr.count("\n")) == (1, 1)
    assert token not in missing.stderr


def test_rotating_gives_a_new_key_and_lets_the_old_one_work_for_a_while(stored, opens):
    made = ("--name", "desk", "--scope", "read", "--expires-days", 90)
    old = stored("keys", "create", *made).stdout.strip()
    rotated = stored("keys", "rotate", old.split("_")[1])
    new = rotated.stdout.strip()
    assert (rotated.exit_code, rotated.stdout.count("\n")) == (0, 1)
    assert opens(old) and opens(new)
    assert old.split("_")[1] in rotated.stderr and new not in rotated.stderr
    first, second = map(json.loads, stored("keys", "list").stdout.splitlines())
    assert (second["name"], second["scopes"]) == ("desk", ["read"])
    assert hours(first) == pytest.approx(24, abs=0.1)
    assert hours(second) == pytest.approx(90 * 24, abs=0.1)


def hours(key):
    made, ends = (datetime.fromisoformat(key[name]) for name in ("created_at", "expires_at"))
    return (ends - made) / timedelta(hours=1)


def test_a_grace_of_nothing_ends_the_old_key_at_once_and_none_prolongs_it(stored, opens):
    old = stored("keys", "create", "--expires-days", 1).stdout.strip()
    new = stored("keys", "rotate", old.split("_")[1], "--grace", 8_760).stdout.strip()
    assert hours(json.loads(stored("keys", "list").stdout.splitlines()[0])) <= 24
    newest = stored("keys", "rotate", new.split("_")[1], "--grace", 0, "--expires-days", 2)
    assert [opens(old), opens(new), opens(newest.stdout.strip())] == [True, False, True]


def test_a_key_that_opens_nothing_is_not_rotated(stored):
    token = stored("keys", "create").stdout.strip()
    prefix = token.split("_")[1]
    stored("keys", "revoke", prefix)
    for given, said in ((prefix, "opens nothing any more"), (token, "no key with this prefix")):
        refused = stored("keys", "rotate", given)
        assert (refused.exit_code, refused.stdout, refused.stderr.count("\n")) == (1, "", 1)
        assert said in refused.stderr and token not in refused.stderr
    assert len(stored("keys", "list").stdout.splitlines()) == 1


def test_a_rotation_is_on_record_without_the_secrets(stored, fresh_url):
    old = stored("keys", "create").stdout.strip()
    new = stored("keys", "rotate", old.split("_")[1]).stdout.strip()
    with psycopg.connect(fresh_url) as connection:
        found = connection.execute("SELECT action, after FROM changes ORDER BY number").fetchall()
    assert [action for action, _ in found] == ["created", "created", "rotated"]
    assert found[2][1]["replaced_by"] == new.split("_")[1]
    assert not [token for token in (old, new) if token.split("_")[2] in str(found)]


@pytest.mark.parametrize(
    "option",
    [
        ("--scope", "everything"),
        ("--expires-days", "0"),
        ("--expires-days", "soon"),
        ("--name", " "),
    ],
)
def test_wrong_usage_is_2(stored, option):
    assert stored("keys", "create", *option).exit_code == 2
    assert stored("keys", "list").stdout == ""
