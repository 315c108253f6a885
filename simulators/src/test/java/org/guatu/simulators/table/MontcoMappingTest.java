package org.guatu.simulators.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.contract.event.CallCategory;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.EventKey;
import org.guatu.contract.event.Stream;
import org.guatu.contract.registry.Area;
import org.guatu.contract.wire.BodyDigest;
import org.guatu.contract.wire.EventCodec;
import org.guatu.simulators.round.RoundReader;
import org.guatu.simulators.round.RoundRecord;
import org.guatu.simulators.round.RoundRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of the documentation, on a few rows of the feed's form. */
class MontcoMappingTest {
  private static final Path MAPPING = Path.of("mappings", "montco-911.yaml");
  private static final String FEED =
      """
      TimeStamp,Title,Desc,Lng,Lag,Postal,Station,AlertTimeStamp
      2020-11-14 11:24:25,Fire: FIRE ALARM,"A DR & B RD; WHITPAIN; 2020-11-14 @ 11:24:25-Station:STA33;",-75.2833270,40.1505500,19422,,2020-11-14 16:30:02.012944 +0000 UTC
      2020-11-14 11:22:42,EMS: RESPIRATORY EMERGENCY,"C RD & D RD;  CHELTENHAM; Station 358A; 2020-11-14 @ 11:22:42;",-75.1463175,40.0859891,, Station 358A,2020-11-14 16:30:02.012944 +0000 UTC
      2020-11-14 10:40:04,Fire: VEHICLE ACCIDENT,"E AVE & F LN; DELAWARE COUNTY; 2020-11-14 @ 10:40:04-Station:STA23;",-75.3320973,40.0159012,19010,,2020-11-14 16:29:01.2 +0000 UTC
      2020-11-14 11:22:42,EMS: RESPIRATORY EMERGENCY,"C RD & D RD;  CHELTENHAM; Station 358A; 2020-11-14 @ 11:22:42;",-75.1463175,40.0859891,, Station 358A,2020-11-14 16:29:01.2 +0000 UTC
      """;

  @TempDir Path folder;

  private List<CallEvent> imported(Path out) throws Exception {
    Path feed = Files.writeString(folder.resolve("feed.csv"), FEED);
    ImportCounts counts = TableImport.run(MAPPING, List.of(feed), out);
    assertThat(counts).isEqualTo(new ImportCounts(4, 4, 4, 0, 0));
    List<CallEvent> events = new ArrayList<>();
    try (RoundRecords records = RoundReader.open(out).records(Stream.CALL)) {
      for (RoundRecord record = records.next(); record != null; record = records.next()) {
        if (record.event() instanceof CallEvent call) {
          events.add(call);
        }
      }
    }
    return events;
  }

  @Test
  void everyReadingOfAnIncidentIsACopyOfTheFirst() throws Exception {
    Map<EventKey, Set<BodyDigest>> bodies = new HashMap<>();
    for (CallEvent event : imported(folder.resolve("round"))) {
      bodies.computeIfAbsent(event.key(), key -> new HashSet<>()).add(EventCodec.digest(event));
    }
    assertThat(bodies).hasSize(3);
    assertThat(bodies.values()).allSatisfy(copies -> assertThat(copies).hasSize(1));
  }

  @Test
  void timesAreUtcAndTheOldestReadingComesFirst() throws Exception {
    List<CallEvent> events = imported(folder.resolve("round"));
    assertThat(events)
        .extracting(CallEvent::receivedAtMillis)
        .map(Instant::ofEpochMilli)
        .map(Instant::toString)
        .containsExactly(
            "2020-11-14T16:29:01.200Z",
            "2020-11-14T16:29:01.200Z",
            "2020-11-14T16:30:02.012Z",
            "2020-11-14T16:30:02.012Z");
    assertThat(events)
        .extracting(CallEvent::occurredAtMillis)
        .map(Instant::ofEpochMilli)
        .map(Instant::toString)
        .contains("2020-11-14T15:40:04Z", "2020-11-14T16:22:42Z", "2020-11-14T16:24:25Z");
  }

  @Test
  void areasGetCodesInTheOrderOfTheirNames() throws Exception {
    Path out = folder.resolve("round");
    assertThat(imported(out))
        .extracting(CallEvent::area)
        .containsOnly("420910001", "420910002", "420450");
    assertThat(RoundReader.open(out).registry().areas())
        .extracting(Area::code)
        .containsExactly("42", "420450", "420910", "420910001", "420910002");
    assertThat(RoundReader.open(out).registry().areas().get(3).lon()).isEqualTo(-75.14632);
  }

  @Test
  void whatACallIsAboutStandsBeforeTheColon() throws Exception {
    CallEvent first = imported(folder.resolve("round")).get(0);
    assertThat(first.topic()).isIn("EMS", "Fire");
    assertThat(first.line()).isEqualTo("911");
    assertThat(first.category()).isEqualTo(CallCategory.HELP);
    assertThat(first.lat()).isBetween(40.0, 41.0);
  }
}
