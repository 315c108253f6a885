package org.guatu.contract.board;

import java.util.List;
import org.guatu.contract.alert.Alert;

/**
 * What changed between two sequence numbers: whole subjects, alerts and sources, and ids that went.
 * Two deltas in a row merge into one; see the live view.
 *
 * @param prev the sequence number it follows
 * @param seq the sequence number it leads to
 */
public record Delta(
    long prev,
    long seq,
    long asOfMillis,
    long watermarkMillis,
    List<BoardSubject> subjects,
    List<Alert> alerts,
    List<BoardSource> sources,
    List<String> removed) {}
