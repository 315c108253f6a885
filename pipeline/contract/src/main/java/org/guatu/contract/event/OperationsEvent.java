package org.guatu.contract.event;

import org.jspecify.annotations.Nullable;

/**
 * A fact about shifts, stock, tasks, areas or notices. Flat: a field that a type does not use is
 * null, or -1 for a number. The first twelve fields are those of {@link Event}.
 *
 * @param round the round
 * @param subject the post, item, task, point or notice it is about
 * @param group the task's routine, the notice's addressees, the post's team or the item's store
 * @param person a hash of a person's document, made by whoever sends it
 * @param status the new status of a notice
 * @param areaStatus what an area is declared to be
 * @param quantity stock, change of stock or people needed; {@link Long#MIN_VALUE} where unused
 * @param unit the unit counted
 * @param startAtMillis begin of a shift or task, UTC milliseconds; -1 where none
 * @param dueAtMillis end of a shift or when a task is due, UTC milliseconds; -1 where none
 * @param reason why
 */
public record OperationsEvent(
    int schemaVersion,
    OperationsEventType type,
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
    @Nullable String subject,
    @Nullable String group,
    @Nullable String person,
    @Nullable String status,
    @Nullable AreaStatus areaStatus,
    long quantity,
    @Nullable String unit,
    long startAtMillis,
    long dueAtMillis,
    @Nullable String reason)
    implements Event {

  @Override
  public Stream stream() {
    return Stream.OPERATIONS;
  }

  @Override
  public String typeName() {
    return type.wire();
  }

  @Override
  public boolean heartbeat() {
    return type == OperationsEventType.DEVICE_HEARTBEAT;
  }

  /** The same event as received at another time. */
  public OperationsEvent withReceivedAt(long millis) {
    return toBuilder().receivedAtMillis(millis).build();
  }

  /**
   * An event of this type, occurred and received at {@code occurredAtMillis} until told otherwise.
   */
  public static Builder of(
      OperationsEventType type, String source, String id, long occurredAtMillis) {
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
    builder.subject = subject;
    builder.group = group;
    builder.person = person;
    builder.status = status;
    builder.areaStatus = areaStatus;
    builder.quantity = quantity;
    builder.unit = unit;
    builder.startAtMillis = startAtMillis;
    builder.dueAtMillis = dueAtMillis;
    builder.reason = reason;
    return builder;
  }

  /** Names the fields while an event is put together. */
  public static final class Builder {
    private final OperationsEventType type;
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
    private @Nullable String subject;
    private @Nullable String group;
    private @Nullable String person;
    private @Nullable String status;
    private @Nullable AreaStatus areaStatus;
    private long quantity = Long.MIN_VALUE;
    private @Nullable String unit;
    private long startAtMillis = -1;
    private long dueAtMillis = -1;
    private @Nullable String reason;

    private Builder(OperationsEventType type, String source, String id, long occurredAtMillis) {
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

    public Builder subject(@Nullable String value) {
      this.subject = value;
      return this;
    }

    public Builder group(@Nullable String value) {
      this.group = value;
      return this;
    }

    public Builder person(@Nullable String value) {
      this.person = value;
      return this;
    }

    public Builder status(@Nullable String value) {
      this.status = value;
      return this;
    }

    public Builder areaStatus(@Nullable AreaStatus value) {
      this.areaStatus = value;
      return this;
    }

    public Builder quantity(long value) {
      this.quantity = value;
      return this;
    }

    public Builder unit(@Nullable String value) {
      this.unit = value;
      return this;
    }

    public Builder startAtMillis(long value) {
      this.startAtMillis = value;
      return this;
    }

    public Builder dueAtMillis(long value) {
      this.dueAtMillis = value;
      return this;
    }

    public Builder reason(@Nullable String value) {
      this.reason = value;
      return this;
    }

    public OperationsEvent build() {
      return new OperationsEvent(
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
          subject,
          group,
          person,
          status,
          areaStatus,
          quantity,
          unit,
          startAtMillis,
          dueAtMillis,
          reason);
    }
  }
}
