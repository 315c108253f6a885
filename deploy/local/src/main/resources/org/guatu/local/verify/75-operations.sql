-- Shifts, stock, tasks, declarations of areas and notices.

-- What an event is about: its entity, by kind. Where it counts by itself, that is the event.
CREATE TABLE operations_member AS
SELECT
    CASE kind
        WHEN 'duty' THEN 'duty' || chr(30) || subject || chr(30) || person
        WHEN 'stock' THEN 'stock' || chr(30) || subject || chr(30) || coalesce(unit, chr(29))
            || chr(30) || coalesce(sent_area, '') || chr(30) || coalesce(group_id, '')
        WHEN 'task' THEN 'task' || chr(30) || subject
        WHEN 'status' THEN 'status' || chr(30) || sent_area
        WHEN 'notice' THEN 'notice' || chr(30) || subject || chr(30)
            || coalesce('p' || person, 'g' || group_id, 'a' || sent_area, '')
        ELSE 'alone' || chr(30) || ord
    END AS entity,
    kind, ord
FROM (
    SELECT *,
        CASE
            WHEN starts_with(type, 'stock') THEN 'stock'
            WHEN starts_with(type, 'task') THEN 'task'
            WHEN starts_with(type, 'notice') THEN 'notice'
            WHEN type = 'areaStatus' THEN 'status'
            WHEN starts_with(type, 'shift') AND type <> 'shiftPlanned' AND person IS NOT NULL
                THEN 'duty'
            ELSE 'alone'
        END AS kind
    FROM event
    WHERE stream = 'operations' AND type <> 'deviceHeartbeat')
UNION ALL
-- For when it runs out, an item is one thing in all stores of an area.
SELECT 'run-out' || chr(30) || subject || chr(30) || coalesce(unit, chr(29))
    || chr(30) || coalesce(sent_area, ''), 'run-out', ord
FROM event
WHERE stream = 'operations' AND starts_with(type, 'stock');

-- The events of each version; own: the first step first, for what it says goes before.
CREATE MACRO operations_events(members) AS TABLE
SELECT m.version, m.kind, e.*,
    coalesce(e.quantity, 1) AS heads,
    CASE WHEN e.ord = min(e.ord) FILTER (e.type IN ('taskPlanned', 'noticeIssued', 'shiftCheckedIn'))
        OVER (PARTITION BY m.version) THEN 0 ELSE e.ord END AS own
FROM query_table(members) m
JOIN event e ON e.ord = m.ord;

-- Where each belongs: (area, member).
CREATE MACRO operations_leaves(events) AS TABLE
SELECT version, any_value(kind) AS kind,
    CASE WHEN any_value(kind) IN ('stock', 'run-out', 'status') THEN arg_min(area, ord)
        ELSE coalesce(arg_min(area, own) FILTER (sent_area IS NOT NULL), '?') END AS area,
    CASE any_value(kind)
        WHEN 'stock' THEN 'item:' || any_value(subject) || coalesce('/' || any_value(unit), '')
        WHEN 'run-out' THEN 'item:' || any_value(subject) || coalesce('/' || any_value(unit), '')
        WHEN 'task' THEN 'task:' || coalesce(arg_min(group_id, own) FILTER (group_id IS NOT NULL), '?')
        WHEN 'notice' THEN 'notice:' || any_value(subject)
        WHEN 'duty' THEN 'post:' || any_value(subject)
        WHEN 'alone' THEN
            CASE WHEN starts_with(any_value(type), 'shift') THEN 'post:' || any_value(subject)
                ELSE '' END
        ELSE ''
    END AS member
FROM query_table(events)
GROUP BY version;

