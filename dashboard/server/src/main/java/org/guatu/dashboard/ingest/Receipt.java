package org.guatu.dashboard.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What became of one event of a request.
 *
 * @param index its place in the batch, from 0; 0 for a single one
 * @param id its id, where it could be read
 * @param status 202 if it is in the log, 422 if refused, 503 if the log did not answer
 * @param path JSON Pointer of what is wrong; empty for the whole
 * @param reason what is wrong, one sentence; empty if nothing is
 */
record Receipt(int index, @Nullable String id, int status, String path, String reason) {
  static final int ACCEPTED = 202;
  static final int REFUSED = 422;
  static final int UNAVAILABLE = 503;

  static Receipt accepted(int index, String id) {
    return new Receipt(index, id, ACCEPTED, "", "");
  }

  static Receipt refused(int index, String path, String reason) {
    return new Receipt(index, null, REFUSED, path, reason);
  }

  static Receipt unavailable(int index, String id) {
    return new Receipt(index, id, UNAVAILABLE, "", "the log did not answer; send it again");
  }

  boolean isAccepted() {
    return status == ACCEPTED;
  }
}
