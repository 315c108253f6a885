package org.guatu.contract.metric;

import static org.guatu.contract.metric.Figure.RollUp.HISTOGRAM;
import static org.guatu.contract.metric.Figure.RollUp.LEVEL;
import static org.guatu.contract.metric.Figure.RollUp.NONE;
import static org.guatu.contract.metric.Figure.RollUp.RATE;
import static org.guatu.contract.metric.Figure.RollUp.RATIO;
import static org.guatu.contract.metric.Figure.RollUp.SUM;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.guatu.contract.event.Stream;
import org.jspecify.annotations.Nullable;

/** The figure catalogue: every figure a cell can have, its unit and how it rolls up. */
public enum Figure {
  SERVED("served", Stream.POINT, "1", SUM, "services in the minute"),
  SERVED_5M("served5m", Stream.POINT, "1", SUM, "services in the last 5 minutes"),
  SERVED_15M("served15m", Stream.POINT, "1", SUM, "services in the last 15 minutes"),
  SERVED_60M("served60m", Stream.POINT, "1", SUM, "services in the last 60 minutes"),
  SERVED_ROUND(
      "servedRound",
      Stream.POINT,
      "1",
      SUM,
      "services in the round; in a minute cell, that minute's"),
  THROUGHPUT_PER_HOUR(
      "throughputPerHour",
      Stream.POINT,
      "1/h",
      RATE,
      "services of the last 15 minutes x 3600000",
      "elapsed milliseconds"),
  SERVED_PER_LANE_HOUR_15M(
      "servedPerLaneHour15m",
      Stream.POINT,
      "1/{lane}/h",
      RATIO,
      "services of the last 15 minutes x 3600000",
      "open lane milliseconds in them"),
  UNREGISTERED_ENTRIES(
      "unregisteredEntries",
      Stream.POINT,
      "1",
      SUM,
      "services with the outcome unregistered: at a gate, entries of somebody or something that is"
          + " on no list"),
  ARRIVED("arrived", Stream.POINT, "1", SUM, "people who joined the queue"),
  LEFT("left", Stream.POINT, "1", SUM, "people who left without service"),
  QUEUE(
      "queue",
      Stream.POINT,
      "1",
      LEVEL,
      "people waiting at the end of the minute; n = points that know it"),
  PREDICTED_WAIT_MINUTES(
      "predictedWaitMinutes",
      Stream.POINT,
      "min",
      RATIO,
      "(queue + 1) x mean lane time per open lane, in milliseconds; of an area, weighted by queue",
      "60000; of an area, x queue"),
  PREDICTED_WAIT_MAX_MINUTES(
      "predictedWaitMaxMinutes",
      Stream.POINT,
      "min",
      HISTOGRAM,
      "the longest predicted wait among an area's points"),
  OBSERVED_WAIT_MINUTES(
      "observedWaitMinutes",
      Stream.POINT,
      "min",
      RATIO,
      "milliseconds of the waits measured in the minute",
      "60000 x their number"),
  WAIT_ERROR_60M_MINUTES(
      "waitError60mMinutes",
      Stream.POINT,
      "min",
      RATIO,
      "differences between waits measured in the last 60 minutes and predictedWaitMinutes as told"
          + " when those who waited came, in milliseconds",
      "60000 x their number"),
  OPEN_LANES("openLanes", Stream.POINT, "1", LEVEL, "lanes working at the end of the minute"),
  IDLE_LANES(
      "idleLanes",
      Stream.POINT,
      "1",
      NONE,
      "lanes of a point, or seats, that work and have nobody at the end of the minute"),
  POINTS_PLANNED(
      "pointsPlanned",
      Stream.POINT,
      "1",
      LEVEL,
      "points heard of that are to be open by the registry; n = those it has an opening for"),
  POINTS_OPEN(
      "pointsOpen", Stream.POINT, "1", LEVEL, "points open at the end of the minute; n = heard of"),
  POINTS_READY(
      "pointsReady", Stream.POINT, "1", LEVEL, "points ready and not open; n = points heard of"),
  OPEN_LATE_MINUTES(
      "openLateMinutes",
      Stream.POINT,
      "min",
      HISTOGRAM,
      "since when the point that waits longest for its opening was to be open"),
  UTILISATION(
      "utilisation",
      Stream.POINT,
      "1",
      RATIO,
      "busy lane time of the last 15 minutes, estimated as services x mean lane time",
      "open lane time"),
  TUBES_OPEN("tubesOpen", Stream.POINT, "1", LEVEL, "tubes opened and not sealed"),
  TUBE_MISMATCH(
      "tubeMismatch",
      Stream.POINT,
      "1",
      LEVEL,
      "tubes with a later stage whose earlier stage is missing"),

