package org.guatu.pipeline.operator;

import java.util.List;
import org.guatu.pipeline.cell.EntityDecision;

/** An entity as a key of state: {@code kind:key}. */
final class EntityKey {
  private EntityKey() {}

  static String of(EntityDecision<?> decision, String key) {
    return decision.kind() + ":" + key;
  }

  /** The decision about an entity. */
  static <D extends EntityDecision<?>> D decision(String entity, List<D> decisions) {
    int colon = entity.indexOf(':');
    for (D decision : decisions) {
      if (decision.kind().length() == colon && entity.startsWith(decision.kind())) {
        return decision;
      }
    }
    throw new IllegalStateException("nobody decides about " + entity);
  }
}
