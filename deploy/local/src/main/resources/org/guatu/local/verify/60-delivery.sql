-- Orders and vehicles.

CREATE TABLE delivery_subject AS
SELECT area, need, subject FROM area_subject, (
    SELECT DISTINCT coalesce(need, '') AS need FROM event WHERE stream = 'delivery' UNION SELECT '')
UNION
SELECT area, need, 'group:need-' || need
FROM (SELECT DISTINCT area FROM area_subject),
    (SELECT DISTINCT need FROM event WHERE stream = 'delivery' AND need IS NOT NULL);

-- An order as its events tell it.
CREATE MACRO orders(events) AS TABLE
SELECT
    *,
    CASE WHEN placed IS NOT NULL AND window_end IS NOT NULL
            AND NOT coalesce(first_cancelled < window_end, false)
        THEN greatest(minute_of(window_end), minute_of(placed)) END AS due,
    coalesce(delivered < window_start, false) AS early,
    coalesce(NOT coalesce(delivered < window_start, false) AND delivered <= window_end, false)
        AS on_time
FROM (
    SELECT
        order_id,
        arg_min(t, ord) FILTER (type = 'orderPlaced') AS placed,
        arg_min(t, ord) FILTER (type = 'orderDelivered') AS delivered,
        arg_min(t, ord) FILTER (type IN ('orderDelivered', 'orderReturned', 'orderCancelled'))
            AS ended,
        min(t) FILTER (type = 'orderCancelled') AS first_cancelled,
        arg_min(t, ord) FILTER (type = 'orderAtGate') AS at_gate,
        arg_min(t, ord) FILTER (type <> 'orderPlaced') AS taken_on,
        arg_min(t, ord) FILTER (type IN ('orderDelivered', 'orderFailed', 'orderReturned'))
            AS attempted,
        arg_min(type, ord) FILTER (type IN ('orderDelivered', 'orderFailed', 'orderReturned'))
            = 'orderDelivered' AS by_first_attempt,
        count(*) FILTER (type = 'orderFailed') AS failed,
        coalesce(arg_min(area, own) FILTER (sent_area IS NOT NULL), '?') AS area,
        coalesce(arg_min(unlocated, own) FILTER (sent_area IS NOT NULL), true) AS unlocated,
        coalesce(arg_min(need, own) FILTER (need IS NOT NULL), '') AS need,
        arg_min(coalesce(window_start, -1), own) FILTER (window_end IS NOT NULL) AS window_start,
        arg_min(window_end, own) FILTER (window_end IS NOT NULL) AS window_end,
        arg_min(round, own) AS round
    FROM (
        -- own: the placed event goes before all others.
        SELECT *,
            CASE WHEN type = 'orderPlaced' AND ord = min(ord) FILTER (type = 'orderPlaced')
                OVER (PARTITION BY order_id) THEN 0 ELSE ord END AS own
        FROM query_table(events)
        WHERE stream = 'delivery' AND starts_with(type, 'order') AND order_id IS NOT NULL)
    GROUP BY order_id);

