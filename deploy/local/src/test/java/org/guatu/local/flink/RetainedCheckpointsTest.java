package org.guatu.local.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetainedCheckpointsTest {
  @TempDir Path folder;

  @Test
  void theNewestIsTheLastWholeOneByNumber() throws IOException {
    checkpoint(9, true);
    checkpoint(10, true);
    checkpoint(11, false);
    assertThat(RetainedCheckpoints.newest(folder)).contains(folder.resolve("chk-10"));
    assertThat(RetainedCheckpoints.newest(folder.resolve("no-such-job"))).isEmpty();
  }

  @Test
  void oldOnesGoAndNothingElseDoes() throws IOException {
    for (int number = 8; number <= 12; number++) {
      checkpoint(number, true);
    }
    Files.createDirectory(folder.resolve("shared"));
    RetainedCheckpoints.prune(folder, 3);
    assertThat(folder)
        .isDirectoryNotContaining("glob:**chk-8")
        .isDirectoryNotContaining("glob:**chk-9")
        .isDirectoryContaining("glob:**chk-10")
        .isDirectoryContaining("glob:**chk-12")
        .isDirectoryContaining("glob:**shared");
  }

  private void checkpoint(int number, boolean whole) throws IOException {
    Path checkpoint = Files.createDirectory(folder.resolve("chk-" + number));
    Files.writeString(checkpoint.resolve("state"), "state");
    if (whole) {
      Files.writeString(checkpoint.resolve("_metadata"), "metadata");
    }
  }
}
