"""Answer agreement in SQL as of a time; tell what rests on a corrected report.

The functions ``…_as_of`` are made from those that answer of now, by replacing what is current
with what was known then: whoever changes one of these makes its counterpart anew.
"""

import runpy
from collections.abc import Iterable
from pathlib import Path

from alembic import op

revision = "0020"
down_revision: str | None = "0019"
branch_labels = None
depends_on = None

HERE = Path(__file__)
FORMER_BEARINGS = runpy.run_path(str(HERE.with_name("0012_reviews.py")))["AFTER"]
FORMER = runpy.run_path(str(HERE.with_name("0009_refuted.py")))
FORMER_RESTS = runpy.run_path(str(HERE.with_name("0002_views.py")))["RESTS"]

# The first and the last moment that a printed date may mean, as service.analysis.timeline has it.
EARLIEST = """
CREATE FUNCTION published_since(printed timestamptz, zoned boolean) RETURNS timestamptz
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN zoned THEN printed ELSE printed - interval '14 hours' END
$$
"""
LATEST = """
CREATE FUNCTION published_until(printed timestamptz, exact text, zoned boolean)
RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
    SELECT (printed AT TIME ZONE 'UTC'
            + CASE exact WHEN 'year' THEN interval '1 year' WHEN 'month' THEN interval '1 month'
                         WHEN 'day' THEN interval '1 day' WHEN 'minute' THEN interval '1 minute'
                         ELSE interval '0' END) AT TIME ZONE 'UTC'
           + CASE WHEN zoned THEN interval '0' ELSE interval '12 hours' END
$$
"""

# Whether a claim rests on a report of the same proposition that its outlet took back: it names
# the outlet as where it has it from, while that outlet stands by no other report of it; or it
# copies the report and is not known to be older.
RESTS = """
CREATE FUNCTION rests_on_withdrawn(
    proposition uuid, article uuid, claim uuid, via uuid, credited uuid,
    published timestamptz, exact text, zoned boolean
) RETURNS boolean LANGUAGE sql STABLE AS $$
    WITH reports AS (
        SELECT m.article_id, m.claim_id, m.outlet_id, a.status = 'withdrawn' AS gone,
               m.published_at, m.published_zoned
        FROM memberships m JOIN articles a ON a.id = m.article_id
        WHERE m.proposition_id = proposition AND m.valid_to IS NULL
    )
    SELECT EXISTS (
        SELECT FROM reports
        WHERE outlet_id IN (via, credited)
        GROUP BY outlet_id HAVING bool_and(gone)
    ) OR EXISTS (
        SELECT FROM reports r
        JOIN copied_claims p
          ON (p.article_a = article AND p.claim_a = claim
              AND p.article_b = r.article_id AND p.claim_b = r.claim_id)
          OR (p.article_b = article AND p.claim_b = claim
              AND p.article_a = r.article_id AND p.claim_a = r.claim_id)
        WHERE r.gone AND (published_until(published, exact, zoned)
                          < published_since(r.published_at, r.published_zoned)) IS NOT TRUE
    )
$$
"""
# The same of a report that its article made before and makes no more.
RESTS_ON_CORRECTED = """
CREATE FUNCTION rests_on_corrected(
    proposition uuid, article uuid, claim uuid, via uuid, credited uuid,
    published timestamptz, exact text, zoned boolean
) RETURNS boolean LANGUAGE sql STABLE AS $$
    WITH removed AS (
        SELECT r.* FROM removed_claims r
        WHERE r.proposition_id = proposition AND r.valid_to IS NULL
    )
    SELECT EXISTS (
        SELECT FROM removed r
        WHERE r.outlet_id IN (via, credited)
          AND NOT EXISTS (
              SELECT FROM memberships m JOIN articles a ON a.id = m.article_id
              WHERE m.proposition_id = proposition AND m.valid_to IS NULL
                AND m.outlet_id = r.outlet_id AND a.status <> 'withdrawn')
    ) OR EXISTS (
        SELECT FROM removed r
        JOIN copied_claims p
          ON (p.article_a = article AND p.claim_a = claim
              AND p.article_b = r.article_id AND p.claim_b = r.claim_id)
          OR (p.article_b = article AND p.claim_b = claim
              AND p.article_a = r.article_id AND p.claim_a = r.claim_id)
        WHERE (published_until(published, exact, zoned)
               < published_since(r.published_at, r.published_zoned)) IS NOT TRUE
    )
$$
"""

