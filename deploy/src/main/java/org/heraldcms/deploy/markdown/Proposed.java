package org.heraldcms.deploy.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;

/**
 * The first page of an import, read.
 *
 * @param path of the page
 */
record Proposed(HeraldClient writer, String path, Reply page) {

    private static final long LOOK_EVERY_MS = 200;

    /** Waits until the page is read. */
    static Proposed of(HeraldClient writer, String begun) throws InterruptedException {
        String path = begun + "/pages/0";
        Reply page = writer.get(path).expect(200);
        while (page.json().path("state").asText().equals("waiting")) {
            Thread.sleep(LOOK_EVERY_MS);
            page = writer.get(path).expect(200);
        }
        if (page.json().path("state").asText().equals("failed")) {
            throw new IllegalStateException(page.json().path("failure").asText());
        }
        return new Proposed(writer, path, page);
    }

    /** Says what of the page is not kept, or is to be looked at. */
    Proposed reported(String name, PrintStream out) {
        JsonNode proposal = page.json().path("proposal");
        proposal.path("losses").forEach(loss -> out.printf("%s: %s%n", name, loss.asText()));
        proposal.path("notices").forEach(notice -> out.printf("%s: %s%n", name, notice.asText()));
        for (JsonNode block : proposal.path("blocks")) {
            if (block.path("excluded").asBoolean()) {
                String reason = block.path("furniture").path("reason").asText();
                out.printf(
                        "%s: left out. %s %s%n",
                        name, reason, block.path("text").asText());
            }
        }
        return this;
    }

    /** Gives the source edition the name of its file as slug unless it wishes for one; returns what is proposed. */
    JsonNode slugged(String name) {
        JsonNode proposal = page.json().path("proposal");
        JsonNode source = proposal.path("editions").path(0);
        if (source.path("slug").asText().isEmpty()) {
            Map<String, Object> head =
                    Map.of("locale", source.path("locale").asText(), "slug", name.replaceFirst("\\.md$", ""));
            writer.with("If-Match", page.header("ETag"))
                    .put(path, Map.of("editions", List.of(head)))
                    .expect(200);
        }
        return proposal;
    }
}
