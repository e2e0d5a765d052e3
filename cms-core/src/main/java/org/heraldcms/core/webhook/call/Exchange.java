package org.heraldcms.core.webhook.call;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP try as it went over the wire, fit to be kept and shown: of headers that somebody has set for an endpoint, and
 * of what an answer wants to have kept secret, only the name.
 *
 * @param asked the headers sent
 * @param answered the headers that came back, as far as there were any
 */
public record Exchange(Outcome outcome, List<Line> asked, List<Line> answered) {

    private static final int MOST = 30;
    private static final int LONGEST = 500;
    private static final String HIDDEN = "•••";

    private static final Set<String> OURS = Set.of(
            "accept-encoding",
            "connection",
            "content-length",
            "content-type",
            "host",
            "user-agent",
            "webhook-id",
            "webhook-signature",
            "webhook-timestamp");

    private static final Set<String> SECRET =
            Set.of("authorization", "cookie", "proxy-authenticate", "set-cookie", "www-authenticate");

    /** A header. */
    public record Line(String name, String value) {}

    /** Nothing went over the wire. */
    public static Exchange none(Outcome outcome) {
        return new Exchange(outcome, List.of(), List.of());
    }

    static List<Line> asked(Header... headers) {
        return Stream.of(headers)
                .limit(MOST)
                .map(header -> line(header, OURS.contains(lower(header))))
                .toList();
    }

    static List<Line> answered(Header... headers) {
        return Stream.of(headers)
                .limit(MOST)
                .map(header -> line(header, !SECRET.contains(lower(header))))
                .toList();
    }

    private static String lower(Header header) {
        return header.getName().toLowerCase(Locale.ROOT);
    }

    private static Line line(Header header, boolean shown) {
        String value = header.getValue() == null ? "" : header.getValue();
        return new Line(kept(header.getName()), shown ? kept(value) : HIDDEN);
    }

    /** Whatever a receiver put there: the store takes no NUL, and a line's end would make two lines of one. */
    private static String kept(String text) {
        String clean = text.replace('\0', '\uFFFD').replace('\r', ' ').replace('\n', ' ');
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean;
    }

    /** As text, one a line, which no header can break: a line's end is never part of one that was kept. */
    public static String lines(List<Line> headers) {
        StringBuilder text = new StringBuilder();
        headers.forEach(header ->
                text.append(header.name()).append(": ").append(header.value()).append('\n'));
        return text.toString();
    }

    /** The headers that {@link #lines} wrote; none for a try from before they were kept. */
    public static List<Line> headers(@Nullable String lines) {
        return lines == null ? List.of() : lines.lines().map(Exchange::header).toList();
    }

    private static Line header(String line) {
        int colon = line.indexOf(": ");
        return new Line(line.substring(0, colon), line.substring(colon + 2));
    }
}
