package workbook.mudball;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.mudball.inspected.BoundedContext;
import workbook.mudball.inspected.Heard;
import workbook.mudball.inspected.Landscape;
import workbook.mudball.inspected.Promise;

/**
 * The same museum under other names: a detector must not care what things are called. Each word of
 * a name is looked up, in compiled classes too.
 */
record Renaming(String title, String place, Map<String, String> words) {

  private static final String PLACE = "workbook.mudball.museum";
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  static final Renaming NONE = new Renaming("as it is", PLACE, Map.of());

  String of(String text) {
    String moved =
        text.replace(PLACE, place).replace(PLACE.replace('.', '/'), place.replace('.', '/'));
    return WORD.matcher(moved)
        .replaceAll(word -> words.getOrDefault(word.group(), word.group()).replace("$", "\\$"));
  }

  Landscape of(Landscape landscape) {
    return new Landscape(
        landscape.contexts().stream()
            .map(each -> new BoundedContext(of(each.name()), of(each.home()), of(each.published())))
            .toList(),
        landscape.promises().stream().map(this::of).toList());
  }

  Promise of(Promise promise) {
    return new Promise(
        of(promise.owner()), of(promise.topic()), of(promise.type()), of(promise.fields()));
  }

  Heard of(Heard heard) {
    return new Heard(
        of(heard.reader()),
        of(heard.topic()),
        of(heard.type()),
        of(heard.sender()),
        of(heard.fields()));
  }

  private Set<String> of(Set<String> texts) {
    return texts.stream().map(this::of).collect(Collectors.toSet());
  }

  /**
   * A class file with other names in it. All names of a class file are texts of its constant pool,
   * which may be of any length.
   */
  byte[] of(byte[] classFile) {
    var bytes = new ByteArrayOutputStream(classFile.length);
    try (var in = new DataInputStream(new ByteArrayInputStream(classFile));
        var out = new DataOutputStream(bytes)) {
      out.writeInt(in.readInt());
      out.writeInt(in.readInt());
      int count = in.readUnsignedShort();
      out.writeShort(count);
      for (int constant = 1; constant < count; constant++) {
        int tag = in.readUnsignedByte();
        out.writeByte(tag);
        switch (tag) {
          case 1 -> out.writeUTF(of(in.readUTF()));
          case 7, 8, 16, 19, 20 -> out.write(in.readNBytes(2));
          case 15 -> out.write(in.readNBytes(3));
          case 3, 4, 9, 10, 11, 12, 17, 18 -> out.write(in.readNBytes(4));
          case 5, 6 -> {
            out.write(in.readNBytes(8));
            constant++;
          }
          default -> throw new IOException("a class file with a constant of kind " + tag);
        }
      }
      in.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
