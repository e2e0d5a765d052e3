package org.heraldcms.deploy.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A newsroom to try Herald with: everybody's accounts, three sites, two running partners, and two articles; the English
 * one about phones is live everywhere, its Spanish edition waits for review.
 *
 * <p>A second start on the same data finds all of it and only brings the partners back.
 */
public final class Demo {

    private static final Map<String, Object> EN = Map.of("locale", "en");
    private static final Map<String, Object> ES = Map.of("locale", "es");
    private static final Map<String, Object> ES_ELSE_EN = Map.of("locale", "es", "fallbacks", List.of("en"));

    private final URI server;
    private final Path directory;
    private final List<PartnerSite> partners;

    private Demo(URI server, Path directory) {
        this.server = server;
        this.directory = directory;
        this.partners = List.of(
                new PartnerSite("lighthouse", "Lighthouse News", server.getPort() + 1, List.of(EN, ES)),
                new PartnerSite("faro", "Faro Comunitario", server.getPort() + 2, List.of(ES_ELSE_EN)));
    }

    /**
     * Sets the demo up, or resumes it, and starts its partners on the two ports behind the server's.
     *
     * @param server that is ready, whose first administrator is {@link Person#ADA} and which may call loopback addresses
     * @param data Herald's data directory
     * @return what to tell the person who started it
     */
    public static String start(URI server, Path data) throws IOException {
        Demo demo =
                new Demo(server, Files.createDirectories(data.toAbsolutePath().resolve("demo")));
        Newsroom newsroom = Newsroom.open(server);
        newsroom.site("harbour", "Safe Harbour", URI.create("https://www.safeharbour.example"), List.of(EN, ES));
        for (PartnerSite partner : demo.partners) {
            partner.register(newsroom, demo.directory);
            Process process = partner.start(demo.directory);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        }
        demo.fill(newsroom);
        return demo.words();
    }

    /** Writes the articles, once. */
    private void fill(Newsroom newsroom) throws IOException {
        Path done = directory.resolve("articles-are-there");
        if (Files.exists(done)) {
            return;
        }
        Stream.of(Person.values()).forEach(newsroom::desk);
        String games = write(newsroom, SampleArticle.GAMES);
        newsroom.approve(games, "es");
        newsroom.publish(games, "es", "harbour", "lighthouse", "faro");
        String phones = write(newsroom, SampleArticle.PHONES);
        newsroom.submit(phones, "es");
        Files.createFile(done);
    }

    /** Puts an article in: English published everywhere, Spanish drafted. */
    private static String write(Newsroom newsroom, SampleArticle sample) {
        String article = newsroom.draft(newsroom.sample(sample, "en"));
        newsroom.approve(article, "en");
        newsroom.publish(article, "en", "harbour", "lighthouse", "faro");
        newsroom.translate(article, newsroom.sample(sample, "es"));
        return article;
    }

    private String words() {
        String pages = partners.stream()
                .map(p -> "  %-18s %s   (kill it, then bring it back with %s)"
                        .formatted(p.name(), p.pages(), p.script(directory)))
                .collect(Collectors.joining("\n"));
        String people = Stream.of(Person.values())
                .map(p -> "  %-12s %-24s %s".formatted(p.fullName(), p.email(), p.role()))
                .collect(Collectors.joining("\n"));
        return """
                The demo is ready.
                  Studio             %s/studio/
                  Delivery API       %s/sites/lighthouse/articles
                Partners, each a process of its own:
                %s
                People, all with the password %s:
                %s
                To do: sign in as Rosa, approve the Spanish edition about phones; as Erik, publish it; then look at the partners' pages.
                """.formatted(server, server, pages, Person.PASSWORD, people);
    }
}
