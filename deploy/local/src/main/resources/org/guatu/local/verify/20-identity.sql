-- Every record once: what it says, when it was received, and which copies there are.

CREATE TABLE line AS
SELECT
    regexp_extract(filename, '([a-z]+)\.ndjson\.zst$', 1) AS stream,
    json::VARCHAR AS text,
    json_transform(json, '{
        "raw": "VARCHAR", "id": "VARCHAR", "source": "VARCHAR", "type": "VARCHAR",
        "time": "VARCHAR", "senttime": "VARCHAR", "receivedtime": "VARCHAR", "area": "VARCHAR",
        "deviceid": "VARCHAR",
        "correctssource": "VARCHAR", "correctsid": "VARCHAR",
        "data": {
            "round": "VARCHAR", "point": "VARCHAR", "lane": "VARCHAR", "tube": "VARCHAR",
            "count": "BIGINT", "waitMillis": "BIGINT", "outcome": "VARCHAR",
            "order": "VARCHAR", "need": "VARCHAR", "windowStart": "VARCHAR",
            "windowEnd": "VARCHAR", "vehicle": "VARCHAR", "carrier": "VARCHAR",
            "offered": "BIGINT", "answered": "BIGINT", "agents": "BIGINT",
            "agentGroup": "VARCHAR",
            "call": "VARCHAR", "ticket": "VARCHAR", "caller": "VARCHAR", "line": "VARCHAR",
            "topic": "VARCHAR", "dueAt": "VARCHAR",
            "subject": "VARCHAR", "group": "VARCHAR", "person": "VARCHAR",
            "personStatus": "VARCHAR", "areaStatus": "VARCHAR", "quantity": "BIGINT", "unit": "VARCHAR",
            "startAt": "VARCHAR"}}') AS e
FROM read_json_objects(
    getvariable('folder') || '/events/*.ndjson.zst',
    format = 'newline_delimited', filename = true);

-- A line that keeps raw bytes, or that is no event of its stream, cannot be read.
CREATE TABLE unreadable AS
SELECT stream, millis(e.receivedtime) AS r
FROM line
WHERE e.raw IS NOT NULL OR e.id IS NULL OR e.source IS NULL OR millis(e.time) IS NULL
    OR NOT coalesce(starts_with(e.type, 'org.guatu.' || stream || '.'), false);

CREATE TABLE readable AS
SELECT
    row_number() OVER () AS place,
    stream,
    text,
    e,
    millis(e.receivedtime) AS r,
    millis(e.time) AS occurred,
    substr(e.type, len('org.guatu.' || stream || '.') + 1) AS type
FROM line
WHERE e.raw IS NULL AND e.id IS NOT NULL AND e.source IS NOT NULL AND millis(e.time) IS NOT NULL
    AND coalesce(starts_with(e.type, 'org.guatu.' || stream || '.'), false);

DROP TABLE line;

-- The body digest: SHA-256 of the canonical record without sent-at and received-at. Only asked for
-- where there are copies.
CREATE TABLE body AS
SELECT
    readable.place,
    sha256(regexp_replace(text, ',\s*"(sent|received)time"\s*:\s*"[^"]*"', '', 'g')) AS digest
FROM readable
JOIN (
    SELECT stream, e.source AS source, e.id AS id
    FROM readable
    GROUP BY ALL
    HAVING count(*) > 1) AS several
    ON several.stream = readable.stream AND several.source = e.source AND several.id = e.id;

-- Of the copies of one (source, id) the one with the least (received-at, digest) stands.
CREATE TABLE copy AS
SELECT
    readable.* EXCLUDE (text, place),
    digest,
    row_number() OVER copies AS number,
    first_value(digest) OVER copies AS first_digest
FROM readable
LEFT JOIN body ON body.place = readable.place
WINDOW copies AS (PARTITION BY stream, e.source, e.id ORDER BY r, digest);

DROP TABLE readable;

CREATE TABLE spare AS
SELECT
    stream, e.source AS source, r, occurred,
    CASE WHEN digest = first_digest THEN 'duplicate' ELSE 'quarantined' END AS fate
FROM copy
WHERE number > 1;

-- ord: "earliest" and "latest" always mean by (t, source, id).
CREATE TABLE first_copy AS
SELECT
    row_number() OVER (ORDER BY least(occurred, r), e.source, e.id, stream) AS ord,
    stream, type, e.source AS source, e.id AS id, occurred, r,
    least(occurred, r) AS t,
    minute_of(least(occurred, r)) AS minute,
    e.area AS sent_area,
    e.correctssource AS corrects_source,
    e.correctsid AS corrects_id,
    e.data.round AS sent_round,
    e.data.point AS point, e.data.lane AS lane, e.data.tube AS tube,
    e.data.count AS count, e.data.waitMillis AS wait, e.data.outcome AS outcome,
    e.data."order" AS order_id, e.data.need AS need,
    millis(e.data.windowStart) AS window_start, millis(e.data.windowEnd) AS window_end,
    e.data.vehicle AS vehicle, e.data.carrier AS carrier,
    e.data.offered AS reported_offered, e.data.answered AS reported_answered,
    e.data.agents AS agents, e.data.agentGroup AS agent_group,
    e.data.call AS call, e.data.ticket AS ticket, e.data.caller AS caller,
    e.data.line AS line, e.data.topic AS topic, millis(e.data.dueAt) AS due_at,
    e.data.subject AS subject, e.data."group" AS group_id, e.data.person AS person,
    e.data.personStatus AS person_status, e.data.areaStatus AS area_status, e.data.quantity AS quantity, e.data.unit AS unit,
    millis(e.data.startAt) AS start_at
FROM copy
WHERE number = 1;

-- What devices say of themselves: every record counts, copies too, but for corrections.
CREATE TABLE sign AS
SELECT
    stream, e.source AS source, e.deviceid AS device, r, minute_of(r) AS minute,
    least(occurred, r) AS t,
    coalesce(millis(e.senttime), occurred) - r AS ahead,
    type = 'deviceHeartbeat' AS heartbeat,
    e.area AS sent_area,
    CASE WHEN stream = 'point' THEN e.data.point END AS point,
    CASE WHEN stream = 'point' AND type IN ('pointReady', 'pointOpened', 'pointPaused') THEN 'open'
        WHEN stream = 'point' AND type = 'pointClosed' THEN 'closed' END AS hours
FROM copy
WHERE e.correctsid IS NULL;

DROP TABLE copy;
