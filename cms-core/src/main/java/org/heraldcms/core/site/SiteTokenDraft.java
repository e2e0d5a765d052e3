package org.heraldcms.core.site;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/**
 * A token as somebody wants it.
 *
 * @param scopes what it is for, each once
 * @param expiresAt when it ends; null when it does not end by itself
 */
public record SiteTokenDraft(
        String name, List<SiteScope> scopes, @Nullable Instant expiresAt) {

    private static final Duration LONGEST = Duration.ofDays(3_660);

    /** @throws HeraldException INVALID, naming the place */
    public SiteTokenDraft {
        name = name.strip();
        if (name.isEmpty() || name.length() > 200) {
            throw HeraldException.invalid("/name", "A name has 1 to 200 characters.");
        }
        scopes = List.copyOf(scopes);
        if (scopes.isEmpty()) {
            throw HeraldException.invalid("/scopes", "A token is for something: read, sync or both.");
        }
    }

    /**
     * The scopes of these labels; all when none are given.
     *
     * @throws HeraldException INVALID, naming the place
     */
    public static List<SiteScope> scopes(@Nullable List<String> labels) {
        if (labels == null) {
            return List.of(SiteScope.values());
        }
        List<SiteScope> scopes = new ArrayList<>();
        for (String label : labels) {
            String place = "/scopes/" + scopes.size();
            SiteScope scope =
                    SiteScope.of(label).orElseThrow(() -> HeraldException.invalid(place, "A scope is read or sync."));
            if (scopes.contains(scope)) {
                throw HeraldException.invalid(place, "This scope stands here twice.");
            }
            scopes.add(scope);
        }
        return scopes;
    }

    /** @throws HeraldException INVALID when it would end before it begins, or in more than ten years */
    void checkEnd(Instant now) {
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw HeraldException.invalid("/expiresAt", "A token ends in the future.");
        }
        if (expiresAt != null && expiresAt.isAfter(now.plus(LONGEST))) {
            throw HeraldException.invalid("/expiresAt", "A token ends within ten years, or does not end by itself.");
        }
    }
}
