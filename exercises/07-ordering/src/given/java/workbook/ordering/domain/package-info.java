/**
 * What can happen to the berths of a voyage, in the words of the counter. It knows neither numbers
 * nor messages nor databases.
 */
package workbook.ordering.domain;
