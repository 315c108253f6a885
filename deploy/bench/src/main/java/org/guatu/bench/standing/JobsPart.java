package org.guatu.bench.standing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.guatu.local.data.DataFolder;
import org.guatu.local.flink.LocalFlink;
import org.guatu.local.run.LiveJobs;
import org.guatu.local.run.OperationStory;
import org.guatu.local.run.RunOptions;

/** All jobs, with checkpoints in a data folder of their own. */
final class JobsPart {
  private JobsPart() {}

  /** Takes the folder, where Kafka answers, and the scenario. */
  public static void main(String[] arguments) {
    RunOptions options =
        new RunOptions("127.0.0.1", 0, Path.of(arguments[0]), arguments[2], ServerPart.SEED, 1);
    PartLife.lead(
        () -> {
          DataFolder folder = DataFolder.open(options.data());
          Files.createDirectories(folder.checkpoints());
          OperationStory story = OperationStory.of(options, folder);
          story.tell(folder);
          LiveJobs.submit(
              LocalFlink.start(LiveJobs.SLOTS, 1), arguments[1], story, folder, PartLife::fail);
        });
  }
}
