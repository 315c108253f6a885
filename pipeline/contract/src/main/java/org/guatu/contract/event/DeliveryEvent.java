package org.guatu.contract.event;

import org.jspecify.annotations.Nullable;

/**
 * A fact about an order, a vehicle or a courier's device. Flat: a field that a type does not use is
 * null, or -1 for a number. The first twelve fields are those of {@link Event}.
 *
 * @param round the round
 * @param order the order
 * @param consignment the consignment that carries it
 * @param need what it is for
 * @param priority how urgent
 * @param quantity how many units; -1 where unused
 * @param unit the unit counted
 * @param windowStartMillis earliest delivery, UTC milliseconds; -1 where none
 * @param windowEndMillis latest delivery, UTC milliseconds; -1 where none
 * @param carrier who carries it
 * @param vehicle the vehicle
 * @param reason why it failed, was returned or cancelled
 * @param count a reported cumulative total; -1 where unused
 * @param lon degrees east, WGS 84; NaN where unused
 * @param lat degrees north, WGS 84; NaN where unused
 * @param heading degrees clockwise from north; NaN where unused
 */
public record DeliveryEvent(
    int schemaVersion,
    DeliveryEventType type,
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
    @Nullable String order,
    @Nullable String consignment,
    @Nullable NeedType need,
    @Nullable Priority priority,
    long quantity,
    @Nullable String unit,
    long windowStartMillis,
    long windowEndMillis,
    @Nullable String carrier,
    @Nullable String vehicle,
    @Nullable String reason,
    long count,
    double lon,
    double lat,
    double heading)
    implements Event {

  @Override
  public Stream stream() {
    return Stream.DELIVERY;
  }

  @Override
  public String typeName() {
    return type.wire();
  }

  @Override
  public boolean heartbeat() {
    return type == DeliveryEventType.DEVICE_HEARTBEAT;
  }

  /** The same event as received at another time. */
  public DeliveryEvent withReceivedAt(long millis) {
    return toBuilder().receivedAtMillis(millis).build();
  }

  /**
   * An event of this type, occurred and received at {@code occurredAtMillis} until told otherwise.
   */
  public static Builder of(
      DeliveryEventType type, String source, String id, long occurredAtMillis) {
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
    builder.order = order;
    builder.consignment = consignment;
    builder.need = need;
    builder.priority = priority;
    builder.quantity = quantity;
    builder.unit = unit;
    builder.windowStartMillis = windowStartMillis;
    builder.windowEndMillis = windowEndMillis;
    builder.carrier = carrier;
    builder.vehicle = vehicle;
    builder.reason = reason;
    builder.count = count;
    builder.lon = lon;
    builder.lat = lat;
    builder.heading = heading;
    return builder;
  }

  /** Names the fields while an event is put together. */
  public static final class Builder {
    private final DeliveryEventType type;
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
    private @Nullable String order;
    private @Nullable String consignment;
    private @Nullable NeedType need;
    private @Nullable Priority priority;
    private long quantity = -1;
    private @Nullable String unit;
    private long windowStartMillis = -1;
    private long windowEndMillis = -1;
    private @Nullable String carrier;
    private @Nullable String vehicle;
    private @Nullable String reason;
    private long count = -1;
    private double lon = Double.NaN;
    private double lat = Double.NaN;
    private double heading = Double.NaN;

    private Builder(DeliveryEventType type, String source, String id, long occurredAtMillis) {
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

    public Builder order(@Nullable String value) {
      this.order = value;
      return this;
    }

    public Builder consignment(@Nullable String value) {
      this.consignment = value;
      return this;
    }

    public Builder need(@Nullable NeedType value) {
      this.need = value;
      return this;
    }

    public Builder priority(@Nullable Priority value) {
      this.priority = value;
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

    public Builder windowStartMillis(long value) {
      this.windowStartMillis = value;
      return this;
    }

    public Builder windowEndMillis(long value) {
      this.windowEndMillis = value;
      return this;
    }

    public Builder carrier(@Nullable String value) {
      this.carrier = value;
      return this;
    }

    public Builder vehicle(@Nullable String value) {
      this.vehicle = value;
      return this;
    }

    public Builder reason(@Nullable String value) {
      this.reason = value;
      return this;
    }

    public Builder count(long value) {
      this.count = value;
      return this;
    }

    public Builder lon(double value) {
      this.lon = value;
      return this;
    }

    public Builder lat(double value) {
      this.lat = value;
      return this;
    }

    public Builder heading(double value) {
      this.heading = value;
      return this;
    }

    public DeliveryEvent build() {
      return new DeliveryEvent(
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
          order,
          consignment,
          need,
          priority,
          quantity,
          unit,
          windowStartMillis,
          windowEndMillis,
          carrier,
          vehicle,
          reason,
          count,
          lon,
          lat,
          heading);
    }
  }
}
