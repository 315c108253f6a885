-- Calls, callers, what comes of tickets, and messages.

CREATE TABLE call_subject AS
SELECT area, line, subject FROM area_subject, (
    SELECT DISTINCT coalesce(line, '?') AS line FROM event WHERE stream = 'call' UNION SELECT '?')
UNION
SELECT area, line, 'line:' || line
FROM (SELECT DISTINCT area FROM area_subject),
    (SELECT DISTINCT coalesce(line, '?') AS line FROM event WHERE stream = 'call' UNION SELECT '?');

-- A call as its events tell it; place and line are the offered event's where it has them.
CREATE MACRO calls(events) AS TABLE
SELECT
    *,
    CASE
        WHEN ended IS NULL THEN NULL
        WHEN ended_wait IS NOT NULL THEN ended_wait
        WHEN offered IS NULL THEN 0
        ELSE greatest(0, ended - offered)
    END AS wait
FROM (
    SELECT
        call,
        arg_min(t, ord) FILTER (type = 'callOffered') AS offered,
        arg_min(round, ord) FILTER (type = 'callOffered') AS offered_round,
        arg_min(t, ord) FILTER (type IN ('callAnswered', 'callAbandoned')) AS ended,
        arg_min(coalesce(wait, -1), ord) FILTER (type IN ('callAnswered', 'callAbandoned'))
            AS raw_wait,
        nullif(raw_wait, -1) AS ended_wait,
        arg_min(round, ord) FILTER (type IN ('callAnswered', 'callAbandoned')) AS ended_round,
        arg_min(type, ord) FILTER (type IN ('callAnswered', 'callAbandoned')) = 'callAnswered'
            AS answered,
        coalesce(arg_min(area, own) FILTER (sent_area IS NOT NULL), '?') AS area,
        coalesce(arg_min(unlocated, own) FILTER (sent_area IS NOT NULL), true) AS unlocated,
        coalesce(arg_min(line, own) FILTER (line IS NOT NULL), '?') AS line
    FROM (
        SELECT *,
            CASE WHEN type = 'callOffered' AND ord = min(ord) FILTER (type = 'callOffered')
                OVER (PARTITION BY call) THEN 0 ELSE ord END AS own
        FROM query_table(events)
        WHERE stream = 'call' AND starts_with(type, 'call') AND type <> 'callsObserved'
            AND call IS NOT NULL)
    GROUP BY call);

-- Calls in their versions.
CREATE TABLE call_member AS
SELECT call AS entity, ord FROM event
WHERE stream = 'call' AND starts_with(type, 'call') AND type <> 'callsObserved'
    AND call IS NOT NULL;

CREATE TABLE call_version AS FROM versions('call_member');

CREATE TABLE call_event AS
SELECT event.* REPLACE (v.version AS call)
FROM version_members('call_version', 'call_member') v
JOIN event ON event.ord = v.ord;

CREATE TABLE call_entity AS FROM calls('call_event');

-- Callers: first call of the round, repeats, and whether an answer was enough.
CREATE MACRO offers(events) AS TABLE
SELECT
    ord, t, minute, round, caller, topic, area, coalesce(line, '?') AS line,
    r < reconciled_at
        AND row_number() OVER (PARTITION BY caller, round, r < reconciled_at ORDER BY ord) = 1
        AS first_of_round,
    coalesce(t - lag(t) OVER (PARTITION BY caller, topic ORDER BY ord) <= 86400000, false)
        AS repeats
FROM query_table(events)
WHERE stream = 'call' AND type = 'callOffered' AND caller IS NOT NULL;

CREATE TABLE offer AS FROM offers('minute_event');

