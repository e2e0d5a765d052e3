package org.heraldcms.deploy.markdown;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the import was asked to do.
 *
 * @param base against which relative links are resolved
 * @param locales to take; empty for all that are there
 * @param site to publish on; empty for none
 * @param approvalToken of a reviewer who is not the writer
 * @param dismissal why what stops an edition is none of its faults; empty: what stops an edition is not published
 */
record ImportOptions(
        URI server,
        String token,
        String source,
        List<String> locales,
        URI base,
        String site,
        String approvalToken,
        String dismissal,
        Path directory) {

    static final String USAGE = """
            deploy/import-markdown --url URL --token TOKEN [--source LOCALE] [--locales LOCALE,…] [--base URL]
                                   [--publish SITE --approval-token TOKEN [--dismiss REASON]] DIR

            Puts every DIR/<locale>/<name>.md in: each name an article, each locale one of its editions.
              --token           of an editor or administrator (POST /api/v1/tokens)
              --source          the locale that the others were translated from; default en
              --locales         take only these; default all
              --base            where relative links and images lead to; default https://example.org/
              --publish         submit, approve and publish each edition on this site
              --approval-token  of a reviewer, since nobody approves what they wrote
              --dismiss         dismiss what the checks find to stop an edition, for this reason, and report each; without
                                it such an edition is saved and not published
            """;

    static ImportOptions of(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        int i = 0;
        while (i + 1 < arguments.size() && arguments.get(i).startsWith("--")) {
            options.put(arguments.get(i), arguments.get(i + 1));
            i += 2;
        }
        if (i != arguments.size() - 1 || !Files.isDirectory(Path.of(arguments.get(i)))) {
            throw new IllegalArgumentException("Name one directory, behind the options.");
        }
        String locales = options.getOrDefault("--locales", "");
        ImportOptions wanted = new ImportOptions(
                URI.create(needed(options, "--url")),
                needed(options, "--token"),
                options.getOrDefault("--source", "en"),
                locales.isEmpty() ? List.of() : List.of(locales.split(",")),
                URI.create(options.getOrDefault("--base", "https://example.org/")),
                options.getOrDefault("--publish", ""),
                options.getOrDefault("--approval-token", ""),
                options.getOrDefault("--dismiss", ""),
                Path.of(arguments.get(i)));
        if (!wanted.site().isEmpty() && wanted.approvalToken().isEmpty()) {
            throw new IllegalArgumentException("--publish needs --approval-token.");
        }
        return wanted;
    }

    private static String needed(Map<String, String> options, String name) {
        String value = options.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing.");
        }
        return value;
    }

    boolean takes(String locale) {
        return locales.isEmpty() || locales.contains(locale);
    }
}
