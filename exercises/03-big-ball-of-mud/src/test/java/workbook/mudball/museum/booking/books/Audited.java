package workbook.mudball.museum.booking.books;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks what Booking's auditors have seen. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {}
