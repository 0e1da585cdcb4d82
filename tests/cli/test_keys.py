"""Making, listing and revoking keys in the shell."""

import json
import re

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
