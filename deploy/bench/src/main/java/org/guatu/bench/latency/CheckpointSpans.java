package org.guatu.bench.latency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** When a job wrote its checkpoints, as Flink's REST interface tells of the last ten. */
final class CheckpointSpans {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String flink;

  CheckpointSpans(String flinkUrl) {
    this.flink = flinkUrl;
  }

  /**
   * The completed ones of a job.
   *
   * @param job its name
   * @param sinceNanos those that began before are left out; System.nanoTime()
   */
  List<Span> of(String job, long sinceNanos) throws IOException, InterruptedException {
    long offset = System.nanoTime() - System.currentTimeMillis() * 1_000_000;
    List<Span> spans = new ArrayList<>();
    for (JsonNode one : get("/jobs/" + id(job) + "/checkpoints").path("history")) {
      long from = one.path("trigger_timestamp").asLong() * 1_000_000 + offset;
      if (from >= sinceNanos && one.path("status").asText().equals("COMPLETED")) {
        spans.add(new Span(from, from + one.path("end_to_end_duration").asLong() * 1_000_000));
      }
    }
    return spans;
  }

  private String id(String name) throws IOException, InterruptedException {
    for (JsonNode job : get("/jobs/overview").path("jobs")) {
      if (job.path("name").asText().contains(name)
          && job.path("state").asText().equals("RUNNING")) {
        return job.path("jid").asText();
      }
    }
    throw new IOException("Flink runs no job named " + name);
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(flink + path)).build();
    return JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
  }
}
