package org.guatu.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.guatu.contract.registry.Alias;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.wire.AliasCodec;
import org.guatu.contract.wire.RefusedException;
import org.guatu.contract.wire.RegistryCodec;

/** A record of the registry's topic: the registry, or an alias learned since. */
record RegistryRecord(Optional<Registry> registry, Optional<Alias> alias) {
  private static final byte[] ALIAS = "{\"alias\":".getBytes(StandardCharsets.UTF_8);

  static RegistryRecord decode(byte[] record) throws RefusedException {
    return startsWith(record, ALIAS)
        ? new RegistryRecord(Optional.empty(), Optional.of(AliasCodec.decode(record)))
        : new RegistryRecord(Optional.of(RegistryCodec.decode(record)), Optional.empty());
  }

  private static boolean startsWith(byte[] record, byte[] prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (i >= record.length || record[i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
