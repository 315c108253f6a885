package org.guatu.simulators.scenario;

import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.NeedType;
import org.guatu.simulators.kernel.Simulation;
import org.guatu.simulators.town.Compound;

/**
 * Donated vegetables: lorries bring them by the compound, where they are weighed in and handed out;
 * the carrier, who scans nothing, tells how many bags he has handed over so far.
 *
 * @param kilosPerHundred kilograms for a hundred residents
 * @param carrier who brings them
 * @param books the carrier's system
 */
record Donations(int kilosPerHundred, String carrier, Device books) implements SideActivity {
  private static final int KILOS_A_BAG = 5;
  private static final int SHARES = 4;

  @Override
  public void begin(Simulation<Day> simulation, OperationsDesk desk) {
    for (Compound compound : desk.town().compounds()) {
      UniformRandomProvider random = desk.random("donation:" + compound.code());
      StoredItem item = new StoredItem("donated-vegetables", "kg", compound.code(), null);
      item.count(simulation, desk, desk.at(6, 50), 0);
      long kilos =
          Math.max((long) SHARES * KILOS_A_BAG, (long) compound.people() * kilosPerHundred / 100);
      long comes = desk.at(9, 0) + random.nextLong(4 * DayTimes.HOUR);
      item.move(simulation, desk, comes, kilos);
      long bags = 0;
      long at = comes;
      for (int share = 1; share <= SHARES; share++) {
        at += 30 * DayTimes.MINUTE + random.nextLong(20 * DayTimes.MINUTE);
        long bagsNow = kilos / KILOS_A_BAG / SHARES;
        bags += bagsNow;
        // With the last share goes what fills no bag: nothing is kept.
        long left = kilos - (share - 1) * bagsNow * KILOS_A_BAG;
        item.move(simulation, desk, at, share == SHARES ? -left : -bagsNow * KILOS_A_BAG);
        tell(simulation, compound.code(), at + 2 * DayTimes.MINUTE, bags);
      }
    }
  }

  private void tell(Simulation<Day> simulation, String area, long atMillis, long bags) {
    OperationsDesk.schedule(
        simulation,
        atMillis,
        s -> {
          Facts facts = s.model().facts();
          if (facts.wanted()) {
            DeliveryEvent.Builder event =
                facts.delivery(DeliveryEventType.DELIVERED_OBSERVED, books, s.nowMillis());
            facts.say(
                event
                    .area(area)
                    .need(NeedType.DONATION)
                    .carrier(carrier)
                    .unit("bag")
                    .count(bags)
                    .build());
          }
        });
  }
}
