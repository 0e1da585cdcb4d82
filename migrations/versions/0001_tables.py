"""Create the tables."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision: str | None = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "copied_claims",
        sa.Column("article_a", sa.Uuid(), nullable=False),
        sa.Column("claim_a", sa.Uuid(), nullable=False),
        sa.Column("article_b", sa.Uuid(), nullable=False),
        sa.Column("claim_b", sa.Uuid(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("threshold", sa.Double(), nullable=False),
        sa.Column("passages", postgresql.JSONB(), nullable=False),
        sa.CheckConstraint("article_a < article_b", name=op.f("ck_copied_claims_ordered")),
        sa.PrimaryKeyConstraint(
            "article_a", "claim_a", "article_b", "claim_b", name=op.f("pk_copied_claims")
        ),
    )
    op.create_index(
        "ix_copied_claims_article_b_claim_b",
        "copied_claims",
        ["article_b", "claim_b"],
        unique=False,
    )
    op.create_table(
        "outlets",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.CheckConstraint("name <> ''", name=op.f("ck_outlets_named")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outlets")),
    )
    op.create_table(
        "propositions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("merged_into", sa.Uuid(), nullable=True),
        sa.CheckConstraint("text <> ''", name=op.f("ck_propositions_text")),
        sa.ForeignKeyConstraint(
            ["merged_into"],
            ["propositions.id"],
            name=op.f("fk_propositions_merged_into_propositions"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_propositions")),
    )
    op.create_table(
        "publishers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publishers")),
        sa.UniqueConstraint("name", name=op.f("uq_publishers_name")),
    )
    op.create_table(
        "shared_texts",
        sa.Column("article_a", sa.Uuid(), nullable=False),
        sa.Column("article_b", sa.Uuid(), nullable=False),
        sa.Column("revision_a", sa.Integer(), nullable=False),
        sa.Column("revision_b", sa.Integer(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("threshold", sa.Double(), nullable=False),
        sa.Column("passages", postgresql.JSONB(), nullable=False),
        sa.Column(
            "known_from",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("known_to", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("article_a < article_b", name=op.f("ck_shared_texts_ordered")),
        sa.CheckConstraint("score BETWEEN 0 AND 1", name=op.f("ck_shared_texts_score")),
        sa.PrimaryKeyConstraint(
            "article_a", "article_b", "revision_a", "revision_b", name=op.f("pk_shared_texts")
        ),
    )
    op.create_index("ix_shared_texts_article_b", "shared_texts", ["article_b"], unique=False)
    op.create_table(
        "speakers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("issuer_id", sa.Uuid(), nullable=True),
        sa.Column("unnamed", postgresql.JSONB(), nullable=True),
        sa.Column("article_id", sa.Uuid(), nullable=True),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.CheckConstraint(
            "issuer_id IS NULL OR kind = 'document'", name=op.f("ck_speakers_issuer")
        ),
        sa.CheckConstraint(
            "kind IN ('person', 'organization', 'document', 'outlet', 'unnamed', 'group')",
            name=op.f("ck_speakers_kind"),
        ),
        sa.CheckConstraint("name <> ''", name=op.f("ck_speakers_named")),
        sa.CheckConstraint("unnamed IS NULL OR kind = 'unnamed'", name=op.f("ck_speakers_unnamed")),
        sa.ForeignKeyConstraint(
            ["issuer_id"], ["speakers.id"], name=op.f("fk_speakers_issuer_id_speakers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speakers")),
    )
    op.create_index(op.f("ix_speakers_issuer_id"), "speakers", ["issuer_id"], unique=False)
    op.create_table(
        "affiliations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("speaker_id", sa.Uuid(), nullable=False),
        sa.Column("body_id", sa.Uuid(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("evidence", postgresql.JSONB(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column(
            "known_from",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("known_to", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("basis IN ('text', 'review')", name=op.f("ck_affiliations_basis")),
        sa.CheckConstraint("speaker_id <> body_id", name=op.f("ck_affiliations_other")),
        sa.ForeignKeyConstraint(
            ["body_id"], ["speakers.id"], name=op.f("fk_affiliations_body_id_speakers")
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["speakers.id"], name=op.f("fk_affiliations_speaker_id_speakers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_affiliations")),
    )
    op.create_index(op.f("ix_affiliations_body_id"), "affiliations", ["body_id"], unique=False)
    op.create_index(
        "uq_affiliations_current",
        "affiliations",
        ["speaker_id"],
        unique=True,
        postgresql_where=sa.text("known_to IS NULL"),
    )
    op.create_table(
        "agreements",
        sa.Column("proposition_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=True),
        sa.Column("outlets", sa.Integer(), nullable=False),
        sa.Column("answer", postgresql.JSONB(), nullable=False),
        sa.Column("algorithm_version", sa.Text(), nullable=False),
        sa.Column(
            "computed_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_agreements_revision")),
        sa.ForeignKeyConstraint(
            ["proposition_id"],
            ["propositions.id"],
            name=op.f("fk_agreements_proposition_id_propositions"),
        ),
        sa.PrimaryKeyConstraint("proposition_id", name=op.f("pk_agreements")),
    )
    op.create_table(
        "articles",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("outlet_id", sa.Uuid(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("credit", sa.Text(), nullable=True),
        sa.Column("credit_outlet_id", sa.Uuid(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.CheckConstraint(
            "(status = 'withdrawn') = (withdrawn_at IS NOT NULL)",
            name=op.f("ck_articles_withdrawal"),
        ),
        sa.CheckConstraint(
            "status IN ('published', 'corrected', 'withdrawn')", name=op.f("ck_articles_status")
        ),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_articles_revision")),
        sa.ForeignKeyConstraint(
            ["credit_outlet_id"], ["outlets.id"], name=op.f("fk_articles_credit_outlet_id_outlets")
        ),
        sa.ForeignKeyConstraint(
            ["outlet_id"], ["outlets.id"], name=op.f("fk_articles_outlet_id_outlets")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
    )
    op.create_index(
        op.f("ix_articles_credit_outlet_id"), "articles", ["credit_outlet_id"], unique=False
    )
    op.create_index(op.f("ix_articles_outlet_id"), "articles", ["outlet_id"], unique=False)
    op.create_table(
        "group_sides",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("side_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["speakers.id"],
            name=op.f("fk_group_sides_group_id_speakers"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["side_id"], ["speakers.id"], name=op.f("fk_group_sides_side_id_speakers")
        ),
        sa.PrimaryKeyConstraint("group_id", "side_id", name=op.f("pk_group_sides")),
    )
    op.create_table(
        "memberships",
        sa.Column("proposition_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("claim_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("strength", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("spans", postgresql.JSONB(), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("reason", postgresql.JSONB(), nullable=False),
        sa.Column("outlet_id", sa.Uuid(), nullable=False),
        sa.Column("speaker_id", sa.Uuid(), nullable=True),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("via_id", sa.Uuid(), nullable=True),
        sa.Column("via_kind", sa.Text(), nullable=True),
        sa.Column("own_voice", sa.Boolean(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "valid_from",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("valid_to", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(relation = 'contradicts') = (strength IS NOT NULL)",
            name=op.f("ck_memberships_strength"),
        ),
        sa.CheckConstraint(
            "relation IN ('same', 'partial', 'contradicts')", name=op.f("ck_memberships_relation")
        ),
        sa.CheckConstraint("score BETWEEN 0 AND 1", name=op.f("ck_memberships_score")),
        sa.CheckConstraint(
            "valid_to IS NULL OR valid_from <= valid_to", name=op.f("ck_memberships_validity")
        ),
        sa.ForeignKeyConstraint(
            ["outlet_id"], ["outlets.id"], name=op.f("fk_memberships_outlet_id_outlets")
        ),
        sa.ForeignKeyConstraint(
            ["proposition_id"],
            ["propositions.id"],
            name=op.f("fk_memberships_proposition_id_propositions"),
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["speakers.id"], name=op.f("fk_memberships_speaker_id_speakers")
        ),
        sa.PrimaryKeyConstraint("proposition_id", "id", name=op.f("pk_memberships")),
    )
    op.create_index("ix_memberships_claim", "memberships", ["article_id", "claim_id"], unique=False)
    op.create_index(
        "uq_memberships_current",
        "memberships",
        ["proposition_id", "article_id", "claim_id", "position"],
        unique=True,
        postgresql_where=sa.text("valid_to IS NULL"),
    )
    op.create_table(
        "outlet_aliases",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("outlet_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["outlet_id"], ["outlets.id"], name=op.f("fk_outlet_aliases_outlet_id_outlets")
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_outlet_aliases")),
    )
    op.create_index(
        op.f("ix_outlet_aliases_outlet_id"), "outlet_aliases", ["outlet_id"], unique=False
    )
    op.create_table(
        "outlet_hosts",
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("outlet_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["outlet_id"], ["outlets.id"], name=op.f("fk_outlet_hosts_outlet_id_outlets")
        ),
        sa.PrimaryKeyConstraint("host", name=op.f("pk_outlet_hosts")),
    )
    op.create_index(op.f("ix_outlet_hosts_outlet_id"), "outlet_hosts", ["outlet_id"], unique=False)
    op.create_table(
        "ownerships",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("outlet_id", sa.Uuid(), nullable=False),
        sa.Column("publisher_id", sa.Uuid(), nullable=False),
        sa.Column("evidence_url", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column(
            "known_from",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("known_to", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "valid_to IS NULL OR valid_from IS NULL OR valid_from < valid_to",
            name=op.f("ck_ownerships_period"),
        ),
        sa.ForeignKeyConstraint(
            ["outlet_id"], ["outlets.id"], name=op.f("fk_ownerships_outlet_id_outlets")
        ),
        sa.ForeignKeyConstraint(
            ["publisher_id"], ["publishers.id"], name=op.f("fk_ownerships_publisher_id_publishers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ownerships")),
    )
    op.create_index(
        op.f("ix_ownerships_publisher_id"), "ownerships", ["publisher_id"], unique=False
    )
    op.create_index(
        "uq_ownerships_current",
        "ownerships",
        ["outlet_id"],
        unique=True,
        postgresql_where=sa.text("known_to IS NULL"),
    )
    op.create_table(
        "speaker_aliases",
        sa.Column("speaker_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("head", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["speaker_id"],
            ["speakers.id"],
            name=op.f("fk_speaker_aliases_speaker_id_speakers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("speaker_id", "key", name=op.f("pk_speaker_aliases")),
    )
    op.create_index("ix_speaker_aliases_head", "speaker_aliases", ["head"], unique=False)
    op.create_table(
        "revisions",
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("regions", postgresql.JSONB(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("published_printed", sa.Text(), nullable=True),
        sa.Column("published_precision", sa.Text(), nullable=True),
        sa.Column("published_time_zone", sa.Text(), nullable=True),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("captured_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fingerprints", sa.ARRAY(sa.Integer()), nullable=False),
        sa.Column("extractor", sa.Text(), nullable=False),
        sa.Column("extractor_version", sa.Text(), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.CheckConstraint("digest ~ '^[0-9a-f]{64}$'", name=op.f("ck_revisions_digest")),
        sa.CheckConstraint("form IN ('page', 'html', 'fields')", name=op.f("ck_revisions_form")),
        sa.CheckConstraint(
            "published_precision IN ('second', 'minute', 'day', 'month', 'year')",
            name=op.f("ck_revisions_precision"),
        ),
        sa.CheckConstraint("text <> ''", name=op.f("ck_revisions_text")),
        sa.CheckConstraint("number >= 1", name=op.f("ck_revisions_number")),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name=op.f("fk_revisions_article_id_articles"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("article_id", "number", name=op.f("pk_revisions")),
    )
    op.create_index(
        "ix_revisions_fingerprints",
        "revisions",
        ["fingerprints"],
        unique=False,
        postgresql_using="gin",
        postgresql_with={"fastupdate": "off"},
    )
    op.create_index(op.f("ix_revisions_published_at"), "revisions", ["published_at"], unique=False)
    op.create_table(
        "claims",
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("span_text", sa.Text(), nullable=False),
        sa.Column("cue_start", sa.Integer(), nullable=False),
        sa.Column("cue_end", sa.Integer(), nullable=False),
        sa.Column("cue_text", sa.Text(), nullable=False),
        sa.Column("cue_lemma", sa.Text(), nullable=False),
        sa.Column("speaker_id", sa.Uuid(), nullable=True),
        sa.Column("mention", sa.Text(), nullable=True),
        sa.Column("mention_span", postgresql.JSONB(), nullable=True),
        sa.Column("content", postgresql.JSONB(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("stance", sa.Text(), nullable=False),
        sa.Column("negated", sa.Boolean(), nullable=False),
        sa.Column("hedged", sa.Boolean(), nullable=False),
        sa.Column("channel", postgresql.JSONB(), nullable=True),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("extractor", sa.Text(), nullable=False),
        sa.Column("extractor_version", sa.Text(), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("superseded_by", sa.Uuid(), nullable=True),
        sa.CheckConstraint("mode IN ('direct', 'mixed', 'indirect')", name=op.f("ck_claims_mode")),
        sa.CheckConstraint(
            "stance IN ('states', 'stresses', 'reveals', 'agrees', 'denies', 'alleges', 'accuses', "
            "'praises', 'condemns', 'warns', 'demands', 'promises', 'refuses', 'expects')",
            name=op.f("ck_claims_stance"),
        ),
        sa.CheckConstraint("(depth = 0) = (parent_id IS NULL)", name=op.f("ck_claims_parent")),
        sa.CheckConstraint(
            "0 <= span_start AND span_start < span_end", name=op.f("ck_claims_span")
        ),
        sa.CheckConstraint("confidence BETWEEN 0 AND 1", name=op.f("ck_claims_confidence")),
        sa.CheckConstraint("depth >= 0", name=op.f("ck_claims_depth")),
        sa.CheckConstraint(
            "span_start <= cue_start AND cue_start < cue_end AND cue_end <= span_end",
            name=op.f("ck_claims_cue_in_span"),
        ),
        sa.ForeignKeyConstraint(
            ["article_id", "revision"],
            ["revisions.article_id", "revisions.number"],
            name=op.f("fk_claims_article_id_revision_revisions"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["speakers.id"], name=op.f("fk_claims_speaker_id_speakers")
        ),
        sa.PrimaryKeyConstraint("article_id", "id", name=op.f("pk_claims")),
    )
    op.create_index(
        "ix_claims_current",
        "claims",
        ["article_id", "span_start"],
        unique=False,
        postgresql_where=sa.text("superseded_at IS NULL"),
    )
    op.create_index("ix_claims_id", "claims", ["id"], unique=False)
    op.create_index("ix_claims_speaker_id_id", "claims", ["speaker_id", "id"], unique=False)
    op.create_table(
        "hops",
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("claim_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("cue", sa.Text(), nullable=True),
        sa.Column("span", postgresql.JSONB(), nullable=True),
        sa.Column("speaker_id", sa.Uuid(), nullable=True),
        sa.Column("outlet_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('person', 'organization', 'document', 'outlet', 'unnamed', 'group')",
            name=op.f("ck_hops_kind"),
        ),
        sa.CheckConstraint("role IN ('carrier', 'relay', 'speaker')", name=op.f("ck_hops_role")),
        sa.CheckConstraint("position >= 0", name=op.f("ck_hops_position")),
        sa.ForeignKeyConstraint(
            ["article_id", "claim_id"],
            ["claims.article_id", "claims.id"],
            name=op.f("fk_hops_article_id_claim_id_claims"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["outlet_id"], ["outlets.id"], name=op.f("fk_hops_outlet_id_outlets")
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["speakers.id"], name=op.f("fk_hops_speaker_id_speakers")
        ),
        sa.PrimaryKeyConstraint("article_id", "claim_id", "position", name=op.f("pk_hops")),
    )
    op.create_index(op.f("ix_hops_outlet_id"), "hops", ["outlet_id"], unique=False)
    op.create_index(op.f("ix_hops_speaker_id"), "hops", ["speaker_id"], unique=False)
    op.create_table(
        "statements",
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("claim_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("spans", postgresql.JSONB(), nullable=False),
        sa.Column("features", postgresql.JSONB(), nullable=False),
        sa.Column("keys", sa.ARRAY(sa.Integer()), nullable=False),
        sa.Column("normaliser_version", sa.Integer(), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("position >= 0", name=op.f("ck_statements_position")),
        sa.ForeignKeyConstraint(
            ["article_id", "claim_id"],
            ["claims.article_id", "claims.id"],
            name=op.f("fk_statements_article_id_claim_id_claims"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("article_id", "claim_id", "position", name=op.f("pk_statements")),
    )
    op.create_index(
        "ix_statements_keys",
        "statements",
        ["keys"],
        unique=False,
        postgresql_using="gin",
        postgresql_with={"fastupdate": "off"},
        postgresql_where=sa.text("retired_at IS NULL"),
    )


def downgrade() -> None:
    op.drop_table("statements")
    op.drop_table("hops")
    op.drop_table("claims")
    op.drop_table("revisions")
    op.drop_table("speaker_aliases")
    op.drop_table("ownerships")
    op.drop_table("outlet_hosts")
    op.drop_table("outlet_aliases")
    op.drop_table("memberships")
    op.drop_table("group_sides")
    op.drop_table("articles")
    op.drop_table("agreements")
    op.drop_table("affiliations")
    op.drop_table("speakers")
    op.drop_table("shared_texts")
    op.drop_table("publishers")
    op.drop_table("propositions")
    op.drop_table("outlets")
    op.drop_table("copied_claims")
