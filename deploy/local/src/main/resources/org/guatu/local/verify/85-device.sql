-- Devices, looked at as minutes of received-at end. Told is what changes.

CREATE TABLE heard AS
WITH placed AS (
    SELECT stream, source, device, minute, sent_area, point, t,
        row_number() OVER (PARTITION BY stream, source, device, minute
            ORDER BY r DESC, t DESC, coalesce(sent_area, '') DESC, coalesce(point, '') DESC) AS back
    FROM sign
    WHERE device IS NOT NULL AND (sent_area IS NOT NULL OR point IS NOT NULL)
), heard_in AS (
    SELECT stream, source, device, minute, max(r) AS last_r, max(ahead) AS ahead,
        bool_or(heartbeat) AS beats
    FROM sign
    WHERE device IS NOT NULL
    GROUP BY ALL
), since AS (
    -- After a day of silence a device is a new one.
    SELECT h.*, p.minute IS NOT NULL AS is_placed, p.sent_area, p.point, p.t,
        coalesce(h.minute - lag(h.last_r) OVER device >= 86400000, true) AS fresh
    FROM heard_in h
    LEFT JOIN placed p
        ON p.stream = h.stream AND p.source = h.source AND p.device = h.device
            AND p.minute = h.minute AND p.back = 1
    WINDOW device AS (PARTITION BY h.stream, h.source, h.device ORDER BY h.minute)
), numbered AS (
    SELECT *, sum(fresh::INT) OVER (PARTITION BY stream, source, device ORDER BY minute) AS life
    FROM since
), known AS (
    SELECT * EXCLUDE (beats, sent_area, point, t),
        bool_or(beats) OVER life AS beats,
        last_value(CASE WHEN is_placed THEN {area: sent_area, point: point, t: t} END IGNORE NULLS)
            OVER life AS place,
        list_sort(list(ahead) OVER (PARTITION BY stream, source, device, life ORDER BY minute
            ROWS BETWEEN 14 PRECEDING AND CURRENT ROW)) AS aheads
    FROM numbered
    WINDOW life AS (PARTITION BY stream, source, device, life ORDER BY minute
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
)
SELECT
    known.stream, source, device, minute, last_r, beats, place.point AS point,
    coalesce(prefix.area, '?') AS area,
    place.point || CASE WHEN standing.id IS NULL THEN '@' || coalesce(prefix.area, '?') ELSE '' END
        AS shown_point,
    CASE WHEN len(aheads) >= 5 THEN aheads[(len(aheads) - 1) // 2 + 1] + 2000 END AS skew,
    len(aheads) >= 5 AND (aheads[(len(aheads) - 1) // 2 + 1] + 2000 > 300000
        OR aheads[-1] + 2000 < -300000) AS skewed
FROM known
LEFT JOIN point standing ON standing.id = place.point
LEFT JOIN alias
    ON standing.id IS NULL AND alias.alias = place.area AND alias.valid_from <= place.t
        AND place.t < alias.valid_until
LEFT JOIN known_prefix prefix ON prefix.code = coalesce(standing.area, alias.area, place.area);

-- What a source last said of the hours of a point.
CREATE TABLE point_hours AS
SELECT source, point, minute,
    max(closed_r) OVER so_far AS closed_r,
    coalesce(max(open_r) OVER so_far, -1) AS open_r
FROM (
    SELECT source, point, minute,
        max(r) FILTER (hours = 'closed') AS closed_r,
        max(r) FILTER (hours = 'open') AS open_r
    FROM sign
    WHERE hours IS NOT NULL AND point IS NOT NULL
    GROUP BY ALL)
WINDOW so_far AS (PARTITION BY source, point ORDER BY minute
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW);

-- Every minute in which a device may become another: it is heard, falls silent, is forgotten, or
-- something is said of a point of its source, and two days later no longer held.
CREATE TABLE device_state AS
WITH turn AS (
    SELECT stream, source, device, minute FROM heard
    UNION SELECT stream, source, device, minute_of(last_r + 599999) FROM heard
    UNION SELECT stream, source, device, minute_of(last_r + 86399999) FROM heard
    UNION SELECT stream, source, device, h.minute
    FROM (SELECT DISTINCT stream, source, device FROM heard WHERE stream = 'point')
    JOIN (
        SELECT source, minute FROM point_hours
        UNION SELECT source, minute_of(greatest(closed_r, open_r) + 172799999) FROM point_hours) AS h
    USING (source)
), held AS (
    SELECT turn.stream, turn.source, turn.device, turn.minute, turn.minute + 60000 AS ends,
        h.last_r, h.beats, h.point, h.shown_point, h.area, h.skew, h.skewed
    FROM turn
    ASOF JOIN heard h
        ON h.stream = turn.stream AND h.source = turn.source AND h.device = turn.device
            AND h.minute <= turn.minute
)
SELECT
    held.stream, held.source, held.device, held.minute, shown_point, area,
    ends - last_r < 86400000 AS known,
    known AND beats AND ends - last_r >= 600000
        AND NOT coalesce(held.stream = 'point' AND hours.closed_r > hours.open_r
            AND ends - hours.closed_r < 172800000, false) AS silent,
    known AND skewed AS skewed,
    CASE WHEN known THEN skew END AS skew
FROM held
ASOF LEFT JOIN point_hours hours
    ON hours.source = held.source AND hours.point = held.point AND hours.minute <= held.minute;

-- What each device counts for, from each turn to its next.
CREATE TABLE device_level AS
WITH stay AS (
    SELECT *, row_number() OVER () AS stay, lead(minute) OVER (PARTITION BY stream, source, device
        ORDER BY minute) AS until
    FROM device_state
), counted AS (
    SELECT stay, stream, 'source/' || stream || '/' || source AS subject FROM stay
    UNION ALL SELECT stay, stream, 'stream/' || stream FROM stay
    UNION ALL SELECT stay, stream, 'point/' || shown_point FROM stay WHERE shown_point IS NOT NULL
    UNION ALL SELECT stay, stream, 'device/' || stream || '/' || source || '/' || device
    FROM stay WHERE silent OR skewed
    UNION ALL
    SELECT stay, stream, 'area/' || substr(a.subject, 6)
    FROM stay JOIN area_subject a ON a.area = stay.area AND starts_with(a.subject, 'area:')
), step AS (
    SELECT c.stream, c.subject, s.minute, known::INT AS known, silent::INT AS silent,
        skewed::INT AS skewed
    FROM counted c JOIN stay s ON s.stay = c.stay
    UNION ALL
    SELECT c.stream, c.subject, s.until, -known::INT, -silent::INT, -skewed::INT
    FROM counted c JOIN stay s ON s.stay = c.stay
    WHERE s.until IS NOT NULL
)
SELECT stream, subject, minute,
    sum(sum(known)) OVER subject AS known,
    sum(sum(silent)) OVER subject AS silent,
    sum(sum(skewed)) OVER subject AS skewed
FROM step
GROUP BY stream, subject, minute
WINDOW subject AS (PARTITION BY stream, subject ORDER BY minute
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW);

-- What all devices of a stream say of the server's clock.
CREATE TABLE device_clock AS
WITH asked AS (
    SELECT m.stream, m.minute, d.source, s.skew
    FROM (SELECT DISTINCT stream, minute FROM device_state) AS m
    JOIN (SELECT DISTINCT stream, source, device FROM device_state) AS d USING (stream)
    ASOF JOIN device_state s
        ON s.stream = m.stream AND s.source = d.source AND s.device = d.device
            AND s.minute <= m.minute
    WHERE s.skew IS NOT NULL
), together AS (
    SELECT stream, minute, list_sort(list(skew)) AS skews FROM asked GROUP BY ALL
), median AS (
    SELECT stream, minute, len(skews) AS devices, skews[(len(skews) - 1) // 2 + 1] AS ahead,
        len(list_filter(skews, lambda x: abs(x - skews[(len(skews) - 1) // 2 + 1]) <= 60000))
            AS agreeing
    FROM together
), by_source AS (
    SELECT stream, minute, source, list_sort(list(skew)) AS skews FROM asked GROUP BY ALL
), sources AS (
    SELECT b.stream, b.minute, count(*) AS sources,
        count(*) FILTER (abs(b.skews[(len(b.skews) - 1) // 2 + 1] - m.ahead) <= 60000) AS agreeing
    FROM by_source b JOIN median m ON m.stream = b.stream AND m.minute = b.minute
    GROUP BY ALL
)
SELECT m.stream, m.minute, m.devices,
    CASE WHEN 2 * m.agreeing > m.devices AND 2 * s.agreeing > s.sources AND abs(m.ahead) > 60000
        THEN -CAST(floor(m.ahead / 1000.0) AS BIGINT) ELSE 0 END AS ahead
FROM median m JOIN sources s ON s.stream = m.stream AND s.minute = m.minute
WHERE m.devices >= 5;

INSERT INTO expected
SELECT stream, 'devices:' || subject, figure.name, minute_window(minute),
    figure.numerator, figure.denominator, figure.n
FROM (
    SELECT stream, subject, minute, unnest([
        {name: 'devicesKnown', numerator: known::HUGEINT, denominator: 1::HUGEINT,
            n: known::HUGEINT},
        {name: 'devicesSilent', numerator: silent, denominator: 1, n: known},
        {name: 'devicesSkewed', numerator: skewed, denominator: 1, n: known},
        CASE WHEN asked IS NOT NULL THEN
            {name: 'clockOffsetSeconds', numerator: offset_s, denominator: 1, n: asked} END
    ]) AS figure
    FROM (
        SELECT l.*, c.devices AS asked, c.ahead AS offset_s,
            lag({a: known, b: silent, c: skewed, d: coalesce(c.devices, 0),
                e: coalesce(c.ahead, 0)}, 1, {a: 0, b: 0, c: 0, d: 0, e: 0})
                OVER (PARTITION BY l.stream, l.subject ORDER BY l.minute)
                IS DISTINCT FROM {a: known, b: silent, c: skewed, d: coalesce(c.devices, 0),
                    e: coalesce(c.ahead, 0)} AS changed
        FROM device_level l
        LEFT JOIN device_clock c
            ON c.stream = l.stream AND c.minute = l.minute AND starts_with(l.subject, 'stream/'))
    WHERE changed)
WHERE figure IS NOT NULL;