  REGISTERED(
      "registered",
      Stream.POINT,
      "1",
      LEVEL,
      "people of the register at the end of the minute; n = compounds with an entry"),
  TARGET(
      "target",
      Stream.POINT,
      "1",
      SUM,
      "people of the register whom the round is to reach; in a minute cell, the round under way"),
  COVERED(
      "covered", Stream.POINT, "1", SUM, "people of the register served, at their home building"),
  COVERAGE("coverage", Stream.POINT, "1", RATIO, "covered", "target"),
  REPEAT("repeat", Stream.POINT, "1", SUM, "services of people already served in the round"),
  OUT_OF_REGISTER(
      "outOfRegister", Stream.POINT, "1", SUM, "people served whom the register does not have"),
  EXCUSED("excused", Stream.POINT, "1", SUM, "of the target, people not served for a known reason"),
  EXCUSED_AWAY("excusedAway", Stream.POINT, "1", SUM, "of them, away"),
  EXCUSED_TRANSFERRED("excusedTransferred", Stream.POINT, "1", SUM, "of them, transferred"),
  EXCUSED_HOSPITAL("excusedHospital", Stream.POINT, "1", SUM, "of them, in hospital"),
  EXCUSED_HOME_SAMPLED(
      "excusedHomeSampled", Stream.POINT, "1", SUM, "of them, sampled at the door"),
  EXCUSED_REFUSED("excusedRefused", Stream.POINT, "1", SUM, "of them, who refused"),
  UNTESTED("untested", Stream.POINT, "1", SUM, "target less covered less excused"),
  REMAINING(
      "remaining",
      Stream.POINT,
      "1",
      LEVEL,
      "people the round under way is still to reach, the excused left out"),
  TARGET_STATED(
      "targetStated",
      Stream.POINT,
      "1",
      SUM,
      "people to be reached as somebody stated, where nobody has a list of them"),
  REPORTED_SERVED(
      "reportedServed",
      Stream.POINT,
      "1",
      SUM,
      "services as reported in totals, by points that send no scans; never added to scans"),
  ETA_MINUTES(
      "etaMinutes",
      Stream.POINT,
      "min",
      NONE,
      "forecast: minutes until those of the target have come who come when called"),
  ETA_LOW_MINUTES(
      "etaLowMinutes", Stream.POINT, "min", NONE, "lower end of the 80 % interval of etaMinutes"),
  ETA_HIGH_MINUTES(
      "etaHighMinutes", Stream.POINT, "min", NONE, "upper end of the 80 % interval of etaMinutes"),
  ETA_ERROR_60M_MINUTES(
      "etaError60mMinutes",
      Stream.POINT,
      "min",
      NONE,
      "by how much the round will be, or was, done later than was foretold 60 minutes ago; below 0"
          + " earlier"),
  ETA_HELD_80(
      "etaHeld80",
      Stream.POINT,
      "1",
      RATIO,
      "once done: of the ETAs told in the hour before, those whose 80 % interval held the end",
      "their number"),
  REQUIRED_PER_HOUR(
      "requiredPerHour",
      Stream.POINT,
      "1/{lane}/h",
      RATIO,
      "people remaining x 3600000",
      "milliseconds to the deadline of the round under way"),

