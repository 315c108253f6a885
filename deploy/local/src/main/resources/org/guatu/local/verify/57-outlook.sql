-- When the round under way will be done, and how right that was an hour ago.

-- Who is to be called up in which minute, from one minute on until another: the latest word of a
-- round, an area and an instant, while the round is under way. Without a round's name it is about
-- that under way then.
CREATE TABLE call_up AS
WITH word AS (
    SELECT area, start_at, p.id AS round, count, minute_of(start_at) AS at_minute,
        minute_of(greatest(t, opens_at)) AS since,
        lead(minute_of(greatest(t, opens_at)), 1, minute_of(under_way_until)) OVER (
            PARTITION BY area, start_at, p.id ORDER BY ord) AS until
    FROM minute_event e
    JOIN planned_round p ON CASE
        WHEN sent_round IN (SELECT id FROM planned_round) THEN p.id = sent_round
        ELSE opens_at <= start_at AND start_at < under_way_until END
    WHERE stream = 'point' AND type = 'callUpPlanned' AND t < under_way_until
)
SELECT s.subject, at_minute, since, until, sum(count)::BIGINT AS people
FROM word w
JOIN point_subject s ON s.leaf = '~' || left(w.area, 15)
WHERE since < until AND count > 0
GROUP BY ALL;

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
SELECT m.subject, m.minute, p.id AS round, p.opens_at, p.arrivals,
    coalesce(CASE WHEN p.id IS NOT NULL THEN
        greatest(0, least(l.target - l.target * 70 // 1000 - l.reached, l.remaining)) END, 0)
        AS people
FROM moment m
ASOF LEFT JOIN coverage_level l ON l.subject = m.subject AND l.minute <= m.minute
LEFT JOIN planned_round p
    ON p.opens_at <= m.minute + 59999 AND m.minute + 59999 < p.under_way_until;

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

-- When free rounds were done, and whether they were still when they were over.
CREATE TABLE outlook_free AS
SELECT subject, minute, round, opens_at, last_people = 0 AS stayed
FROM (
    SELECT *, lag(people) OVER past AS before, lag(round) OVER past AS round_before,
        last_value(people) OVER (PARTITION BY subject, round ORDER BY minute
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS last_people
    FROM outlook_people
    WINDOW past AS (PARTITION BY subject ORDER BY minute))
WHERE arrivals = 'free' AND people = 0 AND before > 0 AND round = round_before;

-- What is asked, where anybody is still expected: when by plan enough of them are called, or how
-- long it would take them if they came as to the free round before.
CREATE TABLE outlook_moment AS
WITH moment AS (
    SELECT a.subject, a.minute, p.round, p.people, p.opens_at, p.arrivals,
        (a.minute - minute_of(p.opens_at)) // 60000 + 1 AS open_minutes,
        least(45, open_minutes) AS minutes
    FROM outlook_asked a
    ASOF JOIN outlook_people p ON p.subject = a.subject AND p.minute <= a.minute
    WHERE p.round IS NOT NULL
), ahead AS (
    SELECT m.subject, m.minute, m.people, c.at_minute, sum(c.people) AS called
    FROM moment m
    JOIN call_up c ON c.subject = m.subject AND c.since <= m.minute AND c.until > m.minute
        AND c.at_minute > m.minute
    WHERE m.arrivals = 'called' AND m.people > 0
    GROUP BY ALL
), running AS (
    SELECT *, sum(called) OVER (PARTITION BY subject, minute ORDER BY at_minute) AS so_far,
        least(sum(called) OVER (PARTITION BY subject, minute), people * 1000 // 980) AS needed
    FROM ahead
), enough AS (
    SELECT subject, minute, min(at_minute) - minute - 60000 AS called_in
    FROM running
    WHERE so_far >= needed
    GROUP BY subject, minute
), usual AS (
    SELECT m.subject, m.minute, f.minute - m.minute AS ago, f.stayed AND f.round <> m.round AS known,
        m.opens_at - f.opens_at AS later, (later + 43200000) // 86400000 * 86400000 AS days
    FROM moment m
    ASOF JOIN outlook_free f ON f.subject = m.subject AND f.minute <= m.minute
    WHERE m.arrivals = 'free' AND m.people > 0
)
SELECT m.*, coalesce(e.called_in, 0) AS called_in,
    CASE WHEN u.known AND u.days > 0 AND abs(u.later - u.days) <= 1800000 THEN u.ago + u.days END
        AS usual
FROM moment m
LEFT JOIN enough e ON e.subject = m.subject AND e.minute = m.minute
LEFT JOIN usual u ON u.subject = m.subject AND u.minute = m.minute;

-- By the 45 minutes before, as far as the round was open.
CREATE TABLE outlook AS
WITH served AS (
    SELECT subject, minute, covered FROM coverage_level WHERE covered > 0
), bin AS (
    SELECT m.subject, m.minute, (m.minute - s.minute) // 300000 AS bin, sum(s.covered) AS number
    FROM outlook_moment m
    JOIN served s ON s.subject = m.subject
        AND s.minute <= m.minute AND s.minute > m.minute - m.minutes * 60000
    GROUP BY ALL
), rate AS (
    SELECT m.subject, m.minute, m.minutes // 5 AS bins,
        sum(number) AS samples,
        coalesce(sum(number) FILTER (bin < m.minutes // 5), 0)::BIGINT AS binned,
        coalesce(sum(number * number) FILTER (bin < m.minutes // 5), 0)::BIGINT AS squares
    FROM bin
    JOIN outlook_moment m ON m.subject = bin.subject AND m.minute = bin.minute
    GROUP BY m.subject, m.minute, m.minutes
), past AS (
    -- The rates of 10, 15 ... 40 minutes ago, and who came in the ten minutes after.
    SELECT m.subject, m.minute, back, least(45, m.open_minutes - back) AS minutes,
        coalesce(sum(s.covered) FILTER (s.minute <= m.minute - back * 60000), 0)::BIGINT AS before,
        coalesce(sum(s.covered) FILTER (s.minute > m.minute - back * 60000
            AND s.minute <= m.minute - (back - 10) * 60000), 0)::BIGINT AS came
    FROM (SELECT *, unnest(range(10, 41, 5)) AS back FROM outlook_moment) m
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
    SELECT m.*, coalesce(samples, 0) AS samples, squared,
        CASE WHEN people = 0 OR arrivals = 'called' OR usual <= 0 THEN samples >= 20
            ELSE usual > 0 END AS told,
        coalesce(usual, 0) > 0 AS as_usual,
        CASE WHEN as_usual THEN usual
            ELSE greatest(people * minutes * 60000 // samples, called_in) END AS eta,
        CASE WHEN bins < 2 OR binned = 0 THEN 1.0::DOUBLE
            ELSE greatest(1.0::DOUBLE, (bins * squares - binned * binned)::DOUBLE
                / ((bins - 1) * binned::DOUBLE)) END AS dispersion
    FROM outlook_moment m
    LEFT JOIN rate ON rate.subject = m.subject AND rate.minute = m.minute
    LEFT JOIN wrong ON wrong.subject = m.subject AND wrong.minute = m.minute
), factor AS (
    SELECT *,
        CASE WHEN people = 0 THEN 1.0::DOUBLE
            ELSE exp(1.28::DOUBLE * sqrt(CASE
                WHEN squared IS NOT NULL THEN 0.7::DOUBLE * squared + 0.03::DOUBLE * 0.03::DOUBLE
                ELSE dispersion * (1.0::DOUBLE / people + 1.0::DOUBLE / samples)
                    + 0.07::DOUBLE * 0.07::DOUBLE END)) END AS factor
    FROM spread
    WHERE told
)
SELECT subject, minute, round, people, samples, eta,
    CASE WHEN as_usual THEN greatest(0, eta - 998400)
        ELSE trunc(eta / factor) END::HUGEINT AS low,
    CASE WHEN as_usual THEN eta + 998400 ELSE trunc(eta * factor) END::HUGEINT AS high
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
