package workbook.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select * from outbox                                         | READ  | read outbox",
        "select * from outbox order by id for update skip locked      | LOCK  | lock outbox",
        "SELECT id FROM Outbox FOR NO KEY UPDATE                      | LOCK  | lock outbox",
        "insert into inbox(id) values (?) on conflict do nothing      | WRITE | insert into inbox",
        "insert into a values(1) on conflict (id) do update set n = 2 | WRITE | insert into a",
        "update outbox set sent = true                                | WRITE | update outbox",
        "delete from outbox where id = ?                              | WRITE | delete from outbox",
        "with x as (select id from a for update skip locked) update outbox set n = 1 | WRITE | update outbox",
        "with x as (select 1) select * from x                         | READ  | read x",
        "select id from final table (update outbox set n = 1)         | WRITE | update outbox",
        "merge into inbox using dual on 1 = 1 when not matched then insert values(1) | WRITE | merge into inbox",
        "select 'insert into a', b from c                             | READ  | read c",
        "select 1                                                     | READ  | read no table",
        "create table a(b int references c on delete cascade)         | OTHER | create table a(b int reference...",
        "begin                                                        | TRANSACTION | begin",
        "rollback                                                     | TRANSACTION | rollback",
        "rollback to savepoint x                                      | OTHER | rollback to savepoint x",
      })
  void understands_what_a_statement_does(String text, Sql.Kind kind, String what) {
    assertThat(Sql.of(text).kind()).isEqualTo(kind);
    assertThat(Sql.of(text).what()).isEqualTo(what);
    assertThat(Sql.of("  -- why\n /* or\n why */\n" + text).what()).isEqualTo(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select now()",
        "insert into a values(Current_Timestamp)",
        "update a set b = clock_timestamp ()",
        "delete from a where b < localtimestamp",
        "select current_date"
      })
  void notices_who_asks_for_the_time(String text) {
    assertThat(Sql.of(text).asksForTheTime()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 'now()' from a",
        "select known(b) from a",
        "select b from a -- not now()",
        "update now_and_then set b = 1"
      })
  void does_not_mistake_words_for_the_time(String text) {
    assertThat(Sql.of(text).asksForTheTime()).isFalse();
  }
}