DATED = "m.published_at,\n                              m.published_precision, m.published_zoned"
RESTING = """,
    rests_on_corrected(m.proposition_id, m.article_id, m.claim_id, m.via_id,
                       a.credit_outlet_id, m.published_at,
                       m.published_precision, m.published_zoned) AS on_corrected
FROM memberships m
JOIN articles"""
BEARINGS = FORMER_BEARINGS.replace("m.published_at", DATED).replace(
    "\nFROM memberships m\nJOIN articles", RESTING
)
AGREEMENT = (
    FORMER["AGREEMENT"]
    .replace(
        "    o.debunked_claim_ids\nFROM",
        "    o.debunked_claim_ids,\n    o.corrected_claim_ids,\n"
        "    o.rests_on_corrected_claim_ids\nFROM",
    )
    .replace(
        "AS debunked_claim_ids",
        """AS debunked_claim_ids,
        ARRAY(SELECT DISTINCT r.claim_id FROM removed_claims r
              WHERE r.proposition_id = p.id AND r.valid_to IS NULL
              ORDER BY 1) AS corrected_claim_ids,
        ARRAY(SELECT DISTINCT b.claim_id FROM bearings b
              WHERE b.proposition_id = p.id AND NOT b.withdrawn AND b.on_corrected
              ORDER BY 1) AS rests_on_corrected_claim_ids""",
    )
)

# As of a time --------------------------------------------------------------------------------

STANDS_FOR = """
CREATE FUNCTION stands_for_as_of(moment timestamptz, form uuid) RETURNS uuid
LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT j.into_id FROM speaker_joins j WHERE j.speaker_id = form
                     AND j.known_from <= moment AND (j.known_to IS NULL OR j.known_to > moment)),
                    form)
$$
"""
ADRIFT = """
CREATE FUNCTION is_adrift_as_of(moment timestamptz, party uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM speakers s
        WHERE (s.id = party OR s.id IN (
                  SELECT j.speaker_id FROM speaker_joins j WHERE j.into_id = party
                  AND j.known_from <= moment AND (j.known_to IS NULL OR j.known_to > moment)))
          AND (s.article_id IS NOT NULL OR s.of_untold_body))
$$
"""
COUNTED = """
CREATE FUNCTION counted_bearings_as_of(moment timestamptz, proposition uuid)
RETURNS SETOF bearings LANGUAGE sql STABLE AS $$
    SELECT * FROM bearings_as_of(moment, proposition)
    WHERE relation IN ('same', 'contradicts') AND depth = 0 AND NOT own_voice AND NOT withdrawn
      AND NOT (refuted AND relation = 'same')
$$
"""

Changes = tuple[tuple[str, str], ...]


def known(start: str, end: str) -> str:
    """The condition that a row held then."""
    return f"({start} <= moment AND ({end} IS NULL OR {end} > moment))"


#: What in the definitions of now is said otherwise of then.
THEN: Changes = (
    ("coalesce(b.merged_into, b.id)", "stands_for_as_of(moment, b.id)"),
    ("a.known_to IS NULL", known("a.known_from", "a.known_to")),
    ("r.undone_at IS NULL", known("r.made_at", "r.undone_at")),
    ("m.valid_to IS NULL", known("m.valid_from", "m.valid_to")),
    ("r.valid_to IS NULL", known("r.valid_from", "r.valid_to")),
    ("o.known_to IS NULL", known("o.known_from", "o.known_to")),
    ("a.status = 'withdrawn'",
     "(a.status = 'withdrawn' AND a.withdrawal_known_from <= moment)"),
    ("a.status <> 'withdrawn'",
     "(a.status = 'withdrawn' AND a.withdrawal_known_from <= moment) IS NOT TRUE"),
    ("coalesce(f.merged_into, f.id)", "stands_for_as_of(moment, f.id)"),
    ("coalesce(v.merged_into, m.via_id)",
     "coalesce(stands_for_as_of(moment, v.id), m.via_id)"),
    ("speaker_lineage(", "speaker_lineage_as_of(moment, "),
    ("speaker_apart(", "speaker_apart_as_of(moment, "),
    ("speakers_parted(", "speakers_parted_as_of(moment, "),
    ("speakers_apart(", "speakers_apart_as_of(moment, "),
    ("is_adrift(", "is_adrift_as_of(moment, "),
    ("rests_on_withdrawn(", "rests_on_withdrawn_as_of(moment, "),
    ("rests_on_corrected(", "rests_on_corrected_as_of(moment, "),
    ("counted_bearings b\n", "counted_bearings_as_of(moment, proposition) b\n"),
    ("bearings b\n              WHERE", "bearings_as_of(moment, p.id) b\n              WHERE"),
    ("proposition_routes(", "proposition_routes_as_of(moment, "),
    ("agreement_block(", "agreement_block_as_of(moment, "),
    ("p.merged_into IS NULL",
     "p.created_at <= moment AND NOT EXISTS (SELECT FROM proposition_merges g "
     f"WHERE g.proposition_id = p.id AND {known('g.valid_from', 'g.valid_to')})"),
)  # fmt: skip

