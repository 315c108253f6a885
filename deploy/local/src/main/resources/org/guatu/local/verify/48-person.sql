-- The register: who lives where, whom a round is to reach, and who was reached. In minutes a home
-- counts at its compound; its leaf is that code after a tilde, as points have names of their own.

CREATE TABLE person_member AS
SELECT
    CASE WHEN type IN ('targetSet', 'callUpPlanned') THEN 'said' || chr(30) || ord
        ELSE 'person' || chr(30) || person END AS entity,
    ord
FROM event
WHERE stream = 'point'
    AND (type IN ('targetSet', 'callUpPlanned') OR person IS NOT NULL
        AND type IN ('registered', 'deregistered', 'personStatus', 'served'));

-- The events of each version; named: the planned round that an event names.
CREATE MACRO person_events(members) AS TABLE
SELECT m.version, n.id AS named, e.*
FROM query_table(members) m
JOIN event e ON e.ord = m.ord
LEFT JOIN planned_round n ON n.id = e.sent_round;

-- About which rounds each entry or reason is: the planned one it names, else all that open within
-- 30 days; and without a name those that nobody planned, as about ''.
CREATE MACRO person_about(events) AS TABLE
SELECT e.version, e.type, e.ord, e.t, p.id AS about,
    CASE WHEN e.type = 'registered' THEN e.area END AS home,
    nullif(e.person_status, 'present') AS reason, e.count
FROM query_table(events) e
JOIN planned_round p
    ON CASE WHEN e.named IS NULL THEN p.opens_at < e.t + 2592000000 ELSE p.id = e.named END
WHERE e.type <> 'served'
UNION ALL
SELECT version, type, ord, t, '', CASE WHEN type = 'registered' THEN area END,
    nullif(person_status, 'present'), count
FROM query_table(events)
WHERE type <> 'served' AND named IS NULL;

CREATE MACRO person_entries(abouts) AS TABLE
SELECT * FROM query_table(abouts) WHERE type IN ('registered', 'deregistered');

CREATE MACRO person_reasons(abouts) AS TABLE
SELECT * FROM query_table(abouts) WHERE type = 'personStatus';

-- Each service, with the home it counts at; without one it counts at its point.
CREATE MACRO person_services(events, entries) AS TABLE
WITH served AS (
    SELECT e.*, coalesce(n.id, '') AS about,
        row_number() OVER (PARTITION BY version, round ORDER BY ord) = 1 AS first
    FROM query_table(events) e
    LEFT JOIN planned_round n ON n.id = e.round
    WHERE e.type = 'served' AND e.r < e.reconciled_at
)
SELECT s.version, s.ord, s.t, s.minute, s.round, s.about, s.first, h.home,
    CASE WHEN h.home IS NOT NULL THEN '~' || h.home
        WHEN p.id IS NULL THEN s.point || '@' || s.area ELSE p.id END AS leaf,
    CASE WHEN NOT s.first THEN 'repeat' WHEN h.home IS NULL THEN 'stranger' ELSE 'covered' END
        AS what
FROM served s
ASOF LEFT JOIN query_table(entries) h
    ON h.version = s.version AND h.about = s.about AND s.ord > h.ord
LEFT JOIN point p ON p.id = s.point;

-- The minute view.
CREATE TABLE person_version AS FROM versions('person_member');

CREATE TABLE person_version_member AS FROM version_members('person_version', 'person_member');

CREATE TABLE person_event AS FROM person_events('person_version_member');

CREATE TABLE person_about_minute AS FROM person_about('person_event');

CREATE TABLE person_entry AS FROM person_entries('person_about_minute');

CREATE TABLE person_reason AS FROM person_reasons('person_about_minute');

CREATE TABLE person_service AS FROM person_services('person_event', 'person_entry');

-- Entries of any round, one after the other.
CREATE TABLE person_home AS
SELECT version, ord, minute, home, lag(home) OVER (PARTITION BY version ORDER BY ord) AS before
FROM (
    SELECT version, ord, minute, CASE WHEN type = 'registered' THEN area END AS home
    FROM person_event
    WHERE type IN ('registered', 'deregistered'));

