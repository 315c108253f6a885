-- Service points and their roll-ups.

CREATE TABLE point_event AS
SELECT
    e.*,
    CASE WHEN p.id IS NULL THEN e.point || '@' || e.area ELSE p.id END AS leaf,
    CASE WHEN p.id IS NULL THEN e.area ELSE k.area END AS leaf_area,
    CASE WHEN p.id IS NULL THEN e.unlocated ELSE k.area <> p.area END AS leaf_unlocated
FROM minute_event e
LEFT JOIN point p ON p.id = e.point
LEFT JOIN known_prefix k ON k.code = p.area
WHERE e.stream = 'point' AND e.point IS NOT NULL;

-- The subjects a leaf counts in: itself, its area's and its groups'.
CREATE MACRO point_subjects(leaves) AS TABLE
SELECT leaf, 'point:' || leaf AS subject, true AS own
FROM query_table(leaves) WHERE NOT starts_with(leaf, '~')
UNION
SELECT leaf, subject, false FROM query_table(leaves) JOIN area_subject ON area = leaf_area
UNION
SELECT leaf, 'group:' || g.id, false
FROM query_table(leaves) JOIN group_member g ON g.member = point;

CREATE TABLE point_leaf AS
SELECT DISTINCT leaf, leaf_area, point FROM point_event
UNION ALL
FROM home_leaf;

CREATE TABLE point_subject AS FROM point_subjects('point_leaf');

-- Presence. A point that is closed at the end of a minute is not kept open by heartbeats.
CREATE TABLE point_status AS
SELECT leaf, minute, arg_max(type, ord) AS status, arg_max(t, ord) AS since,
    arg_max(type, ord) = 'pointClosed' AS closed,
    arg_max(type, ord) IN ('pointClosed', 'pointPaused') AS idle
FROM point_event
WHERE type IN ('pointReady', 'pointOpened', 'pointPaused', 'pointClosed')
GROUP BY leaf, minute;

CREATE TABLE point_present AS
SELECT DISTINCT leaf, minute + after AS minute
FROM point_event, (VALUES (0), (60000)) AS a(after)
WHERE type <> 'deviceHeartbeat'
UNION
SELECT beat.leaf, beat.minute
FROM (
    SELECT DISTINCT leaf, minute + after AS minute
    FROM point_event, (VALUES (0), (60000)) AS a(after)
    WHERE type = 'deviceHeartbeat') beat
ASOF LEFT JOIN point_status s ON s.leaf = beat.leaf AND s.minute <= beat.minute
WHERE s.closed IS NULL OR NOT s.closed
UNION
FROM home_present;

-- What happened in each minute.
CREATE TABLE point_count AS
SELECT
    leaf, minute,
    count(*) FILTER (type = 'served') AS served,
    count(*) FILTER (type = 'served' AND outcome = 'unregistered') AS unregistered,
    count(*) FILTER (type = 'arrived') AS arrived,
    count(*) FILTER (type = 'left') AS left_queue,
    count(*) FILTER (type = 'served' AND leaf_unlocated) AS unlocated,
    coalesce(sum(wait) FILTER (type = 'waitObserved'), 0) AS waited,
    count(*) FILTER (type = 'waitObserved') AS waits
FROM point_event
GROUP BY leaf, minute;

