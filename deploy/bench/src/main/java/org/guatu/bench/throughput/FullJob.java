package org.guatu.bench.throughput;

import java.io.IOException;
import org.guatu.pipeline.JobOptions;
import org.guatu.pipeline.point.ServicePointJob;

/** The whole job of service points: all figures, corrections, books of the sources, 48 hours. */
final class FullJob implements Contestant {
  @Override
  public String name() {
    return "full";
  }

  @Override
  public Engine start() throws IOException {
    return FlinkEngine.start(
        (environment, source, sinks, input) ->
            new ServicePointJob(
                    source, sinks, JobOptions.of(ServedTree.registry(input.events().points())))
                .build(environment));
  }
}
