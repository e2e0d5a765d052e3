package org.heraldcms.core.purge;

import java.util.regex.Pattern;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/**
 * The content delivery network before a site, as somebody wants it.
 *
 * @param service the id of the service at Fastly, or of the zone at Cloudflare
 * @param apiToken null to keep the one that there is
 * @param apiUrl where its API is, without a slash at its end
 * @param holdSeconds how long it may hold an answer that no purge reaches
 */
public record PurgeDraft(
        PurgeKind kind, String service, @Nullable String apiToken, String apiUrl, int holdSeconds) {

    /** A recall is to have reached every reader within a minute, even when the network cannot be told. */
    public static final int USUAL_HOLD_SECONDS = 45;

    private static final int LONGEST_HOLD_SECONDS = 86_400;
    private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,500}");

    /** @throws HeraldException INVALID, naming the place */
    public PurgeDraft {
        check(
                SERVICE.matcher(service).matches(),
                "/service",
                "An id has 1 to 64 letters, digits, hyphens and underscores.");
        check(
                apiToken == null || TOKEN.matcher(apiToken).matches(),
                "/apiToken",
                "A token has 1 to 500 visible characters of ASCII.");
        check(
                holdSeconds >= 0 && holdSeconds <= LONGEST_HOLD_SECONDS,
                "/holdSeconds",
                "It may hold an answer for 0 to " + LONGEST_HOLD_SECONDS + " seconds.");
        check(apiUrl.indexOf('?') < 0, "/apiUrl", "The address ends with its path.");
        apiUrl = apiUrl.replaceAll("/+$", "");
    }

    /** With the usual address of the kind and the usual time, where none is given. */
    public static PurgeDraft of(
            PurgeKind kind,
            String service,
            @Nullable String apiToken,
            @Nullable String apiUrl,
            @Nullable Integer hold) {
        return new PurgeDraft(
                kind,
                service,
                apiToken,
                apiUrl == null ? kind.usualUrl() : apiUrl,
                hold == null ? USUAL_HOLD_SECONDS : hold);
    }

    private static void check(boolean holds, String place, String sentence) {
        if (!holds) {
            throw HeraldException.invalid(place, sentence);
        }
    }
}
