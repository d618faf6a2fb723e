/**
 * What a component sees of the world outside: a broker, messages, and how the outside fails.
 *
 * <p>Time is a {@link java.time.InstantSource} and a database is a {@link javax.sql.DataSource}, so
 * those need no port of ours. The laboratory implements these; so do real parts.
 */
package workbook.ports;
