-- What is done to each row, so that it can be undone: much cheaper than a new copy of the database
-- for each of some thousand examples.

CREATE SCHEMA origin;

CREATE TABLE origin.step (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    held regclass NOT NULL,
    before text,
    after text
);

CREATE FUNCTION origin.record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO origin.step (held, before, after) VALUES (tg_relid, old::text, new::text);
    RETURN NULL;
END $$;

-- How to take a row out by its primary key, and how to put one in as it was.
CREATE TABLE origin.way AS
SELECT
    held,
    format('DELETE FROM %s AS held USING (SELECT ($1::%1$s).*) AS made WHERE %s', held, same) AS out,
    format(
        'INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM (SELECT ($1::%1$s).*) AS was',
        held, columns
    ) AS back
FROM (
    SELECT
        c.oid::regclass AS held,
        (
            SELECT string_agg(format('held.%I = made.%1$I', attname), ' AND ')
            FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
            WHERE indrelid = c.oid AND indisprimary
        ) AS same,
        (
            SELECT string_agg(format('%I', attname), ', ')
            FROM pg_attribute
            WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
        ) AS columns
    FROM pg_class AS c
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
) AS tables;

CREATE TABLE origin.counter AS
SELECT format('%I.%I', schemaname, sequencename)::regclass AS name, start_value, last_value
FROM pg_sequences
WHERE schemaname = 'public';

DO $$
DECLARE one regclass;
BEGIN
    FOR one IN SELECT held FROM origin.way LOOP
        EXECUTE format(
            'CREATE TRIGGER zz_origin AFTER INSERT OR UPDATE OR DELETE ON %s '
            'FOR EACH ROW EXECUTE FUNCTION origin.record()', one
        );
    END LOOP;
END $$;

-- The last step first. Neither this nor anything that the tables themselves do is recorded.
CREATE FUNCTION origin.restore() RETURNS void LANGUAGE plpgsql
SET session_replication_role = replica AS $$
DECLARE done record;
BEGIN
    FOR done IN SELECT * FROM origin.step JOIN origin.way USING (held) ORDER BY number DESC LOOP
        IF done.after IS NOT NULL THEN
            EXECUTE done.out USING done.after;
        END IF;
        IF done.before IS NOT NULL THEN
            EXECUTE done.back USING done.before;
        END IF;
    END LOOP;
    DELETE FROM origin.step;
    PERFORM setval(name, coalesce(last_value, start_value), last_value IS NOT NULL)
    FROM origin.counter;
END $$;
