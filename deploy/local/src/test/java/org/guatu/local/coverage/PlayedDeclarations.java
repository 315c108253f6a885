package org.guatu.local.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.AreaStatus;
import org.guatu.contract.event.OperationsEvent;

/**
 * Areas closed off and under control.
 *
 * @param events in order, none that is not known yet
 */
record PlayedDeclarations(List<OperationsEvent> events) {
  double value(String figure, long minuteMillis) {
    Map<String, OperationsEvent> latest = new LinkedHashMap<>();
    for (OperationsEvent event : events) {
      if (PlayedStream.minute(begin(event)) <= minuteMillis) {
        latest.put(String.valueOf(event.area()), event);
      }
    }
    AreaStatus wanted =
        switch (figure) {
          case "areasControl" -> AreaStatus.CONTROL;
          case "areasPrecaution" -> AreaStatus.PRECAUTION;
          default -> AreaStatus.LOCKDOWN;
        };
    List<OperationsEvent> there =
        latest.values().stream().filter(event -> event.areaStatus() == wanted).toList();
    return figure.startsWith("areas")
        ? there.size()
        : there.stream()
            .mapToDouble(
                event ->
                    (minuteMillis - PlayedStream.minute(begin(event)))
                        / (double) PlayedStream.MINUTE)
            .max()
            .orElse(Double.NaN);
  }

  private static long begin(OperationsEvent event) {
    return Math.max(event.occurredAtMillis(), event.startAtMillis());
  }
}
