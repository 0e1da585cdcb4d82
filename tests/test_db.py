"""The commit rule."""

from sqlalchemy import text


def test_session_is_on_a_migrated_database(session):
    assert session.scalar(text("SELECT 1")) == 1
    session.commit()


def test_fresh(fresh_engine):
    assert fresh_engine.url.database
