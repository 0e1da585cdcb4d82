"""The statement that makes claims of rows."""

from sqlalchemy.dialects.postgresql.psycopg import dialect

from service.queries.claim_records import RECORDS

#: A longer statement is read by psycopg each time it is sent (``MAX_CACHED_STATEMENT_LENGTH``).
LONGEST = 4_096


def test_it_is_short_enough_to_be_read_once():
    assert len(str(RECORDS.compile(dialect=dialect()))) <= LONGEST
