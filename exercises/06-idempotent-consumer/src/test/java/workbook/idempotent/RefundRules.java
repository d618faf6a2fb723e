package workbook.idempotent;

import static workbook.lab.Rule.rule;

import workbook.lab.Rule;

/** What the ferry line expects of the desks. */
final class RefundRules {

  private static final String CHAPTER = "06-idempotent-consumer";

  static final Rule ONCE = rule("A passenger is refunded once per cancellation.")
      .because("The broker repeats a message until it hears the acknowledgement. It cannot tell a"
          + " lost acknowledgement from a lost message.")
      .readIn(CHAPTER, "Why the broker repeats itself");

  static final Rule PAID_IS_DONE = rule("What has been paid does not end in the dead letters.")
      .because("A repeat leaves a desk nothing to do. If it can never say so, a person looks for a"
          + " mistake that nobody made.")
      .readIn(CHAPTER, "Why the broker repeats itself");

  static final Rule EVERY_ONE =
      rule("Every cancellation is refunded, also one that reads like another.")
          .because(
              "A booking can be cancelled, moved to another voyage and cancelled again. What tells"
                  + " two messages apart is on the envelope, not in the letter.")
          .readIn(CHAPTER, "What makes two deliveries one message");

  static final Rule EVERY_OFFICE =
      rule("Cancellations of two offices are two, even under the same number.")
          .because(
              "Each office numbers its own messages. Nobody has promised that the numbers of two"
                  + " offices differ.")
          .readIn(CHAPTER, "What makes two deliveries one message");

  static final Rule EVERY_CHARACTER =
      rule("A number may have 100 characters, and each of them counts.")
          .because(
              "The offices choose their numbers. A column for fewer characters refuses a long one,"
                  + " and what is cut to fit is somebody else's number.")
          .readIn(CHAPTER, "What makes two deliveries one message");

  static final Rule EVERY_DESK =
      rule("Each desk pays its own part, whatever another desk has done.")
          .because(
              "One message goes to many desks. That one of them is done with it says nothing about"
                  + " the others.")
          .readIn(CHAPTER, "What makes two deliveries one message");

  static final Rule NOT_IN_STATICS = rule("A desk keeps nothing in static fields.")
      .because("What a program remembers dies with it, in static fields too. Our pretend crashes"
          + " leave them alive, so what you would see here could not happen out there.")
      .readIn(CHAPTER, "What makes two deliveries one message");

  static final Rule NO_CRASH_CHANGES_IT =
      rule("One cancellation is one refund, wherever a desk crashes.")
          .because(
              "What is committed apart can be lost apart: a desk can die between any two commits,"
                  + " with nobody there to tidy up.")
          .readIn(CHAPTER, "Remember and pay in one breath");

  static final Rule BOOKS_AGREE =
      rule("What the ledger says was paid is in the passenger's account.")
          .because(
              "A ledger that claims a payment which never arrived is a complaint that nobody at"
                  + " the desk can understand.")
          .readIn(CHAPTER, "Remember and pay in one breath");

  static final Rule MONEY_ARRIVES =
      rule("What the ledger says was paid is in the passenger's account.")
          .because(
              "Money that cannot be put anywhere was not paid. A desk that acknowledges it all the"
                  + " same is never asked again.")
          .readIn(CHAPTER, "A failure leaves no memory");

  static final Rule NOT_PAID_IS_NOT_SEEN =
      rule("A cancellation that could not be paid has not been seen.")
          .because(
              "The broker delivers it again so that the desk can try again. A desk that remembers"
                  + " its failure as done drops the second chance.")
          .readIn(CHAPTER, "A failure leaves no memory");

  static final Rule NOBODY_WAITS =
      rule("A message that cannot be handled stops nobody else's refund.")
          .because(
              "One letter that nobody can read must not keep a whole ship's passengers from their"
                  + " money.")
          .readIn(CHAPTER, "A failure leaves no memory");

  static final Rule KEPT_FOR_A_PERSON =
      rule("A message that cannot be handled is put aside for a person.")
          .because(
              "Whoever acknowledges a message says: I am done with it. If that is not true, the"
                  + " message is lost and nobody knows.")
          .readIn(CHAPTER, "A failure leaves no memory");

  static final Rule REFUSED_IS_NOT_SEEN =
      rule("Not every error of the memory says that a message has been here.")
          .because(
              "A table refuses a row that it has already, and also one that is too long, or that"
                  + " somebody else has locked. Only the first is a repeat.")
          .readIn(CHAPTER, "A failure leaves no memory");

  static final Rule SIDE_BY_SIDE =
      rule("Two desks that work on the same cancellation make one refund.")
          .because(
              "Both can look before either has written. Only the database sees both, and only a"
                  + " constraint or a lock makes it choose.")
          .readIn(CHAPTER, "Two desks at the same moment");

  static final Rule SLOW_IS_NOT_ALONE =
      rule("A desk that was slow does not pay what another has paid since.")
          .because(
              "A name put down for a minute keeps the others away for a minute. Its owner can be"
                  + " slow for longer, and then only the transaction that pays can find out.")
          .readIn(CHAPTER, "Two desks at the same moment");

  static final Rule ACKNOWLEDGED_IS_PAID = rule("What a desk has acknowledged has been paid.")
      .because("An acknowledgement is the end of a message for the broker. That another desk is at"
          + " work on it is a hope: that desk can still crash.")
      .readIn(CHAPTER, "Two desks at the same moment");

  static final Rule CARD_ONCE =
      rule("A card is refunded once per cancellation, whatever the desk has heard.")
          .because(
              "No answer is not a no: the money may have moved. Only the provider knows, and it"
                  + " recognises a refund by its key.")
          .readIn(CHAPTER, "Outside the transaction");

  static final Rule CARD_EVERY_ONE = rule("Two refunds are two for the card provider as well.")
      .because("The provider takes two refunds with one key for one. A key that says too little"
          + " swallows somebody's money.")
      .readIn(CHAPTER, "Outside the transaction");

  static final Rule REMEMBERED_LONG_ENOUGH =
      rule("A cancellation is remembered as long as it can come again.")
          .because(
              "The broker may repeat a message for three days. A desk that has forgotten it by then"
                  + " takes it for a new one.")
          .readIn(CHAPTER, "Forgetting in time");

  static final Rule NOT_FOR_EVER = rule("The memory does not grow without end.")
      .because(
          "It is looked into at every message. A table that only grows is slow one day and full"
              + " the next.")
      .readIn(CHAPTER, "Forgetting in time");

  static final Rule LEDGER_IS_KEPT = rule("Cleaning up the memory takes nothing from the ledger.")
      .because("The memory is for the desk and may go. The ledger is for the auditors and stays.")
      .readIn(CHAPTER, "Forgetting in time");

  private RefundRules() {}
}
