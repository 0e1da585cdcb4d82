"""What collections are filtered and sorted by has an index, written as the query writes it."""

import pytest
from sqlalchemy import text

from service.models import Article, Claim, Proposition
from service.queries import articles, claims, propositions, speakers
from service.queries.collections import PLANNED_BY_VALUES, rare
from tests.factories import make_article, make_claim, make_proposition


def plan(session, query, *avoided):
    """The plan of a query where nothing is so small that it is simply read through."""
    for way in ("seqscan", *avoided):
        session.execute(text(f"SET LOCAL enable_{way} = off"))
    session.execute(PLANNED_BY_VALUES)
    connection = session.connection()
    compiled = query.compile(connection.engine)
    explained = connection.exec_driver_sql(f"EXPLAIN {compiled}", compiled.params)
    return "\n".join(explained.scalars())


@pytest.mark.parametrize(
    ("noun", "filters", "sort", "index"),
    [
        (claims, {}, "-published_at", "ix_claims_published"),
        (articles, {}, "published_at", "ix_articles_published"),
        (articles, {}, "-created_at", "ix_articles_created"),
        (propositions, {}, "-last_seen", "ix_agreements_last_seen"),
        (propositions, {}, "-outlets", "ix_agreements_outlets"),
        (speakers, {"name": ["a"]}, "created_at", "ix_speaker_aliases_words"),
    ],
)
def test_a_page_is_read_in_its_order(session, noun, filters, sort, index):
    collection = noun.COLLECTION
    found = collection.fits(None, filters).with_only_columns(*collection.columns)
    listed = collection.order(sort, None).listed(found).limit(50)
    assert index in plan(session, listed, "sort", "incremental_sort")


@pytest.fixture
def many(session):
    """Three thousand of each, of which hardly any has what is asked for."""
    made = {
        Article: make_article(session), Claim: None, Proposition: make_proposition(session)
    }  # fmt: skip
    made[Claim] = make_claim(session, made[Article])
    for model, row in made.items():
        columns = [column.name for column in model.__table__.columns if column.name != "id"]
        named = ", ".join(f'"{name}"' for name in columns)
        session.execute(
            text(
                f"INSERT INTO {model.__tablename__} (id, {named}) "
                f"SELECT gen_random_uuid(), {named} "
                f"FROM {model.__tablename__}, generate_series(1, 3000) WHERE id = :id"
            ),
            {"id": row.id},
        )
        session.execute(text(f"ANALYZE {model.__tablename__}"))


@pytest.mark.parametrize(
    ("noun", "words", "filters", "index"),
    [
        (claims, "'a' & 'b':*", {}, "ix_claims_words"),
        (articles, "'a' <-> 'b'", {}, "ix_articles_words"),
        (propositions, "'a' | 'b'", {}, "ix_propositions_words"),
        (claims, None, {"channel": ["phone"]}, "ix_claims_channel"),
        (claims, None, {"stance": ["denies"]}, "ix_claims_stance"),
    ],
)
@pytest.mark.usefixtures("many")
def test_what_is_rare_is_found_by_itself(session, noun, words, filters, index):
    collection = noun.COLLECTION
    found = collection.fits(words, filters)
    identity = collection.orders[collection.default].identity
    assert index in plan(session, rare(found, identity))
