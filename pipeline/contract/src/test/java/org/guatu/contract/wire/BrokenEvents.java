package org.guatu.contract.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.guatu.contract.event.Event;

/**
 * Thousands of ways in which an event can be broken, each made of a valid one: for everything that
 * takes events in and must answer, or set aside, each of them.
 */
public final class BrokenEvents {
  private static final ObjectMapper JSON = new ObjectMapper();

  private BrokenEvents() {}

  /**
   * Different kinds of broken event, every way of breaking among them.
   *
   * @param count how many; {@link Integer#MAX_VALUE} for all there are
   */
  public static List<Broken> kinds(int count, long seed) {
    Random random = new Random(seed);
    List<Broken> all = all(random);
    Collections.shuffle(all, random);
    // One of each way first, then whatever comes.
    Map<String, Broken> first = new LinkedHashMap<>();
    all.forEach(broken -> first.putIfAbsent(broken.how(), broken));
    Set<String> kinds = new LinkedHashSet<>();
    List<Broken> chosen = new ArrayList<>();
    for (List<Broken> source : List.of(List.copyOf(first.values()), all)) {
      for (Broken broken : source) {
        if (chosen.size() < count && kinds.add(broken.kind())) {
          chosen.add(broken);
        }
      }
    }
    return chosen;
  }

  private static List<Broken> all(Random random) {
    List<Broken> all = new ArrayList<>();
    AnyEvents events = new AnyEvents(random);
    for (EventShape shape : EventShape.all()) {
      Event event = events.of(shape);
      BrokenMembers members = new BrokenMembers(shape, parts(event));
      all.addAll(members.all());
      all.addAll(BrokenDocuments.of(shape, EventCodec.encode(event), random));
    }
    return all;
  }

  private static EventParts parts(Event event) {
    try {
      JsonNode tree = JSON.readTree(EventCodec.encode(event));
      EventParts parts = new EventParts();
      tree.properties()
          .forEach(
              member -> {
                if (!member.getKey().equals("data")) {
                  parts.envelope.add(
                      new EventParts.Member(member.getKey(), member.getValue().toString()));
                }
              });
      tree.get("data")
          .properties()
          .forEach(
              member ->
                  parts.data.add(
                      new EventParts.Member(member.getKey(), member.getValue().toString())));
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
