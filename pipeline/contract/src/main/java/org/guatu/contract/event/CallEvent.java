package org.guatu.contract.event;

import org.jspecify.annotations.Nullable;

/**
 * A fact about a call, a ticket or a message. Flat: a field that a type does not use is null, or -1
 * for a number. The first twelve fields are those of {@link Event}.
 *
 * @param round the round
 * @param call the call
 * @param ticket the ticket
 * @param caller a hash of the caller's number, made by whoever sends it
 * @param line the hotline
 * @param agentGroup the agents' group
 * @param category what the caller wants
 * @param topic what it is about: testing, supplies, medical, transfer, gas, repair, psychological,
 *     legal, or a site's own
 * @param waitMillis how long the caller waited, in milliseconds; -1 where unused
 * @param dueAtMillis when a ticket is due, UTC milliseconds; -1 where none
 * @param offered calls offered in a reported interval; -1 where unused
 * @param answered calls answered in a reported interval; -1 where unused
 * @param intervalMillis length of a reported interval; -1 where unused
 * @param agents who are at work at the end of it, paperwork included; -1 where unused
 * @param lon degrees east, WGS 84; NaN where unknown
 * @param lat degrees north, WGS 84; NaN where unknown
 */
public record CallEvent(
    int schemaVersion,
    CallEventType type,
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
    @Nullable String call,
    @Nullable String ticket,
    @Nullable String caller,
    @Nullable String line,
    @Nullable String agentGroup,
    @Nullable CallCategory category,
    @Nullable String topic,
    long waitMillis,
    long dueAtMillis,
    long offered,
    long answered,
    long intervalMillis,
    long agents,
    double lon,
    double lat)
    implements Event {

  @Override
  public Stream stream() {
    return Stream.CALL;
  }

  @Override
  public String typeName() {
    return type.wire();
  }

  @Override
  public boolean heartbeat() {
    return type == CallEventType.DEVICE_HEARTBEAT;
  }

  /** The same event as received at another time. */
  public CallEvent withReceivedAt(long millis) {
    return toBuilder().receivedAtMillis(millis).build();
  }

  /**
   * An event of this type, occurred and received at {@code occurredAtMillis} until told otherwise.
   */
  public static Builder of(CallEventType type, String source, String id, long occurredAtMillis) {
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
    builder.call = call;
    builder.ticket = ticket;
    builder.caller = caller;
    builder.line = line;
    builder.agentGroup = agentGroup;
    builder.category = category;
    builder.topic = topic;
    builder.waitMillis = waitMillis;
    builder.dueAtMillis = dueAtMillis;
    builder.offered = offered;
    builder.answered = answered;
    builder.intervalMillis = intervalMillis;
    builder.agents = agents;
    builder.lon = lon;
    builder.lat = lat;
    return builder;
  }

  /** Names the fields while an event is put together. */
  public static final class Builder {
    private final CallEventType type;
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
    private @Nullable String call;
    private @Nullable String ticket;
    private @Nullable String caller;
    private @Nullable String line;
    private @Nullable String agentGroup;
    private @Nullable CallCategory category;
    private @Nullable String topic;
    private long waitMillis = -1;
    private long dueAtMillis = -1;
    private long offered = -1;
    private long answered = -1;
    private long intervalMillis = -1;
    private long agents = -1;
    private double lon = Double.NaN;
    private double lat = Double.NaN;

    private Builder(CallEventType type, String source, String id, long occurredAtMillis) {
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

    public Builder call(@Nullable String value) {
      this.call = value;
      return this;
    }

    public Builder ticket(@Nullable String value) {
      this.ticket = value;
      return this;
    }

    public Builder caller(@Nullable String value) {
      this.caller = value;
      return this;
    }

    public Builder line(@Nullable String value) {
      this.line = value;
      return this;
    }

    public Builder agentGroup(@Nullable String value) {
      this.agentGroup = value;
      return this;
    }

    public Builder category(@Nullable CallCategory value) {
      this.category = value;
      return this;
    }

    public Builder topic(@Nullable String value) {
      this.topic = value;
      return this;
    }

    public Builder waitMillis(long value) {
      this.waitMillis = value;
      return this;
    }

    public Builder dueAtMillis(long value) {
      this.dueAtMillis = value;
      return this;
    }

    public Builder offered(long value) {
      this.offered = value;
      return this;
    }

    public Builder answered(long value) {
      this.answered = value;
      return this;
    }

    public Builder intervalMillis(long value) {
      this.intervalMillis = value;
      return this;
    }

    public Builder agents(long value) {
      this.agents = value;
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

    public CallEvent build() {
      return new CallEvent(
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
          call,
          ticket,
          caller,
          line,
          agentGroup,
          category,
          topic,
          waitMillis,
          dueAtMillis,
          offered,
          answered,
          intervalMillis,
          agents,
          lon,
          lat);
    }
  }
}
