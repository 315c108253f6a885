package org.guatu.contract.wire;

import java.util.Map;
import org.guatu.contract.LocalName;
import org.guatu.contract.alert.Alert;
import org.guatu.contract.alert.AlertState;
import org.guatu.contract.alert.Severity;
import org.jspecify.annotations.Nullable;

/** Alert episodes as JSON, the same in their topic and on boards. */
public final class AlertCodec {
  static final Names ALERT =
      Names.required("schemaVersion", "id", "rule", "subject", "severity", "state")
          .optional("number", "title", "reason", "since", "deadline", "owner");
  static final Names NAME = Names.required("zh", "en");
  static final Words<Severity> SEVERITIES = new Words<>(Severity.values(), Severity::wire);
  static final Words<AlertState> STATES = new Words<>(AlertState.values(), AlertState::wire);

  private AlertCodec() {}

  public static byte[] encode(Alert alert) {
    return JsonWriter.write(512, json -> write(json, alert));
  }

  public static Alert decode(byte[] body) throws RefusedException {
    try (StrictParser json = StrictParser.open(body, Limits.RECORD_BYTES)) {
      Alert alert = read(json);
      json.end();
      return alert;
    }
  }

  static void write(JsonWriter json, Alert alert) {
    json.whole("schemaVersion", alert.schemaVersion());
    json.text("id", alert.id());
    json.whole("number", alert.number());
    json.text("rule", alert.rule());
    json.text("subject", alert.subject());
    json.text("severity", alert.severity().wire());
    json.text("state", alert.state().wire());
    write(json, "title", alert.title());
    json.object("reason", () -> alert.reason().forEach(json::decimalOrNull));
    json.instantOrNull("since", alert.sinceMillis());
    json.instantOrNull("deadline", alert.deadlineMillis());
    json.textOrNull("owner", alert.owner());
  }

  static void write(JsonWriter json, String member, LocalName name) {
    json.object(
        member,
        () -> {
          json.text("zh", name.zh());
          json.text("en", name.en());
        });
  }

  static Alert read(StrictParser json) throws RefusedException {
    return new Draft().read(json);
  }

  static LocalName readName(StrictParser json) throws RefusedException {
    String zh = "";
    String en = "";
    Members members = Members.of(json, NAME);
    while (members.next()) {
      switch (members.name()) {
        case "zh" -> zh = json.text(Limits.TEXT_CHARACTERS);
        case "en" -> en = json.text(Limits.TEXT_CHARACTERS);
        default -> throw members.unread();
      }
    }
    return new LocalName(zh, en);
  }

  /** An alert while it is read. */
  private static final class Draft {
    private int schemaVersion;
    private String id = "";
    private int number;
    private String rule = "";
    private String subject = "";
    private Severity severity = Severity.NOTICE;
    private AlertState state = AlertState.FIRING;
    private @Nullable LocalName title;
    private Map<String, Double> reason = Map.of();
    private long since = -1;
    private long deadline = -1;
    private @Nullable String owner;

    Alert read(StrictParser json) throws RefusedException {
      Members members = Members.of(json, ALERT);
      while (members.next()) {
        read(json, members);
      }
      LocalName named = title == null ? LocalName.same(rule) : title;
      return new Alert(
          schemaVersion,
          id,
          number,
          rule,
          subject,
          severity,
          state,
          named,
          reason,
          since,
          deadline,
          owner);
    }

    private void read(StrictParser json, Members members) throws RefusedException {
      switch (members.name()) {
        case "schemaVersion" -> schemaVersion = json.version(Alert.SCHEMA_VERSION);
        case "id" -> id = json.text(Limits.ID_CHARACTERS);
        case "number" -> number = (int) json.whole(0, Integer.MAX_VALUE);
        case "rule" -> rule = json.text(Limits.ID_CHARACTERS);
        case "subject" -> subject = json.text(Limits.SUBJECT_CHARACTERS);
        case "severity" -> severity = SEVERITIES.read(json);
        case "state" -> state = STATES.read(json);
        case "title" -> title = readName(json);
        case "reason" -> reason = json.map(AlertCodec::observed);
        case "since" -> since = json.anyInstant();
        case "deadline" -> deadline = json.anyInstant();
        case "owner" -> owner = json.text(Limits.TEXT_CHARACTERS);
        default -> throw members.unread();
      }
    }
  }

  private static double observed(StrictParser json) throws RefusedException {
    return json.decimal(-Double.MAX_VALUE, Double.MAX_VALUE);
  }
}
