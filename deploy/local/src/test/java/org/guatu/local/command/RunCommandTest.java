package org.guatu.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guatu.local.Guatu;
import org.guatu.local.data.DataFolder;
import org.guatu.local.data.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A run that cannot start says why, exits with 1 and leaves nothing behind. */
class RunCommandTest {
  @TempDir Path folder;

  private final StringWriter err = new StringWriter();

  private int run(Path data, String... more) {
    CommandLine command = Guatu.commandLine();
    command.setErr(new PrintWriter(err, true));
    String[] words = new String[more.length + 3];
    words[0] = "run";
    words[1] = "--data";
    words[2] = data.toString();
    System.arraycopy(more, 0, words, 3, more.length);
    return command.execute(words);
  }

  @Test
  void onAPortThatIsTaken() throws Exception {
    Path data = folder.resolve("data");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThat(run(data, "--port", "" + port)).isEqualTo(1);
      assertThat(err.toString()).contains("127.0.0.1:" + port).contains("another --port");
    }
    assertThat(data).doesNotExist();
  }

  @Test
  void ofAScenarioThereIsNot() {
    Path data = folder.resolve("data");
    assertThat(run(data, "--port", "0", "--scenario", "picnic")).isEqualTo(1);
    assertThat(err.toString()).contains("picnic").contains("sampling-day");
    assertThat(data).doesNotExist();
  }

  @Test
  void inAFileOrInAFolderThatIsInUse() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThat(run(file, "--port", "0")).isEqualTo(1);
    assertThat(err.toString()).contains("cannot make the data folder");

    Path data = folder.resolve("data");
    try (DataFolder other = DataFolder.open(data)) {
      assertThat(run(data, "--port", "0")).isEqualTo(1);
      assertThat(err.toString()).contains(other.root() + " is in use by another run");
    }
  }

  @Test
  void inAFolderOfAnotherStoryOrRegistry() throws Exception {
    Files.writeString(
        folder.resolve("operation.json"),
        "{\"scenario\":\"none\",\"seed\":0,\"outOfOrdernessMillis\":10000,"
            + "\"latenessMillis\":21600000,\"registry\":\"another\",\"state\":"
            + Operation.STATE_VERSION
            + "}");
    assertThat(run(folder, "--port", "0", "--scenario", "none")).isEqualTo(1);
    assertThat(err.toString()).contains("the registry in the data folder " + folder);
    assertThat(run(folder, "--port", "0")).isEqualTo(1);
    assertThat(err.toString()).contains("holds events of others");
  }
}
