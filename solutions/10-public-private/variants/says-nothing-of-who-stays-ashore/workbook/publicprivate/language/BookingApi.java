package workbook.publicprivate.language;

/**
 * What Booking says today, described so that others can find out without asking. It has to tell the
 * truth about the records of this package.
 *
 * <p>It has grown since the {@link Agreement}: one more message, one more reason. Whatever was
 * there is there as it was.
 */
public final class BookingApi {

  private static final String DOCUMENT = """
      {
        "asyncapi": "3.0.0",
        "info": {"title": "Booking", "version": "1.1.0"},
        "channels": {
          "crossings": {
            "address": "crossings",
            "messages": {
              "CrossingConfirmed": {"$ref": "#/components/messages/CrossingConfirmed"},
              "CrossingGivenUp": {"$ref": "#/components/messages/CrossingGivenUp"},
              "PassengerDetailsChanged": {"$ref": "#/components/messages/PassengerDetailsChanged"},
              "BookingSnapshot": {"$ref": "#/components/messages/BookingSnapshot"}
            }
          }
        },
        "operations": {
          "speak": {"action": "send", "channel": {"$ref": "#/channels/crossings"}}
        },
        "components": {
          "messages": {
            "CrossingConfirmed": {
              "summary": "A crossing was paid in full: a ticket may be issued.",
              "payload": {
                "type": "object",
                "properties": {
                  "booking": {"type": "string"},
                  "voyage": {"type": "string"},
                  "berths": {"type": "integer", "minimum": 1}
                },
                "required": ["booking", "voyage", "berths"]
              }
            },
            "CrossingGivenUp": {
              "summary": "A crossing that was confirmed will not be sailed.",
              "payload": {
                "type": "object",
                "properties": {
                  "booking": {"type": "string"},
                  "voyage": {"type": "string", "description": "the one that is given up"},
                  "reason": {
                    "type": "string",
                    "description": "MOVED, CANCELLED or WITHDRAWN; more may come, so be prepared"
                  }
                },
                "required": ["booking", "voyage", "reason"]
              }
            },
            "PassengerDetailsChanged": {
              "summary": "Of a confirmed booking: name, passport or phone. Ask Booking.",
              "payload": {
                "type": "object",
                "properties": {"booking": {"type": "string"}},
                "required": ["booking"]
              }
            },
            "BookingSnapshot": {
              "summary": "All that the others may know of a booking, for those who keep a copy.",
              "payload": {
                "type": "object",
                "properties": {
                  "booking": {"type": "string"},
                  "version": {"type": "integer", "description": "the greatest is the newest"},
                  "confirmed": {"type": "boolean"},
                  "voyage": {"type": ["string", "null"]},
                  "berths": {"type": ["integer", "null"], "minimum": 1}
                },
                "required": ["booking", "version", "confirmed"]
              }
            }
          }
        }
      }
      """;

  private BookingApi() {}

  /** An AsyncAPI document. */
  public static String document() {
    return DOCUMENT;
  }
}
