package org.guatu.local.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.OperationsEvent;

/**
 * A notice to its recipients.
 *
 * @param events in order, none that is not known yet
 */
record PlayedNotices(List<OperationsEvent> events) {
  double value(String figure, long minuteMillis) {
    Map<String, Long> open = new LinkedHashMap<>();
    long issued = 0;
    long received = 0;
    for (OperationsEvent event : events) {
      String recipient = event.subject() + " " + event.group();
      if (event.type().wire().equals("noticeIssued")) {
        issued++;
        open.put(recipient, event.occurredAtMillis());
      } else {
        received++;
        open.remove(recipient);
      }
    }
    return switch (figure) {
      case "noticesIssued" -> issued;
      case "noticesReceived" -> received;
      case "noticesOpen" -> open.size();
      default ->
          open.values().stream()
              .mapToDouble(
                  since ->
                      (minuteMillis - PlayedStream.minute(since)) / (double) PlayedStream.MINUTE)
              .max()
              .orElse(Double.NaN);
    };
  }
}