-- The queue. Within a stretch that begins with an observation (or with the first arrival) the fold
-- q = max(0, q + x) is the running sum less its running minimum, where that is below 0.
CREATE TABLE point_queue AS
WITH observed AS (
    SELECT leaf, minute, arg_max(count, ord) AS counted, arg_max(t, ord) AS seen
    FROM point_event
    WHERE type = 'queueObserved'
    GROUP BY leaf, minute
), change AS (
    SELECT e.leaf, e.minute, o.counted,
        coalesce(sum(CASE e.type WHEN 'arrived' THEN 1 ELSE -1 END)
            FILTER (e.type IN ('arrived', 'served', 'left') AND (o.seen IS NULL OR e.t > o.seen)), 0)
            AS net,
        bool_or(e.type IN ('arrived', 'queueObserved')) AS begins
    FROM point_event e
    LEFT JOIN observed o ON o.leaf = e.leaf AND o.minute = e.minute
    WHERE e.type IN ('arrived', 'served', 'left', 'queueObserved')
    GROUP BY e.leaf, e.minute, o.counted
), known AS (
    SELECT *,
        bool_or(begins) OVER past AS known,
        count(counted) OVER past AS stretch
    FROM change
    WINDOW past AS (PARTITION BY leaf ORDER BY minute)
), summed AS (
    SELECT leaf, minute, stretch,
        sum(CASE WHEN counted IS NULL THEN net ELSE greatest(0, counted + net) END)
            OVER (PARTITION BY leaf, stretch ORDER BY minute) AS s
    FROM known
    WHERE known
)
SELECT leaf, minute,
    (s - least(0, min(s) OVER (PARTITION BY leaf, stretch ORDER BY minute)))::BIGINT AS queue
FROM summed;

-- Lanes: each event holds until the lane's next one.
CREATE TABLE lane_change AS
WITH state AS (
    SELECT leaf, t, type,
        lead(t) OVER (PARTITION BY leaf, lane ORDER BY ord) AS until
    FROM point_event
    WHERE type IN ('laneOpened', 'lanePaused')
), edge AS (
    SELECT leaf, t AS turned, 1 AS step FROM state WHERE type = 'laneOpened'
    UNION ALL
    SELECT leaf, until, -1 FROM state WHERE type = 'laneOpened' AND until IS NOT NULL
    UNION ALL
    SELECT leaf, t, 0 FROM state
)
SELECT
    leaf, minute_of(turned) AS minute,
    sum(step) AS step,
    -- Open time that an opening adds to, and a pause takes from, the rest of its own minute.
    sum(step * (minute_of(turned) + 60000 - turned)) AS rest
FROM edge
GROUP BY leaf, minute_of(turned);

-- Tubes stand at the point of their earliest event that names one.
CREATE TABLE tube AS
WITH stage AS (
    SELECT
        tube, minute, ord, leaf,
        list_position(
            ['tubeOpened', 'tubeSealed', 'tubeHandedOver', 'tubeReceived', 'tubeReported'], type)
            AS stage
    FROM (
        SELECT e.tube, e.minute, e.ord, e.type, pe.leaf
        FROM minute_event e
        LEFT JOIN point_event pe ON pe.ord = e.ord
        WHERE e.stream = 'point' AND e.tube IS NOT NULL AND starts_with(e.type, 'tube'))
)
SELECT
    tube,
    arg_min(leaf, ord) FILTER (leaf IS NOT NULL) AS leaf,
    min(minute) AS first,
    [arg_min(minute, ord) FILTER (stage = 1), arg_min(minute, ord) FILTER (stage = 2),
     arg_min(minute, ord) FILTER (stage = 3), arg_min(minute, ord) FILTER (stage = 4),
     arg_min(minute, ord) FILTER (stage = 5)] AS stages
FROM stage
GROUP BY tube
HAVING count(leaf) > 0;

-- In which minutes a tube is out of order: from a later stage's minute until the earlier one's.
CREATE TABLE tube_change AS
WITH gap AS (
    SELECT tube, leaf, stages[i + 1] AS since, stages[i] AS until
    FROM tube, (VALUES (1), (2), (3), (4)) AS v(i)
    WHERE stages[i + 1] IS NOT NULL AND (stages[i] IS NULL OR stages[i] > stages[i + 1])
), edge AS (
    SELECT tube, leaf, since AS minute, 1 AS step FROM gap
    UNION ALL SELECT tube, leaf, until, -1 FROM gap WHERE until IS NOT NULL
), level AS (
    SELECT tube, leaf, minute, sum(sum(step)) OVER (PARTITION BY tube ORDER BY minute) AS gaps
    FROM edge
    GROUP BY tube, leaf, minute
), mismatch AS (
    SELECT leaf, minute,
        (gaps > 0)::INT - (coalesce(lag(gaps) OVER (PARTITION BY tube ORDER BY minute), 0) > 0)::INT
            AS step
    FROM level
)
SELECT leaf, minute, sum(open)::BIGINT AS open, sum(mismatch)::BIGINT AS mismatch
FROM (
    SELECT leaf, stages[1] AS minute, 1 AS open, 0 AS mismatch
    FROM tube WHERE stages[1] IS NOT NULL
    UNION ALL
    SELECT leaf, greatest(stages[1], stages[2]), -1, 0
    FROM tube WHERE stages[1] IS NOT NULL AND stages[2] IS NOT NULL
    UNION ALL
    SELECT leaf, minute, 0, step FROM mismatch
    UNION ALL
    SELECT leaf, first, 0, 0 FROM tube
)
GROUP BY leaf, minute;

