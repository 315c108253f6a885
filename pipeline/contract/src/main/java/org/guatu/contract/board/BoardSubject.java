package org.guatu.contract.board;

import java.util.Map;
import org.guatu.contract.LocalName;
import org.guatu.contract.metric.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A subject as a screen shows it.
 *
 * @param id a subject id, such as {@code point:P07}
 * @param kind of the subject
 * @param name in both languages
 * @param area the area it lies in, or its own code
 * @param lon degrees east, WGS 84; NaN where it has no place
 * @param lat degrees north, WGS 84; NaN where it has no place
 * @param heading degrees clockwise from north; NaN unless it moves
 * @param state how it is drawn
 * @param asOfMillis received-time of its newest event, UTC milliseconds; -1 where none
 * @param counts for an area, how many of its children are in each state, by wire name; else empty
 * @param figures by catalogue name
 */
public record BoardSubject(
    String id,
    SubjectKind kind,
    LocalName name,
    @Nullable String area,
    double lon,
    double lat,
    double heading,
    SubjectState state,
    long asOfMillis,
    Map<String, Integer> counts,
    Map<String, BoardFigure> figures) {}
