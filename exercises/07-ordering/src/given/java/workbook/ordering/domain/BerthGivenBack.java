package workbook.ordering.domain;

/** A berth that was taken is free again. */
public record BerthGivenBack(int berth) implements Change {

  @Override
  public String toString() {
    return "berth " + berth + " is given back";
  }
}
