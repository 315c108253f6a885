package org.guatu.contract.wire;

import java.util.List;
import org.guatu.contract.LocalName;
import org.guatu.contract.registry.Alias;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Arrivals;
import org.guatu.contract.registry.Group;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.contract.registry.ServicePoint;
import org.guatu.contract.registry.Target;

/** A registry while it is read. */
final class RegistryReader {
  static final Names REGISTRY =
      Names.required("schemaVersion", "version", "site", "timeZone")
          .optional("areas", "groups", "points", "rounds", "targets", "aliases");
  static final Names AREA =
      Names.required("code", "kind", "name")
          .optional("people", "households", "lon", "lat", "validFrom");
  static final Names GROUP = Names.required("id", "kind", "name", "members").optional("validFrom");
  static final Names POINT =
      Names.required("id", "kind", "name", "area")
          .optional("lon", "lat", "lanes", "serves", "opensAt", "closesAt", "validFrom");
  static final Names ROUND =
      Names.required("id", "name", "reconciledAt").optional("opensAt", "deadline", "arrivals");
  static final Names TARGET = Names.required("round", "area", "people").optional("validFrom");
  static final Names ALIAS = Names.required("alias", "area").optional("validFrom");
  static final Words<AreaKind> AREA_KINDS = new Words<>(AreaKind.values(), AreaKind::wire);
  static final Words<Arrivals> ARRIVALS = new Words<>(Arrivals.values(), Arrivals::wire);

  private int schemaVersion;
  private long version;
  private String site = "";
  private String timeZone = "";
  private List<Area> areas = List.of();
  private List<Group> groups = List.of();
  private List<ServicePoint> points = List.of();
  private List<Round> rounds = List.of();
  private List<Target> targets = List.of();
  private List<Alias> aliases = List.of();

  Registry read(StrictParser json) throws RefusedException {
    Members members = Members.of(json, REGISTRY);
    while (members.next()) {
      switch (members.name()) {
        case "schemaVersion" -> schemaVersion = json.version(Registry.SCHEMA_VERSION);
        case "version" -> version = json.whole(0, Limits.SEQUENCE);
        case "site" -> site = json.text(Limits.ID_CHARACTERS);
        case "timeZone" -> timeZone = json.text(Limits.ID_CHARACTERS);
        case "areas" -> areas = json.list(RegistryReader::area);
        case "groups" -> groups = json.list(RegistryReader::group);
        case "points" -> points = json.list(RegistryReader::point);
        case "rounds" -> rounds = json.list(RegistryReader::round);
        case "targets" -> targets = json.list(RegistryReader::target);
        case "aliases" -> aliases = json.list(RegistryReader::alias);
        default -> throw members.unread();
      }
    }
    return new Registry(
        schemaVersion, version, site, timeZone, areas, groups, points, rounds, targets, aliases);
  }

  private static Area area(StrictParser json) throws RefusedException {
    String code = "";
    AreaKind kind = AreaKind.COMPOUND;
    LocalName name = LocalName.same("");
    long people = 0;
    long households = 0;
    double lon = Double.NaN;
    double lat = Double.NaN;
    long validFrom = -1;
    Members members = Members.of(json, AREA);
    while (members.next()) {
      switch (members.name()) {
        case "code" -> code = json.text(Limits.ID_CHARACTERS);
        case "kind" -> kind = AREA_KINDS.read(json);
        case "name" -> name = AlertCodec.readName(json);
        case "people" -> people = json.whole(0, Limits.COUNT);
        case "households" -> households = json.whole(0, Limits.COUNT);
        case "lon" -> lon = json.decimal(-180, 180);
        case "lat" -> lat = json.decimal(-90, 90);
        case "validFrom" -> validFrom = json.anyInstant();
        default -> throw members.unread();
      }
    }
    return new Area(code, kind, name, people, households, lon, lat, validFrom);
  }

