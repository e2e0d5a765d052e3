package org.heraldcms.core.webhook;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hc.core5.http.Header;

/**
 * One HTTP try as it went over the wire, fit to be kept and shown: of headers that somebody has set for an endpoint, and
 * of what an answer wants to have kept secret, only the name.
 *
 * @param asked the headers sent
 * @param answered the headers that came back, as far as there were any
 */
record Exchange(Outcome outcome, List<Attempt.Line> asked, List<Attempt.Line> answered) {

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

    /** Nothing went over the wire. */
    static Exchange none(Outcome outcome) {
        return new Exchange(outcome, List.of(), List.of());
    }

    static List<Attempt.Line> asked(Header... headers) {
        return Stream.of(headers)
                .limit(MOST)
                .map(header -> line(header, OURS.contains(lower(header))))
                .toList();
    }

    static List<Attempt.Line> answered(Header... headers) {
        return Stream.of(headers)
                .limit(MOST)
                .map(header -> line(header, !SECRET.contains(lower(header))))
                .toList();
    }

    private static String lower(Header header) {
        return header.getName().toLowerCase(Locale.ROOT);
    }

    private static Attempt.Line line(Header header, boolean shown) {
        String value = header.getValue() == null ? "" : header.getValue().replace('\0', '\uFFFD');
        String cut = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        return new Attempt.Line(header.getName(), shown ? cut : HIDDEN);
    }
}
