package my.study;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.decroche.classification.CallClassifier;
import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.ClassificationWriter;
import io.github.decroche.io.StudyReader;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.study.Study;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A service over HTTP that judges calls: sixteen threads, one classifier. */
public final class Service {
    private static final int THREADS = 16;
    private static final int REQUESTS = 1_000;

    private final Study study = StudyReader.read(Path.of("../extend/town-hall.json"));
    private final CallClassifier classifier = CallClassifier.of(study, RuleClassifier.ofStudyFile(study));

    /** Calls in NDJSON go in, classifications in NDJSON come out. */
    private void handle(HttpExchange exchange) throws IOException {
        try (exchange;
                var records = CallReader.of(study).read(exchange.getRequestBody(), "request", CallFormat.NDJSON)) {
            var body = new ByteArrayOutputStream();
            try (var writer = ClassificationWriter.ndjson(body)) {
                records.flatMap(it -> it.accepted().stream())
                        .map(classifier::classify)
                        .forEach(writer::write);
            }
            exchange.sendResponseHeaders(200, body.size());
            body.writeTo(exchange.getResponseBody());
        }
    }

    public static void main(String[] args) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/classifications", new Service()::handle);
        server.start();
        URI address = URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/classifications");

        // Callers of the service: as many at once as it has threads, each with one of the calls.
        List<String> calls = Files.readAllLines(Path.of("calls.ndjson"));
        HttpClient client = HttpClient.newHttpClient();
        ExecutorService callers = Executors.newFixedThreadPool(THREADS);
        List<Callable<String>> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .POST(HttpRequest.BodyPublishers.ofString(calls.get(i % calls.size())))
                    .build();
            requests.add(() -> client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : callers.invokeAll(requests)) {
            answers.add(answer.get());
        }
        callers.shutdown();
        server.stop(0);
        threads.shutdown();

        for (int call = 0; call < calls.size(); call++) {
            String first = answers.get(call);
            for (int i = call; i < REQUESTS; i += calls.size()) {
                if (!answers.get(i).equals(first)) {
                    throw new AssertionError(first + answers.get(i));
                }
            }
            System.out.print(first);
        }
        System.out.println(answers.size() + " answers");
        System.exit(0);
    }
}
