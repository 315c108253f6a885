package org.guatu.dashboard.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.contract.event.OperationsEventType.Concern;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Figure.RollUp;

/**
 * Which events a figure of a minute is made of.
 *
 * @param types their names on the wire; empty for all of the stream
 * @param minutes how many it looks at, its own the last
 * @param carried whether it also rests on what was before them: a level, an age, a forecast
 */
record FigureFacts(Set<String> types, int minutes, boolean carried) {
  /** Further back is not read: what a figure of a day rests on is too much to look through. */
  static final int MOST_MINUTES = 60;

  /** All that happened in the minute. */
  static final FigureFacts ALL = new FigureFacts(Set.of(), 1, false);

  private static final Pattern MINUTES = Pattern.compile("(\\d+)m(?![a-z])");
  private static final Pattern HOURS = Pattern.compile("24h$");
  private static final Set<Figure> REGISTER =
      EnumSet.range(Figure.REGISTERED, Figure.REQUIRED_PER_HOUR);
  private static final Set<Figure> TICKETS =
      EnumSet.range(Figure.TICKETS_OPEN, Figure.TICKET_CLOSE_MINUTES);
  private static final Set<Figure> MESSAGES =
      EnumSet.range(Figure.MESSAGES, Figure.MESSAGE_AGE_MAX_MINUTES);
  private static final Set<Figure> CALLERS =
      EnumSet.range(Figure.UNIQUE_CALLERS, Figure.FIRST_CONTACT_RESOLUTION);
  private static final Set<Figure> SHIFTS = EnumSet.range(Figure.SHIFT_NEEDED, Figure.STAFF_HOURS);
  private static final Set<Figure> STOCKS =
      EnumSet.range(Figure.STOCK, Figure.STOCK_OUT_ERROR_MINUTES);
  private static final Set<Figure> TASKS =
      EnumSet.range(Figure.TASKS_PLANNED, Figure.TASK_AGE_MAX_MINUTES);
  private static final Set<Figure> ZONES =
      EnumSet.range(Figure.AREAS_LOCKDOWN, Figure.LOCKDOWN_LONGEST_MINUTES);
  private static final Set<Figure> NOTICES =
      EnumSet.range(Figure.NOTICES_ISSUED, Figure.NOTICE_AGE_MAX_MINUTES);

  static FigureFacts of(Figure figure) {
    int minutes = minutesOf(figure);
    boolean past =
        figure.rollUp() == RollUp.LEVEL
            || figure.rollUp() == RollUp.HISTOGRAM
            || figure.rollUp() == RollUp.NONE
            || HOURS.matcher(figure.wire()).find()
            || restsOnEarlier(figure);
    return new FigureFacts(
        Set.copyOf(typesOf(figure)),
        Math.min(minutes, MOST_MINUTES),
        past || minutes > MOST_MINUTES);
  }

  private static int minutesOf(Figure figure) {
    int minutes =
        switch (figure) {
          case THROUGHPUT_PER_HOUR,
              PREDICTED_WAIT_MINUTES,
              PREDICTED_WAIT_MAX_MINUTES,
              UTILISATION,
              POINTS_OPEN ->
              15;
          case ETA_MINUTES, ETA_LOW_MINUTES, ETA_HIGH_MINUTES -> 45;
          case AGENTS, PREDICTED_WAIT_SECONDS, STOCK_OUT_MINUTES -> 60;
          default -> 1;
        };
    Matcher named = MINUTES.matcher(figure.wire());
    while (named.find()) {
      minutes = Integer.parseInt(named.group(1));
    }
    return minutes;
  }

  /** What joins an event of the minute with ones before it. */
  private static boolean restsOnEarlier(Figure figure) {
    return switch (figure) {
      case UTILISATION,
          SERVED_PER_LANE_HOUR_15M,
          PREDICTED_WAIT_MINUTES,
          WAIT_ERROR_60M_MINUTES,
          DUE,
          ON_TIME_60M,
          EARLY_60M,
          TASKS_DUE,
          STAFF_HOURS,
          FIRST_RESPONSE_MINUTES ->
          true;
      default ->
          REGISTER.contains(figure) || CALLERS.contains(figure) || figure.unit().equals("min");
    };
  }

  private static List<String> typesOf(Figure figure) {
    if (figure.ofSignals() || figure.stream() == null) {
      return List.of();
    }
    return switch (figure.stream()) {
      case POINT -> pointTypes(figure).stream().map(PointEventType::wire).toList();
      case DELIVERY -> deliveryTypes(figure).stream().map(DeliveryEventType::wire).toList();
      case CALL -> callTypes(figure).stream().map(CallEventType::wire).toList();
      case OPERATIONS -> operationsTypes(figure);
    };
  }

