package org.guatu.simulators.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.NeedType;
import org.guatu.contract.event.PointEvent;
import org.guatu.simulators.round.RoundReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableImportTest {
  private static final String ORDERS =
      """
      events:
        stream: delivery
        type: orderPlaced
        source: shop
        id: {column: 单号}
        occurredAt: {column: 时间, format: "yyyy/M/d H:mm"}
        area: "310117101"
        fields:
          order: {column: 单号}
          need: {column: 品类, table: {药品: medicine, 助餐: meal}}
          quantity: {column: 件数, remove: "[,件]"}
      """;

  @TempDir Path folder;
  private ImportedTable table = new ImportedTable(Path.of("."));

  @BeforeEach
  void inFolder() {
    table = new ImportedTable(folder);
  }

  @Test
  void aLineOfJsonWithForeignBytesCostsItselfAndNotTheFile() throws Exception {
    String line = "{\"单号\":\"%s\",\"时间\":\"2026/3/1 7:05\",\"品类\":\"药品\",\"件数\":\"1\"}\n";
    Path file = folder.resolve("orders.ndjson");
    Files.write(file, line.formatted("A1").getBytes(StandardCharsets.UTF_8));
    Files.write(
        file, line.formatted("药").getBytes(Charset.forName("GB18030")), StandardOpenOption.APPEND);
    Files.write(
        file, line.formatted("A3").getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    ImportCounts counts = table.run("input: {format: json, lines: true}\n" + ORDERS, file);
    assertThat(counts.events()).isEqualTo(2);
    assertThat(table.rejected()).containsExactly("2,bytes that are not UTF-8");
  }

  @Test
  void aCellOfAWorkbookBeyondItsHeaderCostsItsRow() throws Exception {
    Path file = folder.resolve("orders.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("orders");
      String[][] rows = {
        {"单号", "时间", "品类", "件数"},
        {"A1", "2026/3/1 7:05", "药品", "1", "?"},
        {"A2", "2026/3/1 7:06", "药品", "1"},
        {"A3", "2026/3/1 7:07", "药品"}
      };
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          sheet.value(row, column, rows[row][column]);
        }
      }
    }
    table.run("input: {format: xlsx}\n" + ORDERS, file);
    assertThat(table.rejected()).contains("2,\"4 fields expected, 5 found\"");
    assertThat(table.events()).extracting(Event::id).contains("A2").doesNotContain("A1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE"})
  void encodings(String encoding) throws Exception {
    String text = "单号,时间,品类,件数\nA1,2026/3/1 7:05,药品,\"1,200件\"\n";
    Path file = table.table("orders.csv", text, Charset.forName(encoding));
    ImportCounts counts =
        table.run("input: {format: csv, encoding: " + encoding + "}\n" + ORDERS, file);

    assertThat(counts).isEqualTo(new ImportCounts(1, 1, 1, 0, 0));
    DeliveryEvent order = (DeliveryEvent) table.events().get(0);
    assertThat(order.need()).isEqualTo(NeedType.MEDICINE);
    assertThat(order.quantity()).isEqualTo(1200);
    assertThat(order.occurredAtMillis())
        .isEqualTo(Instant.parse("2026-02-28T23:05:00Z").toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lineEndsAndAByteOrderMark(String end) throws Exception {
    String text =
        String.join(end, "\uFEFF单号;时间;品类;件数", "A1;2026/3/1 7:05;药品;1", "A2;2026/3/1 7:06;助餐;2", "");
    Path file = table.table("orders.csv", text);
    ImportCounts counts = table.run("input: {format: csv, separator: ;}\n" + ORDERS, file);
    assertThat(counts).isEqualTo(new ImportCounts(2, 2, 2, 0, 0));
  }

  @Test
  void refusedRowsAreListedWithTheirLine() throws Exception {
    Path file =
        table.table(
            "orders.csv",
            """
            单号,时间,品类,件数
            A1,2026/3/1 7:05,药品,1
            A2,2026/2/30 7:05,药品,1
            A3,2026/3/1 7:05,鲜花,1

            A4,2026/3/1 7:05,药品
            ,2026/3/1 7:05,药品,1
            A6,2026/3/1 7:05,药品,many
            A7,2026/3/1 7:05,药品,-1
            """);
    ImportCounts counts = table.run("input: {format: csv}\n" + ORDERS, file);

    assertThat(counts).isEqualTo(new ImportCounts(7, 7, 1, 6, 0));
    assertThat(table.rejected())
        .containsExactly(
            "3,occurredAt: '2026/2/30 7:05' is not a time of the declared format",
            "4,'鲜花' is not in the table",
            "6,\"4 fields expected, 3 found\"",
            "7,id is blank",
            "8,quantity: 'many' is not a number",
            "9,/data/quantity: must not be negative");
  }

  @Test
  void bytesOfAnotherEncodingCostTheirRow() throws Exception {
    byte[] good = "单号,时间,品类,件数\nA1,2026/3/1 7:05,药品,1\n".getBytes(StandardCharsets.UTF_8);
    byte[] bad = "A2,2026/3/1 7:05,\u00ff,1\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = folder.resolve("mixed.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(good);
      out.write(bad);
    }
    assertThat(table.run("input: {format: csv}\n" + ORDERS, file).rejected()).isEqualTo(1);
    assertThat(table.rejected()).containsExactly("3,bytes that are not UTF-8");
  }

  @Test
  void conditionsSkip() throws Exception {
    Path file =
        table.table(
            "orders.csv", "单号,时间,品类,件数\nA1,2026/3/1 7:05,药品,1\n合计,,,1\nA2,2026/3/1 7:05,助餐,1\n");
    String input =
        "input: {format: csv, keep: [{column: 时间}, {column: 品类, in: [助餐], not: true}]}\n";
    assertThat(table.run(input + ORDERS, file)).isEqualTo(new ImportCounts(3, 3, 1, 0, 2));
  }

  @Test
  void aSheetWithSerialDates() throws Exception {
    Path file = folder.resolve("calls.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      workbook.newWorksheet("说明").value(0, 0, "nothing here");
      Worksheet sheet = workbook.newWorksheet("来电");
      sheet.value(0, 0, "来电日志");
      List<String> header = List.of("id", "time", "wait");
      for (int i = 0; i < header.size(); i++) {
        sheet.value(1, i, header.get(i));
      }
      sheet.value(2, 0, 310117101001L);
      sheet.value(2, 1, 44149.47528935185);
      sheet.value(2, 2, "1:05");
    }
    table.run(
        """
        input: {format: xlsx, sheet: 来电, skipLines: 1}
        events:
          stream: call
          type: callAnswered
          source: pbx
          id: {column: id, prefix: "call-"}
          occurredAt: {column: time, format: [iso, excel], zone: UTC}
          fields: {call: {column: id}, waitMillis: {column: wait, unit: clock}}
        """,
        file);
    CallEvent call = (CallEvent) table.events().get(0);
    assertThat(call.id()).isEqualTo("call-310117101001");
    assertThat(Instant.ofEpochMilli(call.occurredAtMillis())).hasToString("2020-11-14T11:24:25Z");
    assertThat(call.waitMillis()).isEqualTo(65_000);
  }

  @Test
  void aWideTableOfGauges() throws Exception {
    Path file = table.table("queue.csv", "point,H07,H08,H09\nP1,12,,30\nP2,0,5,x\n");
    ImportCounts counts =
        table.run(
            """
            input:
              format: csv
              unpivot: {matching: "^H(..)$", name: hour, value: people}
            events:
              stream: point
              type: queueObserved
              source: sheet
              id: {columns: [point, hour], join: "-"}
              occurredAt: {column: hour, prefix: "2026-03-01T", suffix: ":00:00"}
              receivedAt: {column: hour, prefix: "2026-03-01T", suffix: ":00:00"}
              fields: {point: {column: point}, count: {column: people}}
            """,
            file);
    assertThat(counts).isEqualTo(new ImportCounts(2, 6, 4, 1, 1));
    assertThat(table.events())
        .extracting(event -> event.id() + "=" + ((PointEvent) event).count())
        .containsExactly("P1-07=12", "P2-07=0", "P2-08=5", "P1-09=30");
  }

  @Test
  void nestedJsonAndSeveralEventsOfARecord() throws Exception {
    Path file =
        table.table(
            "calls.json",
            """
            {"meta": {"calls": 2}, "result": {"calls": [
              {"no": "1", "at": {"offered": 1772319900, "answered": 1772319920.5}, "place": {"lon": 121.25, "lat": 31}},
              {"no": "2", "at": {"offered": 1772319960}, "place": null}]}}
            """);
    ImportCounts counts =
        table.run(
            """
            input: {format: json, records: /result/calls}
            events:
              - stream: call
                type: callOffered
                source: pbx
                id: {column: "no", suffix: -o}
                occurredAt: {column: /at/offered, format: epochSeconds}
                fields: {call: {column: "no"}, lon: {column: /place/lon}, lat: {column: /place/lat}}
              - stream: call
                type: callAnswered
                when: {column: /at/answered}
                source: pbx
                id: {column: "no", suffix: -a}
                occurredAt: {column: /at/answered, format: epochSeconds}
                fields: {call: {column: "no"}}
            """,
            file);
    assertThat(counts).isEqualTo(new ImportCounts(2, 4, 3, 0, 1));
    assertThat(table.events())
        .extracting(Event::id, Event::typeName)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("1-o", CallEventType.CALL_OFFERED.wire()),
            org.assertj.core.groups.Tuple.tuple("1-a", CallEventType.CALL_ANSWERED.wire()),
            org.assertj.core.groups.Tuple.tuple("2-o", CallEventType.CALL_OFFERED.wire()));
  }

  @Test
  void rowsWithoutArrivalTimeArriveAsTheyStand() throws Exception {
    String events =
        """
        events:
          stream: call
          type: messageReceived
          source: chat
          id: {column: id}
          occurredAt: {column: at}
        """;
    Path file =
        table.table("m.csv", "id,at\na,2026-03-01 07:02\nb,2026-03-01 07:01\nc,2026-03-01 07:03\n");
    table.run("input: {format: csv}\n" + events, file);
    assertThat(table.events())
        .extracting(event -> event.id() + (event.receivedAtMillis() - event.occurredAtMillis()))
        .containsExactly("a0", "b60000", "c0");

    table.run("input: {format: csv, rows: reverse}\n" + events, file);
    assertThat(table.events())
        .extracting(event -> event.id() + (event.receivedAtMillis() - event.occurredAtMillis()))
        .containsExactly("a60000", "b120000", "c0");
  }

  @Test
  void rowsWithoutIdAreToldApartByWhatTheyHold() throws Exception {
    Path file =
        table.table(
            "m.csv", "text,at\nx,2026-03-01 07:02\nx,2026-03-01 07:02\ny,2026-03-01 07:02\n");
    table.run(
        """
        input: {format: csv}
        events: {stream: call, type: messageReceived, source: chat, occurredAt: {column: at}}
        """,
        file);
    List<String> ids = table.events().stream().map(Event::id).toList();
    assertThat(ids).hasSize(3);
    assertThat(Set.copyOf(ids)).hasSize(2);
  }

  @Test
  void sameTablesSameBytes() throws Exception {
    Path file = table.table("orders.csv", "单号,时间,品类,件数\nA1,2026/3/1 7:05,药品,1\n");
    table.run("input: {format: csv}\n" + ORDERS, file);
    var first = RoundReader.open(table.round()).manifest();
    table.run("input: {format: csv}\n" + ORDERS, file);
    assertThat(RoundReader.open(table.round()).manifest()).isEqualTo(first);
  }

  @Test
  void aColumnThatIsNotThereNamesTheLineAndThoseThatAre() throws IOException {
    Path file = table.table("orders.csv", "单号,时间,品类\n");
    assertThatThrownBy(() -> table.run("input: {format: csv}\n" + ORDERS, file))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("mapping.yaml:14: ")
        .hasMessageContaining("unknown column '件数'")
        .hasMessageContaining("has 单号, 品类, 时间");
  }

  @Test
  void aMemberNoRecordHasIsAnUnknownColumn() throws IOException {
    Path file = table.table("m.json", "{\"id\": \"a\", \"at\": \"2026-03-01T07:00\"}\n");
    assertThatThrownBy(
            () ->
                table.run(
                    """
                    input: {format: json, lines: true}
                    events:
                      stream: call
                      type: messageReceived
                      source: chat
                      id: {column: nr}
                      occurredAt: {column: at}
                    """,
                    file))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("mapping.yaml:8: ")
        .hasMessageContaining("no record has it");
  }
}