-- Cases by matter: a caller who had not called about it in the hour before.
CREATE TABLE matter_case AS
SELECT area, line, minute, matter
FROM (
    SELECT o.area, o.line, o.minute, m.matter,
        coalesce(o.t - lag(o.t) OVER (PARTITION BY o.caller, m.matter ORDER BY o.ord) > 3600000,
            true) AS fresh
    FROM offer o
    JOIN (VALUES ('testing', 'callersTesting'), ('supplies', 'callersSupplies'),
        ('notReceived', 'callersSupplies'), ('medical', 'callersMedical'),
        ('transfer', 'callersTransfer'), ('gas', 'callersRepair'), ('repair', 'callersRepair'),
        ('notReceived', 'callersNotReceived')) m(topic, matter) ON m.topic = o.topic)
WHERE fresh;

CREATE TABLE contact AS
SELECT
    a.area, a.line, minute_of(a.t + 86400000) AS minute,
    coalesce(o.t - a.t <= 86400000, false) AS followed
FROM (
    SELECT t, area, coalesce(line, '?') AS line, caller, coalesce(topic, '') AS topic
    FROM minute_event
    WHERE stream = 'call' AND type = 'callAnswered' AND caller IS NOT NULL) a
ASOF LEFT JOIN (SELECT DISTINCT t, caller, coalesce(topic, '') AS topic FROM offer) o
    ON o.caller = a.caller AND o.topic = a.topic AND o.t > a.t;

-- How long agents had a call in hand: from the first answer to the end, and on to that of the
-- paperwork where it is told. What comes two hours later is not heard any more.
CREATE TABLE call_hand AS
WITH answer AS (
    SELECT call, min(ord) AS ord, arg_min(t, ord) AS t
    FROM call_event WHERE type = 'callAnswered' GROUP BY call
), wrapped AS (
    SELECT a.call, any_value(a.ord) AS ord, any_value(a.t) AS t,
        min(e.ord) AS last, arg_min(e.t, e.ord) AS wrapped
    FROM answer a
    LEFT JOIN call_event e ON e.call = a.call AND e.type = 'callWrapUp'
        AND e.ord > a.ord AND e.t <= a.t + 7200000
    GROUP BY a.call
)
SELECT w.call, any_value(w.t) AS answered, any_value(w.wrapped) AS wrapped,
    arg_min(e.t, e.ord) AS ended
FROM wrapped w
LEFT JOIN call_event e ON e.call = w.call AND e.type = 'callEnded'
    AND e.ord > w.ord AND e.t <= w.t + 7200000 AND (w.last IS NULL OR e.ord < w.last)
GROUP BY w.call;

-- Each contribution of a call to its leaf's minute.
CREATE TABLE call_step AS
WITH waited AS (
    SELECT call, offered,
        least(greatest(offered, coalesce(ended, offered + 7200000)), offered + 7200000) AS until
    FROM call_entity WHERE offered IS NOT NULL
), change AS (
    SELECT call, minute, 'event' AS what, 1 AS step, false AS is_level FROM call_event
    UNION ALL SELECT call, minute_of(offered), 'offered', 1, false
        FROM call_entity WHERE offered IS NOT NULL
    UNION ALL SELECT call, minute_of(offered), 'unlocated', 1, false
        FROM call_entity WHERE offered IS NOT NULL AND unlocated
    UNION ALL SELECT call, minute_of(ended), 'answered', 1, false FROM call_entity WHERE answered
    UNION ALL SELECT call, minute_of(ended), 'quick', 1, false
        FROM call_entity WHERE answered AND wait <= 15000
    UNION ALL SELECT call, minute_of(ended), 'abandoned', 1, false
        FROM call_entity WHERE NOT answered AND wait > 5000
    UNION ALL SELECT call, minute_of(ended), 'waits', 1, false
        FROM call_entity WHERE ended IS NOT NULL
    UNION ALL SELECT call, minute_of(ended), 'waited', wait, false
        FROM call_entity WHERE ended IS NOT NULL
    UNION ALL SELECT call, minute_of(ended), 'hung up', 1, false
        FROM call_entity WHERE NOT answered
    UNION ALL SELECT call, minute_of(offered), 'calls', 1, true FROM waited
    UNION ALL SELECT call, minute_of(offered), 'waiting', 1, true FROM waited
    UNION ALL SELECT call, minute_of(until), 'waiting', -1, true FROM waited
    UNION ALL SELECT call, minute_of(coalesce(ended, wrapped)), 'handled', 1, false
        FROM call_hand WHERE coalesce(ended, wrapped) IS NOT NULL
    UNION ALL SELECT call, minute_of(coalesce(ended, wrapped)), 'handling',
            coalesce(ended, wrapped) - answered, false
        FROM call_hand WHERE coalesce(ended, wrapped) IS NOT NULL
    UNION ALL SELECT call, minute_of(wrapped), 'handling', wrapped - ended, false
        FROM call_hand WHERE wrapped IS NOT NULL AND ended IS NOT NULL
    UNION ALL SELECT call, minute_of(answered), 'in hand', 1, true FROM call_hand
    UNION ALL SELECT call, minute_of(coalesce(wrapped, ended, answered + 7200000)), 'in hand', -1,
            true
        FROM call_hand
)
SELECT c.call AS version, o.area, o.line, c.minute, c.what, c.step, c.is_level
FROM change c JOIN call_entity o ON o.call = c.call;

