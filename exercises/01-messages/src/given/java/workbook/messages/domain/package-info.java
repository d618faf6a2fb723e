/**
 * What Booking knows about journeys, requests and facts. It knows neither JSON nor brokers, so that
 * it can be read, and tested, without them.
 */
package workbook.messages.domain;
