"""Answer agreement in SQL, computed from the base tables.

The functions mirror ``service.analysis`` definition by definition; a test holds them equal to
it and to the prepared rows.
"""

from alembic import op

revision = "0002"
down_revision: str | None = "0001"
branch_labels = None
depends_on = None

# The bodies a speaker speaks for, nearest first; a document's first is its issuer.
SPEAKER_LINEAGE = """
CREATE FUNCTION speaker_lineage(speaker uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
    WITH RECURSIVE line (step, body) AS (
        SELECT 1, coalesce(s.issuer_id, a.body_id)
        FROM speakers s
        LEFT JOIN affiliations a ON a.speaker_id = s.id AND a.known_to IS NULL
        WHERE s.id = speaker
        UNION ALL
        SELECT line.step + 1, coalesce(s.issuer_id, a.body_id)
        FROM line
        JOIN speakers s ON s.id = line.body
        LEFT JOIN affiliations a ON a.speaker_id = s.id AND a.known_to IS NULL
        WHERE line.step < 8
    )
    SELECT coalesce(array_agg(body ORDER BY step), '{}') FROM line WHERE body IS NOT NULL
$$
"""

# Whether a claim rests on a report of the same proposition that was withdrawn: it names the
# outlet as where it has it from, while that outlet stands by no other report of it; or it
# copies the withdrawn claim and is not known to be older.
RESTS = """
CREATE FUNCTION rests_on_withdrawn(
    proposition uuid, article uuid, claim uuid, via uuid, credited uuid, published timestamptz
) RETURNS boolean LANGUAGE sql STABLE AS $$
    WITH reports AS (
        SELECT m.article_id, m.claim_id, m.outlet_id, m.published_at,
               a.status = 'withdrawn' AS gone
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
        WHERE r.gone AND (published IS NULL OR r.published_at IS NULL
                          OR published >= r.published_at)
    )
$$
"""

# Who bears on each proposition, with the voice as agreement needs it: `identity` is a
# document's issuer, `party` the end of the lineage, null where the side is unknown.
BEARINGS = """
CREATE VIEW bearings AS
SELECT DISTINCT
    m.proposition_id,
    m.relation,
    m.depth,
    m.own_voice,
    a.status = 'withdrawn'
        OR rests_on_withdrawn(m.proposition_id, m.article_id, m.claim_id, m.via_id,
                              a.credit_outlet_id, m.published_at) AS withdrawn,
    m.claim_id,
    m.article_id,
    m.outlet_id,
    o.publisher_id,
    a.credit_outlet_id,
    m.via_id,
    m.speaker_id,
    s.kind,
    l.lineage,
    CASE WHEN s.kind = 'document' AND l.lineage <> '{}' THEN l.lineage[1] ELSE s.id END
        AS identity,
    CASE
        WHEN s.kind = 'group' THEN NULL
        WHEN l.lineage <> '{}' THEN l.lineage[cardinality(l.lineage)]
        WHEN s.kind <> 'unnamed' THEN s.id
    END AS party,
    s.kind IN ('unnamed', 'group') AS vague,
    coalesce(nullif((s.unnamed ->> 'count')::int, 0), 1) AS stated
FROM memberships m
JOIN articles a ON a.id = m.article_id
LEFT JOIN ownerships o ON o.outlet_id = m.outlet_id AND o.known_to IS NULL
LEFT JOIN speakers s ON s.id = m.speaker_id
LEFT JOIN LATERAL speaker_lineage(s.id) AS l (lineage) ON s.id IS NOT NULL
WHERE m.valid_to IS NULL
"""

# The counted ones: depth 0, in another's voice, not withdrawn.
COUNTED = """
CREATE VIEW counted_bearings AS
SELECT * FROM bearings
WHERE relation IN ('same', 'contradicts') AND depth = 0 AND NOT own_voice AND NOT withdrawn
"""