  PLACED("placed", Stream.DELIVERY, "1", SUM, "orders placed"),
  OPEN(
      "open", Stream.DELIVERY, "1", LEVEL, "orders placed and not ended, at the end of the minute"),
  DUE("due", Stream.DELIVERY, "1", SUM, "orders whose window ended in the minute"),
  DELIVERED("delivered", Stream.DELIVERY, "1", SUM, "orders delivered"),
  PLACED_60M("placed60m", Stream.DELIVERY, "1", SUM, "orders placed in the last 60 minutes"),
  DELIVERED_60M(
      "delivered60m", Stream.DELIVERY, "1", SUM, "orders delivered in the last 60 minutes"),
  FAILED("failed", Stream.DELIVERY, "1", SUM, "failed attempts"),
  AT_GATE(
      "atGate",
      Stream.DELIVERY,
      "1",
      LEVEL,
      "orders standing at the gate at the end of the minute"),
  OVERDUE(
      "overdue",
      Stream.DELIVERY,
      "1",
      LEVEL,
      "open orders whose window has ended, at the end of the minute"),
  OVERDUE_30M(
      "overdue30m",
      Stream.DELIVERY,
      "1",
      LEVEL,
      "open orders whose window ended more than 30 minutes before the end of the minute"),
  TRIPS_UNASSIGNED(
      "tripsUnassigned",
      Stream.DELIVERY,
      "1",
      LEVEL,
      "orders for transport or transfer that nobody has taken on less than 2 hours before their"
          + " window begins; n = areas that know of such orders"),
  MEDICINE_DUE_24H(
      "medicineDue24h",
      Stream.DELIVERY,
      "1",
      LEVEL,
      "open orders for medicine whose window ends in less than 24 hours or has ended; n = areas"
          + " that know of such orders"),
  ON_TIME_60M(
      "onTime60m",
      Stream.DELIVERY,
      "1",
      RATIO,
      "of the orders due in the last 60 minutes, those delivered inside their window",
      "the orders due, less the early"),
  EARLY_60M(
      "early60m",
      Stream.DELIVERY,
      "1",
      SUM,
      "orders due in the last 60 minutes that came before their window"),
  BACKLOG_AGE_P50_MINUTES(
      "backlogAgeP50Minutes",
      Stream.DELIVERY,
      "min",
      HISTOGRAM,
      "median age of open orders, nearest rank"),
  BACKLOG_AGE_P90_MINUTES(
      "backlogAgeP90Minutes",
      Stream.DELIVERY,
      "min",
      HISTOGRAM,
      "90th percentile of the age of open orders, nearest rank"),
  BACKLOG_AGE_MAX_MINUTES(
      "backlogAgeMaxMinutes", Stream.DELIVERY, "min", HISTOGRAM, "age of the oldest open order"),
  MEDICINE_AGE_MAX_MINUTES(
      "medicineAgeMaxMinutes",
      Stream.DELIVERY,
      "min",
      HISTOGRAM,
      "age of the oldest open order for medicine; 0 where none is open"),
  REPORTED_DELIVERED(
      "reportedDelivered",
      Stream.DELIVERY,
      "1",
      SUM,
      "deliveries as reported in totals, by carriers that send no scans; never added to orders"),
  FIRST_ATTEMPT_DELIVERED(
      "firstAttemptDelivered",
      Stream.DELIVERY,
      "1",
      RATIO,
      "of the orders whose first attempt ended, those delivered by it",
      "their number"),
  FIRST_ATTEMPT_60M(
      "firstAttempt60m",
      Stream.DELIVERY,
      "1",
      RATIO,
      "of the orders whose first attempt ended in the last 60 minutes, those delivered by it",
      "their number"),
  TURNAROUND_MINUTES(
      "turnaroundMinutes",
      Stream.DELIVERY,
      "min",
      RATIO,
      "milliseconds from placed to delivered, of the orders delivered",
      "60000 x their number"),
  GATE_TO_DOOR_MINUTES(
      "gateToDoorMinutes",
      Stream.DELIVERY,
      "min",
      RATIO,
      "milliseconds from the gate to delivered, of the orders delivered that were at a gate",
      "60000 x their number"),
  PICKUP_MINUTES(
      "pickupMinutes",
      Stream.DELIVERY,
      "min",
      RATIO,
      "milliseconds from placed to picked up, of the orders for transport or transfer whose people"
          + " were picked up",
      "60000 x their number"),
  DWELL_PLACED_MINUTES(
      "dwellPlacedMinutes",
      Stream.DELIVERY,
      "min",
      RATIO,
      "milliseconds that the orders which left the stage had stood in it: placed, and no more",
      "60000 x their number"),
  DWELL_ACCEPTED_MINUTES(
      "dwellAcceptedMinutes",
      Stream.DELIVERY,
      "min",
      RATIO,
      "the same: accepted",
      "60000 x their number"),
  DWELL_PACKED_MINUTES(
      "dwellPackedMinutes",
      Stream.DELIVERY,
      "min",
      RATIO,
      "the same: packed",
      "60000 x their number"),
  DWELL_DISPATCHED_MINUTES(
      "dwellDispatchedMinutes",
      Stream.DELIVERY,
      "min",
      RATIO,
      "the same: on their way",
      "60000 x their number"),
  DWELL_AT_GATE_MINUTES(
      "dwellAtGateMinutes",
      Stream.DELIVERY,
      "min",
      RATIO,
      "the same: at the gate",
      "60000 x their number"),
  DWELL_DISINFECTED_MINUTES(
      "dwellDisinfectedMinutes",
      Stream.DELIVERY,
      "min",
      RATIO,
      "the same: disinfected",
      "60000 x their number"),
  DWELL_BUILDING_DROP_MINUTES(
      "dwellBuildingDropMinutes",
      Stream.DELIVERY,
      "min",
      RATIO,
      "the same: dropped at the building",
      "60000 x their number"),
  POSITIONS("positions", Stream.DELIVERY, "1", NONE, "positions a vehicle sent in the minute"),