-- Agents at work, as each source last said of each group of them; for two hours at most.
CREATE TABLE agents_member AS
SELECT coalesce(line, '') || chr(31) || coalesce(agent_group, '') || chr(31) || source AS entity, ord
FROM event
WHERE stream = 'call' AND type = 'callsObserved' AND agents IS NOT NULL;

CREATE TABLE agents_version AS FROM versions('agents_member');

CREATE TABLE agents_step AS
WITH report AS (
    SELECT v.version, e.area, coalesce(e.line, '?') AS line, e.agents, e.t AS since,
        least(e.t + 7200000, lead(e.t, 1, e.t + 7200000)
            OVER (PARTITION BY v.version ORDER BY e.ord)) AS until
    FROM version_members('agents_version', 'agents_member') v
    JOIN event e ON e.ord = v.ord
)
SELECT version, area, line, minute_of(since) AS minute, 'reports' AS what, 1 AS step,
    true AS is_level
FROM report
UNION ALL SELECT version, area, line, minute_of(until), 'reports', -1, true FROM report
UNION ALL SELECT version, area, line, minute_of(since), 'agents', agents, true FROM report
UNION ALL SELECT version, area, line, minute_of(until), 'agents', -agents, true FROM report;

-- Messages that wait: the first of its conversation since the last answer, for a day at most. What
-- is written meanwhile is part of it. What waits next is found from what was asked before.
CREATE MACRO asked(messages) AS TABLE
WITH RECURSIVE said AS (
    SELECT version, ord, t, round, area, coalesce(line, '?') AS line,
        agent_group IS NOT NULL AS answers
    FROM query_table(messages)
), candidate AS (
    SELECT m.*,
        (SELECT min(a.ord) FROM said a
            WHERE a.version = m.version AND a.answers AND a.ord > m.ord AND a.t <= m.t + 86400000)
            AS answer
    FROM said m
    WHERE NOT m.answers
), taken AS (
    SELECT * FROM candidate
    QUALIFY ord = min(ord) OVER (PARTITION BY version)
    UNION ALL
    (SELECT next.* FROM taken
    JOIN candidate next ON next.version = taken.version AND next.ord > taken.ord
        AND (next.ord > taken.answer OR taken.answer IS NULL AND next.t > taken.t + 86400000)
    QUALIFY next.ord = min(next.ord) OVER (PARTITION BY next.version))
)
SELECT k.version, k.area, k.line, k.t AS asked, a.t AS answered, a.round AS answered_round,
    coalesce(a.t, k.t + 86400000) AS until
FROM taken k
LEFT JOIN said a ON a.version = k.version AND a.ord = k.answer;

CREATE TABLE message_member AS
SELECT call AS entity, ord FROM event
WHERE stream = 'call' AND type = 'messageReceived' AND call IS NOT NULL;

CREATE TABLE message_version AS FROM versions('message_member');

