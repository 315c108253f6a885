package org.guatu.simulators.table;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A place in a mapping file that knows its line, so that every complaint can name it. */
final class MappingNode {
  private final Path file;
  private final String path;
  private final Node node;

  private MappingNode(Path file, String path, Node node) {
    this.file = file;
    this.path = path;
    this.node = node;
  }

  static MappingNode read(Path file) throws IOException, MappingException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(20);
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Node root = new Yaml(options).compose(reader);
      if (root == null) {
        throw new MappingException(file + ": empty");
      }
      return new MappingNode(file, "", root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new MappingException(file + ":" + line + ": not YAML: " + e.getProblem());
    }
  }

  /** The file this stands in. */
  Path file() {
    return file;
  }

  MappingException wrong(String reason) {
    String where = path.isEmpty() ? "" : path + ": ";
    return new MappingException(
        file + ":" + (node.getStartMark().getLine() + 1) + ": " + where + reason);
  }

  boolean isScalar() {
    return node instanceof ScalarNode;
  }

  /** Refuses every key that is not one of these. */
  MappingNode only(Set<String> known) throws MappingException {
    for (Map.Entry<String, MappingNode> entry : entries().entrySet()) {
      if (!known.contains(entry.getKey())) {
        throw entry
            .getValue()
            .wrong("unknown key; known are " + String.join(", ", new TreeSet<>(known)));
      }
    }
    return this;
  }

  Map<String, MappingNode> entries() throws MappingException {
    if (!(node instanceof org.yaml.snakeyaml.nodes.MappingNode mapping)) {
      throw wrong("keys and values are expected here");
    }
    Map<String, MappingNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw wrong("a key is a plain text");
      }
      String inside = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
      // The key's line is the one a person looks for, so an empty value still has the right place.
      MappingNode value = new MappingNode(file, inside, tuple.getValueNode());
      if (entries.put(key.getValue(), value) != null) {
        throw value.wrong("stands twice");
      }
    }
    return entries;
  }

  @Nullable MappingNode get(String key) throws MappingException {
    return entries().get(key);
  }

  MappingNode required(String key) throws MappingException {
    MappingNode child = get(key);
    if (child == null) {
      throw wrong("the key '" + key + "' is missing");
    }
    return child;
  }

  /** The items of a list; a single value stands for a list of one. */
  List<MappingNode> items() {
    List<MappingNode> items = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        items.add(new MappingNode(file, path + "[" + items.size() + "]", item));
      }
    } else {
      items.add(this);
    }
    return items;
  }

  String text() throws MappingException {
    if (!(node instanceof ScalarNode scalar)) {
      throw wrong("a plain text is expected here");
    }
    if (Tag.NULL.equals(scalar.getTag())) {
      throw wrong("a value is missing");
    }
    return scalar.getValue();
  }

  /** The text under a key, or this where the key is absent. */
  String text(String key, String otherwise) throws MappingException {
    MappingNode child = get(key);
    return child == null ? otherwise : child.text();
  }

  boolean flag(String key, boolean otherwise) throws MappingException {
    MappingNode child = get(key);
    if (child == null) {
      return otherwise;
    }
    return switch (child.text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw child.wrong("true or false is expected here");
    };
  }

  long integer(String key, long otherwise) throws MappingException {
    MappingNode child = get(key);
    if (child == null) {
      return otherwise;
    }
    try {
      return Long.parseLong(child.text());
    } catch (NumberFormatException e) {
      throw child.wrong("a whole number is expected here");
    }
  }

  double number(String key, double otherwise) throws MappingException {
    MappingNode child = get(key);
    if (child == null) {
      return otherwise;
    }
    try {
      return Double.parseDouble(child.text());
    } catch (NumberFormatException e) {
      throw child.wrong("a number is expected here");
    }
  }
}
