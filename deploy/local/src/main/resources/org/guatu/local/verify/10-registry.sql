-- The registry of the round, as tables. Times are UTC milliseconds throughout.
-- Variables: folder, zone, o (out-of-orderness) and l (lateness) in milliseconds.

CREATE MACRO minute_of(t) AS t - t % 60000;

CREATE MACRO minute_window(m) AS strftime(make_timestamp(m * 1000), '%Y-%m-%dT%H:%MZ');

CREATE MACRO millis(text) AS epoch_ms(TRY_CAST(text AS TIMESTAMPTZ));

CREATE MACRO local_date(t) AS
    strftime(timezone(getvariable('zone'), make_timestamptz(t * 1000)), '%Y-%m-%d');

CREATE MACRO settles_at(minute) AS minute + 60000 + getvariable('o')::BIGINT;

CREATE MACRO final_at(minute) AS
    minute + 60000 + getvariable('o')::BIGINT + getvariable('l')::BIGINT;

CREATE TABLE registry AS
SELECT json_transform(content, '{
    "areas": [{"code": "VARCHAR"}],
    "groups": [{"id": "VARCHAR", "members": ["VARCHAR"]}],
    "points": [{"id": "VARCHAR", "area": "VARCHAR",
        "opensAt": "VARCHAR", "closesAt": "VARCHAR"}],
    "rounds": [{"id": "VARCHAR", "opensAt": "VARCHAR", "deadline": "VARCHAR",
        "reconciledAt": "VARCHAR", "arrivals": "VARCHAR"}],
    "aliases": [{"alias": "VARCHAR", "area": "VARCHAR", "validFrom": "VARCHAR"}]}') AS r
FROM read_text(getvariable('folder') || '/registry.json');

CREATE TABLE area AS
SELECT DISTINCT unnest(r.areas).code AS code FROM registry;

CREATE TABLE group_member AS
SELECT DISTINCT g.id, unnest(g.members) AS member
FROM (SELECT unnest(r.groups) AS g FROM registry);

-- Of several versions of a point the one that stands first.
CREATE TABLE point AS
SELECT p.id, any_value(p.area) AS area,
    millis(any_value(p.opensAt)) AS opens_at, millis(any_value(p.closesAt)) AS closes_at
FROM (SELECT unnest(r.points) AS p, unnest(range(len(r.points))) AS place FROM registry)
GROUP BY p.id, place
QUALIFY row_number() OVER (PARTITION BY p.id ORDER BY place) = 1;

CREATE TABLE registered_round AS
SELECT
    x.id,
    coalesce(millis(x.opensAt), -1) AS opens_at,
    coalesce(millis(x.deadline), -1) AS deadline,
    millis(x.reconciledAt) AS reconciled_at,
    coalesce(x.arrivals, 'called') AS arrivals
FROM (SELECT unnest(r.rounds) AS x FROM registry);

-- A round is the one under way until the next one opens or it is reconciled; its targets are those
-- when it is due.
CREATE TABLE planned_round AS
SELECT *,
    least(reconciled_at, lead(opens_at, 1, reconciled_at) OVER (ORDER BY opens_at, id))
        AS under_way_until,
    CASE WHEN deadline < 0 THEN reconciled_at ELSE deadline END AS due_at
FROM registered_round;

-- An alias is in force until the next meaning of the same alias begins.
CREATE TABLE alias AS
SELECT
    x.alias,
    x.area,
    coalesce(millis(x.validFrom), 0) AS valid_from,
    lead(coalesce(millis(x.validFrom), 0), 1, 9223372036854775807)
        OVER (PARTITION BY x.alias ORDER BY coalesce(millis(x.validFrom), 0)) AS valid_until
FROM (SELECT unnest(r.aliases) AS x FROM registry);
