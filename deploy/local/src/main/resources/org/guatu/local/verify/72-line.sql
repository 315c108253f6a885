-- How long those who call a line next will wait, and how wrong that was 15 minutes ago.

CREATE TABLE line_cell AS
SELECT subject, minute FROM call_cell WHERE starts_with(subject, 'line:');

-- The minutes that are asked about, and what was counted until then.
CREATE TABLE line_load AS
WITH step AS (
    SELECT 'line:' || line AS subject, minute,
        coalesce(sum(step) FILTER (what = 'offered'), 0) AS offered,
        coalesce(sum(step) FILTER (what = 'handled'), 0) AS handled,
        coalesce(sum(step) FILTER (what = 'handling'), 0) AS handling,
        coalesce(sum(step) FILTER (what = 'waits'), 0) AS waits,
        coalesce(sum(step) FILTER (what = 'waited'), 0) AS waited,
        coalesce(sum(step) FILTER (what = 'hung up'), 0) AS hung_up,
        coalesce(sum(step) FILTER (what = 'waiting'), 0) AS waiting,
        coalesce(sum(step) FILTER (what = 'in hand'), 0) AS in_hand,
        coalesce(sum(step) FILTER (what = 'agents'), 0) AS agents,
        coalesce(sum(step) FILTER (what = 'reports'), 0) AS reports
    FROM call_change
    GROUP BY ALL
), asked AS (
    SELECT subject, minute FROM line_cell UNION SELECT subject, minute - 900000 FROM line_cell
), every AS (
    SELECT subject, minute FROM asked
    UNION SELECT subject, minute - 3540000 FROM asked
    UNION SELECT subject, minute FROM step
), level AS (
    SELECT e.subject, e.minute, s.* EXCLUDE (subject, minute, waiting, in_hand, agents, reports),
        coalesce(sum(s.waiting) OVER past, 0) AS waiting,
        coalesce(sum(s.in_hand) OVER past, 0) AS in_hand,
        coalesce(sum(s.agents) OVER past, 0) AS reported,
        coalesce(sum(s.reports) OVER past, 0) AS reports
    FROM every e
    LEFT JOIN step s ON s.subject = e.subject AND s.minute = e.minute
    WINDOW past AS (PARTITION BY e.subject ORDER BY e.minute)
), load AS (
    SELECT subject, minute, waiting, reports,
        CASE WHEN reports > 0 THEN reported ELSE max(in_hand) OVER hour END AS agents,
        coalesce(sum(offered) OVER quarter, 0) AS offered,
        coalesce(sum(waits) OVER quarter, 0) AS waits15,
        coalesce(sum(waited) OVER quarter, 0) AS waited15,
        coalesce(sum(handled) OVER hour, 0) AS handled,
        coalesce(sum(handling) OVER hour, 0) AS handling,
        coalesce(sum(waited) OVER hour, 0) AS waited,
        coalesce(sum(hung_up) OVER hour, 0) AS hung_up
    FROM level
    WINDOW
        quarter AS (PARTITION BY subject ORDER BY minute
            RANGE BETWEEN 840000 PRECEDING AND CURRENT ROW),
        hour AS (PARTITION BY subject ORDER BY minute
            RANGE BETWEEN 3540000 PRECEDING AND CURRENT ROW)
)
SELECT l.* FROM load l JOIN asked a ON a.subject = l.subject AND a.minute = l.minute;

-- Erlang A: the probability that all agents are busy if whoever finds them so is lost, by recursion
-- over the agents; and the series over those who wait, as far as it adds anything.
CREATE TABLE line_wait AS
WITH rate AS (
    SELECT subject, minute, agents, waiting::DOUBLE AS waiting,
        offered::DOUBLE / 900000::DOUBLE AS comes,
        1::DOUBLE / CASE WHEN handled >= 10 AND handling > 0 THEN handling::DOUBLE / handled::DOUBLE
            ELSE 240000::DOUBLE END AS serves,
        1::DOUBLE / least(3600000::DOUBLE,
            (waited::DOUBLE + 150000::DOUBLE) / (hung_up + 1)::DOUBLE) AS hangs_up
    FROM line_load
    WHERE offered > 0 AND agents BETWEEN 1 AND 1000
), erlang AS (
    SELECT *, comes / serves AS load, agents::DOUBLE * serves / hangs_up AS x, comes / hangs_up AS y
    FROM rate
), state AS (
    SELECT * EXCLUDE (x, y),
        list_reduce(
            list_transform(range(0, agents::BIGINT + 1),
                lambda k: CASE WHEN k = 0 THEN 1 ELSE k END::DOUBLE),
            lambda b, k: load * b / (k + load * b)) AS blocking,
        list_reduce(
            list_transform(
                range(0, (greatest(0, y - x) + 9 * sqrt(greatest(x, y)) + 60)::BIGINT),
                lambda j: {term: 1::DOUBLE, total: 1::DOUBLE, j: j::DOUBLE}),
            lambda a, b: {term: a.term * (y / (x + b.j)),
                total: a.total + a.term * (y / (x + b.j)), j: b.j}).total AS series
    FROM erlang
), steady AS (
    SELECT *,
        greatest(0::DOUBLE,
            (1::DOUBLE / (load / agents::DOUBLE * series) + 1::DOUBLE
                - 1::DOUBLE / (load / agents::DOUBLE))
            * CASE WHEN series >= 1e280::DOUBLE THEN 1::DOUBLE
                ELSE series * blocking / (1::DOUBLE + (series - 1::DOUBLE) * blocking) END)
        / hangs_up * comes AS queue
    FROM state
), settling AS (
    SELECT *,
        (hangs_up + greatest(0::DOUBLE, agents::DOUBLE * serves - comes)
            / greatest(1::DOUBLE, queue, waiting)) * 900000::DOUBLE AS settled
    FROM steady
)
SELECT subject, minute,
    trunc(greatest(0::DOUBLE,
        (queue + (waiting - queue) * (1::DOUBLE - exp(-settled)) / settled) / comes))::BIGINT
        AS wait
FROM settling;

INSERT INTO expected
SELECT 'call', subject, figure.name, minute_window(minute),
    figure.numerator, figure.denominator, figure.n
FROM (
    SELECT c.subject, c.minute, unnest([
        CASE WHEN agents > 0 OR reports > 0 THEN
            {name: 'agents', numerator: agents::HUGEINT, denominator: 1::HUGEINT,
                n: reports::HUGEINT} END,
        CASE WHEN w.wait IS NOT NULL THEN
            {name: 'predictedWaitSeconds', numerator: w.wait, denominator: 1000, n: offered} END,
        CASE WHEN before.wait IS NOT NULL AND waits15 > 0 THEN
            {name: 'waitError15mSeconds', numerator: abs(before.wait * waits15 - waited15),
                denominator: 1000 * waits15, n: waits15} END
    ]) AS figure
    FROM line_cell c
    JOIN line_load l ON l.subject = c.subject AND l.minute = c.minute
    LEFT JOIN line_wait w ON w.subject = c.subject AND w.minute = c.minute
    LEFT JOIN line_wait before
        ON before.subject = c.subject AND before.minute = c.minute - 900000)
WHERE figure IS NOT NULL;
