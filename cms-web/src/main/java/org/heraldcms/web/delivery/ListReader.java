package org.heraldcms.web.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.publishing.reading.Publications;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.core.publishing.reading.Selection;
import org.heraldcms.web.delivery.Answer.Header;
import org.heraldcms.web.json.Json;
import org.heraldcms.web.paging.Cursors;
import org.jspecify.annotations.Nullable;

/** Pages of a site's articles, each the whole frozen document. */
@ApplicationScoped
class ListReader {

    @Inject
    private Publications publications;

    @Inject
    private Cursors cursors;

    /** The page behind a cursor, as an answer; null for the first page. */
    Answer page(Selection selection, @Nullable String cursor, int limit, List<Header> common) {
        String list = name(selection);
        Selection from = cursor == null ? selection : selection.behind(key(list, cursor));
        List<Published> found = publications.list(from, limit + 1);
        boolean more = found.size() > limit;
        List<Published> page = more ? found.subList(0, limit) : found;
        String next = more
                ? cursors.issue(
                        list, page.getLast().firstAt() + " " + page.getLast().articleId())
                : null;
        if (!page.isEmpty()) {
            common.add(new Header(HttpHeaders.CONTENT_LANGUAGE, languages(page)));
        }
        return Answer.of(MediaType.APPLICATION_JSON, body(page, next), null, null, common);
    }

    private static String name(Selection selection) {
        return String.join(
                "\n",
                "articles",
                selection.site(),
                selection.chain().toString(),
                String.valueOf(selection.topic()),
                String.valueOf(selection.type()),
                String.valueOf(selection.at()));
    }

    private Selection.Key key(String list, String cursor) {
        String place = cursors.read(list, cursor)
                .orElseThrow(() -> HeraldException.at(
                        ErrorCode.CURSOR_INVALID, "cursor", "This cursor was not issued for this list and filter."));
        String[] parts = place.split(" ", 2);
        return new Selection.Key(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    private static String languages(List<Published> page) {
        return page.stream()
                .map(published -> published.locale().tag())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Puts the stored bytes together as they are: nothing is parsed and written again. */
    private static byte[] body(List<Published> page, @Nullable String next) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(ascii("{\"items\":["));
        for (int i = 0; i < page.size(); i++) {
            body.writeBytes(ascii(i == 0 ? "" : ","));
            body.writeBytes(page.get(i).document());
        }
        body.writeBytes(ascii(next == null ? "]}" : "],\"next\":" + quoted(next) + "}"));
        return body.toByteArray();
    }

    private static String quoted(String text) {
        try {
            return Json.mapper().writeValueAsString(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