-- A person at a post: from a check-in to what ends it. A check-in during a stay begins nothing.
CREATE MACRO duties(events) AS TABLE
WITH RECURSIVE turn AS (
    SELECT version, ord, t, type, round,
        CASE WHEN due_at IS NOT NULL THEN greatest(t, due_at) END AS planned_end
    FROM query_table(events)
    WHERE kind = 'duty'
), candidate AS (
    SELECT c.version, c.ord, c.t, c.round, c.planned_end,
        (SELECT min(o.t) FROM turn o
            WHERE o.version = c.version AND o.ord > c.ord AND o.type <> 'shiftCheckedIn') AS out
    FROM turn c
    WHERE c.type = 'shiftCheckedIn'
), stay AS (
    SELECT version, ord, t AS since, round,
        least(planned_end, out) AS until,
        planned_end IS NOT NULL AND planned_end <= coalesce(out, planned_end) AS by_plan
    FROM candidate
), taken AS (
    SELECT * FROM stay
    QUALIFY ord = min(ord) OVER (PARTITION BY version)
    UNION ALL
    (SELECT next.* FROM taken
    JOIN stay next ON next.version = taken.version AND next.ord > taken.ord
        AND next.since >= taken.until
    QUALIFY next.ord = min(next.ord) OVER (PARTITION BY next.version))
)
SELECT * FROM taken;

-- What each event of an item changes in its store: a count sets, a move adds once there was a count.
CREATE MACRO stocks(events, of_kind) AS TABLE
WITH step AS (
    SELECT version, coalesce(group_id, '') AS store, ord, minute, round,
        type = 'stockSet' AS counts, quantity,
        count(*) FILTER (type = 'stockSet') OVER past AS epoch
    FROM query_table(events)
    WHERE kind = of_kind
    WINDOW past AS (
        PARTITION BY version, coalesce(group_id, '') ORDER BY ord ROWS UNBOUNDED PRECEDING)
), level AS (
    SELECT *,
        CASE WHEN epoch = 0 THEN 0
            ELSE sum(quantity) OVER (PARTITION BY version, store, epoch ORDER BY ord) END AS stock
    FROM step
), change AS (
    SELECT *, coalesce(lag(stock) OVER (PARTITION BY version, store ORDER BY ord), 0) AS before
    FROM level
)
SELECT version, ord, minute, round, counts,
    stock - before AS step,
    CASE WHEN NOT counts AND quantity > 0 THEN quantity ELSE 0 END AS received,
    CASE WHEN NOT counts THEN greatest(0, -quantity)
        WHEN epoch > 1 THEN greatest(0, before - stock) ELSE 0 END AS used
FROM change;

