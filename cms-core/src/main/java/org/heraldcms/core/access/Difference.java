package org.heraldcms.core.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a command changed, for the audit: of two states of a thing, the members that differ. A state is a map whose
 * values JSON can hold; a secret is no part of it.
 */
public record Difference(Map<String, ?> before, Map<String, ?> after) {

    /** The {@code before} and {@code after} of an entry's detail, each with the members that differ. */
    public Map<String, Object> detail() {
        return detail(Map.of());
    }

    /** As {@link #detail()}, beside what else there is to tell. */
    public Map<String, Object> detail(Map<String, ?> more) {
        Map<String, Object> told = new LinkedHashMap<>(more);
        told.put("before", differing(before, after));
        told.put("after", differing(after, before));
        return told;
    }

    private static Map<String, Object> differing(Map<String, ?> these, Map<String, ?> those) {
        Map<String, Object> differing = new LinkedHashMap<>();
        these.forEach((name, value) -> {
            if (!those.containsKey(name) || !Objects.equals(value, those.get(name))) {
                differing.put(name, value);
            }
        });
        return differing;
    }
}
