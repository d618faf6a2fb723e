package workbook.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** A process that is one broker of Apache Kafka. */
final class BrokerProcess {

  private BrokerProcess() {}

  /** Arguments: the file with its configuration, the folder of its data, the cluster's id. */
  public static void main(String[] arguments) throws IOException {
    Leash.hold(() -> {});
    String configuration = arguments[0];
    if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
      int status = StorageTool.execute(
          new String[] {"format", "--config", configuration, "--cluster-id", arguments[2]},
          System.out);
      if (status != 0) {
        System.exit(status);
      }
    }
    Kafka.main(new String[] {configuration});
  }
}