  REPORTED_OFFERED(
      "reportedOffered",
      Stream.CALL,
      "1",
      SUM,
      "calls as reported in totals, by lines that send no events of calls; never added to calls"),
  REPORTED_ANSWERED(
      "reportedAnswered", Stream.CALL, "1", SUM, "of them, answered; never added to calls"),
  MESSAGES("messages", Stream.CALL, "1", SUM, "messages somebody wrote in a chat, or walk-ins"),
  MESSAGE_ANSWERS("messageAnswers", Stream.CALL, "1", SUM, "messages of those who answer"),
  FIRST_RESPONSE_MINUTES(
      "firstResponseMinutes",
      Stream.CALL,
      "min",
      RATIO,
      "milliseconds from messages to their first answers, of those answered",
      "60000 x their number"),
  MESSAGES_WAITING(
      "messagesWaiting",
      Stream.CALL,
      "1",
      LEVEL,
      "messages nobody has answered for less than 24 hours, at the end of the minute; n = areas"
          + " with a line that know it"),
  MESSAGE_AGE_MAX_MINUTES(
      "messageAgeMaxMinutes", Stream.CALL, "min", HISTOGRAM, "age of the oldest of them"),
  OFFERED("offered", Stream.CALL, "1", SUM, "calls that reached the line"),
  ANSWERED("answered", Stream.CALL, "1", SUM, "calls answered"),
  ABANDONED("abandoned", Stream.CALL, "1", SUM, "calls abandoned after more than 5 s"),
  CONNECTED_15M(
      "connected15m",
      Stream.CALL,
      "1",
      RATIO,
      "calls answered in the last 15 minutes",
      "answered + abandoned after more than 5 s"),
  SERVICE_LEVEL_15S_15M(
      "serviceLevel15s15m",
      Stream.CALL,
      "1",
      RATIO,
      "calls answered within 15 s, in the last 15 minutes",
      "answered + abandoned after more than 5 s"),
  LONGEST_WAIT_SECONDS(
      "longestWaitSeconds",
      Stream.CALL,
      "s",
      HISTOGRAM,
      "the longest wait that ended in the minute"),
  CALLS_WAITING(
      "callsWaiting",
      Stream.CALL,
      "1",
      LEVEL,
      "calls that wait at the end of the minute; n = areas with a line that know it"),
  AGENTS(
      "agents",
      Stream.CALL,
      "1",
      NONE,
      "agents at work on a line, as reported; else the most calls they had in hand at once in the"
          + " last 60 minutes; n = reports"),
  PREDICTED_WAIT_SECONDS(
      "predictedWaitSeconds",
      Stream.CALL,
      "s",
      NONE,
      "forecast: mean wait on a line of those who call in the next 15 minutes, in milliseconds",
      "1000"),
  WAIT_ERROR_15M_SECONDS(
      "waitError15mSeconds",
      Stream.CALL,
      "s",
      NONE,
      "difference between the waits that ended in the last 15 minutes and predictedWaitSeconds of"
          + " 15 minutes ago, in milliseconds x their number",
      "1000 x their number"),
  TICKETS_OPEN(
      "ticketsOpen",
      Stream.CALL,
      "1",
      LEVEL,
      "tickets created and not closed, at the end of the minute"),
  TICKETS_OVERDUE(
      "ticketsOverdue",
      Stream.CALL,
      "1",
      LEVEL,
      "open tickets past their due time, at the end of the minute"),
  TICKETS_UNDISPATCHED(
      "ticketsUndispatched",
      Stream.CALL,
      "1",
      LEVEL,
      "tickets created that nobody has taken up yet, at the end of the minute"),
  TICKET_UNDISPATCHED_AGE_MAX_MINUTES(
      "ticketUndispatchedAgeMaxMinutes",
      Stream.CALL,
      "min",
      HISTOGRAM,
      "age of the oldest of them"),
  TICKETS_BLOCKED(
      "ticketsBlocked",
      Stream.CALL,
      "1",
      LEVEL,
      "open tickets that wait for somebody outside, at the end of the minute"),
  TICKET_BLOCKED_AGE_MAX_MINUTES(
      "ticketBlockedAgeMaxMinutes",
      Stream.CALL,
      "min",
      HISTOGRAM,
      "how long the longest of them has waited so"),
  TICKET_DISPATCH_MINUTES(
      "ticketDispatchMinutes",
      Stream.CALL,
      "min",
      RATIO,
      "milliseconds from created to first dispatched, of the tickets dispatched",
      "60000 x their number"),
  TICKET_ON_SITE_MINUTES(
      "ticketOnSiteMinutes",
      Stream.CALL,
      "min",
      RATIO,
      "the same: to first on site",
      "60000 x their number"),
  TICKET_CLOSE_MINUTES(
      "ticketCloseMinutes",
      Stream.CALL,
      "min",
      RATIO,
      "the same: to first closed",
      "60000 x their number"),
  UNIQUE_CALLERS(
      "uniqueCallers", Stream.CALL, "1", SUM, "callers whose first call of the round this was"),
  REPEAT_CALLS(
      "repeatCalls",
      Stream.CALL,
      "1",
      SUM,
      "calls by a caller on a topic he called about in the 24 hours before"),
  CALLERS_TESTING(
      "callersTesting",
      Stream.CALL,
      "1",
      SUM,
      "callers about testing, who had not called about it in the 60 minutes before"),
  CALLERS_SUPPLIES(
      "callersSupplies",
      Stream.CALL,
      "1",
      SUM,
      "callers about supplies, what was not received among them, who had not called about it in the 60 minutes before"),
  CALLERS_MEDICAL(
      "callersMedical",
      Stream.CALL,
      "1",
      SUM,
      "callers about medicine and treatment, who had not called about it in the 60 minutes before"),
  CALLERS_TRANSFER(
      "callersTransfer",
      Stream.CALL,
      "1",
      SUM,
      "callers about transfer, who had not called about it in the 60 minutes before"),
  CALLERS_REPAIR(
      "callersRepair",
      Stream.CALL,
      "1",
      SUM,
      "callers about gas and repairs, who had not called about it in the 60 minutes before"),
  CALLERS_NOT_RECEIVED(
      "callersNotReceived",
      Stream.CALL,
      "1",
      SUM,
      "callers about what was told as delivered and not received, who had not called about it in the 60 minutes before"),
  FIRST_CONTACT_RESOLUTION(
      "firstContactResolution",
      Stream.CALL,
      "1",
      RATIO,
      "calls answered 24 h ago and not followed by one of the same caller and topic",
      "calls answered 24 h ago"),

