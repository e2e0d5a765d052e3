package org.heraldcms.web.delivery;

import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ready answer to GET: bytes, and the headers that go with them, reckoned once.
 *
 * <p>Dates count whole seconds, and one second may see several versions. So a date vouches for an answer only from a
 * while after its last change ({@link #settledAt}), and it is that later date that vouches: whoever was handed a version
 * before is told the second of its change, matches nothing later on, and gets the whole answer once more.
 *
 * @param etag the entity tag as it stands in the header
 * @param settledAt when it can be told apart by its date from all that stood there before; null when it never can
 * @param headers all headers apart from the length, each name once
 * @param young the same until {@code settledAt}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never altered
public record Answer(
        String contentType,
        byte[] body,
        String etag,
        @Nullable Instant settledAt,
        List<Header> headers,
        List<Header> young) {

    /** Longer than a second, by as much as the commit of another change may lag behind its instant. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    /** RFC 9110's date, always with two digits for the day. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** A field of the answer; a name may come more than once. */
    public record Header(String name, String value) {}

    /**
     * An answer with its validators and digest.
     *
     * @param digest SHA-256 that stands for the representation, in hex; null to take that of the bytes
     * @param others the headers beside these
     */
    public static Answer of(
            String contentType, byte[] body, @Nullable String digest, @Nullable Instant changed, List<Header> others) {
        byte[] hash = sha256(body);
        String etag = '"' + (digest == null ? HexFormat.of().formatHex(hash) : digest) + '"';
        List<Header> headers = joined(others);
        headers.add(new Header(HttpHeaders.ETAG, etag));
        headers.add(new Header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":"));
        if (changed == null) {
            return new Answer(contentType, body, etag, null, List.copyOf(headers), List.copyOf(headers));
        }
        Instant second = changed.truncatedTo(ChronoUnit.SECONDS);
        Instant settled = second.plus(SETTLING);
        return new Answer(contentType, body, etag, settled, dated(headers, settled), dated(headers, second));
    }

    /** What a header says in several places is said in one line, and once. */
    private static List<Header> joined(List<Header> headers) {
        Map<String, String> lines = new LinkedHashMap<>();
        headers.forEach(header -> lines.merge(
                header.name(),
                header.value(),
                (one, other) -> List.of(one.split(", ")).contains(other) ? one : one + ", " + other));
        List<Header> joined = new ArrayList<>();
        lines.forEach((name, value) -> joined.add(new Header(name, value)));
        return joined;
    }

    private static List<Header> dated(List<Header> headers, Instant second) {
        List<Header> dated = new ArrayList<>(headers);
        dated.add(new Header(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(second)));
        return List.copyOf(dated);
    }

    /** The headers of an answer that is handed out now. */
    List<Header> headers(Instant now) {
        return settledAt == null || now.isBefore(settledAt) ? young : headers;
    }

    /**
     * Whether the client holds this already (RFC 9110 13.2.2): by tag when it sends one, and only otherwise by date.
     */
    boolean isHeld(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
        if (ifNoneMatch != null) {
            return ifNoneMatch.equals(etag)
                    || ifNoneMatch.strip().equals("*")
                    || tags(ifNoneMatch).contains(etag);
        }
        if (ifModifiedSince == null || settledAt == null) {
            return false;
        }
        Instant since = date(ifModifiedSince);
        return since != null && !settledAt.isAfter(since);
    }

    private static List<String> tags(String ifNoneMatch) {
        List<String> tags = new ArrayList<>();
        for (String tag : ifNoneMatch.split(",")) {
            String one = tag.strip();
            tags.add(one.startsWith("W/") ? one.substring(2) : one);
        }
        return tags;
    }

    private static @Nullable Instant date(String header) {
        try {
            return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
