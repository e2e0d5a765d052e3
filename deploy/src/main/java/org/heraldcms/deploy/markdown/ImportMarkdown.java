package org.heraldcms.deploy.markdown;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.Draft;
import org.heraldcms.deploy.client.HeraldClient;

/**
 * Puts a tree of {@code <locale>/<name>.md} files in: each name becomes an article, each locale one of its editions.
 * Files of the source locale come first; translations are based on them. What is refused is reported and the rest goes
 * on.
 */
public final class ImportMarkdown {

    private final ImportOptions options;
    private final Desk writer;
    private final PrintStream out;
    private int refused;
    private int saved;
    private int published;

    private ImportMarkdown(ImportOptions options, PrintStream out) {
        this.options = options;
        this.writer = new Desk(HeraldClient.withToken(options.server(), options.token()));
        this.out = out;
    }

    /** Runs the import; ends with status 1 when anything was refused. */
    public static void main(String[] args) throws IOException {
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

    private boolean run() throws IOException {
        for (Path file : children(options.directory().resolve(options.source()))) {
            article(file);
        }
        out.printf("%d editions saved, %d published, %d refused%n", saved, published, refused);
        return refused == 0;
    }

    private void article(Path source) throws IOException {
        String name = source.getFileName().toString();
        String slug = name.replaceFirst("\\.md$", "");
        Draft draft = read(source);
        try {
            String article = writer.draft(options.source(), draft.slug().isEmpty() ? draft.at(slug) : draft);
            saved(article, options.source(), name);
            for (Path locale : children(options.directory())) {
                if (!locale.endsWith(options.source()) && Files.exists(locale.resolve(name))) {
                    edition(article, locale.getFileName().toString(), locale.resolve(name));
                }
            }
        } catch (IllegalStateException refusal) {
            refused(source, refusal);
        }
    }

    private void edition(String article, String locale, Path file) throws IOException {
        if (!options.takes(locale)) {
            return;
        }
        Draft draft = read(file);
        try {
            writer.translate(article, locale, draft, 1);
            saved(article, locale, file.getFileName().toString());
        } catch (IllegalStateException refusal) {
            refused(file, refusal);
        }
    }

    private void saved(String article, String locale, String name) {
        saved++;
        if (!options.site().isEmpty()) {
            writer.submit(article, locale);
            new Desk(HeraldClient.withToken(options.server(), options.approvalToken())).approve(article, locale);
            published +=
                    writer.publish(article, locale, List.of(options.site())).size();
        }
        out.printf("%s/%s -> %s%n", locale, name, article);
    }

    private void refused(Path file, IllegalStateException refusal) {
        refused++;
        out.printf("%s REFUSED: %s%n", file, refusal.getMessage());
    }

    private Draft read(Path file) throws IOException {
        MarkdownArticle article = MarkdownArticle.parse(Files.readString(file), options.base());
        article.losses().forEach(loss -> out.printf("%s: %s%n", file, loss));
        return article.draft();
    }

    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.sorted().toList();
        }
    }
}
