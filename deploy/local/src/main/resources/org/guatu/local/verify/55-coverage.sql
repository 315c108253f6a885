-- The figures of the register.

CREATE TABLE coverage_level AS
WITH step AS (
    SELECT s.subject, c.minute,
        coalesce(sum(c.step) FILTER (c.what = 'knows'), 0) AS knows,
        coalesce(sum(c.step) FILTER (c.what = 'registered'), 0) AS registered,
        coalesce(sum(c.step) FILTER (c.what = 'target'), 0) AS target,
        coalesce(sum(c.step) FILTER (c.what = 'reached'), 0) AS reached,
        coalesce(sum(c.step) FILTER (c.what = 'remaining'), 0) AS remaining,
        coalesce(sum(c.step) FILTER (c.what = 'covered'), 0) AS covered,
        coalesce(sum(c.step) FILTER (c.what = 'repeat'), 0) AS repeated,
        coalesce(sum(c.step) FILTER (c.what = 'stranger'), 0) AS strangers
    FROM person_change c
    JOIN point_subject s ON s.leaf = c.leaf
    GROUP BY s.subject, c.minute
), known_minute AS (
    SELECT subject, minute, true AS cell FROM point_cell
    UNION SELECT subject, minute, false FROM step
), every AS (
    SELECT subject, minute, bool_or(cell) AS cell FROM known_minute GROUP BY ALL
)
SELECT e.subject, e.minute, e.cell,
    sum(s.knows) OVER past AS knows,
    sum(s.registered) OVER past AS registered,
    sum(s.target) OVER past AS target,
    sum(s.reached) OVER past AS reached,
    sum(s.remaining) OVER past AS remaining,
    coalesce(s.covered, 0) AS covered,
    coalesce(s.repeated, 0) AS repeated,
    coalesce(s.strangers, 0) AS strangers
FROM every e
LEFT JOIN step s ON s.subject = e.subject AND s.minute = e.minute
WINDOW past AS (PARTITION BY e.subject ORDER BY e.minute);

CREATE TABLE coverage_cell AS
SELECT * EXCLUDE (cell) FROM coverage_level WHERE cell AND knows > 0;

INSERT INTO expected
SELECT 'point', subject, figure.name, minute_window(minute),
    figure.numerator, figure.denominator, figure.n
FROM (
    SELECT c.subject, c.minute, unnest([
        {name: 'registered', numerator: registered::HUGEINT, denominator: 1::HUGEINT,
            n: knows::HUGEINT},
        {name: 'covered', numerator: covered, denominator: 1, n: covered},
        {name: 'repeat', numerator: repeated, denominator: 1, n: repeated},
        {name: 'outOfRegister', numerator: strangers, denominator: 1, n: strangers},
        CASE WHEN p.id IS NOT NULL THEN
            {name: 'target', numerator: target, denominator: 1, n: knows} END,
        CASE WHEN p.id IS NOT NULL THEN
            {name: 'remaining', numerator: remaining, denominator: 1, n: knows} END,
        CASE WHEN p.deadline > c.minute + 60000 THEN
            {name: 'requiredPerHour', numerator: remaining * 3600000,
                denominator: p.deadline - c.minute - 60000, n: remaining} END
    ]) AS figure
    FROM coverage_cell c
    LEFT JOIN planned_round p
        ON p.opens_at <= c.minute + 59999 AND c.minute + 59999 < p.under_way_until)
WHERE figure IS NOT NULL;

-- Rounds. Rounds that are reconciled while a person is still heard of for others are not looked at
-- as they were then: this is right for recordings in which that does not happen.
CREATE TABLE person_round_member AS
SELECT m.entity AS version, m.ord FROM person_member m JOIN round_event r ON r.ord = m.ord;

CREATE TABLE person_round_event AS FROM person_events('person_round_member');

CREATE TABLE person_round_about AS FROM person_about('person_round_event');

CREATE TABLE person_round_entry AS FROM person_entries('person_round_about');

CREATE TABLE person_round_reason AS FROM person_reasons('person_round_about');

CREATE TABLE person_round_service AS
FROM person_services('person_round_event', 'person_round_entry');

-- A target counts where it was reached; if it never was served, where the register has it when due.
CREATE TABLE round_target AS
WITH target AS (
    SELECT DISTINCT e.version, p.* FROM person_round_entry e JOIN planned_round p ON p.id = e.about
), due AS (
    SELECT t.version, t.id AS round,
        (SELECT arg_max({home: home}, ord).home FROM person_round_entry h
            WHERE h.version = t.version AND h.about = t.id AND h.t <= t.due_at) AS home,
        (SELECT arg_max({reason: reason}, ord).reason FROM person_round_reason r
            WHERE r.version = t.version AND r.about = t.id AND r.t <= t.due_at) AS reason
    FROM target t
)
SELECT d.version, d.round, CASE WHEN s.version IS NULL THEN d.home ELSE s.home END AS home,
    CASE WHEN s.version IS NULL THEN d.reason END AS reason
FROM due d
LEFT JOIN person_round_service s
    ON s.version = d.version AND s.about = d.round AND s.first
WHERE CASE WHEN s.version IS NULL THEN d.home ELSE s.home END IS NOT NULL;

CREATE TABLE stated_target AS
SELECT e.area, p.id AS round, arg_max(a.count, a.ord) AS count
FROM person_round_about a
JOIN planned_round p ON p.id = a.about AND a.t <= p.due_at
JOIN event e ON e.ord = a.ord
WHERE a.type = 'targetSet'
GROUP BY e.area, p.id;

