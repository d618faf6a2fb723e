package workbook.untangling;

import static workbook.untangling.Season.FARE;

import workbook.untangling.Season.Voyage;

/** How somebody gets a berth, or does not: each leaves other notes in Booking's books. */
enum Habit {
  PAYS_AT_ONCE,
  PAYS_IN_TWO_PARTS,
  PAYS_IN_THREE_PARTS,
  MOVES_BERTH,
  PAYS_HALF,
  NEVER_PAYS,
  CANCELS,
  CANCELS_AFTER_PAYING_HALF,
  PAYS_TOO_MUCH;

  void on(FerryLine line, Voyage voyage, String passenger) {
    line.books(voyage, passenger);
    switch (this) {
      case PAYS_AT_ONCE -> line.pays(voyage, passenger, FARE);
      case PAYS_IN_TWO_PARTS -> line.pays(voyage, passenger, 1).pays(voyage, passenger, FARE - 1);
      case PAYS_IN_THREE_PARTS ->
        line.pays(voyage, passenger, 20_00)
            .movesBerth(voyage, passenger)
            .pays(voyage, passenger, 10_00)
            .pays(voyage, passenger, 10_00);
      case MOVES_BERTH ->
        line.movesBerth(voyage, passenger)
            .pays(voyage, passenger, FARE)
            .movesBerth(voyage, passenger);
      case PAYS_HALF -> line.pays(voyage, passenger, FARE / 2);
      case NEVER_PAYS -> line.movesBerth(voyage, passenger);
      case CANCELS -> line.pays(voyage, passenger, FARE).cancels(voyage, passenger);
      case CANCELS_AFTER_PAYING_HALF ->
        line.pays(voyage, passenger, FARE / 2).cancels(voyage, passenger);
      case PAYS_TOO_MUCH -> line.pays(voyage, passenger, FARE + 10_00);
    }
  }
}
