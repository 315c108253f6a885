package org.guatu.pipeline.operator;

import java.io.Serializable;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.SubjectFigures;
import org.guatu.pipeline.serial.SharedText;
import org.jspecify.annotations.Nullable;

/**
 * What makes one stream's job differ from another's.
 *
 * @param <E> its events
 * @param <C> its changes
 */
public interface StreamModel<E extends Event, C extends Change<E>> extends Serializable {
  Stream stream();

  TypeInformation<E> eventType();

  TypeInformation<C> changeType();

  /** The event without what no figure needs: what is remembered. */
  E essence(E event, SharedText shared);

  /** Whether an event tells of its minute alone, so that it need not be remembered for long. */
  boolean fleeting(E event);

  C change(
      String entity,
      E event,
      int sign,
      long atMillis,
      boolean inMinutes,
      boolean inRounds,
      boolean undone);

  /** What an event says of the hours of its point. */
  enum Hours {
    NOTHING,
    OPEN,
    CLOSED
  }

  /** The point that an event names; null for none. */
  default @Nullable String pointOf(E event) {
    return null;
  }

  /** Whether an event says that its point is closed, or that it is not. */
  default Hours hoursOf(E event) {
    return Hours.NOTHING;
  }

  /** What each event counts by itself; null for none. */
  @Nullable EntityDecision<E> single();

  /** What entities count. */
  List<EntityDecision<E>> entities();

  SubjectFigures figures();

  /** Those of one leaf, where they depend on what the registry says of it. */
  default SubjectFigures figures(Leaf leaf) {
    return figures();
  }

  Places places();

  /** The subject whose cells show a leaf; null where leaves are not shown. */
  @Nullable String published(Leaf leaf);

  /** The subjects a leaf counts for. */
  List<String> rollUps(Leaf leaf);
}
