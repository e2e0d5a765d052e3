package org.heraldcms.web.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heraldcms.core.access.People.Person;
import org.heraldcms.core.fact.FactContent;
import org.heraldcms.core.fact.FactVersion;
import org.heraldcms.core.fact.wording.Qualifier;
import org.jspecify.annotations.Nullable;

/** What a figure says, or said; once somebody has approved it, who and when. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FactVersionView(
        int number,
        String value,
        String unit,
        Qualifier qualifier,
        String source,
        String sourceUrl,
        int year,
        LocalDate reviewBy,
        Map<String, String> wordings,
        Person author,
        Instant createdAt,
        @Nullable Person approvedBy,
        @Nullable Instant approvedAt) {

    static FactVersionView of(FactVersion version, Function<UUID, Person> people) {
        FactContent content = version.content("");
        UUID approvedBy = version.approvedBy();
        return new FactVersionView(
                version.number(),
                content.amount().plain(),
                content.amount().unit().code(),
                content.amount().qualifier(),
                content.source(),
                content.sourceUrl(),
                content.year(),
                content.reviewBy(),
                new TreeMap<>(content.amount().wordings().entrySet().stream()
                        .collect(Collectors.toMap(it -> it.getKey().tag(), Map.Entry::getValue))),
                people.apply(version.author()),
                version.createdAt(),
                approvedBy == null ? null : people.apply(approvedBy),
                version.approvedAt());
    }
}
