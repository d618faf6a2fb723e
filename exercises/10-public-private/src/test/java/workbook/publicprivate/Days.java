package workbook.publicprivate;

import static workbook.publicprivate.BookingDay.ANNA;
import static workbook.publicprivate.BookingDay.BEN;
import static workbook.publicprivate.BookingDay.FRIDAY;
import static workbook.publicprivate.BookingDay.SATURDAY;

import java.util.List;

/** Days at the counter that several tests look at. */
final class Days {

  /** Anna pays in three parts, moves, gets another phone and cancels. */
  static final List<Act> ANNAS = List.of(
      Act.opens(ANNA, FRIDAY, 2),
      Act.names(ANNA),
      Act.showsPassport(ANNA),
      Act.leavesPhone(ANNA),
      Act.agreesFare(ANNA, 59_97),
      Act.pays(ANNA, 19_99),
      Act.remarks(ANNA),
      Act.pays(ANNA, 19_99),
      Act.scores(ANNA),
      Act.pays(ANNA, 19_99),
      Act.moves(ANNA, SATURDAY),
      Act.leavesAnotherPhone(ANNA),
      Act.cancels(ANNA));

  /** The same, with Ben in between, who leaves a deposit and whose voyage is withdrawn. */
  static final List<Act> BOTH = List.of(
      Act.opens(ANNA, FRIDAY, 2),
      Act.opens(BEN, SATURDAY, 1),
      Act.pays(BEN, 40_00),
      Act.names(ANNA),
      Act.agreesFare(ANNA, 60_00),
      Act.pays(ANNA, 60_00),
      Act.agreesFare(BEN, 35_00),
      Act.moves(ANNA, SATURDAY),
      Act.showsPassport(BEN),
      Act.withdraws(BEN),
      Act.moves(ANNA, FRIDAY));

  private Days() {}
}
