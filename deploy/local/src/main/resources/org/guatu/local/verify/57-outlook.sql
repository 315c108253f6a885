-- When the round under way will be done, and how right that was an hour ago. Nothing is foretold of
-- a round to which people come when they like.

-- People still expected, from each minute on in which that may have changed, in the round under way
-- there; and the round's beginning.
CREATE TABLE outlook_people AS
WITH moment AS (
    SELECT subject, minute FROM coverage_level
    UNION
    SELECT DISTINCT c.subject, minute_of(p.opens_at) FROM coverage_level c, planned_round p
    UNION
    SELECT DISTINCT c.subject, minute_of(p.under_way_until) FROM coverage_level c, planned_round p
)
SELECT m.subject, m.minute, p.id AS round, p.opens_at,
    coalesce(CASE WHEN p.id IS NOT NULL THEN
        greatest(0, least(l.target - l.target * 70 // 1000 - l.reached, l.remaining)) END, 0)
        AS people
FROM moment m
ASOF LEFT JOIN coverage_level l ON l.subject = m.subject AND l.minute <= m.minute
LEFT JOIN planned_round p
    ON p.opens_at <= m.minute + 59999 AND m.minute + 59999 < p.under_way_until
    AND p.arrivals = 'called';

-- Since when nobody is expected any more, after somebody was in the same round.
CREATE TABLE outlook_end AS
WITH change AS (
    SELECT *, lag(people) OVER past AS before, lag(round) OVER past AS round_before
    FROM outlook_people
    WINDOW past AS (PARTITION BY subject ORDER BY minute)
)
SELECT subject, minute, round, people,
    last_value(CASE WHEN people = 0 AND before > 0 AND round = round_before THEN minute
        WHEN people > 0 OR round IS DISTINCT FROM round_before THEN -1 END IGNORE NULLS)
        OVER (PARTITION BY subject ORDER BY minute) AS done
FROM change;

-- The cells, what the round's end was, and the minutes whose forecast they need.
CREATE TABLE outlook_cell AS
SELECT c.subject, c.minute, e.round, e.people,
    CASE WHEN e.people = 0 AND e.done >= 0 AND c.minute - e.done < 3600000 THEN e.done END AS done
FROM coverage_cell c
ASOF JOIN outlook_end e ON e.subject = c.subject AND e.minute <= c.minute
WHERE e.round IS NOT NULL;

CREATE TABLE outlook_asked AS
SELECT subject, minute FROM outlook_cell
UNION
SELECT subject, minute - 3600000 FROM outlook_cell
UNION
SELECT subject, done - 60000 * unnest(range(5, 61))
FROM (SELECT DISTINCT subject, done FROM outlook_cell WHERE minute - done < 1800000);

-- By the 45 minutes before, as far as the round was open.
CREATE TABLE outlook AS
WITH moment AS (
    SELECT a.subject, a.minute, p.round, p.people,
        (a.minute - minute_of(p.opens_at)) // 60000 + 1 AS open_minutes,
        least(45, open_minutes) AS minutes
    FROM outlook_asked a
    ASOF JOIN outlook_people p ON p.subject = a.subject AND p.minute <= a.minute
    WHERE p.round IS NOT NULL
), served AS (
    SELECT subject, minute, covered FROM coverage_level WHERE covered > 0
), bin AS (
    SELECT m.subject, m.minute, m.round, m.people, m.minutes,
        (m.minute - s.minute) // 300000 AS bin, sum(s.covered) AS number
    FROM moment m
    JOIN served s ON s.subject = m.subject
        AND s.minute <= m.minute AND s.minute > m.minute - m.minutes * 60000
    GROUP BY ALL
), rate AS (
    SELECT subject, minute, round, people, minutes, minutes // 5 AS bins,
        sum(number) AS samples,
        coalesce(sum(number) FILTER (bin < minutes // 5), 0)::BIGINT AS binned,
        coalesce(sum(number * number) FILTER (bin < minutes // 5), 0)::BIGINT AS squares
    FROM bin
    GROUP BY subject, minute, round, people, minutes
    HAVING sum(number) >= 20
), past AS (
    -- The rates of 10, 15 ... 40 minutes ago, and who came in the ten minutes after.
    SELECT m.subject, m.minute, back, least(45, m.open_minutes - back) AS minutes,
        coalesce(sum(s.covered) FILTER (s.minute <= m.minute - back * 60000), 0)::BIGINT AS before,
        coalesce(sum(s.covered) FILTER (s.minute > m.minute - back * 60000
            AND s.minute <= m.minute - (back - 10) * 60000), 0)::BIGINT AS came
    FROM (SELECT *, unnest(range(10, 41, 5)) AS back FROM moment) m
    JOIN served s ON s.subject = m.subject AND s.minute <= m.minute
        AND s.minute > m.minute - (back + least(45, m.open_minutes - back)) * 60000
    WHERE m.open_minutes - back >= 20
    GROUP BY ALL
), wrong AS (
    SELECT subject, minute,
        avg(ln((came * minutes * 60000)::DOUBLE / (before * 600000)::DOUBLE) ** 2) AS squared
    FROM past
    WHERE before >= 20 AND came > 0
    GROUP BY subject, minute
), spread AS (
    SELECT rate.*, squared,
        people * minutes * 60000 // samples AS eta,
        CASE WHEN bins < 2 OR binned = 0 THEN 1.0::DOUBLE
            ELSE greatest(1.0::DOUBLE, (bins * squares - binned * binned)::DOUBLE
                / ((bins - 1) * binned::DOUBLE)) END AS dispersion
    FROM rate
    LEFT JOIN wrong ON wrong.subject = rate.subject AND wrong.minute = rate.minute
), factor AS (
    SELECT *,
        CASE WHEN people = 0 THEN 1.0::DOUBLE
            ELSE exp(1.28::DOUBLE * sqrt(CASE
                WHEN squared IS NOT NULL THEN 0.7::DOUBLE * squared + 0.03::DOUBLE * 0.03::DOUBLE
                ELSE dispersion * (1.0::DOUBLE / people + 1.0::DOUBLE / samples)
                    + 0.07::DOUBLE * 0.07::DOUBLE END)) END AS factor
    FROM spread
)
SELECT subject, minute, round, people, samples, eta,
    trunc(eta / factor)::HUGEINT AS low, trunc(eta * factor)::HUGEINT AS high
FROM factor;

INSERT INTO expected
SELECT 'point', subject, figure.name, minute_window(minute), figure.numerator, 60000, samples
FROM (
    SELECT o.subject, o.minute, o.samples, unnest([
        {name: 'etaMinutes', numerator: eta::HUGEINT},
        {name: 'etaLowMinutes', numerator: low},
        {name: 'etaHighMinutes', numerator: high}
    ]) AS figure
    FROM outlook o
    JOIN outlook_cell c ON c.subject = o.subject AND c.minute = o.minute);

INSERT INTO expected
SELECT 'point', c.subject, 'etaError60mMinutes', minute_window(c.minute),
    3600000 + CASE WHEN c.people = 0 THEN c.done - c.minute ELSE o.eta END - f.eta, 60000, f.samples
FROM outlook_cell c
JOIN outlook f ON f.subject = c.subject AND f.minute = c.minute - 3600000
    AND f.round = c.round AND f.people > 0
LEFT JOIN outlook o ON o.subject = c.subject AND o.minute = c.minute
WHERE CASE WHEN c.people = 0 THEN c.done ELSE o.eta END IS NOT NULL;

INSERT INTO expected
SELECT 'point', c.subject, 'etaHeld80', minute_window(c.minute),
    count(*) FILTER (c.done - f.minute BETWEEN f.low AND f.high), count(*), count(*)
FROM outlook_cell c
JOIN outlook f ON f.subject = c.subject AND f.round = c.round AND f.people > 0
    AND c.done - f.minute BETWEEN 300000 AND 3600000
WHERE c.minute - c.done < 1800000
GROUP BY c.subject, c.minute;