  private static Set<PointEventType> pointTypes(Figure figure) {
    Set<PointEventType> lanes = EnumSet.of(PointEventType.LANE_OPENED, PointEventType.LANE_PAUSED);
    Set<PointEventType> queue =
        EnumSet.of(
            PointEventType.ARRIVED,
            PointEventType.SERVED,
            PointEventType.LEFT,
            PointEventType.QUEUE_OBSERVED);
    Set<PointEventType> status =
        EnumSet.range(PointEventType.POINT_READY, PointEventType.POINT_CLOSED);
    return switch (figure) {
      case ARRIVED -> EnumSet.of(PointEventType.ARRIVED);
      case LEFT -> EnumSet.of(PointEventType.LEFT);
      case QUEUE -> queue;
      case OBSERVED_WAIT_MINUTES, WAIT_ERROR_60M_MINUTES ->
          EnumSet.of(PointEventType.WAIT_OBSERVED);
      case OPEN_LANES -> lanes;
      case UTILISATION, SERVED_PER_LANE_HOUR_15M -> and(lanes, EnumSet.of(PointEventType.SERVED));
      case PREDICTED_WAIT_MINUTES, PREDICTED_WAIT_MAX_MINUTES ->
          and(and(queue, lanes), and(status, EnumSet.of(PointEventType.LANES_PLANNED)));
      case POINTS_OPEN, POINTS_READY, POINTS_PLANNED, OPEN_LATE_MINUTES ->
          and(and(status, lanes), EnumSet.of(PointEventType.SERVED));
      case TUBES_OPEN, TUBE_MISMATCH ->
          EnumSet.range(PointEventType.TUBE_OPENED, PointEventType.TUBE_REPORTED);
      case REPORTED_SERVED -> EnumSet.of(PointEventType.SERVED_OBSERVED);
      case TARGET_STATED -> EnumSet.of(PointEventType.TARGET_SET);
      default ->
          REGISTER.contains(figure)
              ? EnumSet.of(
                  PointEventType.SERVED,
                  PointEventType.REGISTERED,
                  PointEventType.DEREGISTERED,
                  PointEventType.PERSON_STATUS,
                  PointEventType.CALL_UP_PLANNED)
              : EnumSet.of(PointEventType.SERVED);
    };
  }

  private static Set<DeliveryEventType> deliveryTypes(Figure figure) {
    return switch (figure) {
      case PLACED, PLACED_60M, UNLOCATED_ORDERS -> EnumSet.of(DeliveryEventType.ORDER_PLACED);
      case DELIVERED, DELIVERED_60M -> EnumSet.of(DeliveryEventType.ORDER_DELIVERED);
      case FAILED -> EnumSet.of(DeliveryEventType.ORDER_FAILED);
      case REPORTED_DELIVERED -> EnumSet.of(DeliveryEventType.DELIVERED_OBSERVED);
      case POSITIONS -> EnumSet.of(DeliveryEventType.VEHICLE_POSITION);
      default -> EnumSet.range(DeliveryEventType.ORDER_PLACED, DeliveryEventType.ORDER_CANCELLED);
    };
  }

  private static Set<CallEventType> callTypes(Figure figure) {
    if (TICKETS.contains(figure)) {
      return EnumSet.range(CallEventType.TICKET_CREATED, CallEventType.TICKET_REOPENED);
    }
    if (MESSAGES.contains(figure)) {
      return EnumSet.of(CallEventType.MESSAGE_RECEIVED);
    }
    return switch (figure) {
      case OFFERED, UNLOCATED_CALLS -> EnumSet.of(CallEventType.CALL_OFFERED);
      case ANSWERED -> EnumSet.of(CallEventType.CALL_ANSWERED);
      case ABANDONED -> EnumSet.of(CallEventType.CALL_ABANDONED);
      case CONNECTED_15M, SERVICE_LEVEL_15S_15M, LONGEST_WAIT_SECONDS ->
          EnumSet.of(CallEventType.CALL_ANSWERED, CallEventType.CALL_ABANDONED);
      case REPORTED_OFFERED, REPORTED_ANSWERED -> EnumSet.of(CallEventType.CALLS_OBSERVED);
      case AGENTS, PREDICTED_WAIT_SECONDS, WAIT_ERROR_15M_SECONDS, CALLS_WAITING ->
          and(
              EnumSet.range(CallEventType.CALL_OFFERED, CallEventType.CALL_ABANDONED),
              EnumSet.of(CallEventType.CALLS_OBSERVED));
      default -> EnumSet.of(CallEventType.CALL_OFFERED);
    };
  }

  private static List<String> operationsTypes(Figure figure) {
    Concern concern =
        SHIFTS.contains(figure)
            ? Concern.SHIFT
            : STOCKS.contains(figure)
                ? Concern.STOCK
                : TASKS.contains(figure)
                    ? Concern.TASK
                    : ZONES.contains(figure)
                        ? Concern.AREA
                        : NOTICES.contains(figure) ? Concern.NOTICE : Concern.DEVICE;
    return new ArrayList<>(
        Arrays.stream(OperationsEventType.values())
            .filter(type -> type.concern() == concern)
            .map(OperationsEventType::wire)
            .toList());
  }

  private static <E extends Enum<E>> Set<E> and(Set<E> some, Set<E> others) {
    Set<E> all = EnumSet.copyOf(some);
    all.addAll(others);
    return all;
  }
}
