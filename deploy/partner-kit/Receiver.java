import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.*;

import com.sun.net.httpserver.*;
import java.io.IOException;
import java.math.BigInteger;
import java.net.*;
import java.net.http.*;
import java.nio.file.*;
import java.security.*;
import java.util.*;
import java.util.concurrent.*;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A partner of Herald in one file: it verifies, catches up, stores and proves. JDK 21 or newer; see README.md. */
public class Receiver {
    static final Map<String, String> ENV = System.getenv();
    static final String SITE = ENV.get("PARTNER_SITE"), TOKEN = ENV.get("PARTNER_TOKEN"), SECRET = ENV.get("PARTNER_SECRET");
    static final Path DATA = Path.of(ENV.getOrDefault("PARTNER_DATA", "held"));
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static volatile String cursor = ""; // empty: the next sync begins anew

    public static void main(String[] args) throws Exception {
        for (String name : List.of("PARTNER_SITE", "PARTNER_TOKEN", "PARTNER_SECRET")) Objects.requireNonNull(ENV.get(name), name);
        if (Files.exists(DATA.resolve("cursor"))) cursor = Files.readString(DATA.resolve("cursor"));
        String host = ENV.getOrDefault("PARTNER_HOST", "127.0.0.1"), port = ENV.getOrDefault("PARTNER_PORT", "9000");
        HttpServer server = HttpServer.create(new InetSocketAddress(host, Integer.parseInt(port)), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", Receiver::answer);
        server.start();
        while (true) { // at the start, and by and by in case webhooks do not reach us
            succeeds(Receiver::catchUp);
            TimeUnit.SECONDS.sleep(Long.parseLong(ENV.getOrDefault("PARTNER_SYNC_SECONDS", "60")));
        }
    }

    // Receive: a webhook is a knock at the door: sync, store, then answer. What fails is answered 503, and knocks again.
    static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(1 << 20);
            boolean genuine = succeeds(() -> isGenuine(exchange.getRequestHeaders(), body));
            exchange.sendResponseHeaders(!genuine ? 401 : succeeds(Receiver::catchUp) ? 204 : 503, -1);
        }
    }

    static boolean succeeds(Callable<Boolean> work) {
        try {
            return work.call();
        } catch (Exception failure) {
            System.err.println("Not in step yet: " + failure);
            return false;
        }
    }

    // Verify: Standard Webhooks 1.0, over the bytes as they came. While a secret is changed there are two signatures.
    static boolean isGenuine(Headers headers, byte[] body) throws GeneralSecurityException {
        String at = headers.getOrDefault("Webhook-timestamp", List.of("")).getFirst();
        if (!at.matches("\\d{10}") || Math.abs(System.currentTimeMillis() / 1000 - Long.parseLong(at)) > 300) return false;
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.replace("whsec_", "")), "HmacSHA256"));
        mac.update((headers.getFirst("Webhook-id") + "." + at + ".").getBytes(UTF_8));
        byte[] ours = ("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body))).getBytes(UTF_8);
        return Arrays.stream(headers.getOrDefault("Webhook-signature", List.of("")).getFirst().split(" "))
                .anyMatch(one -> MessageDigest.isEqual(ours, one.getBytes(UTF_8))); // in constant time
    }

    // Catch up: at first all that is live, later what changed. The cursor is stored last, so the process may die anywhere.
    static synchronized boolean catchUp() throws Exception {
        Set<Path> gone = new HashSet<>(cursor.isEmpty() ? held(DATA) : List.of()); // unless it is named again
        Map<String, String> step = Map.of("more", "true", "next", cursor);
        while (step.get("more").equals("true")) {
            String from = step.get("next");
            step = parts(ask("/sync?limit=20" + (from.isEmpty() ? "" : "&cursor=" +URLEncoder.encode(from, UTF_8))));
            for (String item : parts(step.get("items")).values()) gone.remove(take(parts(item)));
        }
        for (Path file : gone) Files.deleteIfExists(file);
        write(DATA.resolve("cursor"), cursor = step.get("next"));
        prove(Long.parseLong(step.get("position")));
        return true;
    }

    static String ask(String path, String... body) throws IOException { // within 10 s, to answer the webhook in time
        var request = HttpRequest.newBuilder(URI.create(SITE + path)).header("Authorization", "Bearer " + TOKEN);
        for (String json : body) request.POST(HttpRequest.BodyPublishers.ofString(json)).header("Content-Type", "application/json");
        var answer = HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()).orTimeout(10, TimeUnit.SECONDS).join();
        if (answer.statusCode() == 410) cursor = ""; // it is no longer good
        if (answer.statusCode() / 100 != 2) throw new IOException(answer.uri() + " answered " + answer.statusCode());
        return answer.body();
    }

    // Store: <article id>/<locale>/<digest>.json, canonical JSON (RFC 8785) as it came; its digest is of all but itself.
    static Path take(Map<String, String> item) throws Exception {
        String digest = item.get("digest"), document = item.get("document"), member = "\"digest\":\"" + digest + "\",";
        Path edition = DATA.resolve(item.get("articleId") + "/" + item.get("locale")), file = edition.resolve(digest + ".json");
        if (document != null) { // else it was withdrawn or recalled
            if (!sha256(document.replace(member, "")).equals(digest)) throw new IOException(file + " is damaged");
            write(file, document);
        }
        for (Path old : held(edition)) if (!old.equals(file)) Files.delete(old);
        return file;
    }

    static void write(Path file, String text) throws IOException {
        Path fresh = Files.createDirectories(file.getParent()).resolve("new");
        Files.writeString(fresh, text, CREATE, WRITE, TRUNCATE_EXISTING, SYNC); // on the disk before it has its name
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static List<Path> held(Path directory) throws IOException {
        try (var files = Files.walk(Files.createDirectories(directory))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    // Prove: say what is held. If that is not what should be held, the next sync begins anew.
    static void prove(long position) throws Exception {
        BigInteger sum = BigInteger.ZERO;
        for (Path file : held(DATA)) { // its path names the three lines that are hashed: id, locale, digest
            String path = DATA.relativize(file).toString().replace(".json", "");
            sum = sum.add(new BigInteger(sha256(path.replace(file.getFileSystem().getSeparator(), "\n")), 16));
        }
        String receipt = "{\"position\":%d,\"digest\":\"%064x\"}".formatted(position, sum.mod(BigInteger.ONE.shiftLeft(256)));
        if (!ask("/receipts", receipt).contains("\"inStep\":true")) cursor = "";
    }

    static String sha256(String text) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    /** The members of a JSON object, or the elements of an array by number, as raw JSON; strings without their quotes. */
    static Map<String, String> parts(String json) {
        Map<String, String> parts = new LinkedHashMap<>();
        String name = null;
        for (int i = 0, depth = 0, start = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"') while (json.charAt(++i) != '"') if (json.charAt(i) == '\\') i++;
            if (c == '{' || c == '[') depth++;
            if (depth == 1 && "{[:,]}".indexOf(c) >= 0) {
                String part = json.substring(start, i).strip().replaceAll("^\"|\"$", "");
                if (c == ':') name = part;
                else if (!part.isEmpty()) parts.put(name == null ? "" + i : name, part);
                start = i + 1;
            }
            if (c == '}' || c == ']') depth--;
        }
        return parts;
    }
}
