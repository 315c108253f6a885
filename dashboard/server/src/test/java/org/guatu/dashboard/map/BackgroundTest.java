package org.guatu.dashboard.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackgroundTest {
  @TempDir Path folder;

  @Test
  void withoutConfigurationThereIsNoneAndNobodyIsAsked() throws IOException {
    Background none = Background.read(folder.resolve("map.json"));
    assertThat(none).isEqualTo(Background.NONE);
    assertThat(none.origin()).isNull();
  }

  @Test
  void aFileOfTilesLiesBesideIt() throws IOException {
    Path tiles = Files.writeString(folder.resolve("city.pmtiles"), "PMTiles");
    Background read = read("{\"pmtiles\":\"city.pmtiles\",\"attribution\":\"© Survey\"}");
    assertThat(read.pmtiles()).isEqualTo(tiles);
    assertThat(read.attribution()).isEqualTo("© Survey");
    assertThat(read.origin()).isNull();
  }

  @Test
  void aServerOfTilesIsNamedByItsOriginAlone() throws IOException {
    String tiles = "https://tiles.example.org:8443/osm/{z}/{x}/{y}.png?key=a";
    Background read = read("{\"xyz\":\"" + tiles + "\",\"attribution\":\"© OSM\"}");
    assertThat(read.xyz()).isEqualTo(tiles);
    assertThat(read.origin()).isEqualTo("https://tiles.example.org:8443");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'pmtiles':'../city.pmtiles'} | /pmtiles: the name of a .pmtiles file",
        "{'pmtiles':'no.pmtiles'} | /pmtiles: there is no file no.pmtiles",
        "{'xyz':'https://t.example/{z}/{x}.png','attribution':'a'} | /xyz: has no {y}",
        "{'xyz':'ftp://t.example/{z}/{x}/{y}','attribution':'a'} | /xyz: not an http",
        "{'xyz':'https://*.example/{z}/{x}/{y}','attribution':'a'} | /xyz: not an http",
        "{'xyz':'https://t.example/{z}/{x}/{y}'} | /attribution: missing",
        "{'tiles':'x'} | /tiles: not known",
        "{'xyz':3} | /xyz: not a text",
        "[] | not an object",
        "{ | not JSON",
      })
  void saysWhatIsWrong(String config, String reason) {
    assertThatThrownBy(() -> read(config.replace('\'', '"')))
        .isInstanceOf(MapRefusedException.class)
        .hasMessageContaining("map.json")
        .hasMessageContaining(reason);
  }

  private Background read(String config) throws IOException {
    return Background.read(Files.writeString(folder.resolve("map.json"), config));
  }
}
