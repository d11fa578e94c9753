import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;

/**
 * Neo4j Community servers for tests and trials, in one process: the second one finds warm what the first one warmed.
 * Each line of its input is an order, answered by the same words in the past tense once it is done: "start FOLDER"
 * starts a server on the folder of its data, in which neo4j.conf says how it runs ("started FOLDER"), and "stop FOLDER"
 * stops it in good order ("stopped FOLDER"); "failed FOLDER" follows what went wrong. The first password of the user
 * neo4j stands in the environment as NEO4J_PASSWORD. All of them stop when the input ends: with whoever started them.
 */
public final class Server {
  private static final Map<String, DatabaseManagementService> running = new HashMap<>();

  public static void main(String[] arguments) throws IOException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> running.values().forEach(DatabaseManagementService::shutdown)));
    BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      String[] words = order.split(" ", 2);
      try {
        if (words[0].equals("stop")) {
          running.remove(words[1]).shutdown();
          System.out.println("stopped " + words[1]);
        } else {
          running.put(words[1], serve(Path.of(words[1]), System.getenv("NEO4J_PASSWORD")));
          System.out.println("started " + words[1]);
        }
      } catch (Exception problem) {
        problem.printStackTrace(System.out);
        System.out.println("failed " + words[1]);
      }
    }
    System.exit(0);
  }

  private static DatabaseManagementService serve(Path home, String password) {
    DatabaseManagementService service =
        new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(home.resolve("neo4j.conf")).build();
    GraphDatabaseService system = service.database("system");
    if (asksForFirstPassword(system)) {
      system.executeTransactionally("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }
    return service;
  }

  private static boolean asksForFirstPassword(GraphDatabaseService system) {
    String question = "SHOW USERS YIELD user, passwordChangeRequired WHERE user = 'neo4j' AND passwordChangeRequired";
    return system.executeTransactionally(question, Map.of(), answer -> answer.hasNext());
  }
}
