package workbook.worstday.blocks;

import workbook.ports.Message;

/** What is done with one delivery. A normal return acknowledges it, an exception asks again. */
@FunctionalInterface
public interface Handling {
  void handle(Books books, Message message) throws Exception;
}
