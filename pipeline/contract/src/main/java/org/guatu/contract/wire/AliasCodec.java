package org.guatu.contract.wire;

import org.guatu.contract.registry.Alias;

/** A single alias as JSON, in the form it has in a registry. */
public final class AliasCodec {
  private static final int MAX_BYTES = 4_096;

  private AliasCodec() {}

  public static byte[] encode(Alias alias) {
    return JsonWriter.write(256, json -> write(json, alias));
  }

  public static Alias decode(byte[] body) throws RefusedException {
    try (StrictParser json = StrictParser.open(body, MAX_BYTES)) {
      Alias alias = RegistryReader.alias(json);
      json.end();
      return alias;
    }
  }

  static void write(JsonWriter json, Alias alias) {
    json.text("alias", alias.alias());
    json.text("area", alias.area());
    json.instant("validFrom", alias.validFromMillis());
  }
}
