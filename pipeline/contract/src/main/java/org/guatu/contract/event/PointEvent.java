package org.guatu.contract.event;

import org.jspecify.annotations.Nullable;

/**
 * A fact at a service point, or about the people and lanes it is planned with. Flat: a field that a
 * type does not use is null, or -1 for a number. The first twelve fields are those of {@link
 * Event}.
 *
 * @param round the round
 * @param point the service point
 * @param lane the lane within the point
 * @param tube the tube
 * @param tubeCapacity 1, 5, 10 or 20 people; 0 where unknown
 * @param person a hash of the person's document, made by whoever sends it
 * @param outcome what came of the service, such as {@code done} or {@code refused}; {@link
 *     #UNREGISTERED} is counted apart
 * @param personStatus why the person is not to be called untested
 * @param count people: the queue counted, the cumulative total, the target; lanes planned; -1 where
 *     unused
 * @param waitMillis an observed wait in milliseconds; -1 where unused
 * @param startAtMillis from when on a plan holds, UTC milliseconds; -1 where none
 */
public record PointEvent(
    int schemaVersion,
    PointEventType type,
    String source,
    String id,
    @Nullable String device,
    long deviceSequence,
    @Nullable String area,
    long occurredAtMillis,
    long sentAtMillis,
    long receivedAtMillis,
    @Nullable String correctsSource,
    @Nullable String correctsId,
    @Nullable String round,
    @Nullable String point,
    @Nullable String lane,
    @Nullable String tube,
    int tubeCapacity,
    @Nullable String person,
    @Nullable String outcome,
    @Nullable PersonStatus personStatus,
    long count,
    long waitMillis,
    long startAtMillis)
    implements Event {
  /** The outcome of a scan, most often at a gate, of somebody or something that is on no list. */
  public static final String UNREGISTERED = "unregistered";

  @Override
  public Stream stream() {
    return Stream.POINT;
  }

  @Override
  public String typeName() {
    return type.wire();
  }

  @Override
  public boolean heartbeat() {
    return type == PointEventType.DEVICE_HEARTBEAT;
  }

  /** The same event as received at another time. */
  public PointEvent withReceivedAt(long millis) {
    return toBuilder().receivedAtMillis(millis).build();
  }

  /**
   * An event of this type, occurred and received at {@code occurredAtMillis} until told otherwise.
   */
  public static Builder of(PointEventType type, String source, String id, long occurredAtMillis) {
    return new Builder(type, source, id, occurredAtMillis);
  }

  public Builder toBuilder() {
    Builder builder = new Builder(type, source, id, occurredAtMillis);
    builder.receivedAtMillis = receivedAtMillis;
    builder.schemaVersion = schemaVersion;
    builder.device = device;
    builder.deviceSequence = deviceSequence;
    builder.area = area;
    builder.sentAtMillis = sentAtMillis;
    builder.correctsSource = correctsSource;
    builder.correctsId = correctsId;
    builder.round = round;
    builder.point = point;
    builder.lane = lane;
    builder.tube = tube;
    builder.tubeCapacity = tubeCapacity;
    builder.person = person;
    builder.outcome = outcome;
    builder.personStatus = personStatus;
    builder.count = count;
    builder.waitMillis = waitMillis;
    builder.startAtMillis = startAtMillis;
    return builder;
  }

  /** Names the fields while an event is put together. */
  public static final class Builder {
    private final PointEventType type;
    private String source;
    private String id;
    private long occurredAtMillis;
    private long receivedAtMillis;
    private int schemaVersion = Event.SCHEMA_VERSION;
    private @Nullable String device;
    private long deviceSequence = -1;
    private @Nullable String area;
    private long sentAtMillis = -1;
    private @Nullable String correctsSource;
    private @Nullable String correctsId;
    private @Nullable String round;
    private @Nullable String point;
    private @Nullable String lane;
    private @Nullable String tube;
    private int tubeCapacity = 0;
    private @Nullable String person;
    private @Nullable String outcome;
    private @Nullable PersonStatus personStatus;
    private long count = -1;
    private long waitMillis = -1;
    private long startAtMillis = -1;

    private Builder(PointEventType type, String source, String id, long occurredAtMillis) {
      this.type = type;
      this.source = source;
      this.id = id;
      this.occurredAtMillis = occurredAtMillis;
      this.receivedAtMillis = occurredAtMillis;
    }

    public Builder key(String source, String id) {
      this.source = source;
      this.id = id;
      return this;
    }

    public Builder corrects(EventKey original) {
      this.correctsSource = original.source();
      this.correctsId = original.id();
      return this;
    }

    public Builder occurredAtMillis(long value) {
      this.occurredAtMillis = value;
      return this;
    }

    public Builder receivedAtMillis(long value) {
      this.receivedAtMillis = value;
      return this;
    }

    public Builder device(@Nullable String value) {
      this.device = value;
      return this;
    }

    public Builder deviceSequence(long value) {
      this.deviceSequence = value;
      return this;
    }

    public Builder area(@Nullable String value) {
      this.area = value;
      return this;
    }

    public Builder sentAtMillis(long value) {
      this.sentAtMillis = value;
      return this;
    }

    public Builder round(@Nullable String value) {
      this.round = value;
      return this;
    }

    public Builder point(@Nullable String value) {
      this.point = value;
      return this;
    }

    public Builder lane(@Nullable String value) {
      this.lane = value;
      return this;
    }

    public Builder tube(@Nullable String value) {
      this.tube = value;
      return this;
    }

    public Builder tubeCapacity(int value) {
      this.tubeCapacity = value;
      return this;
    }

    public Builder person(@Nullable String value) {
      this.person = value;
      return this;
    }

    public Builder outcome(@Nullable String value) {
      this.outcome = value;
      return this;
    }

    public Builder personStatus(@Nullable PersonStatus value) {
      this.personStatus = value;
      return this;
    }

    public Builder count(long value) {
      this.count = value;
      return this;
    }

    public Builder waitMillis(long value) {
      this.waitMillis = value;
      return this;
    }

    public Builder startAtMillis(long value) {
      this.startAtMillis = value;
      return this;
    }

    public PointEvent build() {
      return new PointEvent(
          schemaVersion,
          type,
          source,
          id,
          device,
          deviceSequence,
          area,
          occurredAtMillis,
          sentAtMillis,
          receivedAtMillis,
          correctsSource,
          correctsId,
          round,
          point,
          lane,
          tube,
          tubeCapacity,
          person,
          outcome,
          personStatus,
          count,
          waitMillis,
          startAtMillis);
    }
  }
}
