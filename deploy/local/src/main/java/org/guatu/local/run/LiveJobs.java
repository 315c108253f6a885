package org.guatu.local.run;

import java.util.function.Consumer;
import org.guatu.contract.registry.Registry;
import org.guatu.local.data.DataFolder;
import org.guatu.local.flink.LocalFlink;
import org.jspecify.annotations.Nullable;

/** Submits the jobs of a live operation. */
final class LiveJobs {
  static final int SLOTS = 3;

  private LiveJobs() {}

  static @Nullable Void submit(
      LocalFlink flink,
      String kafka,
      Registry registry,
      DataFolder folder,
      Consumer<Throwable> onFailure) {
    return null;
  }
}
