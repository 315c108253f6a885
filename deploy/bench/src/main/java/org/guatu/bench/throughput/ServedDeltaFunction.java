package org.guatu.bench.throughput;

import org.apache.flink.api.common.functions.MapFunction;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Quantity;
import org.guatu.pipeline.cell.SubjectDelta;

/** What a service adds to its point: one in its minute. */
final class ServedDeltaFunction implements MapFunction<PointEvent, SubjectDelta> {
  private static final long serialVersionUID = 1L;

  private static final Quantity SERVED = ServedQuantity.SERVED;

  private final Finishing finishing;

  ServedDeltaFunction(Finishing finishing) {
    this.finishing = finishing;
  }

  @Override
  public SubjectDelta map(PointEvent event) {
    long minute = Window.minuteOf(event.eventTimeMillis());
    long bucket = finishing.bucket(minute, event.receivedAtMillis());
    SubjectDelta delta = new SubjectDelta();
    delta.subject = event.area() + "|" + event.point();
    delta.asOfMillis = event.receivedAtMillis();
    delta.amounts = new long[] {minute, bucket, SERVED.ordinal(), Contributions.UNTAGGED, 1};
    delta.revisions = new long[] {minute, 1};
    return delta;
  }
}
