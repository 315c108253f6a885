package org.guatu.simulators.scenario;

/**
 * A person on the way to a point or in its queue, with all that chance has decided about him.
 *
 * @param person number of the person
 * @param samplingMillis how long his sampling takes
 * @param patienceMillis after which he leaves the queue
 * @param arrivedAtMillis when he joined it
 * @param ticket his number in the queue
 */
record Waiting(
    long person, long samplingMillis, long patienceMillis, long arrivedAtMillis, long ticket) {

  Waiting joined(long atMillis, long number) {
    return new Waiting(person, samplingMillis, patienceMillis, atMillis, number);
  }
}
