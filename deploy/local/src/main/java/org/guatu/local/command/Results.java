package org.guatu.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a command found, in the order it found it: {@code name: value} lines on standard output, or
 * the same as one JSON object.
 */
public final class Results {
  private final Map<String, Object> values = new LinkedHashMap<>();

  public Results put(String name, Object value) {
    values.put(name, value);
    return this;
  }

  public void print(PrintWriter out, boolean json) {
    if (json) {
      try {
        out.println(new ObjectMapper().writeValueAsString(values));
      } catch (JsonProcessingException impossible) {
        throw new IllegalStateException("results are numbers and text", impossible);
      }
    } else {
      values.forEach((name, value) -> out.println(name + ": " + value));
    }
    out.flush();
  }
}
