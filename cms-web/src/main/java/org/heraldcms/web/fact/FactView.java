package org.heraldcms.web.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.heraldcms.core.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A figure.
 *
 * @param reviewBy the last day on which the version that is shown may be believed
 * @param overdue whether that day has passed
 * @param newest the newest version
 * @param approved the version that readers see; left out when there is none yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FactView(
        String key,
        String label,
        LocalDate reviewBy,
        boolean overdue,
        FactVersionView newest,
        @Nullable FactVersionView approved,
        Instant createdAt,
        Instant updatedAt) {

    static FactView of(Fact fact, boolean overdue, FactVersionView newest, @Nullable FactVersionView approved) {
        return new FactView(
                fact.key(),
                fact.label(),
                fact.reviewBy(),
                overdue,
                newest,
                approved,
                fact.createdAt(),
                fact.updatedAt());
    }
}