# The route of each counted claim: routes are joined by one agency or interview, a credit, an
# outlet or publisher, or a copied passage. `route` is the same for claims that share one.
ROUTES = """
CREATE FUNCTION proposition_routes(proposition uuid, bearing text)
RETURNS TABLE (claim_id uuid, route text) LANGUAGE sql STABLE AS $$
    WITH RECURSIVE
    counted AS (
        SELECT b.*, b.article_id || '/' || coalesce(b.via_id::text, '') AS node
        FROM counted_bearings b
        WHERE b.proposition_id = proposition AND b.relation = bearing
    ),
    named AS (
        SELECT node, via_id AS medium FROM counted WHERE via_id IS NOT NULL
        UNION
        SELECT node, credit_outlet_id FROM counted WHERE credit_outlet_id IS NOT NULL
    ),
    anchors AS (
        SELECT node, 'medium ' || medium AS anchor FROM named
        UNION
        SELECT c.node, 'medium ' || c.outlet_id
        FROM counted c WHERE c.outlet_id IN (SELECT medium FROM named)
        UNION
        SELECT node, 'owner ' || coalesce(publisher_id, outlet_id) FROM counted
        UNION
        SELECT c.node, 'copy ' || p.claim_a || p.claim_b
        FROM copied_claims p
        JOIN counted c ON c.claim_id IN (p.claim_a, p.claim_b)
        WHERE p.claim_a IN (SELECT k.claim_id FROM counted k)
          AND p.claim_b IN (SELECT k.claim_id FROM counted k)
    ),
    walk (start, node) AS (
        SELECT DISTINCT node, node FROM counted
        UNION
        SELECT walk.start, b.node
        FROM walk
        JOIN anchors a ON a.node = walk.node
        JOIN anchors b ON b.anchor = a.anchor
    )
    SELECT c.claim_id, min(walk.start)
    FROM counted c JOIN walk ON walk.node = c.node
    GROUP BY c.claim_id
$$
"""

# The most chains of which no two share a party or a route: a maximum matching, by augmenting
# paths (Kuhn). `parties[i]` is reached by `routes[i]`.
MATCHING = """
CREATE FUNCTION maximum_matching(parties text[], routes text[]) RETURNS int
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    holder jsonb := '{}';     -- route -> the party that holds it
    reached_by jsonb;         -- route -> the party from which the search reached it
    frontier text[];
    free_route text;
    party text;
    found record;
    size int := 0;
    root text;
    previous text;
BEGIN
    FOR root IN SELECT DISTINCT unnest(parties) ORDER BY 1 LOOP
        reached_by := '{}';
        frontier := ARRAY[root];
        free_route := NULL;
        WHILE free_route IS NULL AND cardinality(frontier) > 0 LOOP
            party := frontier[1];
            frontier := frontier[2:];
            FOR found IN
                SELECT DISTINCT r AS route FROM unnest(parties, routes) AS edge (p, r)
                WHERE p = party AND NOT reached_by ? r ORDER BY 1
            LOOP
                reached_by := reached_by || jsonb_build_object(found.route, party);
                IF NOT holder ? found.route THEN
                    free_route := found.route;
                    EXIT;
                END IF;
                frontier := frontier || (holder ->> found.route);
            END LOOP;
        END LOOP;
        CONTINUE WHEN free_route IS NULL;
        size := size + 1;
        LOOP  -- hand each route on the path to the party that reached it
            party := reached_by ->> free_route;
            SELECT key INTO previous FROM jsonb_each_text(holder) WHERE value = party;
            holder := holder || jsonb_build_object(free_route, party);
            EXIT WHEN party = root;
            free_route := previous;
        END LOOP;
    END LOOP;
    RETURN size;
END
$$
"""

