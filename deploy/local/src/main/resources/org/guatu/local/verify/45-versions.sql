-- Final means final: as what an order, call or ticket came to when, so that what was known of it
-- too late for a minute is left out there.

-- Over which received-times each event of the minute view, or one that was replaced there, stood.
CREATE TABLE minute_stay AS
SELECT ord, minute, r AS since, NULL::BIGINT AS until
FROM event
WHERE corrects_id IS NULL AND r < final_at(minute) AND ord NOT IN (SELECT original FROM chain)
UNION ALL
SELECT f.standing, f.minute,
    coalesce(c.at_hand, o.r),
    lead(coalesce(c.at_hand, o.r)) OVER (PARTITION BY f.original ORDER BY f.k)
FROM minute_fold f
JOIN event o ON o.ord = f.original
LEFT JOIN chain c ON c.original = f.original AND c.k = f.k
WHERE f.k = 0 OR f.taken;

-- The first minute that is not final at r.
CREATE MACRO first_open(r) AS
    minute_of(r - 60000 - getvariable('o')::BIGINT - getvariable('l')::BIGINT) + 60000;

-- The minute in which something shows that belongs to a minute and became known at r: there, or
-- where that is final nowhere, but for a level, which later minutes still take in.
CREATE MACRO shown_in(minute, r, is_level) AS
    CASE WHEN r < final_at(minute) THEN minute WHEN is_level THEN first_open(r) END;

-- What each entity (of a table of entity, ord) was made up of, from one change of its events to the
-- next: the version. Nearly always nothing was final yet when the last was heard of it; then one
-- version, of all times, does.
CREATE MACRO versions(members) AS TABLE
WITH stay AS (
    SELECT m.entity, s.since, s.until,
        -- The earliest minute it can add to: a plan's, of what is told of when it is over.
        least(s.minute, minute_of(e.start_at), minute_of(e.due_at)) AS minute
    FROM query_table(members) m
    JOIN minute_stay s ON s.ord = m.ord
    JOIN event e ON e.ord = m.ord
    WHERE s.until IS DISTINCT FROM s.since
), entities AS (
    SELECT entity, max(greatest(since, coalesce(until, 0))) >= final_at(min(minute)) AS moves
    FROM stay
    GROUP BY entity
), moment AS (
    SELECT entity, since AS at FROM stay
    UNION SELECT entity, until FROM stay WHERE until IS NOT NULL
)
SELECT entity, entity AS version, 0::BIGINT AS since, NULL::BIGINT AS until
FROM entities
WHERE NOT moves
UNION ALL
SELECT m.entity, m.entity || chr(31) || m.at, m.at,
    lead(m.at) OVER (PARTITION BY m.entity ORDER BY m.at)
FROM moment m
JOIN entities ON entities.entity = m.entity AND moves;

-- The events of each version.
CREATE MACRO version_members(versions, members) AS TABLE
SELECT v.version, m.ord
FROM query_table(versions) v
JOIN query_table(members) m ON m.entity = v.entity
JOIN minute_stay s ON s.ord = m.ord
WHERE CASE WHEN v.until IS NULL THEN s.until IS NULL
    ELSE s.since <= v.since AND (s.until IS NULL OR s.until > v.since) END;

-- What versions add (version, minute, what, step, is_level) by where it shows. With the next
-- version all of it goes; what stays the same goes and comes in the same minute.
CREATE MACRO shown(versions, changes) AS TABLE
SELECT c.* REPLACE (shown_in(c.minute, v.since, c.is_level) AS minute)
FROM query_table(changes) c
JOIN query_table(versions) v ON v.version = c.version
WHERE shown_in(c.minute, v.since, c.is_level) IS NOT NULL
UNION ALL
SELECT c.* REPLACE (shown_in(c.minute, v.until, c.is_level) AS minute, -c.step AS step)
FROM query_table(changes) c
JOIN query_table(versions) v ON v.version = c.version
WHERE v.until IS NOT NULL AND shown_in(c.minute, v.until, c.is_level) IS NOT NULL;
