package org.guatu.simulators.scenario;

/**
 * How much goes on beside a sampling round in a town of a few thousand people.
 *
 * @param vaccinated people who come to the vaccination point
 * @param escorted people taken there by car
 * @param maskBookings a thousand people
 * @param entries at the gates of a compound, for a hundred residents
 * @param unregistered share of them that is on no list
 * @param medicalTrips trips to a hospital
 * @param loopTrips trips of workers in a closed loop
 * @param records to be compared with the registers
 * @param mismatches share of them that does not agree
 * @param leaders share of the buildings with a leader: 1,382 of 1,474
 * @param members who answer for a compound
 * @param hazards to be removed
 * @param hazardMillis mean time one takes
 * @param vests at each heat relief station
 * @param drinks boxes there
 * @param donatedKilos for a hundred residents
 * @param quarantined households at home in the morning
 * @param arrivals households that come today
 * @param permits asked for
 * @param crews from elsewhere
 * @param crewPeople of each
 * @param conversations in the chat groups
 * @param psychologicalCalls an hour
 */
record SideConfig(
    int vaccinated,
    int escorted,
    double maskBookings,
    double entries,
    double unregistered,
    int medicalTrips,
    int loopTrips,
    int records,
    double mismatches,
    double leaders,
    int members,
    int hazards,
    long hazardMillis,
    int vests,
    int drinks,
    int donatedKilos,
    int quarantined,
    int arrivals,
    int permits,
    int crews,
    int crewPeople,
    int conversations,
    double psychologicalCalls) {

  static final SideConfig SMALL_TOWN =
      new SideConfig(
          340,
          14,
          10,
          25,
          0.03,
          34,
          30,
          120,
          0.12,
          1382.0 / 1474,
          12,
          64,
          18 * DayTimes.MINUTE,
          20,
          32,
          25,
          13,
          4,
          45,
          2,
          14,
          160,
          5);
}
