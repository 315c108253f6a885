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
    Operation.claim(file, "none", 0, "a", null, null);
    Files.writeString(file, Files.readString(file).replace("\"state\":7", "\"state\":6"));
    assertThat(Operation.read(file).state()).isEqualTo(6);
    assertThat(Operation.claim(file, "none", 0, "a", null, null).state()).isEqualTo(7);
    // That program would not understand what is written now.
    assertThat(Operation.read(file).state()).isEqualTo(7);

    Files.writeString(file, Files.readString(file).replace("\"state\":7", "\"state\":8"));
    assertThatThrownBy(() -> Operation.claim(file, "none", 0, "a", null, null))
        .hasMessageContaining("another version of this program (state 8, not 7)");
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
