package org.guatu.contract.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pieces of JSON Schema, and objects made of them that agree with the codec's tables. */
final class Schemas {
  static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  static final ObjectMapper JSON = new ObjectMapper();
  private static final String NO_CONTROLS = "^[^\\u0000-\\u001f\\u007f-\\u009f]+$";
  private static final String RFC_3339 =
      "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
          + "([Zz]|[+-][0-9]{2}:[0-9]{2})$";

  private Schemas() {}

  /** A document's own schema, from its object. */
  static ObjectNode document(String title, String description, ObjectNode object) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", DRAFT);
    schema.put("title", title);
    schema.put("description", description);
    schema.setAll(object);
    return schema;
  }

  /** An object with exactly the members of the table. */
  static ObjectNode object(Names names, Map<String, JsonNode> members) {
    if (!Set.copyOf(names.all()).equals(members.keySet())) {
      Set<String> differing = new LinkedHashSet<>(names.all());
      differing.addAll(members.keySet());
      differing.removeIf(name -> names.all().contains(name) && members.containsKey(name));
      throw new IllegalStateException("schema and codec differ in " + differing);
    }
    return object(members, names.required());
  }

  static ObjectNode object(Map<String, JsonNode> members, Collection<String> required) {
    ObjectNode object = JSON.createObjectNode();
    object.put("type", "object");
    ObjectNode properties = object.putObject("properties");
    members.forEach(properties::set);
    if (!required.isEmpty()) {
      object.set("required", texts(required));
    }
    object.put("additionalProperties", false);
    return object;
  }

  /** Members by name, for {@link #object}. */
  static final class MembersOf extends LinkedHashMap<String, JsonNode> {
    private static final long serialVersionUID = 1L;

    MembersOf with(JsonNode schema, String... names) {
      for (String name : names) {
        put(name, schema);
      }
      return this;
    }
  }

  static MembersOf members() {
    return new MembersOf();
  }

  static ObjectNode id() {
    return text(Limits.ID_CHARACTERS);
  }

  static ObjectNode text(int limit) {
    ObjectNode text = JSON.createObjectNode();
    text.put("type", "string");
    text.put("minLength", 1);
    text.put("maxLength", limit);
    text.put("pattern", NO_CONTROLS);
    return text;
  }

  static ObjectNode whole(long least, long greatest) {
    ObjectNode whole = JSON.createObjectNode();
    whole.put("type", "integer");
    whole.put("minimum", least);
    whole.put("maximum", greatest);
    return whole;
  }

  static ObjectNode count() {
    return type("integer").put("minimum", 0);
  }

  static ObjectNode degrees(long least, long greatest) {
    ObjectNode degrees = JSON.createObjectNode();
    degrees.put("type", "number");
    degrees.put("minimum", least);
    degrees.put("maximum", greatest);
    return degrees;
  }

  static ObjectNode instant() {
    ObjectNode instant = JSON.createObjectNode();
    instant.put("type", "string");
    instant.put("format", "date-time");
    instant.put("pattern", RFC_3339);
    return instant;
  }

  static ObjectNode type(String type) {
    return JSON.createObjectNode().put("type", type);
  }

  static ObjectNode words(Words<?> words) {
    return JSON.createObjectNode().set("enum", texts(words.wires()));
  }

  static ObjectNode constant(int value) {
    return JSON.createObjectNode().put("const", value);
  }

  static ObjectNode ref(String to) {
    return JSON.createObjectNode().put("$ref", to);
  }

  static ObjectNode list(JsonNode items) {
    return type("array").set("items", items);
  }

  /** An object that holds one kind of value under names of its own. */
  static ObjectNode map(JsonNode values) {
    ObjectNode map = type("object");
    map.set("propertyNames", id());
    map.set("additionalProperties", values);
    return map;
  }

  static ObjectNode orNull(ObjectNode schema) {
    ObjectNode either = JSON.createObjectNode();
    either.putArray("anyOf").add(schema).add(type("null"));
    return either;
  }

  static ArrayNode texts(Collection<String> texts) {
    ArrayNode array = JSON.createArrayNode();
    List.copyOf(texts).forEach(array::add);
    return array;
  }
}
