package workbook.ports;

import java.time.InstantSource;
import javax.sql.DataSource;

/**
 * What a program is started with.
 *
 * @param database its own; nobody else reads or writes it
 * @param broker where it publishes
 * @param clock the only time that it knows
 */
public record Surroundings(DataSource database, Broker broker, InstantSource clock) {}
