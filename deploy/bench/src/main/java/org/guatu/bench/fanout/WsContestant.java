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

  private final Path library =
      Path.of(System.getProperty("guatu.launcher", "guatu"))
          .toAbsolutePath()
          .resolveSibling("dashboard/web/node_modules/ws/wrapper.mjs");

  @Override
  public String name() {
    return "ws";
  }

  @Override
  public @Nullable String missing() {
    return Files.exists(library) ? null : "npm ci --ignore-scripts, in dashboard/web";
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

  @Override
  public String publishPath() {
    return "/publish";
  }

  @Override
  public String followPath() {
    return "/live";
  }

  @Override
  public byte[] body(Frames frames, int n) {
    return frames.frame(n);
  }

  @Override
  public boolean resumes() {
    return false;
  }
}
