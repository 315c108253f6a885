package org.guatu.bench.fanout;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** This server's push channel, with the heap a run has. */
final class GuatuContestant implements Contestant {
  @Override
  public String name() {
    return "guatu";
  }

  @Override
  public @Nullable String missing() {
    return null;
  }

  @Override
  public ServerProcess start(int port, Path folder) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-XX:+UseSerialGC",
            "-Xmx1g",
            "-Xmn48m",
            "-cp",
            System.getProperty("java.class.path"),
            PushServer.class.getName(),
            Integer.toString(port));
    return ServerProcess.start(command, port, folder.resolve("guatu.log"));
  }

  @Override
  public String followPath() {
    return "/api/v1/live";
  }

  @Override
  public byte[] body(Frames frames, int n) {
    return frames.cells(n);
  }

  @Override
  public boolean resumes() {
    return true;
  }
}
