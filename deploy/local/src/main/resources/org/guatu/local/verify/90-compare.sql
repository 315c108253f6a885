-- Cell by cell. Signals are left out: they are no sums, but decisions on what is compared here.
--  A missing cell is expected and not found, an extra one found and not expected.

CREATE TABLE difference AS
SELECT
    coalesce(e.stream, f.stream) AS stream,
    coalesce(e.subject, f.subject) AS subject,
    coalesce(e.figure, f.figure) AS figure,
    coalesce(e."window", f."window") AS "window",
    CASE
        WHEN f.subject IS NULL THEN 'missing'
        WHEN e.subject IS NULL THEN 'extra'
        ELSE 'different'
    END AS kind,
    e.numerator AS expected_numerator, e.denominator AS expected_denominator, e.n AS expected_n,
    f.numerator AS found_numerator, f.denominator AS found_denominator, f.n AS found_n
FROM expected e
FULL JOIN (FROM finals WHERE NOT starts_with(subject, 'signal:')) f
    ON f.stream = e.stream AND f.subject = e.subject AND f.figure = e.figure
        AND f."window" = e."window"
WHERE e.subject IS NULL OR f.subject IS NULL
    OR e.numerator IS DISTINCT FROM f.numerator
    OR e.denominator IS DISTINCT FROM f.denominator
    OR e.n IS DISTINCT FROM f.n;
