package org.heraldcms.core.purge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.heraldcms.core.base.HeraldException;

/** A kind of content delivery network: how it is told what to forget, and how long it may hold what it was given. */
public enum PurgeKind {
    /** Of one batch it takes 256 keys. */
    FASTLY("https://api.fastly.com", 256, "Surrogate-Control", true),
    /** Of one request it takes 100 tags. Of {@code Vary} it minds the encoding only. */
    CLOUDFLARE("https://api.cloudflare.com/client/v4", 100, "CDN-Cache-Control", false);

    private final String usualUrl;
    private final int keysOfACall;
    private final String holds;
    private final boolean mindsVary;

    PurgeKind(String usualUrl, int keysOfACall, String holds, boolean mindsVary) {
        this.usualUrl = usualUrl;
        this.keysOfACall = keysOfACall;
        this.holds = holds;
        this.mindsVary = mindsVary;
    }

    /**
     * The kind of this label.
     *
     * @throws HeraldException INVALID at {@code /kind} when there is none
     */
    @JsonCreator
    public static PurgeKind of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> HeraldException.invalid("/kind", "The kind is fastly or cloudflare."));
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where its API is. */
    String usualUrl() {
        return usualUrl;
    }

    /** How many keys one call may name. */
    int keysOfACall() {
        return keysOfACall;
    }

    /** The header by which an answer tells this network, and no browser, how long to hold it. */
    public String holds() {
        return holds;
    }

    /** Whether it keeps answers apart that say that they depend on headers of the request. */
    public boolean mindsVary() {
        return mindsVary;
    }
}