  SHIFT_NEEDED(
      "shiftNeeded",
      Stream.OPERATIONS,
      "1",
      LEVEL,
      "people planned for the post at the end of the minute"),
  SHIFT_FILLED(
      "shiftFilled", Stream.OPERATIONS, "1", LEVEL, "people at the post at the end of the minute"),
  SHIFT_SHORT(
      "shiftShort",
      Stream.OPERATIONS,
      "1",
      LEVEL,
      "people planned beyond those who are there, each area's post by itself; nowhere below 0"),
  POSTS_NEEDED(
      "postsNeeded",
      Stream.OPERATIONS,
      "1",
      LEVEL,
      "posts for which somebody is planned at the end of the minute, each area's by itself"),
  POSTS_MANNED("postsManned", Stream.OPERATIONS, "1", LEVEL, "of them, those where somebody is"),
  MANNED_SHARE_60M(
      "mannedShare60m",
      Stream.OPERATIONS,
      "1",
      RATIO,
      "of the minutes of the last 60 for which somebody was planned at a post, those at whose end"
          + " somebody was there, each post's by itself",
      "those minutes"),
  SHIFT_NO_SHOWS("shiftNoShows", Stream.OPERATIONS, "1", SUM, "people who did not come"),
  SHIFT_LONGEST_MINUTES(
      "shiftLongestMinutes",
      Stream.OPERATIONS,
      "min",
      HISTOGRAM,
      "how long the longest at the post has been there"),
  STAFF_HOURS(
      "staffHours",
      Stream.OPERATIONS,
      "h",
      RATIO,
      "milliseconds of the stays at the post that ended",
      "3600000"),
  STOCK(
      "stock", Stream.OPERATIONS, "1", LEVEL, "of an item, in its unit, at the end of the minute"),
  STOCK_IN("stockIn", Stream.OPERATIONS, "1", SUM, "of an item, in its unit: brought"),
  STOCK_USED(
      "stockUsed",
      Stream.OPERATIONS,
      "1",
      SUM,
      "of an item, in its unit: taken out, or found missing by a count"),
  STOCK_OUT_MINUTES(
      "stockOutMinutes",
      Stream.OPERATIONS,
      "min",
      NONE,
      "stock x 60 or x 1440: forecast of the minutes until none is left",
      "what the last 60 or 1440 minutes used, whichever is the faster"),
  STOCK_OUT_ERROR_MINUTES(
      "stockOutErrorMinutes",
      Stream.OPERATIONS,
      "min",
      RATIO,
      "of the stocks that ran out in the last 24 hours, or in the round: differences between an hour"
          + " and stockOutMinutes as it was an hour before, in milliseconds",
      "60000 x their number"),
  TASKS_PLANNED("tasksPlanned", Stream.OPERATIONS, "1", SUM, "tasks planned"),
  TASKS_DONE("tasksDone", Stream.OPERATIONS, "1", SUM, "tasks done"),
  TASKS_DUE("tasksDue", Stream.OPERATIONS, "1", SUM, "tasks whose time came in the minute"),
  TASKS_OPEN(
      "tasksOpen",
      Stream.OPERATIONS,
      "1",
      LEVEL,
      "tasks planned and not ended, at the end of the minute"),
  TASKS_OVERDUE(
      "tasksOverdue",
      Stream.OPERATIONS,
      "1",
      LEVEL,
      "tasks past their time and not ended, at the end of the minute"),
  TASKS_ON_TIME_24H(
      "tasksOnTime24h",
      Stream.OPERATIONS,
      "1",
      RATIO,
      "of the tasks due in the last 24 hours, those done by then",
      "the tasks due"),
  TASK_AGE_MAX_MINUTES(
      "taskAgeMaxMinutes", Stream.OPERATIONS, "min", HISTOGRAM, "age of the oldest open task"),
  AREAS_LOCKDOWN("areasLockdown", Stream.OPERATIONS, "1", LEVEL, "areas closed off, 封控"),
  AREAS_CONTROL("areasControl", Stream.OPERATIONS, "1", LEVEL, "areas under control, 管控"),
  AREAS_PRECAUTION("areasPrecaution", Stream.OPERATIONS, "1", LEVEL, "areas under precaution, 防范"),
  LOCKDOWN_LONGEST_MINUTES(
      "lockdownLongestMinutes",
      Stream.OPERATIONS,
      "min",
      HISTOGRAM,
      "how long the longest has been closed off"),
  NOTICES_ISSUED(
      "noticesIssued", Stream.OPERATIONS, "1", SUM, "notices issued, each recipient counting"),
  NOTICES_RECEIVED("noticesReceived", Stream.OPERATIONS, "1", SUM, "of them, acknowledged 收到"),
  NOTICES_OPEN("noticesOpen", Stream.OPERATIONS, "1", LEVEL, "notices issued and not acknowledged"),
  NOTICE_AGE_MAX_MINUTES(
      "noticeAgeMaxMinutes",
      Stream.OPERATIONS,
      "min",
      HISTOGRAM,
      "age of the oldest notice not acknowledged"),

