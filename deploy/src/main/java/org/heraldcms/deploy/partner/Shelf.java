package org.heraldcms.deploy.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the partner holds: a directory with one file a document, and where in the sync it stands. Every file is replaced
 * in one step and the cursor last, so the process may die anywhere: what it took in twice comes to the same.
 */
record Shelf(Path directory) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    static Shelf at(Path directory) throws IOException {
        return new Shelf(Files.createDirectories(directory));
    }

    /** Where the sync goes on; empty at the start. */
    String cursor() throws IOException {
        Path file = directory.resolve("cursor");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** Takes in a step of the sync: holds each document, removes each edition that comes without one. */
    void take(JsonNode step) throws IOException {
        for (JsonNode item : step.path("items")) {
            String name =
                    item.path("articleId").asText() + "." + item.path("locale").asText() + ".json";
            if (item.has("document")) {
                write(name, Document.verified(item.path("document")).json().toString());
            } else {
                Files.deleteIfExists(directory.resolve(name));
            }
        }
        write("cursor", step.path("next").asText());
    }

    /** Forgets everything, to begin anew. */
    void clear() throws IOException {
        Files.deleteIfExists(directory.resolve("cursor"));
        for (Path file : files()) {
            Files.deleteIfExists(file);
        }
    }

    /** Everything held, newest first. */
    List<Document> documents() throws IOException {
        List<Document> documents = new ArrayList<>();
        for (Path file : files()) {
            documents.add(new Document(JSON.readTree(Files.readString(file))));
        }
        documents.sort(Comparator.comparing((Document document) -> document.get("publishedAt"))
                .reversed());
        return documents;
    }

    /** The state digest: the sum of all summands modulo 2^256, as 64 hex digits. */
    String digest() throws IOException {
        BigInteger sum = documents().stream().map(Document::summand).reduce(BigInteger.ZERO, BigInteger::add);
        return "%064x".formatted(sum.mod(MODULUS));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private void write(String name, String words) throws IOException {
        Path fresh = Files.writeString(directory.resolve(name + ".new"), words);
        Files.move(fresh, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