  private static Group group(StrictParser json) throws RefusedException {
    String id = "";
    String kind = "";
    LocalName name = LocalName.same("");
    List<String> of = List.of();
    long validFrom = -1;
    Members members = Members.of(json, GROUP);
    while (members.next()) {
      switch (members.name()) {
        case "id" -> id = json.text(Limits.ID_CHARACTERS);
        case "kind" -> kind = json.text(Limits.ID_CHARACTERS);
        case "name" -> name = AlertCodec.readName(json);
        case "members" -> of = json.list(RegistryReader::code);
        case "validFrom" -> validFrom = json.anyInstant();
        default -> throw members.unread();
      }
    }
    return new Group(id, kind, name, of, validFrom);
  }

  private static ServicePoint point(StrictParser json) throws RefusedException {
    String id = "";
    String kind = "";
    LocalName name = LocalName.same("");
    String area = "";
    double lon = Double.NaN;
    double lat = Double.NaN;
    int lanes = 0;
    List<String> serves = List.of();
    long opensAt = -1;
    long closesAt = -1;
    long validFrom = -1;
    Members members = Members.of(json, POINT);
    while (members.next()) {
      switch (members.name()) {
        case "id" -> id = json.text(Limits.ID_CHARACTERS);
        case "kind" -> kind = json.text(Limits.ID_CHARACTERS);
        case "name" -> name = AlertCodec.readName(json);
        case "area" -> area = json.text(Limits.ID_CHARACTERS);
        case "lon" -> lon = json.decimal(-180, 180);
        case "lat" -> lat = json.decimal(-90, 90);
        case "lanes" -> lanes = (int) json.whole(0, 10_000);
        case "serves" -> serves = json.list(RegistryReader::code);
        case "opensAt" -> opensAt = json.anyInstant();
        case "closesAt" -> closesAt = json.anyInstant();
        case "validFrom" -> validFrom = json.anyInstant();
        default -> throw members.unread();
      }
    }
    return new ServicePoint(
        id, kind, name, area, lon, lat, lanes, serves, opensAt, closesAt, validFrom);
  }

  private static Round round(StrictParser json) throws RefusedException {
    String id = "";
    LocalName name = LocalName.same("");
    long opensAt = -1;
    long deadline = -1;
    long reconciledAt = -1;
    Arrivals arrivals = Arrivals.CALLED;
    Members members = Members.of(json, ROUND);
    while (members.next()) {
      switch (members.name()) {
        case "id" -> id = json.text(Limits.ID_CHARACTERS);
        case "name" -> name = AlertCodec.readName(json);
        case "opensAt" -> opensAt = json.anyInstant();
        case "deadline" -> deadline = json.anyInstant();
        case "reconciledAt" -> reconciledAt = json.anyInstant();
        case "arrivals" -> arrivals = ARRIVALS.read(json);
        default -> throw members.unread();
      }
    }
    return new Round(id, name, opensAt, deadline, reconciledAt, arrivals);
  }

  private static Target target(StrictParser json) throws RefusedException {
    String round = "";
    String area = "";
    long people = 0;
    long validFrom = -1;
    Members members = Members.of(json, TARGET);
    while (members.next()) {
      switch (members.name()) {
        case "round" -> round = json.text(Limits.ID_CHARACTERS);
        case "area" -> area = json.text(Limits.ID_CHARACTERS);
        case "people" -> people = json.whole(0, Limits.COUNT);
        case "validFrom" -> validFrom = json.anyInstant();
        default -> throw members.unread();
      }
    }
    return new Target(round, area, people, validFrom);
  }

  static Alias alias(StrictParser json) throws RefusedException {
    String alias = "";
    String area = "";
    long validFrom = -1;
    Members members = Members.of(json, ALIAS);
    while (members.next()) {
      switch (members.name()) {
        case "alias" -> alias = json.text(Limits.ID_CHARACTERS);
        case "area" -> area = json.text(Limits.ID_CHARACTERS);
        case "validFrom" -> validFrom = json.anyInstant();
        default -> throw members.unread();
      }
    }
    return new Alias(alias, area, validFrom);
  }

  private static String code(StrictParser json) throws RefusedException {
    return json.text(Limits.ID_CHARACTERS);
  }
}
