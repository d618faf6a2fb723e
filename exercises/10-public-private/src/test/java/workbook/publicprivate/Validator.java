package workbook.publicprivate;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;

/** Holds JSON against a JSON Schema. */
final class Validator {

  private static final String ASYNC_API = "/asyncapi/3.0.0.json";

  private final Schema schema;

  Validator(String schema) {
    this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(schema, InputFormat.JSON);
  }

  /** For AsyncAPI documents, by AsyncAPI's own schema. */
  static Validator ofAsyncApi() {
    try (InputStream file = Validator.class.getResourceAsStream(ASYNC_API)) {
      return new Validator(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What does not fit, at the place that is deepest inside; empty if all fits. */
  Optional<String> complaint(String json) {
    return schema.validate(json, InputFormat.JSON).stream()
        .max(
            Comparator.comparingInt((Error error) -> error.getInstanceLocation().getNameCount()))
        .map(error -> {
          String place = error.getInstanceLocation().toString();
          return (place.isEmpty() ? "" : place + ": ") + error.getMessage();
        });
  }
}
