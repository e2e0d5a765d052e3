package org.heraldcms.core.importing.proposal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.heraldcms.core.importing.page.Document;

/** The pages of Safe Harbour that tests bring in, and a short form to compare what comes of them. */
final class Samples {

    private Samples() {}

    static Document page(String name) {
        try (InputStream file = Objects.requireNonNull(Samples.class.getResourceAsStream("/importing/" + name), name)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Document.sent(name, text).at(URI.create("https://safeharbour.example/"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Proposal proposal(String name) {
        return Proposer.of(List.of(page(name)), List.of());
    }

    static List<String> excluded(Proposal proposal) {
        return proposal.shown().stream()
                .filter(shown -> shown.block().excluded())
                .map(Proposal.Shown::text)
                .toList();
    }

    /** The texts of each pair, the beginnings alone. */
    static List<String> pairs(Proposal proposal, Editions.Edition edition) {
        Map<String, String> texts = proposal.shown().stream()
                .collect(Collectors.toMap(shown -> shown.block().id(), Proposal.Shown::text));
        return edition.pairs().stream()
                .map(pair -> start(texts.getOrDefault(pair.source(), "")) + " = "
                        + start(texts.getOrDefault(pair.target(), "")))
                .toList();
    }

    private static String start(String text) {
        return text.substring(0, Math.min(12, text.length())).strip();
    }

    static String id(Proposal proposal, String start) {
        return proposal.shown().stream()
                .filter(shown -> shown.text().startsWith(start))
                .map(shown -> shown.block().id())
                .findFirst()
                .orElseThrow();
    }
}
