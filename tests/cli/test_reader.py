"""A role that reads what is answered, sees no secrets and writes nothing."""

from collections.abc import Callable, Iterator
from uuid import uuid4

import psycopg
import pytest
from click.testing import Result
from psycopg import errors
from sqlalchemy import make_url

from service.models import Base
from service.readers import HIDDEN, readable


@pytest.fixture
def name(fresh_url: str) -> Iterator[str]:
    """Roles are the server's: this test's own, dropped at the end."""
    role = f"reader_{uuid4().hex[:12]}"
    yield role
    with psycopg.connect(fresh_url, autocommit=True) as connection:
        if connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone():
            connection.execute(f"DROP OWNED BY {role}")
            connection.execute(f"DROP ROLE {role}")


@pytest.fixture
def reading(
    stored: Callable[..., Result], fresh_url: str, name: str
) -> Iterator[psycopg.Connection]:
    """A connection as the reader."""
    made = stored("reader", "create", "--name", name, "--login", "--timeout", 7)
    assert made.exit_code == 0, made.stderr
    password = made.stdout.strip()
    url = make_url(fresh_url).set(username=name, password=password)
    with psycopg.connect(url.render_as_string(hide_password=False), autocommit=True) as found:
        yield found


def test_it_reads_every_table_and_view_without_secrets(reading: psycopg.Connection) -> None:
    for relation in readable():
        if relation in ("agreement", "bearings"):
            continue
        reading.execute(f"SELECT count(*) FROM {relation}")
    reading.execute("SELECT * FROM agreement")
    reading.execute("SELECT * FROM agreement_as_of(now())")
    assert {*readable()} >= {"articles", "claims", "agreements", "claim_ledger", "timeline"}


@pytest.mark.parametrize("hidden", sorted(HIDDEN))
def test_secrets_are_not_seen(reading: psycopg.Connection, hidden: str) -> None:
    with pytest.raises(errors.InsufficientPrivilege):
        reading.execute(f"SELECT * FROM {hidden}")


def test_it_writes_nothing_even_where_it_says_it_may(reading: psycopg.Connection) -> None:
    reading.execute("SET default_transaction_read_only = off")
    for table in sorted(Base.metadata.tables):
        with pytest.raises(errors.InsufficientPrivilege):
            reading.execute(f"DELETE FROM {table}")
    for statement in (
        "INSERT INTO publishers (id, name) VALUES (gen_random_uuid(), 'x')",
        "UPDATE articles SET status = 'published'",
        "TRUNCATE propositions CASCADE",
        "DROP VIEW timeline",
        "CREATE TABLE mine (n int)",
    ):
        with pytest.raises(errors.InsufficientPrivilege):
            reading.execute(statement)


def test_its_statements_end_in_time(reading: psycopg.Connection) -> None:
    assert reading.execute("SHOW statement_timeout").fetchone() == ("7s",)
    assert reading.execute("SHOW default_transaction_read_only").fetchone() == ("on",)


def test_again_brings_it_up_to_date(
    stored: Callable[..., Result], fresh_url: str, name: str
) -> None:
    assert stored("reader", "create", "--name", name).exit_code == 0
    with psycopg.connect(fresh_url, autocommit=True) as connection:
        connection.execute(f"REVOKE SELECT ON articles FROM {name}")
    assert '"lacking":["articles"]' in stored("reader", "show", "--name", name).stdout
    assert stored("reader", "create", "--name", name).stdout == ""
    assert '"lacking":[]' in stored("reader", "show", "--name", name).stdout


def test_a_role_that_may_write_is_made_no_reader(
    stored: Callable[..., Result], fresh_url: str, name: str
) -> None:
    with psycopg.connect(fresh_url, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {name}")
        connection.execute(f"GRANT INSERT ON articles TO {name}")
    refused = stored("reader", "create", "--name", name)
    assert refused.exit_code == 1
    assert "may write" in refused.stderr


def test_who_may_not_create_roles_is_told_what_to_do(
    stored: Callable[..., Result], fresh_url: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with psycopg.connect(fresh_url, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {name} LOGIN PASSWORD 'known'")
    url = make_url(fresh_url).set(username=name, password="known")
    monkeypatch.setenv("DATABASE_URL", url.render_as_string(hide_password=False))
    refused = stored("reader", "create", "--name", f"{name}_other")
    assert refused.exit_code == 1
    assert "isnad reader create --sql" in refused.stderr
    printed = stored("reader", "create", "--name", f"{name}_other", "--sql").stdout
    assert printed.startswith(f"CREATE ROLE {name}_other NOLOGIN;\nGRANT ")


@pytest.mark.parametrize("bad", ["1reader", "Reader", "x; DROP TABLE articles", "", "a" * 64])
def test_names_that_are_none(stored: Callable[..., Result], bad: str) -> None:
    assert stored("reader", "create", "--name", bad, "--sql").exit_code == 1
