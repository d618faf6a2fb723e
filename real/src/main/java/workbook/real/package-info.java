/**
 * The ferry line's programs on an existing database and an existing messaging platform, as
 * processes of their own that are killed.
 *
 * <p>One process starts the others and ends them: a database server, three brokers, and each
 * program twice. What the programs are is a {@link workbook.real.Line}; what they see of the world
 * are the ports of {@link workbook.ports}.
 */
package workbook.real;
