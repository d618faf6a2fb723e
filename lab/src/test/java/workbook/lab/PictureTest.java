package workbook.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import workbook.ports.Message;
import workbook.sample.RefundDesk;

class PictureTest {

  private static final Rule ONCE = Rule.rule("A traveller is refunded once per cancellation.")
      .because("The broker repeats a message until it hears the acknowledgement; <it> cannot tell.")
      .readIn("00-sample", "Why the broker repeats itself");
  private static final Message CANCELLED =
      new Message("C-1", "booking", "CrossingCancelled", "B-7", "");
  private static final Path FOLDER = Path.of("target", "timeline");
  private static final String NAME = "traveller-is-refunded-once-per";

  @Test
  void a_broken_rule_brings_its_picture() throws Exception {
    RuleBroken broken =
        brokenIn(Weather.with(Fault.ackLost(1), Fault.refused(2)).crashAfter(5));

    assertThat(broken.picture().orElseThrow())
        .startsWith("exercises/00-sample/target/timeline/" + NAME)
        .endsWith(".html");
    assertThat(broken.getMessage()).endsWith("\n  picture: " + broken.picture().get());
    String page = page(broken);
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("<h1>A traveller is refunded once per cancellation.</h1>")
        .contains("But Anna was refunded")
        .contains("prefers-color-scheme")
        .contains(">refund desk</text>", ">booking</text>", ">bank</text>", ">broker</text>")
        .contains("&lt;it&gt; cannot tell")
        .doesNotContain("<script", "http://localhost", "https://", System.getProperty("user.dir"));
    parsesAsXml(page.substring(page.indexOf("<svg"), page.indexOf("</svg>") + 6));
  }

  @Test
  void the_text_for_mermaid_has_the_same_lifelines() throws Exception {
    RuleBroken broken = brokenIn(Weather.with(Fault.ackLost(1)));

    assertThat(Files.readString(Path.of(file(broken).toString().replace(".html", ".mmd"))))
        .startsWith("sequenceDiagram\n  actor p0 as outside\n  participant p1 as broker\n")
        .contains("p1->>p2: 5 ms delivered CrossingCancelled[id=C-1, key=B-7]")
        .contains("p2--xp1: 5 ms ack lost CrossingCancelled[id=C-1, key=B-7]")
        .contains("Note over p0: 4000 ms saw 100% #35;1#59; #lt;b#gt;");
  }

  @Test
  void the_same_failure_gives_the_same_page() throws IOException {
    String once = page(brokenIn(Weather.with(Fault.ackLost(1))));
    String again = page(brokenIn(Weather.with(Fault.ackLost(1))));

    assertThat(again).isEqualTo(once);
  }

  @Test
  void another_test_that_breaks_the_same_rule_draws_its_own_picture() throws Exception {
    var pictures = new HashSet<String>();
    for (Runnable test : List.<Runnable>of(() -> one(pictures), () -> other(pictures))) {
      var thread = new Thread(test);
      thread.start();
      thread.join();
    }

    assertThat(pictures).hasSize(2);
  }

  private static void one(Set<String> pictures) {
    pictures.add(brokenIn(Weather.with(Fault.ackLost(1))).picture().orElseThrow());
  }

  private static void other(Set<String> pictures) {
    pictures.add(brokenIn(Weather.with(Fault.ackLost(1))).picture().orElseThrow());
  }

  @Test
  void a_picture_that_cannot_be_drawn_does_not_hide_the_failure() throws IOException {
    Path inTheWay = FOLDER.resolve("unwritable-rule.html");
    Files.createDirectories(inTheWay);
    Rule rule = Rule.rule("Unwritable rule.").because("-").readIn("00-sample", "-");

    RuleBroken broken = catchThrowableOfType(
        RuleBroken.class,
        () -> Explore.calm(lab -> lab.require(rule, false, () -> "But it broke.")));

    assertThat(broken.picture()).isEmpty();
    assertThat(broken).hasMessageStartingWith("Unwritable rule.\nBut it broke.");
  }

  @Test
  void a_file_name_is_the_beginning_of_the_sentence() {
    assertThat(Picture.slug("The refund, once: “Anna's” 2 berths."))
        .isEqualTo("refund-once-anna-s-2-berths");
    assertThat(Picture.slug("Ä".repeat(50))).hasSize(32);
    assertThat(Picture.slug("!")).isEqualTo("timeline");
  }

  private static RuleBroken brokenIn(Weather weather) {
    return catchThrowableOfType(RuleBroken.class, () -> Explore.in(weather, PictureTest::story));
  }

  private static void story(Lab lab) {
    Database booking = lab.database("booking", RefundDesk.SCHEMA);
    lab.peer(
        "bank",
        RefundDesk.Bank.class,
        (who, cents) -> lab.note("paid", cents + " cents to " + who, "bank"));
    Component<RefundDesk> desk = lab.component(
        "refund desk",
        w -> new RefundDesk(w.database(), w.broker(), w.peer(RefundDesk.Bank.class)));
    lab.platform().subscribe("cancellations", desk, RefundDesk::on);
    lab.platform().publish("cancellations", CANCELLED);
    lab.settle();
    lab.pass(java.time.Duration.ofSeconds(4).minus(lab.sinceStart()));
    lab.note("saw", "100% #1; <b>", "");
    long refunds = booking.number("select count(*) from refund");
    lab.require(ONCE, refunds == 1, () -> "But Anna was refunded " + refunds + " times.");
  }

  private static Path file(RuleBroken broken) {
    return FOLDER.resolve(Path.of(broken.picture().orElseThrow()).getFileName());
  }

  private static String page(RuleBroken broken) throws IOException {
    return Files.readString(file(broken));
  }

  private static void parsesAsXml(String svg) throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
