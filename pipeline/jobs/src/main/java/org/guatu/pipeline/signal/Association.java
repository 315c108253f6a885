package org.guatu.pipeline.signal;

/**
 * Two things seen at the same subject at the same time, each from another stream. That is all it
 * says: <em>association, never cause</em>. Which brought about the other, or a third thing both, is
 * for people to find out; the names say "beside" for that reason.
 */
public interface Association {
  /** Whether both are there. */
  Verdict verdict();
}
