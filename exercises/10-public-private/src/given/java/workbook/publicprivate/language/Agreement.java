package workbook.publicprivate.language;

/**
 * What Booking and the others agreed on last year, and have in their files: version 1.0.0 of the
 * published language. It never changes; whatever you say has to be understood by those who know
 * nothing but this.
 */
public final class Agreement {

  /** Where Booking speaks. */
  public static final String TOPIC = "crossings";

  /** Who speaks. */
  public static final String SOURCE = "booking";

  /** The agreement as an AsyncAPI document. */
  public static final String V1 = """
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

  private Agreement() {}
}
