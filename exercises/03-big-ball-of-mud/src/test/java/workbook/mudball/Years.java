package workbook.mudball;

import java.time.LocalDate;
import workbook.mudball.inspected.History;

/** Ordinary stretches at the counter: people book, pay and sail, and now and then one cancels. */
final class Years {

  private Years() {}

  /** Anna crosses every week in May, Ben now and then, and Cleo once; Ben cancels once. */
  static History quietSpring() {
    LocalDate may = LocalDate.of(2026, 5, 1);
    return History.of()
        .crosses("Anna", "V-1", may)
        .crosses("Cleo", "V-2", may.plusDays(1))
        .opens("V-3", may.plusDays(7))
        .books("Ben", "V-3")
        .books("Anna", "V-3")
        .pays("Anna", "V-3")
        .pays("Ben", "V-3")
        .cancels("Ben", "V-3")
        .closes("V-3")
        .opens("V-4", may.plusDays(14))
        .books("Anna", "V-4")
        .books("Ben", "V-4")
        .pays("Ben", "V-4")
        .pays("Anna", "V-4")
        .closes("V-4")
        .crosses("Anna", "V-5", may.plusDays(21))
        .crosses("Ben", "V-6", may.plusDays(50));
  }

  /** Other people, other days: two of them travel often. */
  static History busyAutumn() {
    LocalDate october = LocalDate.of(2026, 10, 3);
    return History.of()
        .crosses("Dora", "V-20", october)
        .crosses("Emil", "V-21", october.plusDays(2))
        .crosses("Dora", "V-22", october.plusDays(5))
        .crosses("Fay", "V-23", october.plusDays(6))
        .crosses("Emil", "V-24", october.plusDays(9))
        .crosses("Dora", "V-25", october.plusDays(10))
        .crosses("Emil", "V-26", october.plusDays(16))
        .crosses("Fay", "V-27", october.plusDays(45));
  }
}
