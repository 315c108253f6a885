package org.guatu.dashboard;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.guatu.contract.board.Mode;
import org.guatu.contract.wire.Topics;
import org.guatu.dashboard.map.Background;
import org.guatu.dashboard.map.SiteMap;
import org.guatu.dashboard.push.PushOptions;

/** The server as a process of its own, beside a Kafka and a Flink of others. */
public final class Main {
  private static final String USAGE =
      """
      usage: guatu-server --kafka HOST:PORT[,…] [--host 127.0.0.1] [--port 8080]
                          [--map FILE.geojson] [--origin https://wall.example]…
                          [--prefix drill.] [--view-only]
      """;

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    ServerOptions options;
    try {
      options = parse(List.of(args));
    } catch (IllegalArgumentException | IOException wrong) {
      complain(System.err, wrong.getMessage() + System.lineSeparator() + USAGE, 2);
      return;
    }
    try {
      DashboardServer server = DashboardServer.start(options);
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    server.close();
                    stopped.countDown();
                  },
                  "guatu-stop"));
      System.out.println("listening: http://" + options.host() + ":" + server.port() + "/");
      stopped.await();
    } catch (IOException failure) {
      complain(System.err, String.valueOf(failure.getMessage()), 1);
    }
  }

  private static void complain(PrintStream to, String words, int status) {
    to.println("guatu-server: " + words);
    System.exit(status);
  }

  /** Reads the command line. */
  static ServerOptions parse(List<String> args) throws IOException {
    CommandLine line = CommandLine.parse(args);
    ServerOptions.Builder options =
        ServerOptions.of(line.kafka())
            .address(line.host(), line.port())
            .push(PushOptions.defaults().withAllowedOrigins(line.origins()))
            .writesEvents(!line.viewOnly());
    if (!line.prefix().isEmpty()) {
      options.topics(new Topics(line.prefix()), modeOf(line.prefix()));
    }
    Path map = line.map();
    if (map != null) {
      options.basemap(SiteMap.read(map));
      options.background(Background.read(map.resolveSibling("map.json")));
    }
    return options.build();
  }

  /** A prefix other than the live one is never shown as live. */
  private static Mode modeOf(String prefix) {
    return prefix.startsWith("drill.")
        ? Mode.DRILL
        : prefix.startsWith("whatif.") ? Mode.WHAT_IF : Mode.REPLAY;
  }
}