-- The stages of orders that were left, and how long each order had stood in them. An order only
-- goes on: what is told after something further on is no stage. 8: the first attempt ended;
-- 9: cancelled, by which no stage is left.
CREATE MACRO stages(events) AS TABLE
WITH step AS (
    SELECT order_id, ord, t, minute,
        CASE type WHEN 'orderPlaced' THEN 1 WHEN 'orderAccepted' THEN 2 WHEN 'orderPacked' THEN 3
            WHEN 'orderDispatched' THEN 4 WHEN 'orderAtGate' THEN 5 WHEN 'orderDisinfected' THEN 6
            WHEN 'orderBuildingDrop' THEN 7 WHEN 'orderDelivered' THEN 8 WHEN 'orderFailed' THEN 8
            WHEN 'orderReturned' THEN 8 WHEN 'orderCancelled' THEN 9 END AS stage
    FROM query_table(events)
    WHERE stream = 'delivery' AND order_id IS NOT NULL
), onward AS (
    SELECT * FROM step
    WHERE stage IS NOT NULL
    QUALIFY stage > coalesce(max(stage) OVER (PARTITION BY order_id ORDER BY ord
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
)
SELECT order_id, minute, stood,
    'dwell' || (['Placed', 'Accepted', 'Packed', 'Dispatched', 'AtGate', 'Disinfected',
        'BuildingDrop'])[left_stage] || 'Minutes' AS name
FROM (
    SELECT order_id, stage, minute,
        lag(stage) OVER course AS left_stage, t - lag(t) OVER course AS stood
    FROM onward
    WINDOW course AS (PARTITION BY order_id ORDER BY ord))
WHERE left_stage < 8 AND stage < 9;

-- From one step of an order to another, where they are in that order.
CREATE MACRO spans(orders) AS TABLE
SELECT order_id, minute_of(until) AS minute, until - since AS stood, name
FROM (
    SELECT order_id, placed AS since, delivered AS until, 'turnaroundMinutes' AS name
    FROM query_table(orders)
    UNION ALL
    SELECT order_id, at_gate, delivered, 'gateToDoorMinutes' FROM query_table(orders)
    UNION ALL
    SELECT order_id, placed, at_gate, 'pickupMinutes' FROM query_table(orders)
    WHERE need IN ('transport', 'transfer'))
WHERE since <= until;

-- From which minute to which an order that was placed presses: overdue, overdue for longer,
-- medicine promised for soon, a trip that begins soon and nobody has taken on.
CREATE MACRO pressing(orders) AS TABLE
WITH asked AS (
    FROM query_table(orders) WHERE placed IS NOT NULL
), span AS (
    SELECT order_id, 'overdue' AS what, window_end AS since, ended AS until, placed FROM asked
    UNION ALL
    SELECT order_id, 'overdue30m', window_end + 1800000, ended, placed FROM asked
    UNION ALL
    SELECT order_id, 'medicineDue', window_end - 86400000, ended, placed FROM asked
    WHERE need = 'medicine'
    UNION ALL
    SELECT order_id, 'unassigned',
        CASE WHEN window_start >= 0 THEN window_start - 7200000 ELSE placed END, taken_on, placed
    FROM asked
    WHERE need IN ('transport', 'transfer')
)
SELECT order_id, what, minute_of(greatest(since, placed)) AS since, minute_of(until) AS until
FROM span
WHERE since IS NOT NULL
    AND (until IS NULL OR minute_of(until) > minute_of(greatest(since, placed)));

-- Orders in their versions.
CREATE TABLE order_member AS
SELECT order_id AS entity, ord FROM event
WHERE stream = 'delivery' AND starts_with(type, 'order') AND order_id IS NOT NULL;

CREATE TABLE order_version AS FROM versions('order_member');

CREATE TABLE order_event AS
SELECT event.* REPLACE (v.version AS order_id)
FROM version_members('order_version', 'order_member') v
JOIN event ON event.ord = v.ord;

CREATE TABLE delivery_order AS FROM orders('order_event');

-- Each contribution of an order to its leaf's minute.
CREATE TABLE order_change AS
WITH gone AS (
    SELECT e.order_id, arg_min(e.minute, e.ord) AS minute
    FROM order_event e
    JOIN delivery_order o ON o.order_id = e.order_id
    WHERE e.t >= o.at_gate AND e.type IN
        ('orderBuildingDrop', 'orderDelivered', 'orderReturned', 'orderCancelled')
    GROUP BY e.order_id
), change AS (
    SELECT order_id, minute, 'event' AS what, 1 AS step, false AS is_level FROM order_event
    UNION ALL SELECT order_id, minute, 'failed', 1, false
        FROM order_event WHERE type = 'orderFailed'
    UNION ALL SELECT order_id, minute_of(placed), 'placed', 1, false
        FROM delivery_order WHERE placed IS NOT NULL
    UNION ALL SELECT order_id, minute_of(placed), 'unlocated', 1, false
        FROM delivery_order WHERE placed IS NOT NULL AND unlocated
    UNION ALL SELECT order_id, minute_of(delivered), 'delivered', 1, false
        FROM delivery_order WHERE delivered IS NOT NULL
    UNION ALL SELECT order_id, minute_of(placed), 'open', 1, true
        FROM delivery_order WHERE placed IS NOT NULL
    UNION ALL SELECT order_id, greatest(minute_of(placed), minute_of(ended)), 'open', -1, true
        FROM delivery_order WHERE placed IS NOT NULL AND ended IS NOT NULL
    UNION ALL SELECT order_id, minute_of(at_gate), 'gate', 1, true
        FROM delivery_order WHERE at_gate IS NOT NULL
    UNION ALL SELECT order_id, minute, 'gate', -1, true FROM gone
    UNION ALL SELECT order_id, due, 'due', 1, false FROM delivery_order WHERE due IS NOT NULL
    UNION ALL SELECT order_id, due, 'early', 1, false
        FROM delivery_order WHERE due IS NOT NULL AND early
    UNION ALL SELECT order_id, due, 'onTime', 1, false
        FROM delivery_order WHERE due IS NOT NULL AND on_time
    UNION ALL SELECT order_id, minute_of(attempted), 'attempt', 1, false
        FROM delivery_order WHERE attempted IS NOT NULL
    UNION ALL SELECT order_id, minute_of(attempted), 'attemptDelivered', 1, false
        FROM delivery_order WHERE by_first_attempt
    UNION ALL SELECT order_id, minute, 'left ' || name, 1, false FROM stages('order_event')
    UNION ALL SELECT order_id, minute, 'stood ' || name, stood, false FROM stages('order_event')
    UNION ALL SELECT order_id, minute, 'left ' || name, 1, false FROM spans('delivery_order')
    UNION ALL SELECT order_id, minute, 'stood ' || name, stood, false FROM spans('delivery_order')
    UNION ALL SELECT order_id, since, 'rule', 1, false FROM pressing('delivery_order')
    UNION ALL SELECT order_id, since, what, 1, true FROM pressing('delivery_order')
    UNION ALL SELECT order_id, until, what, -1, true
        FROM pressing('delivery_order') WHERE until IS NOT NULL
    UNION ALL SELECT order_id, min(minute), 'knows', 1, true FROM order_event GROUP BY order_id
)
SELECT c.order_id AS version, o.area, o.need, c.minute, c.what, c.step, c.is_level
FROM change c JOIN delivery_order o ON o.order_id = c.order_id;

-- All contributions to each leaf's minute.
CREATE TABLE delivery_change AS
WITH change AS (
    SELECT area, need, minute, what, sum(step) AS step
    FROM (
        SELECT area, need, minute, what, step FROM shown('order_version', 'order_change')
        UNION ALL
        SELECT area, coalesce(need, ''), minute, 'event', 1
        FROM minute_event
        WHERE stream = 'delivery' AND type = 'deliveredObserved')
    GROUP BY ALL
    HAVING sum(step) <> 0
)
SELECT * FROM change WHERE what <> 'knows'
UNION ALL
SELECT area, need, minute + 60000, 'event', step FROM change WHERE what = 'event'
UNION ALL
-- Levels are known from the leaf's first order on.
SELECT area, need, min(minute), 'knows', 1 FROM change WHERE what = 'knows' GROUP BY area, need;

CREATE TABLE delivery_cell AS
WITH step AS (
    SELECT s.subject, c.minute,
        bool_or(c.what IN ('event', 'due', 'rule')) AS present,
        coalesce(sum(c.step) FILTER (c.what = 'placed'), 0) AS placed,
        coalesce(sum(c.step) FILTER (c.what = 'unlocated'), 0) AS unlocated,
        coalesce(sum(c.step) FILTER (c.what = 'delivered'), 0) AS delivered,
        coalesce(sum(c.step) FILTER (c.what = 'failed'), 0) AS failed,
        coalesce(sum(c.step) FILTER (c.what = 'due'), 0) AS due,
        coalesce(sum(c.step) FILTER (c.what = 'early'), 0) AS early,
        coalesce(sum(c.step) FILTER (c.what = 'onTime'), 0) AS on_time,
        coalesce(sum(c.step) FILTER (c.what = 'attempt'), 0) AS attempts,
        coalesce(sum(c.step) FILTER (c.what = 'attemptDelivered'), 0) AS attempts_delivered,
        coalesce(sum(c.step) FILTER (c.what = 'open'), 0) AS open,
        coalesce(sum(c.step) FILTER (c.what = 'gate'), 0) AS gate,
        coalesce(sum(c.step) FILTER (c.what = 'overdue'), 0) AS overdue,
        coalesce(sum(c.step) FILTER (c.what = 'overdue30m'), 0) AS overdue30m,
        coalesce(sum(c.step) FILTER (c.what = 'unassigned'), 0) AS unassigned,
        coalesce(sum(c.step) FILTER (c.what = 'medicineDue'), 0) AS medicine_due,
        coalesce(sum(c.step) FILTER (c.what = 'knows'), 0) AS knows,
        coalesce(sum(c.step) FILTER (c.what = 'knows' AND c.need IN ('transport', 'transfer')), 0)
            AS knows_trips,
        coalesce(sum(c.step) FILTER (c.what = 'knows' AND c.need = 'medicine'), 0)
            AS knows_medicine
    FROM delivery_change c
    JOIN delivery_subject s ON s.area = c.area AND s.need = c.need
    GROUP BY s.subject, c.minute
)
SELECT
    * EXCLUDE (open, gate, overdue, overdue30m, unassigned, medicine_due, knows, knows_trips,
        knows_medicine),
    sum(open) OVER past AS open,
    sum(gate) OVER past AS gate,
    sum(overdue) OVER past AS overdue,
    sum(overdue30m) OVER past AS overdue30m,
    sum(unassigned) OVER past AS unassigned,
    sum(medicine_due) OVER past AS medicine_due,
    sum(knows) OVER past AS knowing,
    sum(knows_trips) OVER past AS knowing_trips,
    sum(knows_medicine) OVER past AS knowing_medicine,
    sum(placed) OVER hour AS placed60,
    sum(delivered) OVER hour AS delivered60,
    sum(due) OVER hour AS due60,
    sum(early) OVER hour AS early60,
    sum(on_time) OVER hour AS on_time60,
    sum(attempts) OVER hour AS attempts60,
    sum(attempts_delivered) OVER hour AS attempts_delivered60
FROM step
WINDOW
    past AS (PARTITION BY subject ORDER BY minute),
    hour AS (PARTITION BY subject ORDER BY minute
        RANGE BETWEEN 3540000 PRECEDING AND CURRENT ROW)
QUALIFY present;

INSERT INTO expected
SELECT 'delivery', subject, figure.name, minute_window(minute),
    figure.numerator, figure.denominator, figure.n
FROM (
    SELECT subject, minute, unnest([
        {name: 'placed', numerator: placed::HUGEINT, denominator: 1::HUGEINT, n: placed::HUGEINT},
        {name: 'delivered', numerator: delivered, denominator: 1, n: delivered},
        {name: 'failed', numerator: failed, denominator: 1, n: failed},
        {name: 'due', numerator: due, denominator: 1, n: due},
        {name: 'placed60m', numerator: placed60, denominator: 1, n: placed60},
        {name: 'delivered60m', numerator: delivered60, denominator: 1, n: delivered60},
        {name: 'early60m', numerator: early60, denominator: 1, n: early60},
        CASE WHEN starts_with(subject, 'area:') THEN
            {name: 'unlocatedOrders', numerator: unlocated, denominator: 1, n: unlocated} END,
        CASE WHEN knowing > 0 THEN
            {name: 'open', numerator: open, denominator: 1, n: knowing} END,
        CASE WHEN knowing > 0 THEN
            {name: 'atGate', numerator: gate, denominator: 1, n: knowing} END,
        CASE WHEN knowing > 0 THEN
            {name: 'overdue', numerator: overdue, denominator: 1, n: knowing} END,
        CASE WHEN knowing > 0 THEN
            {name: 'overdue30m', numerator: overdue30m, denominator: 1, n: knowing} END,
        CASE WHEN knowing_trips > 0 THEN
            {name: 'tripsUnassigned', numerator: unassigned, denominator: 1,
                n: knowing_trips} END,
        CASE WHEN knowing_medicine > 0 THEN
            {name: 'medicineDue24h', numerator: medicine_due, denominator: 1,
                n: knowing_medicine} END,
        CASE WHEN due60 > early60 THEN
            {name: 'onTime60m', numerator: on_time60, denominator: due60 - early60,
                n: due60 - early60} END,
        CASE WHEN attempts > 0 THEN
            {name: 'firstAttemptDelivered', numerator: attempts_delivered, denominator: attempts,
                n: attempts} END,
        CASE WHEN attempts60 > 0 THEN
            {name: 'firstAttempt60m', numerator: attempts_delivered60, denominator: attempts60,
                n: attempts60} END
    ]) AS figure
    FROM delivery_cell)
WHERE figure IS NOT NULL;

-- Dwell in the stages that were left in the minute, and the spans that were over in it.
INSERT INTO expected
SELECT 'delivery', subject, name, minute_window(minute),
    stood, 60000 * orders, orders
FROM (
    SELECT s.subject, c.minute, split_part(c.what, ' ', 2) AS name,
        coalesce(sum(c.step) FILTER (starts_with(c.what, 'stood')), 0) AS stood,
        coalesce(sum(c.step) FILTER (starts_with(c.what, 'left')), 0) AS orders
    FROM delivery_change c
    JOIN delivery_subject s ON s.area = c.area AND s.need = c.need
    WHERE starts_with(c.what, 'left ') OR starts_with(c.what, 'stood ')
    GROUP BY ALL)
WHERE orders <> 0 AND (subject, minute) IN (SELECT (subject, minute) FROM delivery_cell);

-- Open orders at their subjects, by when they were placed.
CREATE TABLE delivery_stay AS
WITH span AS (
    SELECT order_id AS version, area, need, minute_of(placed) AS placed,
        CASE WHEN ended IS NULL THEN 9223372036854775807
            ELSE greatest(minute_of(placed), minute_of(ended)) END AS ended
    FROM delivery_order
    WHERE placed IS NOT NULL
), shown_span AS (
    -- As levels show: what a version has open from its own time on, and no longer from the next.
    SELECT c.area, c.need, c.placed, 1 AS orders, shown_in(c.placed, v.since, true) AS begins,
        CASE WHEN c.ended < 9223372036854775807 THEN shown_in(c.ended, v.since, true) END AS ends
    FROM span c JOIN order_version v ON v.version = c.version
    UNION ALL
    SELECT c.area, c.need, c.placed, -1, shown_in(c.placed, v.until, true),
        CASE WHEN c.ended < 9223372036854775807 THEN shown_in(c.ended, v.until, true) END
    FROM span c JOIN order_version v ON v.version = c.version
    WHERE v.until IS NOT NULL
)
SELECT s.subject, s.need, x.placed, x.begins,
    coalesce(x.ends, 9223372036854775807) AS ends, sum(x.orders) AS orders
FROM shown_span x
JOIN delivery_subject s ON s.area = x.area AND s.need = x.need
WHERE x.ends IS NULL OR x.ends > x.begins
GROUP BY ALL
HAVING sum(x.orders) <> 0;

-- Ages of the orders open at the end of a minute; nearest rank.
CREATE TABLE delivery_age AS
WITH aged AS (
    SELECT c.subject, c.minute, (c.minute - stay.placed) // 60000 AS age,
        sum(stay.orders) AS orders
    FROM delivery_cell c
    JOIN delivery_stay stay
        ON stay.subject = c.subject AND stay.begins <= c.minute AND c.minute < stay.ends
    GROUP BY c.subject, c.minute, stay.placed
    HAVING sum(stay.orders) > 0
), ranked AS (
    SELECT subject, minute, age,
        sum(orders) OVER (PARTITION BY subject, minute ORDER BY age) AS up_to,
        sum(orders) OVER (PARTITION BY subject, minute) AS n
    FROM aged
)
SELECT subject, minute, any_value(n) AS n,
    min(age) FILTER (up_to >= (n * 50 + 99) // 100) AS p50,
    min(age) FILTER (up_to >= (n * 90 + 99) // 100) AS p90,
    max(age) AS oldest
FROM ranked
GROUP BY subject, minute;

INSERT INTO expected
SELECT 'delivery', subject, name, minute_window(minute), age, 1, n
FROM (
    SELECT subject, minute, n, p50 AS "backlogAgeP50Minutes", p90 AS "backlogAgeP90Minutes",
        oldest AS "backlogAgeMaxMinutes"
    FROM delivery_age)
UNPIVOT (age FOR name IN
    ("backlogAgeP50Minutes", "backlogAgeP90Minutes", "backlogAgeMaxMinutes"));

-- The oldest for medicine.
INSERT INTO expected
SELECT 'delivery', c.subject, 'medicineAgeMaxMinutes', minute_window(c.minute),
    coalesce(max((c.minute - x.placed) // 60000), 0), 1, coalesce(sum(x.orders), 0)
FROM (SELECT subject, minute FROM delivery_cell
    WHERE starts_with(subject, 'area:') AND knowing > 0) c
LEFT JOIN (
    SELECT c.subject, c.minute, stay.placed, sum(stay.orders) AS orders
    FROM delivery_cell c
    JOIN delivery_stay stay
        ON stay.subject = c.subject AND stay.begins <= c.minute AND c.minute < stay.ends
    WHERE stay.need = 'medicine' AND starts_with(c.subject, 'area:')
    GROUP BY ALL
    HAVING sum(stay.orders) > 0) x
    ON x.subject = c.subject AND x.minute = c.minute
GROUP BY c.subject, c.minute;

INSERT INTO expected
SELECT 'delivery', 'vehicle:' || vehicle, 'positions', minute_window(minute),
    sum(position), 1, sum(position)
FROM (
    SELECT vehicle, minute, 1 AS position FROM minute_event
    WHERE stream = 'delivery' AND type = 'vehiclePosition'
    UNION ALL
    SELECT vehicle, minute + 60000, 0 FROM minute_event
    WHERE stream = 'delivery' AND type = 'vehiclePosition')
GROUP BY vehicle, minute;

-- Rounds.
CREATE TABLE round_order AS FROM orders('round_event');

CREATE TABLE round_stage AS FROM stages('round_event') UNION ALL FROM spans('round_order');

CREATE TABLE delivery_round AS
SELECT s.subject, o.round,
    count(o.placed) AS placed, count(o.delivered) AS delivered,
    sum(o.failed)::BIGINT AS failed, count(o.due) AS due,
    count(o.attempted) AS attempts, count(*) FILTER (o.by_first_attempt) AS attempts_delivered
FROM round_order o
JOIN delivery_subject s ON s.area = o.area AND s.need = o.need
WHERE o.placed IS NOT NULL OR o.delivered IS NOT NULL OR o.failed > 0 OR o.due IS NOT NULL
    OR o.attempted IS NOT NULL OR o.order_id IN (SELECT order_id FROM round_stage)
GROUP BY s.subject, o.round;

INSERT INTO expected
SELECT 'delivery', subject, name, 'round/' || round, number, 1, number
FROM delivery_round
UNPIVOT (number FOR name IN (placed, delivered, failed, due));

INSERT INTO expected
SELECT 'delivery', subject, 'firstAttemptDelivered', 'round/' || round,
    attempts_delivered, attempts, attempts
FROM delivery_round
WHERE attempts > 0;

INSERT INTO expected
SELECT 'delivery', s.subject, x.name, 'round/' || o.round,
    sum(x.stood), 60000 * count(*), count(*)
FROM round_stage x
JOIN round_order o ON o.order_id = x.order_id
JOIN delivery_subject s ON s.area = o.area AND s.need = o.need
GROUP BY s.subject, o.round, x.name;

-- Totals as carriers report them, the latest of each; their round cell has the counts, be they 0.
CREATE TABLE reported_delivery AS
SELECT s.subject, r.round, sum(r.count) AS number
FROM (
    SELECT area, coalesce(need, '') AS need, round, arg_max(count, ord) AS count
    FROM round_event
    WHERE stream = 'delivery' AND type = 'deliveredObserved'
    GROUP BY area, coalesce(need, ''), round, source, coalesce(carrier, '')) r
JOIN delivery_subject s ON s.area = r.area AND s.need = r.need
GROUP BY s.subject, r.round
HAVING sum(r.count) > 0;

INSERT INTO expected
SELECT 'delivery', subject, 'reportedDelivered', 'round/' || round, number, 1, number
FROM reported_delivery;

INSERT INTO expected
SELECT 'delivery', subject, name, 'round/' || round, 0, 1, 0
FROM reported_delivery, (VALUES ('placed'), ('delivered'), ('failed'), ('due')) f(name)
WHERE (subject, round) NOT IN (SELECT (subject, round) FROM delivery_round);
