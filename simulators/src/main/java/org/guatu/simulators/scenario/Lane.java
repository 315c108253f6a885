package org.guatu.simulators.scenario;

import org.guatu.simulators.kernel.Forkable;
import org.jspecify.annotations.Nullable;

/** A lane 采样台 of a point: who is being sampled there, and into which tube. */
final class Lane implements Forkable<Lane> {
  final Device device;
  final String id;
  boolean staffed;
  boolean busy;
  boolean wantsPause;
  @Nullable String tube;
  int tubeCapacity;
  int inTube;
  int tubes;

  Lane(Device device, String id) {
    this.device = device;
    this.id = id;
  }

  boolean free() {
    return staffed && !busy && !wantsPause;
  }

  @Override
  public Lane fork() {
    Lane copy = new Lane(device, id);
    copy.staffed = staffed;
    copy.busy = busy;
    copy.wantsPause = wantsPause;
    copy.tube = tube;
    copy.tubeCapacity = tubeCapacity;
    copy.inTube = inTube;
    copy.tubes = tubes;
    return copy;
  }
}
