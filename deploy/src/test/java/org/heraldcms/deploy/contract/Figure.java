package org.heraldcms.deploy.contract;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A figure to try things with. */
final class Figure {

    private Figure() {}

    static Map<String, Object> saying(String value) {
        return new HashMap<>(Map.of(
                "label", "Boats in the harbour",
                "value", value,
                "unit", "number",
                "qualifier", "about",
                "source", "Harbour Watch: Yearly Report",
                "sourceUrl", "https://reports.harbourwatch.example/2025",
                "year", 2025,
                "reviewBy", "2099-12-31"));
    }

    /** One under a key of its own. */
    static Map<String, Object> anew() {
        Map<String, Object> figure = saying("7");
        figure.put("key", "boats-" + UUID.randomUUID());
        return figure;
    }

    static Map<String, Object> with(String member, Object value) {
        Map<String, Object> figure = anew();
        figure.put(member, value);
        return figure;
    }
}
