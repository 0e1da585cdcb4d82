"""How a migration runs: alone, each in its own transaction, and never holding up the service.

Called by `service.migrate` with an engine, and by the `alembic` command with the settings of the
environment (the embedded Postgres included).
"""

import os

from alembic import context
from sqlalchemy import Connection, Engine, text

from service import db, embedded
from service.models import Base
from service.settings import Settings

# Any number, the same in every version: whoever migrates this database holds it.
ADVISORY_LOCK = 0x15AD

TIMEOUTS = (
    # A change of a table waits for those who use it, and everybody else waits behind it:
    # better to fail and be started again than to queue up the whole service.
    "SET lock_timeout = '4s'",
    # An index on a million claims takes a minute; what takes ten belongs in a migration of data.
    "SET statement_timeout = '10min'",
)


def migrate(engine: Engine) -> None:
    with engine.connect() as connection:
        # These settings and the lock end with the connection: it must not go back to the pool.
        connection.detach()
        wait_for_turn(connection)
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            transaction_per_migration=True,
            compare_type=True,
            compare_server_default=True,
        )
        with context.begin_transaction():
            context.run_migrations()


def wait_for_turn(connection: Connection) -> None:
    connection.execute(text("SET lock_timeout = 0"))
    connection.execute(text("SET statement_timeout = 0"))
    connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": ADVISORY_LOCK})
    for timeout in TIMEOUTS:
        connection.execute(text(timeout))
    connection.commit()


def migrate_by_environment() -> None:
    with embedded.database(Settings.from_env(os.environ)) as settings:
        engine = db.make_engine(settings)
        migrate(engine)
        engine.dispose()


def print_sql() -> None:
    """`alembic upgrade --sql`: for whoever must hand the statements to somebody else."""
    context.configure(
        dialect_name="postgresql", target_metadata=Base.metadata, transaction_per_migration=True
    )
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    print_sql()
elif (engine := context.config.attributes.get("engine")) is not None:
    migrate(engine)
else:
    migrate_by_environment()
