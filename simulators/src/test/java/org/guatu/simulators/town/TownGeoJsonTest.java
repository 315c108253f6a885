package org.guatu.simulators.town;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TownGeoJsonTest {
  private static final byte[] MAP = TownGeoJson.write(Towns.ONE);

  @Test
  void equalSeedsGiveEqualBytes() throws Exception {
    assertThat(TownGeoJson.write(TownGenerator.generate(1))).isEqualTo(MAP);
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(MAP)))
        .isEqualTo("83a3e007c727f199323319c89161a2b30e43d63b5dd8230a2043f8ede7e06339");
  }

  @Test
  void isSmallEnoughToSend() {
    assertThat(MAP.length).isBetween(300_000, 1_500_000);
  }

  @Test
  void hasEveryLayerAndSaysThatItIsSchematic() throws Exception {
    JsonNode map = new ObjectMapper().readTree(MAP);
    assertThat(map.at("/guatu/schematic").asBoolean()).isTrue();
    assertThat(map.at("/guatu/bounds")).hasSize(4);
    Map<String, Integer> layers = new TreeMap<>();
    Map<String, Integer> kinds = new TreeMap<>();
    for (JsonNode feature : map.get("features")) {
      layers.merge(feature.at("/properties/layer").asText(), 1, Integer::sum);
      kinds.merge(feature.at("/properties/kind").asText(), 1, Integer::sum);
      assertThat(feature.at("/geometry/coordinates").isEmpty()).isFalse();
    }
    assertThat(layers.keySet())
        .containsExactly("area", "building", "label", "land", "park", "poi", "street", "water");
    assertThat(layers.get("area")).isEqualTo(1 + 34 + 100 + 7);
    assertThat(kinds)
        .containsEntry("hospital", 6)
        .containsEntry("meal", 5)
        .containsEntry("depot", 3)
        .containsEntry("subdistrict", 1);
  }

  @Test
  void bytesAreUtf8() {
    assertThat(new String(MAP, java.nio.charset.StandardCharsets.UTF_8)).contains("云漪街道");
  }
}
