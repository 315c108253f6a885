package org.guatu.bench.fanout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Node.js with ws, as its manual has a broadcast. */
final class WsContestant implements Contestant {
  private static final String PROGRAM = "ws-server.mjs";

  /** Its package and lock file; fetched once, for this benchmark alone. */
  private final Path folder =
      Path.of(System.getProperty("guatu.launcher", "guatu"))
          .toAbsolutePath()
          .resolveSibling("deploy/bench/fanout");

  private final Path library = folder.resolve("node_modules/ws/wrapper.mjs");

  @Override
  public String name() {
    return "ws";
  }

  @Override
  public @Nullable String missing() throws IOException, InterruptedException {
    if (Files.exists(library) || fetched()) {
      return null;
    }
    return "npm ci, in " + folder;
  }

  private boolean fetched() throws IOException, InterruptedException {
    return new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  @Override
  public ServerProcess start(int port, Path folder) throws Exception {
    Path program = folder.resolve(PROGRAM);
    try (InputStream source = WsContestant.class.getResourceAsStream(PROGRAM)) {
      if (source == null) {
        throw new IOException(PROGRAM + " is missing");
      }
      Files.write(program, source.readAllBytes());
    }
    return ServerProcess.start(
        List.of("node", program.toString(), library.toString(), Integer.toString(port)),
        port,
        folder.resolve("ws.log"));
  }
}
