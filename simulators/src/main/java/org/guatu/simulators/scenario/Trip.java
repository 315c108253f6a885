package org.guatu.simulators.scenario;

import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.NeedType;
import org.guatu.simulators.kernel.Simulation;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be taken from one place to another: an order, delivered when he is there.
 *
 * @param id of the order
 * @param need what it is
 * @param area code of where he is fetched
 * @param from street node there
 * @param to street node of where he goes
 * @param askedMillis when he asked, UTC milliseconds
 * @param pickUpMillis when he is to be fetched
 * @param thereByMillis when he is to be there
 * @param fate what becomes of it
 */
record Trip(
    String id,
    NeedType need,
    String area,
    int from,
    int to,
    long askedMillis,
    long pickUpMillis,
    long thereByMillis,
    Fate fate) {

  /** What becomes of a trip. */
  enum Fate {
    DRIVEN,
    NOBODY_THERE,
    CALLED_OFF,
    /** Nobody takes it on. */
    FORGOTTEN
  }

  /** Has a device say something of it. */
  void say(
      Simulation<Day> simulation,
      long atMillis,
      DeliveryEventType type,
      Device device,
      @Nullable Tour tour) {
    OperationsDesk.schedule(
        simulation,
        atMillis,
        s -> {
          Facts facts = s.model().facts();
          if (!facts.wanted()) {
            return;
          }
          DeliveryEvent.Builder event =
              facts
                  .delivery(type, device, s.nowMillis())
                  .area(area)
                  .order(id)
                  .need(need)
                  .quantity(1)
                  .unit("person")
                  .windowStartMillis(pickUpMillis)
                  .windowEndMillis(thereByMillis);
          if (tour != null) {
            event.consignment(tour.consignment()).carrier(tour.carrier()).vehicle(tour.vehicle());
          }
          facts.say(event.build());
        });
  }
}
