package org.guatu.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationTest {
  @TempDir Path folder;

  @Test
  void aNewFolderKeepsWhatItIsTold() throws IOException {
    Path file = folder.resolve("operation.json");
    Operation told = Operation.claim(file, "sampling-day", 7, null, null, Duration.ofMinutes(5));
    assertThat(told)
        .isEqualTo(
            new Operation("sampling-day", 7, 10_000, 300_000, null, Operation.STATE_VERSION));
    assertThat(Operation.claim(file, "sampling-day", 7, null, null, null)).isEqualTo(told);
    assertThat(Operation.read(file)).isEqualTo(told);
  }

  @Test
  void anotherStoryOrAnotherFinalityIsRefused() throws IOException {
    Path file = folder.resolve("operation.json");
    Operation.claim(file, "none", 0, "a", null, null);
    assertThatThrownBy(() -> Operation.claim(file, "sampling-day", 1, null, null, null))
        .isInstanceOf(UnusableFolderException.class)
        .hasMessageContaining("events of others")
        .hasMessageContaining("sampling-day with seed 1");
    assertThatThrownBy(() -> Operation.claim(file, "none", 0, "a", Duration.ofSeconds(3), null))
        .hasMessageContaining("out-of-orderness 3000 ms");
  }

  @Test
  void whatThisProgramCannotGoOnFromIsRefused() throws IOException {
    Path file = folder.resolve("operation.json");
    Files.writeString(file, "{\"scenario\":\"none\",\"seed\":0}");
    assertThatThrownBy(() -> Operation.claim(file, "none", 0, "a", null, null))
        .isInstanceOf(UnusableFolderException.class)
        .hasMessageContaining("another version");
  }

  @Test
  void whatAnEarlierProgramLeftIsTakenOverForGood() throws IOException {
    Path file = folder.resolve("operation.json");
    for (int earlier = 6; earlier < Operation.STATE_VERSION; earlier++) {
      Files.deleteIfExists(file);
      Operation.claim(file, "none", 0, "a", null, null);
      leftByProgram(file, earlier);
      assertThat(Operation.read(file).state()).isEqualTo(earlier);
      Operation now = Operation.claim(file, "none", 0, "a", null, null);
      assertThat(now.state()).isEqualTo(Operation.STATE_VERSION);
      // That program would not understand what is written now.
      assertThat(Operation.read(file)).isEqualTo(now);
    }
    for (int other : new int[] {5, Operation.STATE_VERSION + 1}) {
      leftByProgram(file, other);
      assertThatThrownBy(() -> Operation.claim(file, "none", 0, "a", null, null))
          .hasMessageContaining(
              "another version of this program (state %d, not %d)"
                  .formatted(other, Operation.STATE_VERSION));
      leftByProgram(file, Operation.STATE_VERSION);
    }
  }

  private static void leftByProgram(Path file, int state) throws IOException {
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("\"state\":\\d+", "\"state\":" + state));
  }

  @Test
  void anotherRegistryIsRefused() throws IOException {
    Path file = folder.resolve("operation.json");
    Operation.claim(file, "none", 0, "a", null, null);
    assertThatThrownBy(() -> Operation.claim(file, "none", 0, "b", null, null))
        .isInstanceOf(UnusableFolderException.class)
        .hasMessageContaining("registry");
    assertThat(Operation.claim(file, "none", 0, "a", null, null).registry()).isEqualTo("a");
  }
}
