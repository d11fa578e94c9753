import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;

/**
 * A Neo4j Community server of its own, for tests and trials. Its one argument is the folder of its data, in which
 * neo4j.conf says how it runs; the first password of the user neo4j stands in the environment as NEO4J_PASSWORD.
 * Prints "ready" once it answers, and stops in good order when its input ends: with whoever started it.
 */
public final class Server {
  public static void main(String[] arguments) {
    int code = 0;
    try {
      serve(Path.of(arguments[0]), System.getenv("NEO4J_PASSWORD"));
    } catch (Exception problem) {
      problem.printStackTrace();
      code = 1;
    }
    System.exit(code);
  }

  private static void serve(Path home, String password) throws IOException {
    DatabaseManagementService service =
        new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(home.resolve("neo4j.conf")).build();
    Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
    GraphDatabaseService system = service.database("system");
    if (asksForFirstPassword(system)) {
      system.executeTransactionally("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }
    System.out.println("ready");
    while (System.in.read() != -1) {
      // What is said does not matter, only that somebody is still there.
    }
  }

  private static boolean asksForFirstPassword(GraphDatabaseService system) {
    String question = "SHOW USERS YIELD user, passwordChangeRequired WHERE user = 'neo4j' AND passwordChangeRequired";
    return system.executeTransactionally(question, Map.of(), answer -> answer.hasNext());
  }
}