# One side of the answer: those who assert ('same') or those who contradict.
BLOCK = """
CREATE FUNCTION agreement_block(
    proposition uuid, bearing text,
    OUT outlets int, OUT outlet_ids uuid[],
    OUT publishers_at_least int, OUT publishers_at_most int,
    OUT routes int,
    OUT speakers_at_least int, OUT speakers_at_most int, OUT speaker_ids uuid[],
    OUT parties_at_least int, OUT parties_at_most int, OUT party_ids uuid[],
    OUT independent_origins_at_least int, OUT independent_origins_at_most int,
    OUT claim_ids uuid[]
) LANGUAGE sql STABLE AS $$
    WITH counted AS (
        SELECT b.*, r.route
        FROM counted_bearings b
        JOIN proposition_routes(proposition, bearing) r USING (claim_id)
        WHERE b.proposition_id = proposition AND b.relation = bearing
    ),
    floor_of_one AS (SELECT least(1, count(*))::int AS one FROM counted),
    voices AS (
        SELECT DISTINCT speaker_id, kind, lineage, identity, party, vague, stated
        FROM counted WHERE speaker_id IS NOT NULL
    ),
    known_sides AS (SELECT DISTINCT party FROM counted WHERE party IS NOT NULL),
    sides AS (
        SELECT party FROM known_sides
        UNION
        SELECT g.side_id FROM voices v JOIN group_sides g ON g.group_id = v.speaker_id
    ),
    adrift AS (
        SELECT v.speaker_id, v.stated FROM voices v
        WHERE v.party IS NULL
          AND NOT EXISTS (SELECT FROM group_sides g WHERE g.group_id = v.speaker_id)
    ),
    unknown AS (
        SELECT count(DISTINCT claim_id)::int AS speakers FROM counted WHERE speaker_id IS NULL
    ),
    identities AS (SELECT DISTINCT identity FROM voices WHERE NOT vague),
    bodies AS (
        SELECT DISTINCT unnest(CASE WHEN kind = 'document' THEN lineage[2:] ELSE lineage END)
            AS body
        FROM voices WHERE NOT vague
    ),
    vague_sides AS (
        SELECT DISTINCT party FROM voices WHERE vague AND party IS NOT NULL
        EXCEPT
        SELECT party FROM voices WHERE NOT vague
    )
    SELECT
        count(DISTINCT outlet_id)::int,
        coalesce(array_agg(DISTINCT outlet_id ORDER BY outlet_id), '{}'),
        greatest(count(DISTINCT publisher_id)::int, (SELECT one FROM floor_of_one)),
        (count(DISTINCT publisher_id)
         + count(DISTINCT outlet_id) FILTER (WHERE publisher_id IS NULL))::int,
        count(DISTINCT route)::int,
        greatest(
            (SELECT count(*) FROM identities WHERE identity NOT IN (SELECT body FROM bodies))
            + (SELECT count(*) FROM vague_sides),
            (SELECT one FROM floor_of_one))::int,
        ((SELECT count(*) FROM identities)
         + (SELECT coalesce(sum(stated), 0) FROM voices WHERE vague)
         + (SELECT speakers FROM unknown))::int,
        ARRAY(SELECT identity FROM identities
              UNION SELECT speaker_id FROM voices WHERE vague ORDER BY 1),
        greatest((SELECT count(*) FROM known_sides), (SELECT one FROM floor_of_one))::int,
        ((SELECT count(*) FROM sides)
         + (SELECT coalesce(sum(stated), 0) FROM adrift)
         + (SELECT speakers FROM unknown))::int,
        ARRAY(SELECT party FROM sides UNION SELECT speaker_id FROM adrift ORDER BY 1),
        greatest(
            maximum_matching(
                coalesce(array_agg(party::text) FILTER (WHERE party IS NOT NULL), '{}'),
                coalesce(array_agg(route) FILTER (WHERE party IS NOT NULL), '{}')),
            (SELECT one FROM floor_of_one)),
        ((SELECT count(*) FROM sides)
         + (SELECT coalesce(sum(stated), 0) FROM adrift)
         + (SELECT speakers FROM unknown))::int,
        coalesce(array_agg(DISTINCT claim_id ORDER BY claim_id), '{}')
    FROM counted
$$
"""