-- Every leaf in every minute that matters: those with a cell anywhere, and the 14 before them.
CREATE TABLE point_grid AS
WITH minute AS (
    SELECT DISTINCT minute - 60000 * back AS minute
    FROM (SELECT DISTINCT minute FROM point_present), (SELECT unnest(range(15)) AS back)
), leaf AS (
    SELECT leaf, min(minute) AS first FROM point_event GROUP BY leaf
    UNION ALL
    SELECT leaf, min(minute) FROM home_present GROUP BY leaf
), base AS (
    SELECT leaf.leaf, minute.minute
    FROM leaf JOIN minute ON minute.minute >= leaf.first
    UNION SELECT leaf, minute FROM lane_change
    UNION SELECT leaf, minute FROM tube_change
    UNION SELECT leaf, minute FROM point_queue
), filled AS (
    SELECT
        base.leaf, base.minute,
        coalesce(c.served, 0) AS served,
        coalesce(c.unregistered, 0) AS unregistered,
        coalesce(c.arrived, 0) AS arrived,
        coalesce(c.left_queue, 0) AS left_queue,
        coalesce(c.unlocated, 0) AS unlocated,
        coalesce(c.waited, 0) AS waited,
        coalesce(c.waits, 0) AS waits,
        last_value(q.queue IGNORE NULLS) OVER past AS queue,
        sum(l.step) OVER past AS lanes,
        60000 * coalesce(sum(l.step) OVER before, 0) + coalesce(l.rest, 0) AS lane_millis,
        sum(tc.open) OVER past AS tubes_open,
        sum(tc.mismatch) OVER past AS tube_mismatch
    FROM base
    LEFT JOIN point_count c USING (leaf, minute)
    LEFT JOIN point_queue q USING (leaf, minute)
    LEFT JOIN lane_change l USING (leaf, minute)
    LEFT JOIN tube_change tc USING (leaf, minute)
    WINDOW
        past AS (PARTITION BY base.leaf ORDER BY base.minute),
        before AS (PARTITION BY base.leaf ORDER BY base.minute
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
), busy AS (
    SELECT *, coalesce(lanes >= 1 AND queue >= lanes, false) AS busy FROM filled
)
SELECT
    *,
    sum(served) OVER five AS served5,
    sum(served) OVER fifteen AS served15,
    sum(served) OVER sixty AS served60,
    sum(lane_millis) OVER fifteen AS lane_millis15,
    coalesce(sum(served) FILTER (busy) OVER fifteen, 0) AS b,
    coalesce(sum(lane_millis) FILTER (busy) OVER fifteen, 0) AS t
FROM busy
WINDOW
    five AS (PARTITION BY leaf ORDER BY minute RANGE BETWEEN 240000 PRECEDING AND CURRENT ROW),
    fifteen AS (PARTITION BY leaf ORDER BY minute RANGE BETWEEN 840000 PRECEDING AND CURRENT ROW),
    sixty AS (PARTITION BY leaf ORDER BY minute RANGE BETWEEN 3540000 PRECEDING AND CURRENT ROW);

-- The wait in milliseconds, where it is known: how long the lanes open now and those planned for
-- later take for the queue and one more. Work is in milliseconds of a lane, times services.
CREATE TABLE point_wait AS
WITH plan AS (
    SELECT leaf, start_at, count AS lanes, minute AS since,
        lead(minute) OVER (PARTITION BY leaf, start_at ORDER BY ord) AS until
    FROM point_event
    WHERE type = 'lanesPlanned'
), work AS (
    SELECT g.leaf, g.minute, g.minute + 60000 AS now, coalesce(g.lanes, 0) AS lanes,
        CASE WHEN b >= 10 THEN b ELSE 1 END AS services,
        (queue + 1) * CASE WHEN b >= 10 THEN t ELSE 26000 END::HUGEINT AS work
    FROM point_grid g
    ASOF LEFT JOIN point_status s ON s.leaf = g.leaf AND s.minute <= g.minute
    WHERE queue IS NOT NULL
        AND (coalesce(g.lanes, 0) > 0 OR queue > 0 AND NOT coalesce(s.idle, false))
), turn AS (
    SELECT leaf, minute, now AS at_time, lanes, services, work FROM work
    UNION ALL
    SELECT w.leaf, w.minute, p.start_at, p.lanes, w.services, w.work
    FROM work w
    JOIN plan p ON p.leaf = w.leaf AND p.since <= w.minute
        AND (p.until IS NULL OR p.until > w.minute) AND p.start_at > w.now
), span AS (
    SELECT *, lead(at_time) OVER later - at_time AS span FROM turn
    WINDOW later AS (PARTITION BY leaf, minute ORDER BY at_time)
), left_over AS (
    SELECT *, lanes * services AS rate,
        work - coalesce(sum(lanes * services * span::HUGEINT) OVER before, 0) AS todo
    FROM span
    WINDOW before AS (PARTITION BY leaf, minute ORDER BY at_time
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT leaf, minute,
    min(at_time - minute - 60000 + CASE WHEN todo = 0 THEN 0 ELSE todo // rate END) AS wait
FROM left_over
WHERE todo = 0 OR todo > 0 AND rate > 0 AND (span IS NULL OR todo // rate < span)
GROUP BY leaf, minute;

-- What follows of a leaf's minute alone.
CREATE TABLE point_state AS
SELECT
    g.*,
    p.leaf IS NOT NULL AS present,
    w.wait,
    CASE WHEN b >= 10 THEN b ELSE 0 END AS wait_n,
    CASE WHEN b >= 10 THEN (served15 * t::HUGEINT) // b ELSE served15 * 26000::HUGEINT END AS used
FROM point_grid g
LEFT JOIN point_wait w ON w.leaf = g.leaf AND w.minute = g.minute
LEFT JOIN point_present p ON p.leaf = g.leaf AND p.minute = g.minute;

-- Measured waits of less than an hour beside what was foretold when he who waited came.
CREATE TABLE point_wait_error AS
SELECT o.leaf, o.minute, sum(abs(o.wait - f.wait)) AS error, count(*) AS errors
FROM point_event o
JOIN point_state f ON f.leaf = o.leaf AND f.minute = o.minute - 60000 * (1 + o.wait // 60000)
WHERE o.type = 'waitObserved' AND o.wait < 3600000 AND f.present AND f.wait IS NOT NULL
GROUP BY o.leaf, o.minute;

CREATE TABLE point_hindsight AS
SELECT p.leaf, p.minute, sum(e.error) AS error, sum(e.errors) AS errors
FROM point_present p
JOIN point_wait_error e
    ON e.leaf = p.leaf AND e.minute <= p.minute AND e.minute > p.minute - 3600000
GROUP BY p.leaf, p.minute;

-- Whether a point that is heard of is open, and whether it is to be.
CREATE TABLE point_opening AS
WITH state AS (
    SELECT g.leaf, g.minute, g.minute + 60000 AS ends, s.since,
        coalesce(s.status, 'none') AS status, p.opens_at, p.closes_at,
        coalesce(g.lanes, 0) > 0 OR g.served15 > 0 AS works
    FROM point_state g
    ASOF LEFT JOIN point_status s ON s.leaf = g.leaf AND s.minute <= g.minute
    LEFT JOIN point p ON p.id = g.leaf
    WHERE g.present AND NOT starts_with(g.leaf, '~')
), opened AS (
    SELECT *,
        status = 'pointOpened' OR status IN ('none', 'pointReady') AND works AS open,
        opens_at < ends AND (closes_at IS NULL OR ends <= closes_at) AS due
    FROM state
)
SELECT leaf, minute, open::INT AS open, (status = 'pointReady' AND NOT open)::INT AS ready,
    due::INT AS due,
    CASE WHEN due AND NOT open AND (status IN ('none', 'pointReady') OR since < opens_at)
        THEN ends - opens_at END AS late
FROM opened;

CREATE TABLE point_cell AS
SELECT
    s.subject, any_value(s.own) AS own, g.minute,
    sum(h.error) AS wait_error, sum(h.errors) AS wait_errors,
    sum(g.served) AS served, sum(g.served5) AS served5, sum(g.served15) AS served15,
    sum(g.served60) AS served60, sum(g.unregistered) AS unregistered,
    sum(o.open) AS open, sum(o.ready) AS ready, count(o.open) AS open_n,
    sum(o.due) AS due, count(o.due) AS due_n, max(o.late) AS late, count(o.late) AS late_n,
    sum(g.arrived) AS arrived, sum(g.left_queue) AS left_queue, sum(g.unlocated) AS unlocated,
    sum(g.waited) AS waited, sum(g.waits) AS waits,
    sum(g.queue) FILTER (g.present) AS queue,
    count(g.queue) FILTER (g.present) AS queue_n,
    sum(g.lanes) AS lanes, count(g.lanes) AS lanes_n,
    sum(g.tubes_open) AS tubes_open, sum(g.tube_mismatch) AS tube_mismatch,
    count(g.tubes_open) AS tubes_n,
    sum(g.queue * g.wait) FILTER (g.present AND g.wait IS NOT NULL) AS weighted_wait,
    sum(g.queue) FILTER (g.present AND g.wait IS NOT NULL) AS weight,
    sum(g.wait_n) FILTER (g.present AND g.wait IS NOT NULL) AS wait_n,
    max(g.wait) FILTER (g.present) AS longest_wait,
    count(g.wait) FILTER (g.present) AS wait_leaves,
    sum(g.used) FILTER (g.present) AS used,
    sum(g.lane_millis15) FILTER (g.present) AS lane_millis15,
    sum(g.served15) FILTER (g.present) AS used_n
FROM point_state g
JOIN point_subject s ON s.leaf = g.leaf
LEFT JOIN point_hindsight h ON h.leaf = g.leaf AND h.minute = g.minute
LEFT JOIN point_opening o ON o.leaf = g.leaf AND o.minute = g.minute
GROUP BY s.subject, g.minute
HAVING bool_or(g.present);

INSERT INTO expected
SELECT 'point', subject, figure.name, minute_window(minute),
    figure.numerator, figure.denominator, figure.n
FROM (
    SELECT subject, minute, unnest([
        {name: 'served', numerator: served::HUGEINT, denominator: 1::HUGEINT, n: served::HUGEINT},
        {name: 'servedRound', numerator: served, denominator: 1, n: served},
        {name: 'served5m', numerator: served5, denominator: 1, n: served5},
        {name: 'served15m', numerator: served15, denominator: 1, n: served15},
        {name: 'served60m', numerator: served60, denominator: 1, n: served60},
        CASE WHEN unregistered > 0 THEN
            {name: 'unregisteredEntries', numerator: unregistered, denominator: 1,
                n: unregistered} END,
        {name: 'throughputPerHour', numerator: served15 * 3600000, denominator: 900000,
            n: served15},
        {name: 'arrived', numerator: arrived, denominator: 1, n: arrived},
        {name: 'left', numerator: left_queue, denominator: 1, n: left_queue},
        CASE WHEN starts_with(subject, 'area:') THEN
            {name: 'unlocatedServices', numerator: unlocated, denominator: 1, n: unlocated} END,
        CASE WHEN waits > 0 THEN
            {name: 'observedWaitMinutes', numerator: waited, denominator: waits * 60000,
                n: waits} END,
        CASE WHEN queue_n > 0 THEN
            {name: 'queue', numerator: queue, denominator: 1, n: queue_n} END,
        CASE WHEN lanes_n > 0 THEN
            {name: 'openLanes', numerator: lanes, denominator: 1, n: lanes_n} END,
        CASE WHEN own AND queue_n > 0 AND lanes_n > 0 THEN
            {name: 'idleLanes', numerator: greatest(0, lanes - queue), denominator: 1, n: 1} END,
        CASE WHEN tubes_n > 0 THEN
            {name: 'tubesOpen', numerator: tubes_open, denominator: 1, n: tubes_n} END,
        CASE WHEN tubes_n > 0 THEN
            {name: 'tubeMismatch', numerator: tube_mismatch, denominator: 1, n: tubes_n} END,
        CASE WHEN own AND wait_leaves > 0 THEN
            {name: 'predictedWaitMinutes', numerator: longest_wait, denominator: 60000,
                n: wait_n} END,
        CASE WHEN NOT own AND weight > 0 THEN
            {name: 'predictedWaitMinutes', numerator: weighted_wait,
                denominator: weight * 60000, n: wait_n} END,
        CASE WHEN NOT own AND wait_leaves > 0 THEN
            {name: 'predictedWaitMaxMinutes', numerator: longest_wait, denominator: 60000,
                n: wait_leaves} END,
        CASE WHEN wait_errors > 0 THEN
            {name: 'waitError60mMinutes', numerator: wait_error,
                denominator: wait_errors * 60000, n: wait_errors} END,
        CASE WHEN open_n > 0 THEN
            {name: 'pointsOpen', numerator: open, denominator: 1, n: open_n} END,
        CASE WHEN open_n > 0 THEN
            {name: 'pointsReady', numerator: ready, denominator: 1, n: open_n} END,
        CASE WHEN due_n > 0 THEN
            {name: 'pointsPlanned', numerator: due, denominator: 1, n: due_n} END,
        CASE WHEN late_n > 0 THEN
            {name: 'openLateMinutes', numerator: late, denominator: 60000, n: late_n} END,
        CASE WHEN lane_millis15 > 0 THEN
            {name: 'servedPerLaneHour15m', numerator: used_n * 3600000,
                denominator: lane_millis15, n: used_n} END,
        CASE WHEN lane_millis15 > 0 THEN
            {name: 'utilisation', numerator: used, denominator: lane_millis15, n: used_n} END
    ]) AS figure
    FROM point_cell)
WHERE figure IS NOT NULL;

-- Rounds.
CREATE TABLE point_round_event AS
SELECT
    e.*,
    CASE WHEN p.id IS NULL THEN e.point || '@' || e.area ELSE p.id END AS leaf,
    CASE WHEN p.id IS NULL THEN e.area ELSE k.area END AS leaf_area
FROM round_event e
LEFT JOIN point p ON p.id = e.point
LEFT JOIN known_prefix k ON k.code = p.area
WHERE e.stream = 'point' AND e.point IS NOT NULL AND e.type IN ('served', 'arrived', 'left');

CREATE TABLE point_round_leaf AS
SELECT DISTINCT leaf, leaf_area, point FROM point_round_event;

CREATE TABLE point_round_total AS
SELECT s.subject, e.round,
    count(*) FILTER (e.type = 'served') AS "servedRound",
    count(*) FILTER (e.type = 'arrived') AS arrived,
    count(*) FILTER (e.type = 'left') AS "left",
    nullif(count(*) FILTER (e.type = 'served' AND e.outcome = 'unregistered'), 0)
        AS "unregisteredEntries"
FROM point_round_event e
JOIN point_subjects('point_round_leaf') s ON s.leaf = e.leaf
GROUP BY s.subject, e.round;

INSERT INTO expected
SELECT 'point', subject, name, 'round/' || round, number, 1, number
FROM point_round_total
UNPIVOT (number FOR name IN ("servedRound", arrived, "left", "unregisteredEntries"));
