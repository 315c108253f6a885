package org.guatu.contract.event;

/**
 * What makes an event itself: the key of de-duplication.
 *
 * @param source the system that sent it, a CloudEvents {@code source}
 * @param id unique within the source
 */
public record EventKey(String source, String id) implements Comparable<EventKey> {
  @Override
  public int compareTo(EventKey other) {
    int bySource = source.compareTo(other.source);
    return bySource != 0 ? bySource : id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return source + "/" + id;
  }
}
