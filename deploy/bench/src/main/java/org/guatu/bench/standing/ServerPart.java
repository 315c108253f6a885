package org.guatu.bench.standing;

import java.nio.file.Path;
import org.guatu.local.data.DataFolder;
import org.guatu.local.run.OperationStory;
import org.guatu.local.run.RunOptions;
import org.guatu.local.run.Serving;

/** The server at a port that stays, and the scenario that feeds it. */
final class ServerPart {
  /** Of the scenario; the jobs have to know the same registry. */
  static final long SEED = 1;

  private ServerPart() {}

  /** Takes the folder, where Kafka answers, the scenario, the port and the speed. */
  public static void main(String[] arguments) {
    RunOptions options =
        new RunOptions(
            "127.0.0.1",
            Integer.parseInt(arguments[3]),
            Path.of(arguments[0]),
            arguments[2],
            SEED,
            Double.parseDouble(arguments[4]));
    PartLife.lead(
        () -> {
          DataFolder folder = DataFolder.open(options.data());
          OperationStory story = OperationStory.of(options, folder);
          story.tell(folder);
          Serving.of(options, folder, story, PartLife::fail).open(arguments[1]);
        });
  }
}