FUNCTIONS = (
    "speaker_lineage(uuid)",
    "speaker_apart(uuid)",
    "rests_on_withdrawn(uuid, uuid, uuid, uuid, uuid, timestamptz, text, boolean)",
    "rests_on_corrected(uuid, uuid, uuid, uuid, uuid, timestamptz, text, boolean)",
    "proposition_routes(uuid, text)",
    "agreement_block(uuid, text)",
)


def then(definition: str) -> str:
    """The definition as of ``moment``."""
    for now, past in THEN:
        definition = definition.replace(now, past)
    return definition


def derive(functions: Iterable[str]) -> None:
    """Make the counterpart of each function as of a time, from what it is in the database."""
    for signature in functions:
        name, given = signature[:-1].split("(")
        steps = "".join(
            f"body := replace(body, $old${old}$old$, $new${new}$new$); " for old, new in THEN
        )
        op.execute(f"DROP FUNCTION IF EXISTS {name}_as_of(timestamptz, {given})")
        # The head of the definition names the arguments, of which the time becomes the first.
        op.execute(
            "DO $do$ DECLARE body text := "
            f"pg_get_functiondef('{signature}'::regprocedure); BEGIN {steps} "
            f"body := regexp_replace(body, '{name}(_as_of)?\\((moment, )?', "
            f"'{name}_as_of(moment timestamptz, '); EXECUTE body; END $do$"
        )


def derive_bearings() -> None:
    """Make the functions that answer as the views of bearings did then."""
    select = then(BEARINGS.partition(" AS\n")[2]).rstrip()
    op.execute(
        "CREATE FUNCTION bearings_as_of(moment timestamptz, proposition uuid) "
        f"RETURNS SETOF bearings LANGUAGE sql STABLE AS $$ {select} "
        "AND m.proposition_id = proposition $$"
    )
    op.execute(COUNTED)


def derive_agreement() -> None:
    """Make what answers as the view of the agreement did then, of all or of one proposition.

    Two functions: where one is asked for, no other is looked at.
    """
    select = then(AGREEMENT.partition(" AS\n")[2]).rstrip()
    for given, which in (("", ""), (", proposition uuid", " AND p.id = proposition")):
        op.execute(
            f"CREATE FUNCTION agreement_as_of(moment timestamptz{given}) "
            f"RETURNS SETOF agreement LANGUAGE sql STABLE AS $$ {select}{which} $$"
        )


def upgrade() -> None:
    for statement in (EARLIEST, LATEST, RESTS, RESTS_ON_CORRECTED, BEARINGS):
        op.execute(statement)
    op.execute("DROP FUNCTION rests_on_withdrawn(uuid, uuid, uuid, uuid, uuid, timestamptz)")
    op.execute(AGREEMENT.replace("CREATE VIEW", "CREATE OR REPLACE VIEW"))
    op.execute(STANDS_FOR)
    op.execute(ADRIFT)
    derive(FUNCTIONS[:4])
    derive_bearings()
    derive(FUNCTIONS[4:])
    derive_agreement()


def downgrade() -> None:
    op.execute("DROP FUNCTION agreement_as_of(timestamptz)")
    op.execute("DROP FUNCTION agreement_as_of(timestamptz, uuid)")
    op.execute("DROP FUNCTION counted_bearings_as_of(timestamptz, uuid)")
    op.execute("DROP FUNCTION bearings_as_of(timestamptz, uuid)")
    for name, given in (signature[:-1].split("(") for signature in FUNCTIONS):
        op.execute(f"DROP FUNCTION {name}_as_of(timestamptz, {given})")
    op.execute("DROP FUNCTION is_adrift_as_of(timestamptz, uuid)")
    op.execute("DROP FUNCTION stands_for_as_of(timestamptz, uuid)")
    for name in ("agreement", "counted_bearings", "bearings"):
        op.execute(f"DROP VIEW {name}")
    for signature in FUNCTIONS[2:4]:
        op.execute(f"DROP FUNCTION {signature}")
    for name in (
        "published_since(timestamptz, boolean)",
        "published_until(timestamptz, text, boolean)",
    ):
        op.execute(f"DROP FUNCTION {name}")
    for definition in (FORMER_RESTS, FORMER_BEARINGS, FORMER["COUNTED"], FORMER["AGREEMENT"]):
        op.execute(definition)
