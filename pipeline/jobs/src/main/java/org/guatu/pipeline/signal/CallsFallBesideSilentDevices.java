package org.guatu.pipeline.signal;

/**
 * Signal (e), rule 15, of an area: the silent area. Calls fall, and at least half of the devices
 * known there are silent: that looks like an outage and not like calm. Association, never cause: a
 * mast may be down, or everybody gone.
 *
 * @param callsFall by {@link CallFall}
 * @param devices devices known in the area
 * @param silentDevices those of them that are silent, by {@link SilentDevice}
 */
public record CallsFallBesideSilentDevices(Verdict callsFall, int devices, int silentDevices)
    implements Association {

  @Override
  public Verdict verdict() {
    return callsFall.and(silent());
  }

  private Verdict silent() {
    return devices == 0 ? Verdict.UNKNOWN : Verdict.of(silentDevices * 2 >= devices);
  }
}
