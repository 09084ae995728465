import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A real Neo4j Community with Bolt on the loopback address: {@code java -cp ... Neo4jServer.java DIR PORT [auth]}.
 * It ends when its standard input does, so that it never outlives whoever started it.
 */
public class Neo4jServer {
  public static void main(String[] args) throws Exception {
    var dbms = new DatabaseManagementServiceBuilder(Path.of(args[0]))
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(args[1])))
        .setConfig(GraphDatabaseSettings.pagecache_memory, 128L * 1024 * 1024)
        .setConfig(GraphDatabaseSettings.auth_enabled, args.length > 2 && args[2].equals("auth"))
        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
        .setConfig(GraphDatabaseSettings.udc_enabled, false)
        // Tests fill and clear small worlds all the time, which would have every statement planned anew every ten seconds.
        .setConfig(GraphDatabaseSettings.cypher_min_replan_interval, Duration.ofHours(1))
        .build();
    Runtime.getRuntime().addShutdownHook(new Thread(dbms::shutdown));
    System.out.println("ready");
    while (System.in.read() >= 0) {}
    System.exit(0);
  }
}