CREATE TABLE message_event AS
SELECT v.version, event.*
FROM version_members('message_version', 'message_member') v
JOIN event ON event.ord = v.ord;

CREATE TABLE message_asked AS FROM asked('message_event');

CREATE TABLE message_step AS
SELECT version, area, line, minute_of(asked) AS minute, 'messages' AS what, 1 AS step,
    true AS is_level
FROM message_asked
UNION ALL SELECT version, area, line, minute_of(asked), 'unanswered', 1, true FROM message_asked
UNION ALL SELECT version, area, line, minute_of(until), 'unanswered', -1, true FROM message_asked
UNION ALL SELECT version, area, line, minute_of(answered), 'rule', 1, false
    FROM message_asked WHERE answered IS NOT NULL
UNION ALL SELECT version, area, line, minute_of(answered), 'responses', 1, false
    FROM message_asked WHERE answered IS NOT NULL
UNION ALL SELECT version, area, line, minute_of(answered), 'responded', answered - asked, false
    FROM message_asked WHERE answered IS NOT NULL;

CREATE TABLE call_change AS
WITH change AS (
    SELECT area, line, minute, what, sum(step) AS step
    FROM (
        SELECT area, line, minute, what, step FROM shown('call_version', 'call_step')
        UNION ALL
        SELECT area, line, minute, what, step FROM shown('ticket_version', 'ticket_step')
        UNION ALL
        SELECT area, line, minute, what, step FROM shown('agents_version', 'agents_step')
        UNION ALL
        SELECT area, line, minute, what, step FROM shown('message_version', 'message_step')
        UNION ALL
        SELECT area, coalesce(line, '?'), minute, 'event', 1
        FROM minute_event
        WHERE stream = 'call' AND type IN ('messageReceived', 'callsObserved')
        UNION ALL SELECT area, line, minute, 'unique', 1 FROM offer WHERE first_of_round
        UNION ALL SELECT area, line, minute, 'repeat', 1 FROM offer WHERE repeats
        UNION ALL SELECT area, line, minute, matter, 1 FROM matter_case
        UNION ALL SELECT area, line, minute, 'contact', 1 FROM contact
        UNION ALL SELECT area, line, minute, 'resolved', 1 FROM contact WHERE NOT followed)
    GROUP BY ALL
    HAVING sum(step) <> 0
)
SELECT * FROM change WHERE what NOT IN ('knows', 'calls', 'messages')
UNION ALL
SELECT area, line, minute + 60000, 'event', step FROM change WHERE what = 'event'
UNION ALL
SELECT area, line, min(minute), what, 1 FROM change WHERE what IN ('knows', 'calls', 'messages')
GROUP BY area, line, what;

CREATE TABLE wait_step AS
SELECT call AS version, area, line, minute_of(ended) AS minute, wait // 1000 AS seconds,
    1 AS step, false AS is_level
FROM call_entity
WHERE ended IS NOT NULL;

CREATE TABLE call_wait AS
SELECT subject, minute, max(seconds) AS longest, sum(waits) AS waits
FROM (
    SELECT s.subject, c.minute, c.seconds, sum(c.step) AS waits
    FROM shown('call_version', 'wait_step') c
    JOIN call_subject s ON s.area = c.area AND s.line = c.line
    GROUP BY ALL
    HAVING sum(c.step) > 0)
GROUP BY ALL;

