-- Tickets.

-- Where a ticket belongs and when it is due, as its created event says, else the first that does.
CREATE MACRO tickets(events) AS TABLE
SELECT
    ticket,
    coalesce(arg_min(area, own) FILTER (sent_area IS NOT NULL), '?') AS area,
    coalesce(arg_min(line, own) FILTER (line IS NOT NULL), '?') AS line,
    arg_min(due_at, own) FILTER (due_at IS NOT NULL) AS due
FROM (
    SELECT *,
        CASE WHEN type = 'ticketCreated' AND ord = min(ord) FILTER (type = 'ticketCreated')
            OVER (PARTITION BY ticket) THEN 0 ELSE ord END AS own
    FROM query_table(events)
    WHERE stream = 'call' AND starts_with(type, 'ticket') AND ticket IS NOT NULL)
GROUP BY ticket;

-- When a ticket first reached what is told of it, and how long that took from its creation.
CREATE MACRO ticket_courses(events) AS TABLE
WITH told AS (
    SELECT ticket, type, arg_min(t, ord) AS t, arg_min(round, ord) AS round
    FROM query_table(events)
    WHERE stream = 'call' AND starts_with(type, 'ticket') AND ticket IS NOT NULL
    GROUP BY ticket, type
)
SELECT b.ticket, f.name, greatest(b.t, e.t) AS reached, greatest(b.t, e.t) - b.t AS took, e.round
FROM told b
JOIN told e ON e.ticket = b.ticket
JOIN (VALUES ('ticketDispatched', 'ticketDispatchMinutes'),
    ('ticketOnSite', 'ticketOnSiteMinutes'),
    ('ticketClosed', 'ticketCloseMinutes')) f(type, name) ON f.type = e.type
WHERE b.type = 'ticketCreated';

-- Tickets in their versions: open from an opening to the next closing.
CREATE TABLE ticket_member AS
SELECT ticket AS entity, ord FROM event
WHERE stream = 'call' AND starts_with(type, 'ticket') AND ticket IS NOT NULL;

CREATE TABLE ticket_version AS FROM versions('ticket_member');

CREATE TABLE ticket_event AS
SELECT *,
    CASE
        WHEN type = 'ticketReopened' THEN 'open'
        WHEN type = 'ticketClosed' THEN 'close'
        WHEN type = 'ticketCreated' AND ord = min(ord) FILTER (type = 'ticketCreated')
            OVER (PARTITION BY ticket) THEN 'open'
    END AS turn
FROM (
    SELECT event.* REPLACE (v.version AS ticket)
    FROM version_members('ticket_version', 'ticket_member') v
    JOIN event ON event.ord = v.ord);

CREATE TABLE ticket AS FROM tickets('ticket_event');

CREATE TABLE ticket_open AS
WITH turning AS (
    SELECT ticket, ord, t, turn
    FROM ticket_event
    WHERE turn IS NOT NULL
    QUALIFY turn IS DISTINCT FROM
        coalesce(lag(turn) OVER (PARTITION BY ticket ORDER BY ord), 'close')
)
SELECT ticket.*, x.opened, x.closed,
    CASE WHEN greatest(ticket.due, x.opened) < coalesce(x.closed, 9223372036854775807)
        AND ticket.due IS NOT NULL THEN greatest(ticket.due, x.opened) END AS overdue
FROM (
    SELECT ticket, t AS opened, turn, lead(t) OVER (PARTITION BY ticket ORDER BY ord) AS closed
    FROM turning) x
JOIN ticket ON ticket.ticket = x.ticket
WHERE x.turn = 'open';

-- Tickets that do not go on: those of which nothing but their creation was told, and those that
-- wait for somebody outside, until anything else is told of them.
CREATE TABLE ticket_held AS
WITH turning AS (
    SELECT *,
        last_value(turn IGNORE NULLS) OVER (PARTITION BY ticket ORDER BY ord
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) = 'open' AS was_open
    FROM ticket_event
), walk AS (
    SELECT *,
        count(*) FILTER (type <> 'ticketPendingExternal')
            OVER (PARTITION BY ticket ORDER BY ord) AS steps
    FROM turning
    WHERE type <> 'ticketCreated'
), held AS (
    SELECT 'undispatched' AS what, ticket,
        arg_min(t, ord) FILTER (type = 'ticketCreated') AS since,
        arg_min(t, ord) FILTER (type <> 'ticketCreated') AS until
    FROM ticket_event
    GROUP BY ticket
    UNION ALL
    SELECT 'blocked', w.ticket, min(w.t), any_value(n.t)
    FROM walk w
    LEFT JOIN walk n ON n.ticket = w.ticket AND n.steps = w.steps + 1
        AND n.type <> 'ticketPendingExternal'
    WHERE w.type = 'ticketPendingExternal' AND w.was_open
    GROUP BY w.ticket, w.steps
)
SELECT what, ticket, since, CASE WHEN until IS NOT NULL THEN greatest(since, until) END AS until
FROM held
WHERE since IS NOT NULL;

-- Each contribution of a ticket to its leaf's minute.
CREATE TABLE ticket_step AS
WITH change AS (
    SELECT ticket, minute, 'event' AS what, 1 AS step, false AS is_level FROM ticket_event
    UNION ALL SELECT ticket, minute_of(opened), 'open', 1, true FROM ticket_open
    UNION ALL SELECT ticket, minute_of(closed), 'open', -1, true
        FROM ticket_open WHERE closed IS NOT NULL
    UNION ALL SELECT ticket, minute_of(overdue), 'rule', 1, false
        FROM ticket_open WHERE overdue IS NOT NULL
    UNION ALL SELECT ticket, minute_of(overdue), 'overdue', 1, true
        FROM ticket_open WHERE overdue IS NOT NULL
    UNION ALL SELECT ticket, minute_of(closed), 'overdue', -1, true
        FROM ticket_open WHERE overdue IS NOT NULL AND closed IS NOT NULL
    UNION ALL SELECT ticket, minute_of(since), what, 1, true FROM ticket_held
    UNION ALL SELECT ticket, minute_of(until), what, -1, true
        FROM ticket_held WHERE until IS NOT NULL
    UNION ALL SELECT ticket, minute_of(reached), 'reached ' || name, 1, false
        FROM ticket_courses('ticket_event')
    UNION ALL SELECT ticket, minute_of(reached), 'took ' || name, took, false
        FROM ticket_courses('ticket_event')
    UNION ALL SELECT ticket, min(minute), 'knows', 1, true FROM ticket_event GROUP BY ticket
)
SELECT c.ticket AS version, o.area, o.line, c.minute, c.what, c.step, c.is_level
FROM change c JOIN ticket o ON o.ticket = c.ticket;
