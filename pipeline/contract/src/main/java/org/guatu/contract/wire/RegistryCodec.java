package org.guatu.contract.wire;

import java.util.List;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.Arrivals;
import org.guatu.contract.registry.Group;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.contract.registry.ServicePoint;
import org.guatu.contract.registry.Target;

/**
 * Registries as JSON. Reading is strict and also looks at the whole: the time zone exists, ids and
 * versions are there once, an alias names an area that is there.
 */
public final class RegistryCodec {
  private RegistryCodec() {}

  public static byte[] encode(Registry registry) {
    return JsonWriter.write(1 << 16, json -> write(json, registry));
  }

  public static Registry decode(byte[] body) throws RefusedException {
    try (StrictParser json = StrictParser.open(body, Limits.DOCUMENT_BYTES)) {
      Registry registry = new RegistryReader().read(json);
      json.end();
      RegistryChecks.whole(registry);
      return registry;
    }
  }

  private static void write(JsonWriter json, Registry registry) {
    json.whole("schemaVersion", registry.schemaVersion());
    json.whole("version", registry.version());
    json.text("site", registry.site());
    json.text("timeZone", registry.timeZone());
    json.objects("areas", registry.areas(), area -> write(json, area));
    json.objects("groups", registry.groups(), group -> write(json, group));
    json.objects("points", registry.points(), point -> write(json, point));
    json.objects("rounds", registry.rounds(), round -> write(json, round));
    targets(json, registry.targets());
    json.objects("aliases", registry.aliases(), alias -> AliasCodec.write(json, alias));
  }

  private static void write(JsonWriter json, Area area) {
    json.text("code", area.code());
    json.text("kind", area.kind().wire());
    AlertCodec.write(json, "name", area.name());
    json.whole("people", area.people());
    json.whole("households", area.households());
    json.degrees("lon", area.lon());
    json.degrees("lat", area.lat());
    json.instant("validFrom", area.validFromMillis());
  }

  private static void write(JsonWriter json, Group group) {
    json.text("id", group.id());
    json.text("kind", group.kind());
    AlertCodec.write(json, "name", group.name());
    json.texts("members", group.members());
    json.instant("validFrom", group.validFromMillis());
  }

  private static void write(JsonWriter json, ServicePoint point) {
    json.text("id", point.id());
    json.text("kind", point.kind());
    AlertCodec.write(json, "name", point.name());
    json.text("area", point.area());
    json.degrees("lon", point.lon());
    json.degrees("lat", point.lat());
    json.whole("lanes", point.lanes());
    json.texts("serves", point.serves());
    json.instant("opensAt", point.opensAtMillis());
    json.instant("closesAt", point.closesAtMillis());
    json.instant("validFrom", point.validFromMillis());
  }

  private static void write(JsonWriter json, Round round) {
    json.text("id", round.id());
    AlertCodec.write(json, "name", round.name());
    json.instant("opensAt", round.opensAtMillis());
    json.instant("deadline", round.deadlineMillis());
    json.instant("reconciledAt", round.reconciledAtMillis());
    if (round.arrivals() != Arrivals.CALLED) {
      json.text("arrivals", round.arrivals().wire());
    }
  }

  private static void targets(JsonWriter json, List<Target> targets) {
    json.objects(
        "targets",
        targets,
        target -> {
          json.text("round", target.round());
          json.text("area", target.area());
          json.whole("people", target.people());
          json.instant("validFrom", target.validFromMillis());
        });
  }
}