CREATE TABLE call_cell AS
WITH step AS (
    SELECT s.subject, c.minute,
        bool_or(c.what IN ('event', 'rule', 'contact')) AS present,
        coalesce(sum(c.step) FILTER (c.what = 'offered'), 0) AS offered,
        coalesce(sum(c.step) FILTER (c.what = 'unlocated'), 0) AS unlocated,
        coalesce(sum(c.step) FILTER (c.what = 'answered'), 0) AS answered,
        coalesce(sum(c.step) FILTER (c.what = 'quick'), 0) AS quick,
        coalesce(sum(c.step) FILTER (c.what = 'abandoned'), 0) AS abandoned,
        coalesce(sum(c.step) FILTER (c.what = 'unique'), 0) AS unique_callers,
        coalesce(sum(c.step) FILTER (c.what = 'repeat'), 0) AS repeat_calls,
        coalesce(sum(c.step) FILTER (c.what = 'callersTesting'), 0) AS "callersTesting",
        coalesce(sum(c.step) FILTER (c.what = 'callersSupplies'), 0) AS "callersSupplies",
        coalesce(sum(c.step) FILTER (c.what = 'callersMedical'), 0) AS "callersMedical",
        coalesce(sum(c.step) FILTER (c.what = 'callersTransfer'), 0) AS "callersTransfer",
        coalesce(sum(c.step) FILTER (c.what = 'callersRepair'), 0) AS "callersRepair",
        coalesce(sum(c.step) FILTER (c.what = 'callersNotReceived'), 0) AS "callersNotReceived",
        coalesce(sum(c.step) FILTER (c.what = 'contact'), 0) AS contacts,
        coalesce(sum(c.step) FILTER (c.what = 'resolved'), 0) AS resolved,
        coalesce(sum(c.step) FILTER (c.what = 'open'), 0) AS open,
        coalesce(sum(c.step) FILTER (c.what = 'overdue'), 0) AS overdue,
        coalesce(sum(c.step) FILTER (c.what = 'undispatched'), 0) AS undispatched,
        coalesce(sum(c.step) FILTER (c.what = 'blocked'), 0) AS blocked,
        coalesce(sum(c.step) FILTER (c.what = 'knows'), 0) AS knows,
        coalesce(sum(c.step) FILTER (c.what = 'waiting'), 0) AS waiting,
        coalesce(sum(c.step) FILTER (c.what = 'calls'), 0) AS calls,
        coalesce(sum(c.step) FILTER (c.what = 'messages'), 0) AS messages,
        coalesce(sum(c.step) FILTER (c.what = 'unanswered'), 0) AS unanswered,
        coalesce(sum(c.step) FILTER (c.what = 'responses'), 0) AS responses,
        coalesce(sum(c.step) FILTER (c.what = 'responded'), 0) AS responded
    FROM call_change c
    JOIN call_subject s ON s.area = c.area AND s.line = c.line
    GROUP BY s.subject, c.minute
)
SELECT
    * EXCLUDE (open, overdue, undispatched, blocked, knows, waiting, calls, messages, unanswered),
    sum(messages) OVER past AS messages,
    sum(unanswered) OVER past AS unanswered,
    sum(waiting) OVER past AS waiting,
    sum(calls) OVER past AS calls,
    sum(open) OVER past AS open,
    sum(overdue) OVER past AS overdue,
    sum(undispatched) OVER past AS undispatched,
    sum(blocked) OVER past AS blocked,
    sum(knows) OVER past AS knowing,
    sum(answered) OVER quarter AS answered15,
    sum(abandoned) OVER quarter AS abandoned15,
    sum(quick) OVER quarter AS quick15
FROM step
WINDOW
    past AS (PARTITION BY subject ORDER BY minute),
    quarter AS (PARTITION BY subject ORDER BY minute
        RANGE BETWEEN 840000 PRECEDING AND CURRENT ROW)
QUALIFY present;

INSERT INTO expected
SELECT 'call', subject, figure.name, minute_window(minute),
    figure.numerator, figure.denominator, figure.n
