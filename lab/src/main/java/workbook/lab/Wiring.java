package workbook.lab;

import java.time.InstantSource;
import javax.sql.DataSource;
import workbook.ports.Broker;

/**
 * What one life of a component is wired to. Each use of a handle is a numbered point of the trial;
 * when the component has crashed, its handles are dead.
 */
public interface Wiring {

  /** The trial's database, where it has only one. */
  DataSource database();

  /** The database of this name. */
  DataSource database(String name);

  Broker broker();

  InstantSource clock();

  /** The peer that offers this port, as given to {@link Lab#peer}. */
  <P> P peer(Class<P> port);
}
