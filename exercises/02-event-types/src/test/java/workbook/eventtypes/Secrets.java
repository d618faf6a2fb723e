package workbook.eventtypes;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import workbook.eventtypes.passengers.Passenger;

/** Searches a text for what belongs to a passenger, however it is written. */
final class Secrets {

  private static final Pattern BASE64_RUN = Pattern.compile("[A-Za-z0-9+/_-]{8,}");
  private static final Pattern HEX_RUN = Pattern.compile("[0-9a-fA-F]{10,}");
  private static final int FEWEST_DIGITS = 6;
  private static final int FEWEST_LETTERS = 4;

  private Secrets() {}

  /**
   * Something that should not be there.
   *
   * @param what such as {@code Anna Yoon's passport number, in Base64}
   * @param where the part of the text that says it
   */
  record Found(String what, String where) {}

  /** Everything in the text that belongs to one of these passengers. */
  static List<Found> in(String text, List<Passenger> passengers) {
    var found = new ArrayList<Found>();
    for (Passenger passenger : passengers) {
      values(passenger)
          .forEach((name, value) -> find(text, value, 2)
              .ifPresent(form -> found.add(
                  new Found(names(passenger)[0] + "'s " + name + form.how(), form.where()))));
    }
    return found;
  }

  private static Map<String, String> values(Passenger passenger) {
    var values = new LinkedHashMap<String, String>();
    values.put("passport number", passenger.passport());
    values.put("telephone number", passenger.phone());
    values.put("address", passenger.address());
    values.put("name", names(passenger)[names(passenger).length - 1]);
    return values;
  }

  private static String[] names(Passenger passenger) {
    return passenger.name().split(" ");
  }

  private record Form(String how, String where) {}

  private static Optional<Form> find(String text, String value, int depth) {
    int at = lower(text).indexOf(lower(value));
    if (at >= 0) {
      return form("", text.substring(at, at + value.length()));
    }
    if (letters(value).length() >= FEWEST_LETTERS) {
      if (letters(text).contains(letters(value))) {
        return form(", written in another way", text);
      }
      if (letters(text).contains(new StringBuilder(letters(value)).reverse())) {
        return form(", backwards", text);
      }
    }
    if (digits(value).length() >= FEWEST_DIGITS && digits(text).contains(digits(value))) {
      return form(", without its letters", text);
    }
    for (String digest : digests(value)) {
      if (lower(text).contains(lower(digest))) {
        return form(", as a digest", digest);
      }
    }
    return depth == 0 ? Optional.empty() : decoded(text, value, depth);
  }

  private static Optional<Form> decoded(String text, String value, int depth) {
    for (String run : runs(BASE64_RUN, text)) {
      for (int offset = 0; offset < 4 && run.length() - offset >= FEWEST_LETTERS; offset++) {
        if (find(fromBase64(run.substring(offset)), value, depth - 1).isPresent()) {
          return form(", in Base64", run);
        }
      }
    }
    for (String run : runs(HEX_RUN, text)) {
      String even = run.substring(0, run.length() / 2 * 2);
      if (find(utf8(HexFormat.of().parseHex(even)), value, depth - 1).isPresent()) {
        return form(", in hexadecimal", run);
      }
    }
    if (text.contains("%")) {
      try {
        String plain = URLDecoder.decode(text, StandardCharsets.UTF_8);
        if (!plain.equals(text) && find(plain, value, depth - 1).isPresent()) {
          return form(", as part of an address", text);
        }
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Form> form(String how, String where) {
    String shown = where.length() > 40 ? where.substring(0, 40) + "..." : where;
    return Optional.of(new Form(how, shown));
  }

  private static List<String> runs(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }

  private static String fromBase64(String run) {
    String whole = run.substring(0, run.length() / 4 * 4);
    String usual = whole.replace('-', '+').replace('_', '/');
    String rest = run.substring(whole.length());
    try {
      String tail = rest.length() < 2
          ? ""
          : utf8(Base64.getDecoder().decode(rest.replace('-', '+').replace('_', '/')));
      return utf8(Base64.getDecoder().decode(usual)) + tail;
    } catch (IllegalArgumentException e) {
      return utf8(Base64.getDecoder().decode(usual));
    }
  }

  private static List<String> digests(String value) {
    var digests = new ArrayList<String>();
    for (String written : List.of(value, lower(value), letters(value), digits(value))) {
      for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
        byte[] digest = digest(algorithm, written);
        digests.add(HexFormat.of().formatHex(digest));
        digests.add(Base64.getEncoder().withoutPadding().encodeToString(digest));
        digests.add(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
      }
    }
    return digests;
  }

  private static byte[] digest(String algorithm, String text) {
    try {
      return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String letters(String text) {
    return lower(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }
}