FROM (
    SELECT c.subject, c.minute, unnest([
        {name: 'offered', numerator: offered::HUGEINT, denominator: 1::HUGEINT,
            n: offered::HUGEINT},
        {name: 'answered', numerator: answered, denominator: 1, n: answered},
        {name: 'abandoned', numerator: abandoned, denominator: 1, n: abandoned},
        {name: 'uniqueCallers', numerator: unique_callers, denominator: 1, n: unique_callers},
        {name: 'repeatCalls', numerator: repeat_calls, denominator: 1, n: repeat_calls},
        CASE WHEN starts_with(c.subject, 'area:') THEN
            {name: 'unlocatedCalls', numerator: unlocated, denominator: 1, n: unlocated} END,
        CASE WHEN answered15 + abandoned15 > 0 THEN
            {name: 'connected15m', numerator: answered15, denominator: answered15 + abandoned15,
                n: answered15 + abandoned15} END,
        CASE WHEN answered15 + abandoned15 > 0 THEN
            {name: 'serviceLevel15s15m', numerator: quick15,
                denominator: answered15 + abandoned15, n: answered15 + abandoned15} END,
        CASE WHEN contacts > 0 THEN
            {name: 'firstContactResolution', numerator: resolved, denominator: contacts,
                n: contacts} END,
        CASE WHEN w.waits IS NOT NULL THEN
            {name: 'longestWaitSeconds', numerator: w.longest, denominator: 1, n: w.waits} END,
        CASE WHEN calls > 0 THEN
            {name: 'callsWaiting', numerator: waiting, denominator: 1, n: calls} END,
        CASE WHEN messages > 0 THEN
            {name: 'messagesWaiting', numerator: unanswered, denominator: 1, n: messages} END,
        CASE WHEN responses > 0 THEN
            {name: 'firstResponseMinutes', numerator: responded, denominator: 60000 * responses,
                n: responses} END,
        CASE WHEN knowing > 0 THEN
            {name: 'ticketsOpen', numerator: open, denominator: 1, n: knowing} END,
        CASE WHEN knowing > 0 THEN
            {name: 'ticketsOverdue', numerator: overdue, denominator: 1, n: knowing} END,
        CASE WHEN knowing > 0 THEN
            {name: 'ticketsUndispatched', numerator: undispatched, denominator: 1, n: knowing} END,
        CASE WHEN knowing > 0 THEN
            {name: 'ticketsBlocked', numerator: blocked, denominator: 1, n: knowing} END
    ]) AS figure
    FROM call_cell c
    LEFT JOIN call_wait w ON w.subject = c.subject AND w.minute = c.minute)
WHERE figure IS NOT NULL;

INSERT INTO expected
SELECT 'call', subject, name, minute_window(minute), number, 1, number
FROM (
    SELECT subject, minute, "callersTesting", "callersSupplies", "callersMedical",
        "callersTransfer", "callersRepair", "callersNotReceived"
    FROM call_cell
    WHERE starts_with(subject, 'area:'))
UNPIVOT (number FOR name IN
    ("callersTesting", "callersSupplies", "callersMedical", "callersTransfer", "callersRepair",
        "callersNotReceived"));

-- The oldest message that waits: those at their subjects, by when they were written.
CREATE TABLE message_stay AS
WITH shown_stay AS (
    -- As levels show: what a version has waiting from its own time on, and no longer from the next.
    SELECT m.area, m.line, minute_of(m.asked) AS asked, 1 AS messages,
        shown_in(minute_of(m.asked), v.since, true) AS begins,
        shown_in(minute_of(m.until), v.since, true) AS ends
    FROM message_asked m JOIN message_version v ON v.version = m.version
    UNION ALL
    SELECT m.area, m.line, minute_of(m.asked), -1,
        shown_in(minute_of(m.asked), v.until, true), shown_in(minute_of(m.until), v.until, true)
    FROM message_asked m JOIN message_version v ON v.version = m.version
    WHERE v.until IS NOT NULL
)
SELECT s.subject, m.asked, m.begins, m.ends, sum(m.messages) AS messages
FROM shown_stay m
JOIN call_subject s ON s.area = m.area AND s.line = m.line
WHERE m.begins < m.ends
GROUP BY ALL
HAVING sum(m.messages) <> 0;

