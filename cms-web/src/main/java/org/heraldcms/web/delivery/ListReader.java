package org.heraldcms.web.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.publishing.reading.Publications;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.core.publishing.reading.Selection;
import org.heraldcms.web.delivery.Answer.Header;
import org.heraldcms.web.delivery.form.Parts;
import org.heraldcms.web.json.Json;
import org.heraldcms.web.paging.Cursors;
import org.jspecify.annotations.Nullable;

/** Pages of a site's articles. */
@ApplicationScoped
public class ListReader {

    @Inject
    private Publications publications;

    @Inject
    private Cursors cursors;

    @Inject
    private Beside beside;

    /**
     * A page of a list.
     *
     * @param next the cursor of the page behind it; null when there is none
     */
    public record Page(List<Published> items, @Nullable String next) {}

    /**
     * The page behind a cursor; null for the first.
     *
     * @throws HeraldException CURSOR_INVALID
     */
    public Page page(Selection selection, @Nullable String cursor, int limit) {
        Selection from = cursor == null ? selection : selection.behind(key(selection, cursor));
        List<Published> found = publications.list(from, limit + 1);
        boolean more = found.size() > limit;
        List<Published> items = more ? found.subList(0, limit) : found;
        return new Page(items, more ? cursor(selection, items.getLast()) : null);
    }

    /** The cursor behind an entry of a list. */
    public String cursor(Selection selection, Published entry) {
        Selection.Key place = selection.place(entry);
        return cursors.issue(Queries.name(selection), place.articleId() + " " + place.value());
    }

    /** A page as an answer. */
    Answer answer(Beside.View view, Page page, Parts parts, List<Header> common) {
        if (!page.items().isEmpty()) {
            common.add(new Header(HttpHeaders.CONTENT_LANGUAGE, languages(page.items())));
        }
        byte[] body = body(beside.cut(view, page.items(), parts), page.next());
        return Answer.of(MediaType.APPLICATION_JSON, body, null, null, common);
    }

    private Selection.Key key(Selection selection, String cursor) {
        String place = cursors.read(Queries.name(selection), cursor)
                .orElseThrow(() -> HeraldException.at(
                        ErrorCode.CURSOR_INVALID, "cursor", "This cursor was not issued for this list and filter."));
        String[] parts = place.split(" ", 2);
        return new Selection.Key(parts[1], UUID.fromString(parts[0]));
    }

    private static String languages(List<Published> page) {
        return page.stream()
                .map(published -> published.locale().tag())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Puts the stored bytes together as they are: nothing is parsed and written again. */
    private static byte[] body(List<byte[]> page, @Nullable String next) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(ascii("{\"items\":["));
        for (int i = 0; i < page.size(); i++) {
            body.writeBytes(ascii(i == 0 ? "" : ","));
            body.writeBytes(page.get(i));
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
