package org.heraldcms.web.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/** Sites as they are named in a request: a list of keys, or {@code "all"}. */
public final class SitesIn {

    private SitesIn() {}

    /**
     * The keys; null for all.
     *
     * @param pointer where they stand in the request
     */
    public static @Nullable List<String> keys(@Nullable JsonNode sites, String pointer) {
        if (sites != null && sites.isTextual() && sites.textValue().equals("all")) {
            return null;
        }
        if (sites == null || !sites.isArray()) {
            throw HeraldException.invalid(pointer, "Name the sites in a list, or say \"all\".");
        }
        List<String> keys = new ArrayList<>();
        for (JsonNode key : sites) {
            if (!key.isTextual()) {
                throw HeraldException.invalid(pointer + "/" + keys.size(), "A site is named by its key.");
            }
            keys.add(key.textValue());
        }
        return keys;
    }
}
