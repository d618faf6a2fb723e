package workbook.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import workbook.ports.Message;

class QuietTest {

  private static final Message HOLD = new Message("1", "booking", "HoldBerth", "B-7", "");

  @Test
  void a_component_is_heard_unless_it_is_quiet() {
    assertThat(digest(Weather.calm(), false))
        .filteredOn(line -> line.contains("fleet"))
        .hasSize(2);
  }

  @Test
  void what_a_quiet_component_does_is_in_the_whole_timeline_only() {
    var lab = new ArrayList<Lab>();

    assertThat(digest(Weather.calm(), true, lab)).noneMatch(line -> line.contains("fleet"));

    assertThat(lab.get(0).timeline().text())
        .contains("delivered   HoldBerth", "committed   fleet: insert into hold");
  }

  @Test
  void a_crash_of_a_quiet_component_is_heard() {
    assertThat(digest(Weather.calm().crashAfter(1), true))
        .anyMatch(line -> line.contains("crashed     fleet"));
  }

  @Test
  void a_mishap_is_told_like_a_fault() {
    Explore.calm(lab -> {
      lab.mishap("lost", "BerthHeld", "fleet");

      assertThat(lab.timeline().entries().get(0).weight()).isEqualTo(Timeline.Weight.HEAVY);
      assertThat(lab.timeline().text()).isEqualTo("     0 ms  lost        fleet: BerthHeld\n");
    });
  }

  private static List<String> digest(Weather weather, boolean quiet) {
    return digest(weather, quiet, new ArrayList<>());
  }

  private static List<String> digest(Weather weather, boolean quiet, List<Lab> told) {
    var digest = new ArrayList<String>();
    Explore.in(weather, lab -> {
      lab.database("fleet", "create table hold (request varchar(40));");
      Component<DataSource> fleet = lab.component("fleet", Wiring::database);
      if (quiet) {
        fleet.quiet();
      }
      lab.platform().subscribe("commands", fleet, (database, message) -> hold(database));
      lab.platform().publish("commands", HOLD);
      lab.settle();
      digest.addAll(lab.timeline().digest(Limits.LINES));
      told.add(lab);
    });
    return digest;
  }

  private static void hold(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("insert into hold (request) values ('B-7')");
    }
  }
}
