package org.guatu.dashboard.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What lies below the site's own areas, by {@code map.json}: tiles in one file beside it, or of a
 * server that the operator names. Without that file there is nothing, and nothing is asked of
 * anybody.
 *
 * @param pmtiles the file of tiles; null where there is none
 * @param xyz the address of a tile with {@code {z}}, {@code {x}} and {@code {y}}; null where none
 * @param attribution what the makers of the tiles want to be said; empty where nothing
 */
public record Background(@Nullable Path pmtiles, @Nullable String xyz, String attribution) {
  public static final Background NONE = new Background(null, null, "");

  private static final Set<String> NAMES = Set.of("pmtiles", "xyz", "attribution");
  private static final Pattern FILE_NAME =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*\\.pmtiles");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+");

  /**
   * Reads the configuration, if there is one.
   *
   * @param file {@code map.json}
   * @throws MapRefusedException says what is wrong with it
   */
  public static Background read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return NONE;
    }
    try {
      return parse(file);
    } catch (MapRefusedException refused) {
      throw refused.in(file);
    }
  }

  private static Background parse(Path file) throws IOException {
    JsonNode read;
    try {
      read = new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException broken) {
      throw new MapRefusedException("not JSON: " + broken.getOriginalMessage());
    }
    if (!read.isObject()) {
      throw new MapRefusedException("not an object");
    }
    for (Iterator<String> names = read.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!NAMES.contains(name)) {
        throw new MapRefusedException(
            "/" + name + ": not known; known are pmtiles, xyz, attribution");
      }
    }
    String pmtiles = text(read, "pmtiles");
    String xyz = text(read, "xyz");
    if (pmtiles != null && xyz != null) {
      throw new MapRefusedException("/xyz: either pmtiles or xyz");
    }
    String attribution = text(read, "attribution");
    if (xyz != null && attribution == null) {
      throw new MapRefusedException("/attribution: missing; whose tiles are these?");
    }
    Path tiles = pmtiles == null ? null : beside(file, pmtiles);
    return new Background(
        tiles, xyz == null ? null : address(xyz), attribution == null ? "" : attribution);
  }

  private static @Nullable String text(JsonNode read, String name) throws MapRefusedException {
    JsonNode value = read.get(name);
    if (value == null) {
      return null;
    }
    if (!value.isTextual() || value.asText().isBlank()) {
      throw new MapRefusedException("/" + name + ": not a text");
    }
    return value.asText();
  }

  private static Path beside(Path config, String name) throws MapRefusedException {
    if (!FILE_NAME.matcher(name).matches()) {
      throw new MapRefusedException("/pmtiles: the name of a .pmtiles file in the same folder");
    }
    Path file = config.resolveSibling(name);
    if (!Files.isRegularFile(file)) {
      throw new MapRefusedException("/pmtiles: there is no file " + name);
    }
    return file;
  }

  private static String address(String xyz) throws MapRefusedException {
    for (String part : new String[] {"{z}", "{x}", "{y}"}) {
      if (!xyz.contains(part)) {
        throw new MapRefusedException("/xyz: has no " + part);
      }
    }
    URI address = parsed(xyz);
    if (address == null || !isPlain(address)) {
      throw new MapRefusedException("/xyz: not an http or https address with a plain host");
    }
    return xyz;
  }

  /**
   * Whether it names one host that a policy can name too, and nothing that it would read as more.
   */
  private static boolean isPlain(URI address) {
    String host = address.getHost();
    return host != null
        && HOST.matcher(host).matches()
        && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
  }

  private static @Nullable URI parsed(String xyz) {
    try {
      return new URI(xyz.replace("{", "").replace("}", ""));
    } catch (java.net.URISyntaxException broken) {
      return null;
    }
  }

  /** The one origin that pages may ask for tiles besides this server; null where none. */
  public @Nullable String origin() {
    String address = xyz;
    URI tile = address == null ? null : parsed(address);
    if (tile == null) {
      return null;
    }
    String port = tile.getPort() < 0 ? "" : ":" + tile.getPort();
    return tile.getScheme() + "://" + tile.getHost() + port;
  }
}
