/**
 * Fleet's own model of a voyage. It belongs to Fleet, which changes it whenever it likes; nobody
 * else is to build on it.
 */
package workbook.eventtypes.fleet;
