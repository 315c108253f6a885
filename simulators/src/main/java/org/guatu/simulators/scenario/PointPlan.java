package org.guatu.simulators.scenario;

import java.util.List;
import org.guatu.simulators.town.SamplingPoint;

/**
 * What is settled about a point before the day begins.
 *
 * @param index its place among the points
 * @param site the point in the town
 * @param entrance the device that scans people in
 * @param lanes the device of each lane
 * @param opensAtMillis when it really opens, UTC milliseconds
 * @param closesAtMillis when it admits nobody any more, UTC milliseconds
 * @param load arrivals planned per capacity; above 1 its queue grows
 * @param heedsQueue whether call-up is held back while the queue is long
 * @param rainFromMillis begin of a pause for rain, UTC milliseconds; -1 for none
 * @param rainToMillis end of it
 */
record PointPlan(
    int index,
    SamplingPoint site,
    Device entrance,
    List<Device> lanes,
    long opensAtMillis,
    long closesAtMillis,
    double load,
    boolean heedsQueue,
    long rainFromMillis,
    long rainToMillis) {}
