package org.guatu.dashboard;

import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.InstantSource;
import org.guatu.contract.board.Mode;
import org.guatu.contract.wire.Topics;
import org.guatu.dashboard.ingest.IngestOptions;
import org.guatu.dashboard.map.Background;
import org.guatu.dashboard.push.PushOptions;
import org.jspecify.annotations.Nullable;

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
 * @param background what lies below the basemap
 * @param maxSubjects the board's bound; cells of further subjects are refused and counted
 * @param maxConnections further ones are closed
 * @param writesEvents whether this server takes events and writes clock records: exactly one does
 * @param push limits of the push channel
 * @param ingest limits of the way in
 * @param paperFolder where the board is put to be printed, every hour; null for nowhere
 * @param printCommand takes each of these pages; null for none
 */
public record ServerOptions(
    String host,
    int port,
    String bootstrapServers,
    Topics topics,
    Mode mode,
    InstantSource operationClock,
    Buffer basemap,
    Background background,
    int maxSubjects,
    int maxConnections,
    boolean writesEvents,
    PushOptions push,
    IngestOptions ingest,
    @Nullable Path paperFolder,
    @Nullable String printCommand) {

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
  public static Builder of(String bootstrapServers) {
    return new Builder(bootstrapServers);
  }

  /** Defaults, changed one by one. */
  public static final class Builder {
    private final String bootstrapServers;
    private String host = "127.0.0.1";
    private int port = 8080;
    private Topics topics = Topics.LIVE;
    private Mode mode = Mode.LIVE;
    private InstantSource operationClock = InstantSource.system();
    private Buffer basemap = Buffer.buffer("{\"type\":\"FeatureCollection\",\"features\":[]}");
    private Background background = Background.NONE;
    private int maxSubjects = 20_000;
    private int maxConnections = 2_000;
    private boolean writesEvents = true;
    private PushOptions push = PushOptions.defaults();
    private IngestOptions ingest = IngestOptions.defaults();
    private @Nullable Path paperFolder;
    private @Nullable String printCommand;

    private Builder(String bootstrapServers) {
      this.bootstrapServers = bootstrapServers;
    }

    public Builder address(String host, int port) {
      this.host = host;
      this.port = port;
      return this;
    }

    public Builder topics(Topics topics, Mode mode) {
      this.topics = topics;
      this.mode = mode;
      return this;
    }

    public Builder operationClock(InstantSource operationClock) {
      this.operationClock = operationClock;
      return this;
    }

    /** The map as GeoJSON. */
    public Builder basemap(byte[] geoJson) {
      this.basemap = Buffer.buffer(geoJson);
      return this;
    }

    /** What lies below the map. */
    public Builder background(Background background) {
      this.background = background;
      return this;
    }

    public Builder bounds(int maxSubjects, int maxConnections) {
      this.maxSubjects = maxSubjects;
      this.maxConnections = maxConnections;
      return this;
    }

    public Builder writesEvents(boolean writesEvents) {
      this.writesEvents = writesEvents;
      return this;
    }

    public Builder push(PushOptions push) {
      this.push = push;
      return this;
    }

    public Builder ingest(IngestOptions ingest) {
      this.ingest = ingest;
      return this;
    }

    /**
     * The board as a page, every hour.
     *
     * @param printCommand run by the shell with the page's path as its last argument; null for none
     */
    public Builder paper(Path folder, @Nullable String printCommand) {
      this.paperFolder = folder;
      this.printCommand = printCommand;
      return this;
    }

    public ServerOptions build() {
      return new ServerOptions(
          host,
          port,
          bootstrapServers,
          topics,
          mode,
          operationClock,
          basemap,
          background,
          maxSubjects,
          maxConnections,
          writesEvents,
          push,
          ingest,
          paperFolder,
          printCommand);
    }
  }
}