INSERT INTO expected
SELECT 'call', subject, 'messageAgeMaxMinutes', minute_window(minute), max(age), 1, sum(messages)
FROM (
    SELECT c.subject, c.minute, (c.minute - m.asked) // 60000 AS age, sum(m.messages) AS messages
    FROM call_cell c
    JOIN message_stay m ON m.subject = c.subject AND m.begins <= c.minute AND c.minute < m.ends
    GROUP BY c.subject, c.minute, m.asked
    HAVING sum(m.messages) > 0)
GROUP BY subject, minute;

-- The oldest tickets that do not go on, as levels show.
CREATE TABLE ticket_stay AS
WITH shown_stay AS (
    SELECT h.what, o.area, o.line, minute_of(h.since) AS since, 1 AS tickets,
        shown_in(minute_of(h.since), v.since, true) AS begins,
        CASE WHEN h.until IS NOT NULL THEN shown_in(minute_of(h.until), v.since, true) END AS ends
    FROM ticket_held h
    JOIN ticket_version v ON v.version = h.ticket
    JOIN ticket o ON o.ticket = h.ticket
    UNION ALL
    SELECT h.what, o.area, o.line, minute_of(h.since), -1,
        shown_in(minute_of(h.since), v.until, true),
        CASE WHEN h.until IS NOT NULL THEN shown_in(minute_of(h.until), v.until, true) END
    FROM ticket_held h
    JOIN ticket_version v ON v.version = h.ticket
    JOIN ticket o ON o.ticket = h.ticket
    WHERE v.until IS NOT NULL
)
SELECT s.subject, x.what, x.since, x.begins, x.ends, sum(x.tickets) AS tickets
FROM shown_stay x
JOIN call_subject s ON s.area = x.area AND s.line = x.line
WHERE x.begins < x.ends OR x.ends IS NULL
GROUP BY ALL
HAVING sum(x.tickets) <> 0;

INSERT INTO expected
SELECT 'call', subject,
    CASE what WHEN 'blocked' THEN 'ticketBlockedAgeMaxMinutes'
        ELSE 'ticketUndispatchedAgeMaxMinutes' END,
    minute_window(minute), max(age), 1, sum(tickets)
FROM (
    SELECT c.subject, c.minute, x.what, (c.minute - x.since) // 60000 AS age,
        sum(x.tickets) AS tickets
    FROM call_cell c
    JOIN ticket_stay x ON x.subject = c.subject AND x.begins <= c.minute
        AND c.minute < coalesce(x.ends, 9223372036854775807)
    GROUP BY c.subject, c.minute, x.what, x.since
    HAVING sum(x.tickets) > 0)
GROUP BY subject, minute, what;

-- How long tickets took to what they reached in the minute.
INSERT INTO expected
SELECT 'call', subject, name, minute_window(minute), took, 60000 * tickets, tickets
FROM (
    SELECT s.subject, c.minute, split_part(c.what, ' ', 2) AS name,
        coalesce(sum(c.step) FILTER (starts_with(c.what, 'took')), 0) AS took,
        coalesce(sum(c.step) FILTER (starts_with(c.what, 'reached')), 0) AS tickets
    FROM call_change c
    JOIN call_subject s ON s.area = c.area AND s.line = c.line
    WHERE starts_with(c.what, 'took ') OR starts_with(c.what, 'reached ')
    GROUP BY ALL)
WHERE tickets <> 0 AND (subject, minute) IN (SELECT (subject, minute) FROM call_cell);

-- Rounds: each event's own.
CREATE TABLE call_round AS
SELECT s.subject, x.round,
    count(*) FILTER (x.what = 'offered') AS offered,
    count(*) FILTER (x.what = 'answered') AS answered,
    count(*) FILTER (x.what = 'abandoned') AS abandoned,
    count(*) FILTER (x.what = 'unique') AS "uniqueCallers",
    count(*) FILTER (x.what = 'repeat') AS "repeatCalls"
