package org.guatu.dashboard;

import io.vertx.core.buffer.Buffer;
import java.time.InstantSource;
import org.guatu.contract.board.Mode;
import org.guatu.contract.wire.Topics;
import org.guatu.dashboard.ingest.IngestOptions;
import org.guatu.dashboard.push.PushOptions;

/**
 * All a server is told, validated.
 *
 * @param host address to listen on; loopback unless told
 * @param port 0 for any free one
 * @param bootstrapServers Kafka, as {@code host:port,…}
 * @param topics names with the prefix of the mode
 * @param mode what the board shows
 * @param operationClock gives received-at and the data's time
 * @param basemap the map as GeoJSON; an empty collection where there is none
 * @param maxSubjects the board's bound; cells of further subjects are refused and counted
 * @param maxConnections further ones are closed
 * @param writesEvents whether this server takes events and writes clock records: exactly one does
 * @param push limits of the push channel
 * @param ingest limits of the way in
 */
public record ServerOptions(
    String host,
    int port,
    String bootstrapServers,
    Topics topics,
    Mode mode,
    InstantSource operationClock,
    Buffer basemap,
    int maxSubjects,
    int maxConnections,
    boolean writesEvents,
    PushOptions push,
    IngestOptions ingest) {

  private static final Buffer NO_MAP =
      Buffer.buffer("{\"type\":\"FeatureCollection\",\"features\":[]}");

  public ServerOptions {
    if (host.isBlank()) {
      throw new IllegalArgumentException("host is empty");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port is not between 0 and 65535: " + port);
    }
    if (bootstrapServers.isBlank()) {
      throw new IllegalArgumentException("bootstrapServers is empty");
    }
    if (maxSubjects < 1 || maxConnections < 1) {
      throw new IllegalArgumentException("maxSubjects and maxConnections must be at least 1");
    }
  }

  /** Loopback, port 8080, live names, UTC system time, no map, taking events. */
  public static ServerOptions defaults(String bootstrapServers) {
    return new ServerOptions(
        "127.0.0.1",
        8080,
        bootstrapServers,
        Topics.LIVE,
        Mode.LIVE,
        InstantSource.system(),
        NO_MAP,
        20_000,
        2_000,
        true,
        PushOptions.defaults(),
        IngestOptions.defaults());
  }

  public ServerOptions withAddress(String host, int port) {
    return new ServerOptions(
        host,
        port,
        bootstrapServers,
        topics,
        mode,
        operationClock,
        basemap,
        maxSubjects,
        maxConnections,
        writesEvents,
        push,
        ingest);
  }

  /** Names under a prefix, and the mode they stand for. */
  public ServerOptions withTopics(Topics topics, Mode mode) {
    return new ServerOptions(
        host,
        port,
        bootstrapServers,
        topics,
        mode,
        operationClock,
        basemap,
        maxSubjects,
        maxConnections,
        writesEvents,
        push,
        ingest);
  }

  public ServerOptions withOperationClock(InstantSource operationClock) {
    return new ServerOptions(
        host,
        port,
        bootstrapServers,
        topics,
        mode,
        operationClock,
        basemap,
        maxSubjects,
        maxConnections,
        writesEvents,
        push,
        ingest);
  }

  /** The map as GeoJSON. */
  public ServerOptions withBasemap(byte[] geoJson) {
    return new ServerOptions(
        host,
        port,
        bootstrapServers,
        topics,
        mode,
        operationClock,
        Buffer.buffer(geoJson),
        maxSubjects,
        maxConnections,
        writesEvents,
        push,
        ingest);
  }

  /** A server that only shows: it takes no events and writes no clock records. */
  public ServerOptions viewOnly() {
    return new ServerOptions(
        host,
        port,
        bootstrapServers,
        topics,
        mode,
        operationClock,
        basemap,
        maxSubjects,
        maxConnections,
        false,
        push,
        ingest);
  }

  public ServerOptions withPush(PushOptions push) {
    return new ServerOptions(
        host,
        port,
        bootstrapServers,
        topics,
        mode,
        operationClock,
        basemap,
        maxSubjects,
        maxConnections,
        writesEvents,
        push,
        ingest);
  }

  public ServerOptions withIngest(IngestOptions ingest) {
    return new ServerOptions(
        host,
        port,
        bootstrapServers,
        topics,
        mode,
        operationClock,
        basemap,
        maxSubjects,
        maxConnections,
        writesEvents,
        push,
        ingest);
  }
}
