package workbook.mudball;

/** Takes letters. What is posted cannot be taken back, and nobody here looks for copies. */
public interface PostOffice {

  /** Posts a letter to the passenger, with an offer for this voyage. */
  void post(String passenger, String voyage);
}