-- Where each target of a planned round lives, and where it has yet to be reached, from each of its
-- events on, while the round is under way.
CREATE TABLE person_state AS
WITH target AS (
    SELECT DISTINCT version, about FROM person_entry WHERE about <> ''
), moment AS (
    SELECT e.version, target.about, e.ord, greatest(e.t, p.opens_at) AS since, p.under_way_until
    FROM person_event e
    JOIN target ON target.version = e.version
    JOIN planned_round p ON p.id = target.about
        AND e.t < p.under_way_until AND p.opens_at < p.under_way_until
), reached AS (
    SELECT version, about, min(ord) AS ord FROM person_service WHERE about <> '' GROUP BY ALL
), state AS (
    SELECT m.*, h.home, r.reason, coalesce(s.ord <= m.ord, false) AS served
    FROM moment m
    ASOF LEFT JOIN person_entry h
        ON h.version = m.version AND h.about = m.about AND m.ord >= h.ord
    ASOF LEFT JOIN person_reason r
        ON r.version = m.version AND r.about = m.about AND m.ord >= r.ord
    LEFT JOIN reached s ON s.version = m.version AND s.about = m.about
)
SELECT version, about, since, under_way_until,
    arg_max({home: '~' || left(home, 15)}, ord).home AS target,
    arg_max({home: CASE WHEN served THEN '~' || left(home, 15) END}, ord).home AS reached,
    arg_max({home: CASE WHEN reason IS NULL AND NOT served THEN '~' || left(home, 15) END}, ord).home
        AS remaining
FROM state
GROUP BY version, about, since, under_way_until;

CREATE TABLE person_step AS
WITH compound AS (
    SELECT version, minute, '~' || left(home, 15) AS leaf, '~' || left(before, 15) AS before
    FROM person_home
), held AS (
    SELECT version, about, since, lead(since, 1, under_way_until) OVER later AS until, target, reached,
        remaining
    FROM person_state
    WINDOW later AS (PARTITION BY version, about ORDER BY since)
), heard AS (
    SELECT version, minute, leaf FROM compound
    UNION ALL
    SELECT version, minute, before FROM compound WHERE before IS DISTINCT FROM leaf
    UNION ALL
    SELECT e.version, e.minute, '~' || left(h.home, 15)
    FROM person_event e
    ASOF JOIN person_home h ON h.version = e.version AND e.ord > h.ord
    WHERE e.type = 'personStatus'
    UNION ALL
    SELECT version, minute, '~' || left(area, 15) FROM person_event
    WHERE type IN ('targetSet', 'callUpPlanned')
    UNION ALL
    SELECT version, minute, '~' || left(home, 15) FROM person_service
), change(version, leaf, minute, what, step, is_level) AS (
    SELECT version, leaf, minute, 'event', 1, false FROM heard
    UNION ALL SELECT version, CASE WHEN home IS NULL THEN leaf ELSE left(leaf, 16) END, minute, what,
        1, false FROM person_service
    UNION ALL SELECT version, leaf, minute, 'knows', 1, true FROM compound
    UNION ALL SELECT version, leaf, minute, 'registered', 1, true FROM compound
    UNION ALL SELECT version, before, minute, 'registered', -1, true FROM compound
    UNION ALL SELECT version, target, minute_of(since), 'target', 1, true FROM held
    UNION ALL SELECT version, target, minute_of(until), 'target', -1, true FROM held
    UNION ALL SELECT version, reached, minute_of(since), 'reached', 1, true FROM held
    UNION ALL SELECT version, reached, minute_of(until), 'reached', -1, true FROM held
    UNION ALL SELECT version, remaining, minute_of(since), 'remaining', 1, true FROM held
    UNION ALL SELECT version, remaining, minute_of(until), 'remaining', -1, true FROM held
)
SELECT * FROM change WHERE leaf IS NOT NULL;

CREATE TABLE person_change AS
WITH change AS (
    SELECT leaf, minute, what, sum(step) AS step
    FROM shown('person_version', 'person_step')
    GROUP BY ALL
    HAVING sum(step) <> 0
)
SELECT * FROM change WHERE what <> 'knows'
UNION ALL
SELECT leaf, min(minute), 'knows', 1 FROM change WHERE what = 'knows' GROUP BY leaf;

-- Homes as leaves: in which minutes they are present.
CREATE TABLE home_present AS
SELECT DISTINCT leaf, minute + after AS minute
FROM person_change, (VALUES (0), (60000)) AS a(after)
WHERE what = 'event';

CREATE TABLE home_leaf AS
SELECT DISTINCT leaf, substr(leaf, 2) AS leaf_area, NULL::VARCHAR AS point
FROM person_change
WHERE starts_with(leaf, '~');