  RAISED("raised", Stream.CALL, "1", NONE, "1 while a signal stands, else 0"),
  HELD_MINUTES(
      "heldMinutes",
      Stream.CALL,
      "min",
      NONE,
      "settled minutes on end in which a signal's condition held, up to what it asks for"),
  CALLERS_5M("callers5m", Stream.CALL, "1", NONE, "new callers of the last whole 5 minutes"),
  CALLERS_EXPECTED_5M(
      "callersExpected5m",
      Stream.CALL,
      "1",
      NONE,
      "millionths of a caller expected by past days; n = bins of them",
      "1000000"),
  CALLS_60M("calls60m", Stream.CALL, "1", NONE, "calls of the last 12 whole 5 minutes"),
  CALLS_EXPECTED_60M(
      "callsExpected60m",
      Stream.CALL,
      "1",
      NONE,
      "millionths of a call expected then by past days",
      "1000000"),
  DUE_60M("due60m", Stream.CALL, "1", NONE, "orders due in the last 60 minutes"),
  OPEN_LANES_MOST_60M(
      "openLanesMost60m",
      Stream.CALL,
      "1",
      NONE,
      "the most lanes working at the end of one of the last 60 minutes"),
  NO_SHOWS_60M(
      "noShows60m", Stream.CALL, "1", NONE, "people of the shift who did not come, in 60 minutes"),
  WAIT_MINUTES(
      "waitMinutes", Stream.CALL, "min", NONE, "predicted wait, else observed, ms", "60000"),
  WAIT_BEFORE_MINUTES(
      "waitBeforeMinutes", Stream.CALL, "min", NONE, "the same 15 minutes before", "60000"),
  DELIVERED_24H("delivered24h", Stream.CALL, "1", NONE, "orders delivered in the last 24 hours"),
  NOT_RECEIVED_24H(
      "notReceived24h",
      Stream.CALL,
      "1",
      NONE,
      "callers of the last 24 hours who did not receive what was told as delivered"),
  CALLS_BEFORE_60M(
      "callsBefore60m", Stream.CALL, "1", NONE, "calls of the 60 minutes before a notice's minute"),
  CALLS_SINCE("callsSince", Stream.CALL, "1", NONE, "calls of the minutes since a notice's minute"),
  CALLS_EXPECTED_SINCE(
      "callsExpectedSince",
      Stream.CALL,
      "1",
      NONE,
      "calls of the 60 minutes before x the minutes since: what those before come to in as long",
      "60"),
  SINCE_MINUTES("sinceMinutes", Stream.CALL, "min", NONE, "minutes since the minute of the notice"),
  CLUSTER_CALLERS("clusterCallers", Stream.CALL, "1", NONE, "callers in the cluster"),
  CLUSTER_EXPECTED(
      "clusterExpected",
      Stream.CALL,
      "1",
      NONE,
      "millionths of a caller expected there, given all callers",
      "1000000"),
  CLUSTER_AREAS("clusterAreas", Stream.CALL, "1", NONE, "neighbourhoods of the cluster"),
  CLUSTER_MINUTES("clusterMinutes", Stream.CALL, "min", NONE, "how far back the cluster reaches"),
  CLUSTER_P(
      "clusterP",
      Stream.CALL,
      "1",
      NONE,
      "1 + replications with a cluster as likely",
      "1 + replications"),

