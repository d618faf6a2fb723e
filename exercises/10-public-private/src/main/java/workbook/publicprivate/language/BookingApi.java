package workbook.publicprivate.language;

/**
 * What Booking says today, described so that others can find out without asking. It has to tell the
 * truth about the records of this package.
 *
 * <p>Today it repeats the agreement of last year, see {@link Agreement}. Step 6 lets it grow.
 */
public final class BookingApi {

  // TODO step 6: describe what is new, without breaking those who know the agreement only.
  private static final String DOCUMENT = """
      {
        "asyncapi": "3.0.0",
        "info": {"title": "Booking", "version": "1.0.0"},
        "channels": {
          "crossings": {
            "address": "crossings",
            "messages": {
              "CrossingConfirmed": {"$ref": "#/components/messages/CrossingConfirmed"},
              "CrossingGivenUp": {"$ref": "#/components/messages/CrossingGivenUp"},
              "PassengerDetailsChanged": {"$ref": "#/components/messages/PassengerDetailsChanged"}
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
                    "description": "MOVED or CANCELLED; more may come, so be prepared"
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