CREATE TABLE reported_total AS
SELECT leaf, round, sum(count) AS count
FROM (
    SELECT CASE WHEN p.id IS NULL THEN e.point || '@' || e.area ELSE p.id END AS leaf,
        e.round, arg_max(e.count, e.ord) AS count
    FROM round_event e
    LEFT JOIN point p ON p.id = e.point
    WHERE e.stream = 'point' AND e.type = 'servedObserved' AND e.point IS NOT NULL
    GROUP BY 1, 2, coalesce(e.lane, ''))
GROUP BY leaf, round;

CREATE TABLE coverage_round_count AS
SELECT leaf, round, what, count(*) AS number FROM person_round_service GROUP BY ALL
UNION ALL
SELECT '~' || home, round, 'target', count(*) FROM round_target GROUP BY ALL
UNION ALL
SELECT '~' || home, round, reason, count(*) FROM round_target WHERE reason IS NOT NULL GROUP BY ALL
UNION ALL
SELECT '~' || area, round, 'stated', count FROM stated_target WHERE count > 0
UNION ALL
SELECT leaf, round, 'reported', count FROM reported_total WHERE count > 0;

CREATE TABLE coverage_round_leaf AS
SELECT DISTINCT c.leaf,
    CASE WHEN starts_with(c.leaf, '~') THEN substr(c.leaf, 2)
        WHEN p.id IS NULL THEN split_part(c.leaf, '@', 2) ELSE k.area END AS leaf_area,
    CASE WHEN starts_with(c.leaf, '~') THEN NULL ELSE split_part(c.leaf, '@', 1) END AS point
FROM coverage_round_count c
LEFT JOIN point p ON p.id = c.leaf
LEFT JOIN known_prefix k ON k.code = p.area;

CREATE TABLE coverage_round AS
SELECT s.subject, c.round,
    coalesce(sum(number) FILTER (what = 'target'), 0) AS target,
    coalesce(sum(number) FILTER (what = 'covered'), 0) AS covered,
    coalesce(sum(number) FILTER (what = 'repeat'), 0) AS repeated,
    coalesce(sum(number) FILTER (what = 'stranger'), 0) AS strangers,
    coalesce(sum(number) FILTER (what = 'away'), 0) AS away,
    coalesce(sum(number) FILTER (what = 'transferred'), 0) AS transferred,
    coalesce(sum(number) FILTER (what = 'hospital'), 0) AS hospital,
    coalesce(sum(number) FILTER (what = 'homeSampled'), 0) AS home_sampled,
    coalesce(sum(number) FILTER (what = 'refused'), 0) AS refused,
    coalesce(sum(number) FILTER (what = 'stated'), 0) AS stated,
    coalesce(sum(number) FILTER (what = 'reported'), 0) AS reported,
    away + transferred + hospital + home_sampled + refused AS excused,
    target + covered + repeated + strangers > 0 AS known
FROM coverage_round_count c
JOIN point_subjects('coverage_round_leaf') s ON s.leaf = c.leaf
GROUP BY s.subject, c.round;

INSERT INTO expected
SELECT 'point', subject, figure.name, 'round/' || round,
    figure.numerator, figure.denominator, figure.n
FROM (
    SELECT subject, round, unnest([
        CASE WHEN known THEN {name: 'covered', numerator: covered::HUGEINT,
            denominator: 1::HUGEINT, n: covered::HUGEINT} END,
        CASE WHEN known THEN
            {name: 'repeat', numerator: repeated, denominator: 1, n: repeated} END,
        CASE WHEN known THEN
            {name: 'outOfRegister', numerator: strangers, denominator: 1, n: strangers} END,
        CASE WHEN target > 0 THEN
            {name: 'target', numerator: target, denominator: 1, n: target} END,
        CASE WHEN target > 0 THEN
            {name: 'coverage', numerator: covered, denominator: target, n: target} END,
        CASE WHEN target > 0 THEN
            {name: 'excused', numerator: excused, denominator: 1, n: excused} END,
        CASE WHEN target > 0 THEN
            {name: 'excusedAway', numerator: away, denominator: 1, n: away} END,
        CASE WHEN target > 0 THEN
            {name: 'excusedTransferred', numerator: transferred, denominator: 1,
                n: transferred} END,
        CASE WHEN target > 0 THEN
            {name: 'excusedHospital', numerator: hospital, denominator: 1, n: hospital} END,
        CASE WHEN target > 0 THEN
            {name: 'excusedHomeSampled', numerator: home_sampled, denominator: 1,
                n: home_sampled} END,
        CASE WHEN target > 0 THEN
            {name: 'excusedRefused', numerator: refused, denominator: 1, n: refused} END,
        CASE WHEN target > 0 THEN
            {name: 'untested', numerator: target - covered - excused, denominator: 1,
                n: target} END,
        CASE WHEN stated > 0 THEN
            {name: 'targetStated', numerator: stated, denominator: 1, n: stated} END,
        CASE WHEN reported > 0 THEN
            {name: 'reportedServed', numerator: reported, denominator: 1, n: reported} END
    ]) AS figure
    FROM coverage_round)
WHERE figure IS NOT NULL;

-- A round cell has these, be they 0.
INSERT INTO expected
SELECT 'point', subject, name, 'round/' || round, 0, 1, 0
FROM coverage_round, (VALUES ('servedRound'), ('arrived'), ('left')) f(name)
WHERE (subject, round) NOT IN (SELECT (subject, round) FROM point_round_total);