  UNLOCATED_SERVICES(
      "unlocatedServices",
      Stream.POINT,
      "1",
      SUM,
      "service events whose area code is unknown below this area"),
  UNLOCATED_ORDERS(
      "unlocatedOrders",
      Stream.DELIVERY,
      "1",
      SUM,
      "orders placed whose area code is unknown below this area"),
  UNLOCATED_CALLS(
      "unlocatedCalls",
      Stream.CALL,
      "1",
      SUM,
      "calls offered whose area code is unknown below this area"),

  LAST_RECEIVED_AT(
      "lastReceivedAt", null, "ms", NONE, "received-at of the newest record, UTC milliseconds"),
  LATE("late", null, "1", NONE, "records received after their minute was final"),
  DUPLICATE("duplicate", null, "1", NONE, "copies of records already received"),
  QUARANTINED("quarantined", null, "1", NONE, "records refused"),
  ACCEPTED("accepted", null, "1", NONE, "records counted"),
  CORRECTED(
      "corrected", null, "1", NONE, "records accepted after their minute settled, and corrections"),
  SKEW_SECONDS(
      "skewSeconds",
      null,
      "s",
      NONE,
      "the furthest that occurred-at was ahead of received-at in the minute"),
  LATE_SHARE_60M(
      "lateShare60m",
      null,
      "1",
      RATIO,
      "of the records read in the last 60 minutes, those that are late",
      "the records read"),
  DEVICES_KNOWN("devicesKnown", null, "1", LEVEL, "devices heard in the last 24 hours"),
  DEVICES_SILENT(
      "devicesSilent",
      null,
      "1",
      LEVEL,
      "of them, those whose heartbeats have been missing for 10 minutes; n = devices known"),
  DEVICES_SKEWED(
      "devicesSkewed",
      null,
      "1",
      LEVEL,
      "of them, those whose clocks are more than 5 minutes off; n = devices known"),
  CLOCK_OFFSET_SECONDS(
      "clockOffsetSeconds",
      null,
      "s",
      NONE,
      "how far the server's clock is ahead, if most devices agree that it is off, else 0;"
          + " n = devices asked");