AGREEMENT = """
CREATE VIEW agreement AS
SELECT
    p.id AS proposition_id,
    p.text,
    p.language,
    CASE
        WHEN s.outlets = 0 AND cardinality(o.withdrawn_support) > 0 THEN 'withdrawn'
        WHEN s.outlets = 0 THEN NULL
        WHEN s.outlets = 1 THEN 'one_outlet'
        WHEN s.independent_origins_at_least >= 2 THEN 'independently_sourced'
        WHEN s.parties_at_most >= 2 THEN 'unresolved'
        WHEN s.speakers_at_most > 1 THEN 'one_side'
        ELSE 'echoed'
    END AS verdict,
    s.*,
    c.outlets AS opposing_outlets,
    c.parties_at_least AS opposing_parties_at_least,
    c.parties_at_most AS opposing_parties_at_most,
    c.party_ids AS opposing_party_ids,
    c.claim_ids AS opposing_claim_ids,
    o.partial_claim_ids,
    o.hearsay_claim_ids,
    o.withdrawn_claim_ids
FROM propositions p
CROSS JOIN LATERAL agreement_block(p.id, 'same') s
CROSS JOIN LATERAL agreement_block(p.id, 'contradicts') c
CROSS JOIN LATERAL (
    SELECT
        ARRAY(SELECT DISTINCT b.claim_id FROM bearings b
              WHERE b.proposition_id = p.id AND NOT b.withdrawn AND b.relation = 'partial'
                AND b.depth = 0 AND NOT b.own_voice ORDER BY 1) AS partial_claim_ids,
        ARRAY(SELECT DISTINCT b.claim_id FROM bearings b
              WHERE b.proposition_id = p.id AND NOT b.withdrawn
                AND b.relation <> 'contradicts' AND b.depth > 0 ORDER BY 1) AS hearsay_claim_ids,
        ARRAY(SELECT DISTINCT b.claim_id FROM bearings b
              WHERE b.proposition_id = p.id AND b.withdrawn ORDER BY 1) AS withdrawn_claim_ids,
        ARRAY(SELECT b.claim_id FROM bearings b
              WHERE b.proposition_id = p.id AND b.withdrawn AND b.relation = 'same'
                AND b.depth = 0 AND NOT b.own_voice) AS withdrawn_support
) o
WHERE p.merged_into IS NULL
"""

CLAIM_LEDGER = """
CREATE VIEW claim_ledger AS
SELECT
    c.id AS claim_id,
    u.name AS outlet,
    a.id AS article_id,
    a.url,
    r.title,
    r.published_at,
    coalesce(s.name, c.mention) AS speaker,
    s.kind AS speaker_kind,
    ARRAY(SELECT h.role || ': ' || h.name FROM hops h
          WHERE h.article_id = c.article_id AND h.claim_id = c.id ORDER BY h.position) AS chain,
    c.cue_text AS cue,
    (SELECT string_agg(part ->> 'text', ' … ' ORDER BY place)
     FROM jsonb_array_elements(c.content) WITH ORDINALITY AS parts (part, place)) AS quote,
    c.mode,
    c.stance,
    c.negated,
    c.hedged,
    c.channel ->> 'kind' AS channel,
    c.depth,
    ARRAY(SELECT DISTINCT m.proposition_id FROM memberships m
          WHERE m.article_id = c.article_id AND m.claim_id = c.id AND m.valid_to IS NULL
          ORDER BY 1) AS proposition_ids
FROM claims c
JOIN articles a ON a.id = c.article_id
JOIN revisions r ON r.article_id = c.article_id AND r.number = c.revision
JOIN outlets u ON u.id = a.outlet_id
LEFT JOIN speakers s ON s.id = c.speaker_id
WHERE c.superseded_at IS NULL
"""


def upgrade() -> None:
    op.execute(SPEAKER_LINEAGE)
    op.execute(RESTS)
    op.execute(BEARINGS)
    op.execute(COUNTED)
    op.execute(ROUTES)
    op.execute(MATCHING)
    op.execute(BLOCK)
    op.execute(AGREEMENT)
    op.execute(CLAIM_LEDGER)


def downgrade() -> None:
    op.execute("DROP VIEW claim_ledger")
    op.execute("DROP VIEW agreement")
    op.execute("DROP FUNCTION agreement_block(uuid, text)")
    op.execute("DROP FUNCTION maximum_matching(text[], text[])")
    op.execute("DROP FUNCTION proposition_routes(uuid, text)")
    op.execute("DROP VIEW counted_bearings")
    op.execute("DROP VIEW bearings")
    op.execute("DROP FUNCTION rests_on_withdrawn(uuid, uuid, uuid, uuid, uuid, timestamptz)")
    op.execute("DROP FUNCTION speaker_lineage(uuid)")
