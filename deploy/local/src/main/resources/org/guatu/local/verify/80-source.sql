-- Sources count records where they were received: in the minute, and on the site's day.

INSERT INTO expected
SELECT stream, 'source:' || stream || '/' || source, figure.name, "window",
    figure.numerator, figure.denominator, figure.n
FROM (
    SELECT stream, source, "window", unnest([
        {name: 'accepted', numerator: accepted::HUGEINT, denominator: 1::HUGEINT,
            n: accepted::HUGEINT},
        {name: 'corrected', numerator: corrected, denominator: 1, n: corrected},
        {name: 'late', numerator: late, denominator: 1, n: late},
        {name: 'duplicate', numerator: duplicate, denominator: 1, n: duplicate},
        {name: 'quarantined', numerator: quarantined, denominator: 1, n: quarantined},
        CASE WHEN records > 0 THEN
            {name: 'lastReceivedAt', numerator: newest, denominator: 1, n: records} END,
        CASE WHEN minute IS NOT NULL AND records60 > 0 THEN
            {name: 'lateShare60m', numerator: late60, denominator: records60, n: records60} END,
        {name: 'skewSeconds', numerator: skew, denominator: 1, n: records}
    ]) AS figure
    FROM (
        SELECT *,
            sum(late) OVER hour AS late60,
            sum(records) OVER hour AS records60
        FROM (
        SELECT stream, source, "window", any_value(minute) AS minute,
            count(*) FILTER (fate = 'accepted') AS accepted,
            count(*) FILTER (fate = 'accepted' AND corrected) AS corrected,
            count(*) FILTER (fate = 'late') AS late,
            count(*) FILTER (fate = 'duplicate') AS duplicate,
            count(*) FILTER (fate = 'quarantined') AS quarantined,
            count(fate) AS records,
            max(r) AS newest,
            coalesce(max(CASE WHEN occurred > r THEN (occurred - r) // 1000 ELSE 0 END), 0) AS skew
        FROM (
            SELECT stream, source, minute_window(minute_of(r)) AS "window", minute_of(r) AS minute,
                fate, corrected, r, occurred
            FROM fate
            UNION ALL
            -- The minute after is present, too.
            SELECT DISTINCT stream, source, minute_window(minute_of(r) + 60000),
                minute_of(r) + 60000, NULL, false, NULL::BIGINT, NULL::BIGINT
            FROM fate
            UNION ALL
            SELECT stream, source, 'round/' || local_date(r), NULL, fate, corrected, r, occurred
            FROM fate)
        GROUP BY stream, source, "window")
        WINDOW hour AS (PARTITION BY stream, source, minute IS NULL ORDER BY minute
            RANGE BETWEEN 3540000 PRECEDING AND CURRENT ROW)))
WHERE figure IS NOT NULL;