  /** How a figure of an area follows from its leaves'. */
  public enum RollUp {
    /** Numerators add up; the denominator is 1. */
    SUM,
    /** Numerators add up over one common span, which is the denominator. */
    RATE,
    /** Numerators and denominators add up. */
    RATIO,
    /** A level at the minute's end; numerators add up over the leaves that know it. */
    LEVEL,
    /** Read off a histogram; the leaves' histograms add up. */
    HISTOGRAM,
    /** Does not roll up. */
    NONE
  }

  private static final Set<Figure> OF_SIGNALS = EnumSet.range(RAISED, CLUSTER_P);

  private static final Map<String, Figure> BY_WIRE = new HashMap<>();

  static {
    for (Figure figure : values()) {
      BY_WIRE.put(figure.wire, figure);
    }
  }

  private final String wire;
  private final @Nullable Stream stream;
  private final String unit;
  private final RollUp rollUp;
  private final String numerator;
  private final String denominator;

  Figure(String wire, @Nullable Stream stream, String unit, RollUp rollUp, String numerator) {
    this(wire, stream, unit, rollUp, numerator, "1");
  }

  Figure(
      String wire,
      @Nullable Stream stream,
      String unit,
      RollUp rollUp,
      String numerator,
      String denominator) {
    this.wire = wire;
    this.stream = stream;
    this.unit = unit;
    this.rollUp = rollUp;
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** Name on the wire. */
  public String wire() {
    return wire;
  }

  /** The stream whose cells carry it; null for figures of sources, which every stream has. */
  public @Nullable Stream stream() {
    return stream;
  }

  /** UCUM-like unit; {@code 1} for a count or share. */
  public String unit() {
    return unit;
  }

  public RollUp rollUp() {
    return rollUp;
  }

  /** Whether it is evidence of a signal, which no event contributes to by itself. */
  public boolean ofSignals() {
    return OF_SIGNALS.contains(this);
  }

  /** What stands above: what it counts, and of when. */
  public String numerator() {
    return numerator;
  }

  /** What it is divided by: a number, or what that counts. */
  public String denominator() {
    return denominator;
  }

  public static @Nullable Figure byWire(String wire) {
    return BY_WIRE.get(wire);
  }
}
