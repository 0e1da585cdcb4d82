"""Keep what articles, claims and propositions are found by.

The words of texts are filled in afterwards, a batch at a time (`service.ingest.words`): they
take the languages' own rules, and nobody need wait for them behind a locked table.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0017"
down_revision: str | None = "0016"
branch_labels = None
depends_on = None

UNDATED = "'-infinity'::timestamp with time zone"
CURRENT = sa.text("superseded_at IS NULL")
VALID = sa.text("valid_to IS NULL")
STANDING = sa.text("merged_into IS NULL")
WORDS = {"postgresql_using": "gin", "postgresql_with": {"fastupdate": "off"}}

# (name, table, columns, condition) of each index.
INDEXES: tuple[tuple[str, str, list[object], object], ...] = (
    ("ix_articles_created", "articles", ["created_at", "id"], None),
    ("ix_articles_outlet_created", "articles", ["outlet_id", "created_at", "id"], None),
    ("ix_articles_published", "articles",
     [sa.text(f"coalesce(published_at, {UNDATED})"), "id"], None),
    ("ix_articles_language", "articles", ["language", "created_at", "id"], None),
    ("ix_articles_unread", "articles", ["id"], sa.text("words IS NULL")),
    ("ix_claims_outlet", "claims", ["outlet_id", "id"], CURRENT),
    ("ix_claims_published", "claims",
     [sa.text(f"coalesce(published_at, {UNDATED})"), "id"], CURRENT),
    ("ix_claims_language", "claims", ["language", "id"], CURRENT),
    ("ix_claims_stance", "claims", ["stance", "id"], CURRENT),
    ("ix_claims_channel", "claims", [sa.text("(channel ->> 'kind')"), "id"], CURRENT),
    ("ix_claims_depth", "claims", ["depth", "id"], CURRENT),
    ("ix_claims_unread", "claims", ["id"], sa.text("words IS NULL AND superseded_at IS NULL")),
    ("ix_propositions_language", "propositions", ["language", "id"], STANDING),
    ("ix_propositions_unread", "propositions", ["id"], sa.text("words IS NULL")),
    ("ix_memberships_outlet", "memberships", ["outlet_id", "proposition_id"], VALID),
    ("ix_memberships_speaker", "memberships", ["speaker_id", "proposition_id"], VALID),
    ("ix_memberships_published", "memberships", ["published_at", "proposition_id"], VALID),
    ("ix_agreements_parties", "agreements", ["parties", "proposition_id"], None),
    ("ix_agreements_origins", "agreements", ["independent_origins", "proposition_id"], None),
    ("ix_agreements_last_seen", "agreements",
     [sa.text(f"coalesce(last_seen, {UNDATED})"), "proposition_id"], None),
    ("ix_agreements_contradicted", "agreements", ["contradicted", "proposition_id"], None),
)  # fmt: skip
WORD_INDEXES = (
    ("ix_articles_words", "articles", None),
    ("ix_claims_words", "claims", CURRENT),
    ("ix_propositions_words", "propositions", STANDING),
)

FILL = (
    """
    UPDATE articles SET language = r.language, published_at = r.published_at
    FROM revisions r WHERE r.article_id = articles.id AND r.number = articles.revision
    """,
    """
    UPDATE claims SET outlet_id = a.outlet_id, language = r.language, published_at = r.published_at
    FROM articles a, revisions r
    WHERE a.id = claims.article_id AND r.article_id = a.id AND r.number = claims.revision
    """,
    """
    UPDATE agreements SET
        parties = coalesce((answer #>> '{supporting,parties,at_least}')::int, 0),
        independent_origins =
            coalesce((answer #>> '{supporting,independent_origins,at_least}')::int, 0),
        contradicted = answer @? '$.contradicted_by[*] ? (@.status == "open")'
    """,
    """
    UPDATE agreements SET first_seen = seen.first, last_seen = seen.last
    FROM (
        SELECT proposition_id, min(published_at) AS first, max(published_at) AS last
        FROM memberships WHERE valid_to IS NULL AND relation = 'same' GROUP BY proposition_id
    ) AS seen
    WHERE seen.proposition_id = agreements.proposition_id
    """,
)


def upgrade() -> None:
    time = sa.DateTime(timezone=True)
    for table in ("articles", "claims"):
        op.add_column(table, sa.Column("language", sa.Text(), nullable=True))
        op.add_column(table, sa.Column("published_at", time, nullable=True))
    for table in ("articles", "claims", "propositions"):
        op.add_column(table, sa.Column("words", postgresql.TSVECTOR(), nullable=True))
    op.add_column("claims", sa.Column("outlet_id", sa.Uuid(), nullable=True))
    op.create_foreign_key(
        op.f("fk_claims_outlet_id_outlets"), "claims", "outlets", ["outlet_id"], ["id"]
    )
    for name in ("parties", "independent_origins"):
        column = sa.Column(name, sa.Integer(), server_default="0", nullable=False)
        op.add_column("agreements", column)
    contradicted = sa.Column("contradicted", sa.Boolean(), server_default=sa.false())
    contradicted.nullable = False
    op.add_column("agreements", contradicted)
    for name in ("first_seen", "last_seen"):
        op.add_column("agreements", sa.Column(name, time, nullable=True))
    for statement in FILL:
        op.execute(statement)
    op.drop_index("ix_articles_outlet_id", "articles")
    for name, table, columns, condition in INDEXES:
        op.create_index(name, table, columns, postgresql_where=condition)
    for name, table, condition in WORD_INDEXES:
        op.create_index(name, table, ["words"], postgresql_where=condition, **WORDS)


def downgrade() -> None:
    for name, table, *_ in (*INDEXES, *WORD_INDEXES):
        op.drop_index(name, table)
    op.create_index("ix_articles_outlet_id", "articles", ["outlet_id"])
    for name in ("last_seen", "first_seen", "contradicted", "independent_origins", "parties"):
        op.drop_column("agreements", name)
    op.drop_column("claims", "outlet_id")
    for table in ("propositions", "claims", "articles"):
        op.drop_column(table, "words")
    for table in ("claims", "articles"):
        op.drop_column(table, "published_at")
        op.drop_column(table, "language")
