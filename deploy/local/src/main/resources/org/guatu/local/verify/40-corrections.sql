-- Which events stand: for minutes and for rounds; and what became of every record.

-- A correction is at hand once it and all it names, down to the original, have come.
CREATE TABLE at_hand AS
WITH RECURSIVE link AS (
    SELECT c.ord AS correction, n.ord AS named, greatest(c.r, n.r) AS at_hand, [c.ord] AS seen
    FROM event c
    JOIN event n
        ON n.stream = c.stream AND n.source = c.corrects_source AND n.id = c.corrects_id
    WHERE c.corrects_id IS NOT NULL
    UNION ALL
    SELECT link.correction, n.ord, greatest(link.at_hand, n.r), list_append(link.seen, link.named)
    FROM link
    JOIN event c ON c.ord = link.named AND c.corrects_id IS NOT NULL
    JOIN event n
        ON n.stream = c.stream AND n.source = c.corrects_source AND n.id = c.corrects_id
    WHERE NOT list_contains(link.seen, n.ord)
)
SELECT link.correction, link.named AS original, link.at_hand
FROM link
JOIN event o ON o.ord = link.named AND o.corrects_id IS NULL;

-- The corrections of each original in the order they are folded.
CREATE TABLE chain AS
SELECT
    h.original, c.ord, h.at_hand, c.minute, c.r, c.reconciled_at,
    row_number() OVER (PARTITION BY h.original ORDER BY h.at_hand, c.r, c.source, c.id) AS k
FROM at_hand h
JOIN event c ON c.ord = h.correction
WHERE h.at_hand < c.r + getvariable('l')::BIGINT;

CREATE TABLE minute_fold AS
WITH RECURSIVE fold AS (
    SELECT o.ord AS original, 0::BIGINT AS k, o.ord AS standing, o.minute,
        NULL::BIGINT AS correction, false AS taken
    FROM event o
    WHERE o.r < final_at(o.minute) AND o.ord IN (SELECT original FROM chain)
    UNION ALL
    SELECT f.original, c.k,
        CASE WHEN c.at_hand < final_at(f.minute) AND c.at_hand < final_at(c.minute)
            THEN c.ord ELSE f.standing END,
        CASE WHEN c.at_hand < final_at(f.minute) AND c.at_hand < final_at(c.minute)
            THEN c.minute ELSE f.minute END,
        c.ord,
        c.at_hand < final_at(f.minute) AND c.at_hand < final_at(c.minute)
    FROM fold f
    JOIN chain c ON c.original = f.original AND c.k = f.k + 1
)
SELECT * FROM fold;

CREATE TABLE round_fold AS
WITH RECURSIVE fold AS (
    SELECT o.ord AS original, 0::BIGINT AS k, o.ord AS standing, o.reconciled_at
    FROM event o
    WHERE o.ord IN (SELECT original FROM chain)
    UNION ALL
    SELECT f.original, c.k,
        CASE WHEN c.at_hand < f.reconciled_at AND c.at_hand < c.reconciled_at
            THEN c.ord ELSE f.standing END,
        CASE WHEN c.at_hand < f.reconciled_at AND c.at_hand < c.reconciled_at
            THEN c.reconciled_at ELSE f.reconciled_at END
    FROM fold f
    JOIN chain c ON c.original = f.original AND c.k = f.k + 1
)
SELECT * FROM fold;

CREATE TABLE minute_event AS
SELECT * FROM event
WHERE corrects_id IS NULL AND r < final_at(minute) AND ord NOT IN (SELECT original FROM chain)
UNION ALL
SELECT event.* FROM event
WHERE ord IN (SELECT arg_max(standing, k) FROM minute_fold GROUP BY original);

CREATE TABLE round_event AS
SELECT * FROM event
WHERE corrects_id IS NULL AND r < reconciled_at AND ord NOT IN (SELECT original FROM chain)
UNION ALL
SELECT event.* FROM event
WHERE r < reconciled_at
    AND ord IN (SELECT arg_max(standing, k) FROM round_fold GROUP BY original);

-- read = accepted + duplicate + late + quarantined; corrected ones are among the accepted.
CREATE TABLE fate AS
SELECT stream, source, r, occurred, fate, false AS corrected FROM spare
UNION ALL
SELECT stream, 'unreadable', r, NULL, 'quarantined', false FROM unreadable
UNION ALL
SELECT stream, source, r, occurred,
    CASE WHEN r < final_at(minute) THEN 'accepted' ELSE 'late' END,
    r >= settles_at(minute) AND r < final_at(minute)
FROM event
WHERE corrects_id IS NULL
UNION ALL
SELECT stream, source, r, occurred,
    CASE WHEN ord IN (SELECT correction FROM minute_fold WHERE taken)
        THEN 'accepted' ELSE 'late' END,
    ord IN (SELECT correction FROM minute_fold WHERE taken)
FROM event
WHERE corrects_id IS NOT NULL;

-- What every page after this one adds to.
CREATE TABLE expected (
    stream VARCHAR, subject VARCHAR, figure VARCHAR, "window" VARCHAR,
    numerator HUGEINT, denominator HUGEINT, n HUGEINT);
