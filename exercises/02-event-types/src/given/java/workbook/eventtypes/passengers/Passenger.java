package workbook.eventtypes.passengers;

/**
 * A passenger. All of it is sensitive: the harbour master may see it, and the call centre while it
 * rings somebody up, but nobody who happens to read our messages.
 *
 * @param name as in the passport
 * @param passport the passport's number
 * @param phone with the country's code, such as {@code +82 10-5555-0142}
 * @param address on one line
 */
public record Passenger(String name, String passport, String phone, String address) {

  public Passenger {
    requireText(name, "name");
    requireText(passport, "passport");
    requireText(phone, "telephone number");
    requireText(address, "address");
  }

  private static void requireText(String value, String part) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("a passenger needs a " + part + ", got " + value);
    }
  }
}
