package org.guatu.dashboard.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteMapTest {
  private static final String RING =
      "[[121.53,31.17],[121.54,31.17],[121.54,31.18],[121.53,31.17]]";

  @Test
  void mapsOfChinaAreMovedToWhereTheyAre() throws Exception {
    String map =
        """
        {"type":"FeatureCollection","crs":"gcj02","guatu":{"bounds":[121.531541859215,31.17530398364597,121.6,31.2]},
         "features":[{"type":"Feature","properties":{"layer":"label","kind":"park","nameZh":"公园"},
          "geometry":{"type":"Point","coordinates":[121.531541859215,31.17530398364597,4.5]}}]}
        """;
    JsonNode read = new ObjectMapper().readTree(SiteMap.read(map.getBytes(StandardCharsets.UTF_8)));
    assertThat(read.at("/crs").asText()).isEqualTo("wgs84");
    assertThat(read.at("/features/0/properties/nameZh").asText()).isEqualTo("公园");
    for (String place : new String[] {"/features/0/geometry/coordinates", "/guatu/bounds"}) {
      assertThat(read.at(place + "/0").asDouble()).as(place).isCloseTo(121.5272106, within(1e-6));
      assertThat(read.at(place + "/1").asDouble()).as(place).isCloseTo(31.1774276, within(1e-6));
    }
    assertThat(read.at("/features/0/geometry/coordinates")).hasSize(2);
  }

  @Test
  void whatIsRightStaysAsItIs() throws Exception {
    String map = collection("\"crs\":\"wgs84\",", area("Polygon", "[" + RING + "]"));
    JsonNode read = new ObjectMapper().readTree(SiteMap.read(map.getBytes(StandardCharsets.UTF_8)));
    assertThat(read).isEqualTo(new ObjectMapper().readTree(map));
  }

  @Test
  void onlyTheSchematicTownAndAnEmptyMapGoWithoutCrs() throws Exception {
    String area = area("Polygon", "[" + RING + "]");
    assertThat(SiteMap.read(bytes(collection("\"guatu\":{\"schematic\":true},", area))))
        .isNotEmpty();
    assertThat(SiteMap.read(bytes(collection("", "")))).isNotEmpty();
    refused(collection("", area), "/crs: missing");
    refused(collection("\"crs\":\"bd09\",", area), "/crs: neither", "bd09");
    refused(
        collection("\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4490\"}},", area),
        "/crs: neither",
        "EPSG:4490");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'layer':'area','nameZh':'滨河'} | Polygon | [RING] | /features/1/properties/code: an area without a code: 滨河",
        "{'layer':'sea'} | Polygon | [RING] | /features/1/properties/layer: no such layer: sea",
        "{} | Polygon | [RING] | /features/1/properties/layer: missing",
        "{'layer':'area','code':'3101'} | Point | [1,2] | /features/1 (code 3101)/geometry/type: Point where layer area has MultiPolygon or Polygon",
        "{'layer':'area','code':'3101'} | Polygon | [[[1,2],[2,2],[2,3],[1,3]]] | /features/1 (code 3101)/geometry/coordinates/0: a ring that is not closed",
        "{'layer':'area','code':'3101'} | Polygon | [[[1,2],[2,2],[1,2]]] | /features/1 (code 3101)/geometry/coordinates/0: a ring of less than 4",
        "{'layer':'area','code':'3101'} | Polygon | [] | /features/1 (code 3101)/geometry/coordinates: empty",
        "{'layer':'label'} | Point | [31.2,121.4] | /features/1/geometry/coordinates: 31.2, 121.4 is not on the earth, or turned round",
        "{'layer':'street'} | LineString | [[1,2],['a',2]] | /features/1/geometry/coordinates/1: not a longitude and a latitude",
      })
  void saysWhichFeatureIsWrongWhereAndWhy(
      String properties, String type, String coordinates, String reason) {
    String wrong =
        "{'type':'Feature','properties':%s,'geometry':{'type':'%s','coordinates':%s}}"
            .formatted(properties, type, coordinates.replace("RING", RING))
            .replace('\'', '"');
    String right = area("Polygon", "[" + RING + "]");
    refused(collection("\"crs\":\"wgs84\",", right + "," + wrong), reason);
  }

  @Test
  void whatIsNoMapIsSaidToBeNone() {
    refused("{\"type\":", "not JSON");
    refused("[]", "/type: not FeatureCollection");
    refused("{\"type\":\"FeatureCollection\",\"features\":{}}", "/features: no list");
  }

  private static void refused(String map, String... reasons) {
    assertThatThrownBy(() -> SiteMap.read(bytes(map)))
        .isInstanceOf(MapRefusedException.class)
        .hasMessageContainingAll(reasons);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String collection(String members, String features) {
    return "{\"type\":\"FeatureCollection\"," + members + "\"features\":[" + features + "]}";
  }

  private static String area(String type, String coordinates) {
    return """
        {"type":"Feature","properties":{"layer":"area","code":"310117101001"},"geometry":{"type":"%s","coordinates":%s}}"""
        .formatted(type, coordinates);
  }
}
