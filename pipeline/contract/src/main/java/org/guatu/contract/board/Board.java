package org.guatu.contract.board;

import java.util.List;
import org.guatu.contract.alert.Alert;

/**
 * The whole present state of the wall.
 *
 * @param mode live, replay, drill or what-if
 * @param epoch changes when sequence numbers start anew
 * @param seq of the last change in it
 * @param asOfMillis received-time of the newest event shown, UTC milliseconds
 * @param watermarkMillis received-time that every job with something to do has reached in all
 *     partitions, UTC milliseconds
 * @param subjects by id
 * @param alerts worst first
 * @param sources by id
 */
public record Board(
    Mode mode,
    String epoch,
    long seq,
    long asOfMillis,
    long watermarkMillis,
    List<BoardSubject> subjects,
    List<Alert> alerts,
    List<BoardSource> sources) {}
