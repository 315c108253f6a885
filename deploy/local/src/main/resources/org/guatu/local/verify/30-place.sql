-- Where and in which round every event counts.

-- The longest prefix of a code that the registry has, for every code there is.
CREATE TABLE known_prefix AS
WITH code AS (
    SELECT sent_area AS code FROM first_copy WHERE sent_area IS NOT NULL
    UNION SELECT sent_area FROM sign WHERE sent_area IS NOT NULL
    UNION SELECT area FROM alias
    UNION SELECT area FROM point
), prefix AS (
    SELECT code, unnest(range(1, len(code) + 1)) AS length FROM code
)
SELECT code.code, coalesce(max_by(area.code, len(area.code)), '?') AS area
FROM code
LEFT JOIN prefix ON prefix.code = code.code
LEFT JOIN area ON area.code = left(code.code, prefix.length)
GROUP BY code.code;

CREATE TABLE event AS
WITH named AS (
    SELECT
        f.*,
        coalesce(alias.area, f.sent_area) AS meant,
        CASE WHEN rr.id IS NULL THEN local_date(f.t) ELSE rr.id END AS round,
        rr.reconciled_at AS registered_reconciled_at
    FROM first_copy f
    LEFT JOIN alias
        ON alias.alias = f.sent_area AND alias.valid_from <= f.t AND f.t < alias.valid_until
    LEFT JOIN registered_round rr ON rr.id = f.sent_round
)
SELECT
    named.* EXCLUDE (registered_reconciled_at),
    coalesce(k.area, '?') AS area,
    sent_area IS NULL OR k.area <> meant AS unlocated,
    -- A dated round is reconciled at the end of its local day + O + L + 48 h.
    coalesce(
        registered_reconciled_at,
        epoch_ms(timezone(getvariable('zone'), CAST(strptime(round, '%Y-%m-%d') + INTERVAL 1 DAY AS TIMESTAMP)))
            + getvariable('o')::BIGINT + getvariable('l')::BIGINT + 172800000) AS reconciled_at
FROM named
LEFT JOIN known_prefix k ON k.code = named.meant;

DROP TABLE first_copy;

-- Ancestors of a resolved code: its prefixes at the levels and itself; and its groups.
CREATE TABLE area_subject AS
WITH resolved AS (
    SELECT DISTINCT area FROM event
    UNION SELECT left(area, 15) FROM event
    UNION SELECT area FROM known_prefix
    UNION SELECT '?'
)
SELECT area, 'area:' || area AS subject FROM resolved
UNION
SELECT area, 'area:' || left(area, level)
FROM resolved, (VALUES (2), (4), (6), (9), (12), (15)) AS l(level)
WHERE level < len(area)
UNION
SELECT resolved.area, 'group:' || g.id
FROM resolved JOIN group_member g ON starts_with(resolved.area, g.member);
