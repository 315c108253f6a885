package org.guatu.simulators.kernel;

/**
 * Something of which an independent copy can be made that behaves the same from here on.
 *
 * @param <M> its own type
 */
public interface Forkable<M> {
  /** A copy that shares nothing that changes. */
  M fork();
}
