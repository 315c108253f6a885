package org.guatu.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void refusesASecondUserAndAdmitsTheNext() throws IOException {
    Path root = folder.resolve("data");
    try (DataFolder first = DataFolder.open(root)) {
      assertThat(first.kafka()).isEqualTo(root.resolve("kafka"));
      assertThatThrownBy(() -> DataFolder.open(root))
          .isInstanceOf(UnusableFolderException.class)
          .hasMessageContaining("in use by another run")
          .hasMessageContaining(root.toString());
    }
    DataFolder.open(root).close();
  }

  @Test
  void refusesAFileInItsPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> DataFolder.open(file))
        .isInstanceOf(UnusableFolderException.class)
        .hasMessageContaining("cannot make the data folder");
  }
}
