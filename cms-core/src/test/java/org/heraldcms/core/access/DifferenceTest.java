package org.heraldcms.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DifferenceTest {

    @Test
    void only_what_differs_is_told_beside_what_else_there_is() {
        Map<String, Object> before = Map.of("name", "Lighthouse", "topics", List.of("games"), "active", true);
        Map<String, Object> after = Map.of("name", "Lighthouse", "topics", List.of("phones"), "site", "faro");
        assertThat(new Difference(before, after).detail(Map.of("endpoint", 1)))
                .isEqualTo(Map.of(
                        "endpoint",
                        1,
                        "before",
                        Map.of("topics", List.of("games"), "active", true),
                        "after",
                        Map.of("topics", List.of("phones"), "site", "faro")));
    }
}
