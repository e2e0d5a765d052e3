package org.heraldcms.deploy.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;

/**
 * Puts a tree of {@code <locale>/<name>.md} files in: each name becomes an article, each locale one of its editions, all
 * or none of them. What is left out, lost or refused is reported, and the rest goes on.
 */
public final class ImportMarkdown {

    private static final String IMPORTS = "/api/v1/imports";

    private final ImportOptions options;
    private final HeraldClient writer;
    private final PrintStream out;
    private int refused;
    private int saved;
    private int published;
    private int unpublished;

    private ImportMarkdown(ImportOptions options, PrintStream out) {
        this.options = options;
        this.writer = HeraldClient.withToken(options.server(), options.token());
        this.out = out;
    }

    /** Runs the import; ends with status 1 when anything was refused or kept back. */
    public static void main(String[] args) throws IOException, InterruptedException {
        ImportOptions options;
        try {
            options = ImportOptions.of(List.of(args));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\n\n" + ImportOptions.USAGE);
            System.exit(2);
            return;
        }
        System.exit(new ImportMarkdown(options, System.out).run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        for (Path file : children(options.directory().resolve(options.source()))) {
            String name = file.getFileName().toString();
            try {
                article(name);
            } catch (IllegalStateException refusal) {
                refused++;
                out.printf("%s REFUSED: %s%n", name, refusal.getMessage());
            }
        }
        out.printf(
                "%d editions saved, %d published, %d kept back, %d articles refused%n",
                saved, published, unpublished, refused);
        return refused + unpublished == 0;
    }

    private void article(String name) throws IOException, InterruptedException {
        Map<String, Object> page = Map.of("name", name, "parts", parts(name), "baseUrl", options.base());
        String begun = IMPORTS + "/"
                + id(writer.post(IMPORTS, Map.of("pages", List.of(page)))
                        .expect(201)
                        .json());
        try {
            JsonNode proposal = Proposed.of(writer, begun).reported(name, out).slugged(name);
            String article = id(writer.post(begun + "/pages/0/article", Map.of())
                    .expect(201)
                    .json());
            for (JsonNode edition : proposal.path("editions")) {
                saved(article, edition.path("locale").asText(), name);
            }
        } finally {
            writer.delete(begun).expect(204);
        }
    }

    private List<Map<String, Object>> parts(String name) throws IOException {
        List<Map<String, Object>> parts = new ArrayList<>();
        parts.add(part(options.directory().resolve(options.source()), name));
        for (Path locale : children(options.directory())) {
            boolean wanted = !locale.endsWith(options.source())
                    && options.takes(locale.getFileName().toString());
            if (wanted && Files.exists(locale.resolve(name))) {
                parts.add(part(locale, name));
            }
        }
        return parts;
    }

    private static Map<String, Object> part(Path locale, String name) throws IOException {
        return Map.of(
                "name",
                name,
                "format",
                "markdown",
                "locale",
                locale.getFileName().toString(),
                "content",
                Files.readString(locale.resolve(name)));
    }

    private void saved(String article, String locale, String name) {
        saved++;
        out.printf("%s/%s -> %s%n", locale, name, article);
        if (!options.site().isEmpty()) {
            try {
                publish(article, locale, name);
            } catch (IllegalStateException refusal) {
                unpublished++;
                out.printf("%s/%s NOT PUBLISHED: %s%n", locale, name, refusal.getMessage());
            }
        }
    }

    private void publish(String article, String locale, String name) {
        Desk desk = new Desk(writer);
        Desk reviewer = new Desk(HeraldClient.withToken(options.server(), options.approvalToken()));
        if (!options.dismissal().isEmpty()) {
            for (JsonNode finding : reviewer.findings(article, locale)) {
                dismiss(reviewer, article, locale + "/" + name, finding);
            }
        }
        desk.submit(article, locale);
        reviewer.approve(article, locale);
        published += desk.publish(article, locale, List.of(options.site())).size();
    }

    private void dismiss(Desk reviewer, String article, String name, JsonNode finding) {
        boolean stops = finding.path("severity").asText().equals("block")
                && finding.path("dismissed").isMissingNode();
        if (stops) {
            String locale = name.substring(0, name.indexOf('/'));
            reviewer.dismiss(article, locale, finding.path("id").asText(), options.dismissal());
            out.printf(
                    "%s: dismissed. %s%n",
                    name, finding.path("message").path("en").asText());
        }
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asText();
    }

    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.sorted().toList();
        }
    }
}