-- When a stock is gone that was there a minute before, and how wrong that was foretold an hour
-- before, in milliseconds.
CREATE MACRO run_outs(events) AS TABLE
WITH change AS (
    SELECT version, minute, sum(step) AS step, sum(used) AS used, arg_max(round, ord) AS round
    FROM stocks(events, 'run-out')
    GROUP BY version, minute
), level AS (
    SELECT version, minute, step, round, sum(step) OVER past AS stock
    FROM change
    WINDOW past AS (PARTITION BY version ORDER BY minute)
), hour_before AS (
    SELECT l.version, l.minute, l.round, sum(c.step) AS stock,
        coalesce(sum(c.used) FILTER (c.minute > l.minute - 7200000), 0) AS used_hour,
        coalesce(sum(c.used) FILTER (c.minute > l.minute - 90000000), 0) AS used_day
    FROM level l
    JOIN change c ON c.version = l.version AND c.minute <= l.minute - 3600000
    WHERE l.stock <= 0 AND l.stock - l.step > 0
    GROUP BY l.version, l.minute, l.round
)
SELECT version, minute, round,
    abs(3600000 - least(86400000, CASE WHEN used_hour * 24 >= used_day
        THEN stock * 3600000 // used_hour ELSE stock * 86400000 // used_day END)) AS error
FROM hour_before
WHERE stock > 0 AND used_day > 0;

-- A task: planned, due, done, ended.
CREATE MACRO tasks(events) AS TABLE
SELECT *,
    CASE WHEN planned IS NOT NULL AND NOT coalesce(cancelled < due_at, false)
        THEN greatest(due_at, planned) END AS due,
    coalesce(done <= due_at, false) AS on_time,
    least(done, cancelled) AS ended
FROM (
    SELECT version,
        arg_min(t, ord) FILTER (type = 'taskPlanned') AS planned,
        arg_min(due_at, ord) FILTER (type = 'taskPlanned') AS due_at,
        arg_min(t, ord) FILTER (type = 'taskDone') AS done,
        arg_min(t, ord) FILTER (type = 'taskCancelled') AS cancelled,
        coalesce(arg_min(round, ord) FILTER (type = 'taskPlanned'), arg_min(round, ord)) AS round
    FROM query_table(events)
    WHERE kind = 'task'
    GROUP BY version);

CREATE MACRO notices(events) AS TABLE
SELECT version,
    arg_min(t, ord) FILTER (type = 'noticeIssued') AS issued,
    arg_min(t, ord) FILTER (type = 'noticeReceived') AS received,
    coalesce(arg_min(round, ord) FILTER (type = 'noticeIssued'), arg_min(round, ord)) AS round
FROM query_table(events)
WHERE kind = 'notice'
GROUP BY version;

CREATE TABLE operations_entity AS SELECT entity, ord FROM operations_member;

CREATE TABLE operations_version AS FROM versions('operations_entity');

CREATE TABLE operations_version_member AS
SELECT v.version, m.kind, v.ord
FROM version_members('operations_version', 'operations_entity') v
JOIN operations_member m ON m.ord = v.ord
    AND (v.version = m.entity OR starts_with(v.version, m.entity || chr(31)));

CREATE TABLE operations_event AS FROM operations_events('operations_version_member');

CREATE TABLE operations_leaf AS FROM operations_leaves('operations_event');

-- A declaration holds from when it takes effect to the next one or to its end.
CREATE TABLE declaration AS
SELECT * FROM (
    SELECT version, area_status AS status, since,
        least(CASE WHEN due_at IS NOT NULL THEN greatest(since, due_at) END,
            lead(since) OVER (PARTITION BY version ORDER BY since, ord)) AS until
    FROM (SELECT *, greatest(t, start_at) AS since FROM operations_event WHERE kind = 'status'))
WHERE until IS NULL OR since < until;

CREATE TABLE duty AS FROM duties('operations_event');

CREATE TABLE stock_step AS FROM stocks('operations_event', 'stock');

CREATE TABLE run_out AS FROM run_outs('operations_event');

CREATE TABLE task AS FROM tasks('operations_event');

CREATE TABLE notice AS FROM notices('operations_event');

-- Each contribution to its leaf's minute. Of what has a tag, the minute it began in.
CREATE TABLE operations_step AS
WITH change(version, minute, what, tag, step, is_level) AS (
    SELECT version, minute, 'event', 0::BIGINT, 1::HUGEINT, false
        FROM operations_event WHERE kind <> 'run-out'

    UNION ALL SELECT version, minute, 'knows shifts', 0, 1, true FROM operations_event
        WHERE starts_with(type, 'shift')
    UNION ALL SELECT version, minute_of(x.instant), x.what, 0, x.step, x.is_level
        FROM operations_event, LATERAL (VALUES
            (start_at, 'needed', heads, true), (due_at, 'needed', -heads, true),
            (start_at, 'rule', 1, false), (due_at, 'rule', 1, false)) x(instant, what, step, is_level)
        WHERE type = 'shiftPlanned'
    UNION ALL SELECT version, minute, 'filled', 0,
            CASE WHEN type = 'shiftCheckedIn' THEN heads ELSE -heads END, true
        FROM operations_event
        WHERE kind = 'alone' AND type IN ('shiftCheckedIn', 'shiftBreak', 'shiftOut')
    UNION ALL SELECT version, minute_of(greatest(t, due_at)), x.what, 0, x.step, x.is_level
        FROM operations_event, LATERAL (VALUES
            ('filled', -heads, true), ('rule', 1, false)) x(what, step, is_level)
        WHERE kind = 'alone' AND type = 'shiftCheckedIn' AND due_at IS NOT NULL
    UNION ALL SELECT version, minute, 'no-show', 0,
            CASE WHEN kind = 'duty' THEN 1 ELSE heads END, false
        FROM operations_event WHERE type = 'shiftNoShow'
    UNION ALL SELECT version, minute_of(x.instant), x.what, minute_of(since), x.step, true
        FROM duty, LATERAL (VALUES
            (since, 'filled', 1), (until, 'filled', -1),
            (since, 'on duty', 1), (until, 'on duty', -1)) x(instant, what, step)
        WHERE x.instant IS NOT NULL
    UNION ALL SELECT version, minute_of(until), 'rule', 0, 1, false FROM duty WHERE by_plan

    UNION ALL SELECT version, minute, 'knows items', 0, 1, true FROM stock_step
    UNION ALL SELECT version, minute, 'knows stock', 0, 1, true FROM stock_step WHERE counts
    UNION ALL SELECT version, minute, 'stock', 0, step, true FROM stock_step
    UNION ALL SELECT version, minute, 'received', 0, received, false FROM stock_step
    UNION ALL SELECT version, minute, 'used', 0, used, false FROM stock_step
    UNION ALL SELECT version, minute, x.what, 0, x.step, false
        FROM run_out, LATERAL (VALUES ('run out', 1), ('run-out error', error)) x(what, step)

    UNION ALL SELECT version, min(minute), 'knows tasks', 0, 1, true
        FROM operations_event WHERE kind = 'task' GROUP BY version
    UNION ALL SELECT version, minute_of(x.instant), x.what, minute_of(planned), x.step, x.is_level
        FROM task, LATERAL (VALUES
            (planned, 'planned', 1, false), (done, 'done', 1, false), (due, 'due', 1, false),
            (due, 'rule', 1, false), (CASE WHEN on_time THEN due END, 'on time', 1, false),
            (planned, 'tasks', 1, true),
            (CASE WHEN planned IS NOT NULL AND ended IS NOT NULL
                THEN greatest(planned, ended) END, 'tasks', -1, true),
            (CASE WHEN coalesce(due < ended, true) THEN due END, 'overdue', 1, true),
            (CASE WHEN due < ended THEN ended END, 'overdue', -1, true)) x(instant, what, step, is_level)
        WHERE x.instant IS NOT NULL

    UNION ALL SELECT version, minute, 'knows status', 0, 1, true
        FROM operations_event WHERE kind = 'status'
    UNION ALL SELECT version, minute_of(x.instant), x.what, minute_of(since), x.step, x.is_level
        FROM declaration, LATERAL (VALUES
            (since, 'rule', 1, false), (until, 'rule', 1, false),
            (since, status, 1, true), (until, status, -1, true)) x(instant, what, step, is_level)
        WHERE x.instant IS NOT NULL

    UNION ALL SELECT version, min(minute), 'knows notices', 0, 1, true
        FROM operations_event WHERE kind = 'notice' GROUP BY version
    UNION ALL SELECT version, minute_of(x.instant), x.what, minute_of(issued), x.step, x.is_level
        FROM notice, LATERAL (VALUES
            (issued, 'issued', 1, false), (received, 'received notice', 1, false),
            (issued, 'notices', 1, true),
            (CASE WHEN issued IS NOT NULL AND received IS NOT NULL
                THEN greatest(issued, received) END, 'notices', -1, true)) x(instant, what, step, is_level)
        WHERE x.instant IS NOT NULL
)
SELECT c.version, l.area, l.member, c.minute, c.what, coalesce(c.tag, 0) AS tag, c.step, c.is_level
FROM change c
JOIN operations_leaf l ON l.version = c.version;

CREATE TABLE operations_change AS
WITH change AS (
    SELECT area, member, minute, what, tag, sum(step) AS step
    FROM shown('operations_version', 'operations_step')
    GROUP BY ALL
    HAVING sum(step) <> 0
)
SELECT * FROM change WHERE NOT starts_with(what, 'knows')
UNION ALL
SELECT area, member, minute + 60000, what, tag, step FROM change WHERE what = 'event'
UNION ALL
SELECT area, member, min(minute), what, 0, 1 FROM change
WHERE starts_with(what, 'knows')
GROUP BY area, member, what;

-- Posts, each area's by itself: what is missing at one is not made good by too many at another.
INSERT INTO operations_change
WITH level AS (
    SELECT area, member, minute,
        sum(coalesce(step, 0)) FILTER (what = 'needed') OVER past AS needed,
        sum(coalesce(step, 0)) FILTER (what = 'filled') OVER past AS there
    FROM operations_change
    WHERE what IN ('needed', 'filled')
    WINDOW past AS (PARTITION BY area, member ORDER BY minute)
), post AS (
    SELECT DISTINCT area, member, minute,
        coalesce(greatest(needed, 0), 0) AS wanted, coalesce(greatest(there, 0), 0) AS there
    FROM level
), counted AS (
    SELECT area, member, minute, x.what, x.number
    FROM post, LATERAL (VALUES
        ('missing', greatest(0, wanted - there)),
        ('posts needed', CASE WHEN wanted > 0 THEN 1 ELSE 0 END),
        ('posts manned', CASE WHEN wanted > 0 AND there > 0 THEN 1 ELSE 0 END)) x(what, number)
)
SELECT area, member, minute, what, 0,
    number - lag(number, 1, 0) OVER (PARTITION BY area, member, what ORDER BY minute)
FROM counted;

-- The same of the round view.
CREATE TABLE operations_round_member AS
SELECT m.entity AS version, m.kind, m.ord
FROM operations_member m
JOIN round_event r ON r.ord = m.ord;

CREATE TABLE operations_round_event AS FROM operations_events('operations_round_member');

CREATE TABLE operations_round_leaf AS FROM operations_leaves('operations_round_event');

-- An item's stock adds up over places, but not to an area's: vests and boxes are no sum.
CREATE TABLE operations_subject AS
WITH leaf AS (
    SELECT area, member FROM operations_leaf
    UNION SELECT area, member FROM operations_round_leaf
)
SELECT l.area, l.member, s.subject
FROM leaf l JOIN area_subject s ON s.area = l.area
WHERE NOT starts_with(l.member, 'item:')
UNION SELECT area, member, member FROM leaf WHERE member <> ''
UNION SELECT area, member, member || '@' || area FROM leaf WHERE starts_with(member, 'item:');

CREATE TABLE operations_cell AS
WITH step AS (
    SELECT s.subject, c.minute,
        bool_or(c.what IN ('event', 'rule')) AS present,
        coalesce(sum(c.step) FILTER (c.what = 'no-show'), 0) AS no_shows,
        coalesce(sum(c.step) FILTER (c.what = 'received'), 0) AS received,
        coalesce(sum(c.step) FILTER (c.what = 'used'), 0) AS used,
        coalesce(sum(c.step) FILTER (c.what = 'run out'), 0) AS run_outs,
        coalesce(sum(c.step) FILTER (c.what = 'run-out error'), 0) AS run_out_error,
        coalesce(sum(c.step) FILTER (c.what = 'planned'), 0) AS planned,
        coalesce(sum(c.step) FILTER (c.what = 'done'), 0) AS done,
        coalesce(sum(c.step) FILTER (c.what = 'due'), 0) AS due,
        coalesce(sum(c.step) FILTER (c.what = 'on time'), 0) AS on_time,
        coalesce(sum(c.step) FILTER (c.what = 'issued'), 0) AS issued,
        coalesce(sum(c.step) FILTER (c.what = 'received notice'), 0) AS acknowledged,
        coalesce(sum(c.step) FILTER (c.what = 'needed'), 0) AS needed,
        coalesce(sum(c.step) FILTER (c.what = 'filled'), 0) AS filled,
        coalesce(sum(c.step) FILTER (c.what = 'missing'), 0) AS missing,
        coalesce(sum(c.step) FILTER (c.what = 'posts needed'), 0) AS posts_needed,
        coalesce(sum(c.step) FILTER (c.what = 'posts manned'), 0) AS posts_manned,
        coalesce(sum(c.step) FILTER (c.what = 'stock'), 0) AS stock,
        coalesce(sum(c.step) FILTER (c.what = 'tasks'), 0) AS open,
        coalesce(sum(c.step) FILTER (c.what = 'overdue'), 0) AS overdue,
        coalesce(sum(c.step) FILTER (c.what = 'lockdown'), 0) AS lockdown,
        coalesce(sum(c.step) FILTER (c.what = 'control'), 0) AS control,
        coalesce(sum(c.step) FILTER (c.what = 'precaution'), 0) AS precaution,
        coalesce(sum(c.step) FILTER (c.what = 'notices'), 0) AS unread,
        coalesce(sum(c.step) FILTER (c.what = 'knows shifts'), 0) AS knows_shifts,
        coalesce(sum(c.step) FILTER (c.what = 'knows items'), 0) AS knows_items,
        coalesce(sum(c.step) FILTER (c.what = 'knows stock'), 0) AS knows_stock,
        coalesce(sum(c.step) FILTER (c.what = 'knows tasks'), 0) AS knows_tasks,
        coalesce(sum(c.step) FILTER (c.what = 'knows status'), 0) AS knows_status,
        coalesce(sum(c.step) FILTER (c.what = 'knows notices'), 0) AS knows_notices
    FROM operations_change c
    JOIN operations_subject s ON s.area = c.area AND s.member = c.member
    GROUP BY s.subject, c.minute
)
SELECT
    subject, minute, present, no_shows, received, used, planned, done, due, issued, acknowledged,
    sum(needed) OVER past AS needed,
    sum(filled) OVER past AS filled,
    sum(missing) OVER past AS missing,
    sum(posts_needed) OVER past AS posts_needed,
    sum(posts_manned) OVER past AS posts_manned,
    -- A level that changed in minute t has held for m - t + 1 minutes, and for 60 at most.
    60 * (sum(posts_needed) OVER past - sum(posts_needed) OVER hour)
        + (minute // 60000 + 1) * sum(posts_needed) OVER hour
        - sum(posts_needed * (minute // 60000)) OVER hour AS post_minutes_needed,
    60 * (sum(posts_manned) OVER past - sum(posts_manned) OVER hour)
        + (minute // 60000 + 1) * sum(posts_manned) OVER hour
        - sum(posts_manned * (minute // 60000)) OVER hour AS post_minutes_manned,
    sum(stock) OVER past AS stock,
    sum(open) OVER past AS open,
    sum(overdue) OVER past AS overdue,
    sum(lockdown) OVER past AS lockdown,
    sum(control) OVER past AS control,
    sum(precaution) OVER past AS precaution,
    sum(unread) OVER past AS unread,
    sum(knows_shifts) OVER past AS knows_shifts,
    sum(knows_items) OVER past AS knows_items,
    sum(knows_stock) OVER past AS knows_stock,
    sum(knows_tasks) OVER past AS knows_tasks,
    sum(knows_status) OVER past AS knows_status,
    sum(knows_notices) OVER past AS knows_notices,
    sum(used) OVER hour AS used_hour,
    sum(used) OVER day AS used_day,
    sum(run_outs) OVER day AS run_outs_day,
    sum(run_out_error) OVER day AS run_out_error_day,
    sum(due) OVER day AS due_day,
    sum(on_time) OVER day AS on_time_day
FROM step
WINDOW
    past AS (PARTITION BY subject ORDER BY minute),
    hour AS (PARTITION BY subject ORDER BY minute RANGE BETWEEN 3540000 PRECEDING AND CURRENT ROW),
    day AS (PARTITION BY subject ORDER BY minute RANGE BETWEEN 86340000 PRECEDING AND CURRENT ROW)
QUALIFY present;

-- Of what began and has not ended, the oldest: by the minutes it began in.
CREATE TABLE operations_oldest AS
WITH began AS (
    SELECT s.subject, c.what, c.tag, c.minute, sum(c.step) AS step
    FROM operations_change c
    JOIN operations_subject s ON s.area = c.area AND s.member = c.member
    WHERE c.what IN ('on duty', 'tasks', 'lockdown', 'notices')
    GROUP BY ALL
)
SELECT o.subject, o.minute, b.what, min(b.tag) AS since, sum(b.open) AS number
FROM operations_cell o
JOIN LATERAL (
    SELECT what, tag, sum(step) AS open
    FROM began
    WHERE began.subject = o.subject AND began.minute <= o.minute
    GROUP BY what, tag
    HAVING sum(step) > 0) b ON true
GROUP BY ALL;

INSERT INTO expected
SELECT 'operations', subject, figure.name, minute_window(minute),
    figure.numerator, figure.denominator, figure.n
FROM (
    SELECT subject, minute, unnest([
        CASE WHEN knows_shifts > 0 THEN {name: 'shiftNeeded', numerator: needed::HUGEINT,
            denominator: 1::HUGEINT, n: knows_shifts::HUGEINT} END,
        CASE WHEN knows_shifts > 0 THEN
            {name: 'shiftFilled', numerator: filled, denominator: 1, n: knows_shifts} END,
        CASE WHEN knows_shifts > 0 THEN
            {name: 'shiftShort', numerator: missing, denominator: 1, n: knows_shifts} END,
        CASE WHEN knows_shifts > 0 THEN
            {name: 'postsNeeded', numerator: posts_needed, denominator: 1, n: knows_shifts} END,
        CASE WHEN knows_shifts > 0 THEN
            {name: 'postsManned', numerator: posts_manned, denominator: 1, n: knows_shifts} END,
        CASE WHEN knows_shifts > 0 AND post_minutes_needed > 0 THEN
            {name: 'mannedShare60m', numerator: post_minutes_manned,
                denominator: post_minutes_needed, n: post_minutes_needed} END,
        CASE WHEN knows_shifts > 0 THEN
            {name: 'shiftNoShows', numerator: no_shows, denominator: 1, n: no_shows} END,
        CASE WHEN knows_items > 0 THEN
            {name: 'stockIn', numerator: received, denominator: 1, n: received} END,
        CASE WHEN knows_items > 0 THEN
            {name: 'stockUsed', numerator: used, denominator: 1, n: used} END,
        CASE WHEN knows_stock > 0 THEN
            {name: 'stock', numerator: stock, denominator: 1, n: knows_stock} END,
        CASE WHEN knows_stock > 0 AND used_day > 0 THEN
            CASE WHEN used_hour * 24 >= used_day THEN {name: 'stockOutMinutes',
                    numerator: greatest(0, stock) * 60, denominator: used_hour, n: used_hour}
                ELSE {name: 'stockOutMinutes',
                    numerator: greatest(0, stock) * 1440, denominator: used_day, n: used_day} END
            END,
        CASE WHEN knows_items > 0 AND run_outs_day > 0 THEN
            {name: 'stockOutErrorMinutes', numerator: run_out_error_day,
                denominator: run_outs_day * 60000, n: run_outs_day} END,
        CASE WHEN knows_tasks > 0 THEN
            {name: 'tasksPlanned', numerator: planned, denominator: 1, n: planned} END,
        CASE WHEN knows_tasks > 0 THEN
            {name: 'tasksDone', numerator: done, denominator: 1, n: done} END,
        CASE WHEN knows_tasks > 0 THEN
            {name: 'tasksDue', numerator: due, denominator: 1, n: due} END,
        CASE WHEN knows_tasks > 0 THEN
            {name: 'tasksOpen', numerator: open, denominator: 1, n: knows_tasks} END,
        CASE WHEN knows_tasks > 0 THEN
            {name: 'tasksOverdue', numerator: overdue, denominator: 1, n: knows_tasks} END,
        CASE WHEN knows_tasks > 0 AND due_day > 0 THEN
            {name: 'tasksOnTime24h', numerator: on_time_day, denominator: due_day, n: due_day} END,
        CASE WHEN knows_status > 0 THEN
            {name: 'areasLockdown', numerator: lockdown, denominator: 1, n: knows_status} END,
        CASE WHEN knows_status > 0 THEN
            {name: 'areasControl', numerator: control, denominator: 1, n: knows_status} END,
        CASE WHEN knows_status > 0 THEN
            {name: 'areasPrecaution', numerator: precaution, denominator: 1, n: knows_status} END,
        CASE WHEN knows_notices > 0 THEN
            {name: 'noticesIssued', numerator: issued, denominator: 1, n: issued} END,
        CASE WHEN knows_notices > 0 THEN
            {name: 'noticesReceived', numerator: acknowledged, denominator: 1,
                n: acknowledged} END,
        CASE WHEN knows_notices > 0 THEN
            {name: 'noticesOpen', numerator: unread, denominator: 1, n: knows_notices} END
    ]) AS figure
    FROM operations_cell)
WHERE figure IS NOT NULL
UNION ALL
SELECT 'operations', o.subject, name, minute_window(o.minute),
    (o.minute - o.since) // 60000, 1, o.number
FROM operations_oldest o
JOIN operations_cell c ON c.subject = o.subject AND c.minute = o.minute
JOIN (VALUES ('on duty', 'shiftLongestMinutes'), ('tasks', 'taskAgeMaxMinutes'),
    ('lockdown', 'lockdownLongestMinutes'), ('notices', 'noticeAgeMaxMinutes')) f(what, name)
    ON f.what = o.what
WHERE CASE o.what WHEN 'on duty' THEN c.knows_shifts WHEN 'tasks' THEN c.knows_tasks
    WHEN 'lockdown' THEN c.knows_status ELSE c.knows_notices END > 0;

-- Rounds. What there is none of is left out.
INSERT INTO expected
SELECT 'operations', subject, name, 'round/' || round, sum(numerator),
    CASE name WHEN 'staffHours' THEN 3600000
        WHEN 'stockOutErrorMinutes' THEN count(*) * 60000 ELSE 1 END,
    CASE WHEN name IN ('staffHours', 'stockOutErrorMinutes') THEN count(*)
        ELSE sum(numerator) END
FROM (
    SELECT version, round, 'shiftNoShows' AS name,
        CASE WHEN kind = 'duty' THEN 1 ELSE heads END::HUGEINT AS numerator
    FROM operations_round_event WHERE type = 'shiftNoShow'
    UNION ALL SELECT version, round, 'staffHours', until - since
    FROM duties('operations_round_event') WHERE until IS NOT NULL
    UNION ALL SELECT version, round, 'stockIn', received
    FROM stocks('operations_round_event', 'stock')
    UNION ALL SELECT version, round, 'stockUsed', used
    FROM stocks('operations_round_event', 'stock')
    UNION ALL SELECT version, round, 'stockOutErrorMinutes', error
    FROM run_outs('operations_round_event')
    UNION ALL SELECT version, round, 'tasksPlanned', 1
    FROM tasks('operations_round_event') WHERE planned IS NOT NULL
    UNION ALL SELECT version, round, 'tasksDone', 1
    FROM tasks('operations_round_event') WHERE done IS NOT NULL
    UNION ALL SELECT version, round, 'tasksDue', 1
    FROM tasks('operations_round_event') WHERE due IS NOT NULL
    UNION ALL SELECT version, round, 'noticesIssued', 1
    FROM notices('operations_round_event') WHERE issued IS NOT NULL
    UNION ALL SELECT version, round, 'noticesReceived', 1
    FROM notices('operations_round_event') WHERE received IS NOT NULL) x
JOIN operations_round_leaf l ON l.version = x.version
JOIN operations_subject s ON s.area = l.area AND s.member = l.member
GROUP BY subject, name, round
HAVING name IN ('staffHours', 'stockOutErrorMinutes') OR sum(numerator) <> 0;