FROM (
    SELECT area, line, offered_round AS round, 'offered' AS what
    FROM calls('round_event') WHERE offered IS NOT NULL
    UNION ALL
    SELECT area, line, ended_round, CASE WHEN answered THEN 'answered' ELSE 'abandoned' END
    FROM calls('round_event') WHERE answered OR (NOT answered AND wait > 5000)
    UNION ALL
    SELECT area, line, round, 'unique' FROM offers('round_event') WHERE first_of_round
    UNION ALL
    SELECT area, line, round, 'repeat' FROM offers('round_event') WHERE repeats) x
JOIN call_subject s ON s.area = x.area AND s.line = x.line
GROUP BY s.subject, x.round;

INSERT INTO expected
SELECT 'call', subject, name, 'round/' || round, number, 1, number
FROM call_round
UNPIVOT (number FOR name IN
    (offered, answered, abandoned, "uniqueCallers", "repeatCalls"));

-- Answers count in their own round, where the message was written.
CREATE TABLE round_message AS
SELECT call AS version, * FROM round_event
WHERE stream = 'call' AND type = 'messageReceived' AND call IS NOT NULL;

CREATE TABLE round_response AS
SELECT s.subject, m.answered_round AS round, sum(m.answered - m.asked) AS waited, count(*) AS n
FROM (
    SELECT * FROM asked('round_message')
    WHERE answered IS NOT NULL) m
JOIN call_subject s ON s.area = m.area AND s.line = m.line
GROUP BY s.subject, m.answered_round;

INSERT INTO expected
SELECT 'call', subject, 'firstResponseMinutes', 'round/' || round, waited, 60000 * n, n
FROM round_response;

-- And so do the steps of tickets.
CREATE TABLE round_step AS
SELECT s.subject, c.round, c.name, sum(c.took) AS took, count(*) AS n
FROM ticket_courses('round_event') c
JOIN tickets('round_event') o ON o.ticket = c.ticket
JOIN call_subject s ON s.area = o.area AND s.line = o.line
GROUP BY s.subject, c.round, c.name;

INSERT INTO expected
SELECT 'call', subject, name, 'round/' || round, took, 60000 * n, n
FROM round_step;

-- Totals as lines report them, and messages; their round cell has the counts, be they 0.
CREATE TABLE contact_call AS
SELECT
    s.subject, r.round,
    coalesce(sum(r.reported_offered), 0) AS offered,
    coalesce(sum(r.reported_answered), 0) AS answered,
    count(*) FILTER (r.type = 'messageReceived' AND r.agent_group IS NULL) AS messages,
    count(*) FILTER (r.type = 'messageReceived' AND r.agent_group IS NOT NULL) AS answers
FROM round_event r
JOIN call_subject s ON s.area = r.area AND s.line = coalesce(r.line, '?')
WHERE r.stream = 'call' AND r.type IN ('callsObserved', 'messageReceived')
GROUP BY s.subject, r.round
HAVING coalesce(sum(r.reported_offered), 0) + coalesce(sum(r.reported_answered), 0) > 0
    OR count(*) FILTER (r.type = 'messageReceived') > 0;

INSERT INTO expected
SELECT 'call', subject, name, 'round/' || round, number, 1, number
FROM (
    SELECT subject, round, offered AS "reportedOffered", answered AS "reportedAnswered"
    FROM contact_call
    WHERE offered + answered > 0)
UNPIVOT (number FOR name IN ("reportedOffered", "reportedAnswered"));

INSERT INTO expected
SELECT 'call', subject, name, 'round/' || round, number, 1, number
FROM (SELECT subject, round, messages, answers AS "messageAnswers" FROM contact_call)
UNPIVOT (number FOR name IN (messages, "messageAnswers"))
WHERE number > 0;

INSERT INTO expected
SELECT 'call', subject, name, 'round/' || round, 0, 1, 0
FROM (
    SELECT subject, round FROM contact_call
    UNION SELECT subject, round FROM round_response
    UNION SELECT subject, round FROM round_step),
    (VALUES ('offered'), ('answered'), ('abandoned'), ('uniqueCallers'), ('repeatCalls')) f(name)
WHERE (subject, round) NOT IN (SELECT (subject, round) FROM call_round);
