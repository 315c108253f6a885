package org.guatu.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.wire.RefusedException;
import org.guatu.contract.wire.RegistryCodec;
import org.guatu.contract.wire.Topics;
import org.guatu.local.broker.EmbeddedBroker;
import org.guatu.local.data.DataFolder;
import org.guatu.local.data.Operation;
import org.guatu.local.record.RoundRecorder;
import org.guatu.simulators.round.RoundManifest;
import org.guatu.simulators.round.RoundSettings;
import org.guatu.simulators.round.RoundWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code guatu record}: a stopped operation as a recorded round. */
@Command(
    name = "record",
    description = "Turns what a data folder holds into a recorded round. Stop its run first.")
@SuppressWarnings("NullAway.Init") // picocli sets the options
public final class RecordCommand implements Callable<Integer> {
  @Option(names = "--data", defaultValue = "data", paramLabel = "DIR")
  private Path data;

  @Option(names = "--out", required = true, paramLabel = "ROUND")
  private Path out;

  @Mixin private OutputFormat output;

  @Override
  public Integer call() throws Exception {
    if (!DataFolder.isOne(data)) {
      throw new CommandFailedException(data + " is no data folder that `run` has written");
    }
    try (DataFolder folder = DataFolder.open(data.toAbsolutePath());
        EmbeddedBroker broker = EmbeddedBroker.start(folder.kafka())) {
      Registry registry = registry(folder);
      Operation operation = Operation.read(folder.operation());
      RoundSettings settings =
          new RoundSettings(
              folder.root().getFileName().toString(),
              registry.site(),
              registry.timeZone(),
              operation.outOfOrdernessMillis(),
              operation.latenessMillis());
      try (RoundWriter writer = RoundWriter.create(out, settings)) {
        writer.registry(registry);
        if (Files.exists(folder.map())) {
          writer.map(Files.readAllBytes(folder.map()));
        }
        new RoundRecorder(broker.bootstrapServers(), Topics.LIVE).copyTo(writer);
        RoundManifest manifest = writer.finish();
        Results results = new Results().put("round", out);
        manifest.counts().forEach((stream, count) -> results.put("events." + stream, count));
        output.print(results);
      }
    }
    return 0;
  }

  private static Registry registry(DataFolder folder) throws IOException {
    try {
      return RegistryCodec.decode(Files.readAllBytes(folder.registry()));
    } catch (RefusedException refused) {
      throw new IOException(folder.registry() + ": " + refused.getMessage(), refused);
    }
  }
}
