package org.heraldcms.core.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.heraldcms.core.fact.wording.Amount;

/** Figures as the store would give them. */
public final class SampleFacts {

    private static final Instant BEGUN = Instant.parse("2026-01-05T09:00:00Z");
    private static final UUID WRITER = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    private SampleFacts() {}

    /** One that nobody has approved. */
    public static WrittenFacts.Shown begun(String key, Amount amount, LocalDate reviewBy) {
        FactContent content = new FactContent(
                "Children who sail alone",
                amount,
                "Harbour Watch: Yearly Report",
                "https://reports.harbourwatch.example/2025",
                2025,
                reviewBy);
        return new WrittenFacts.Shown(
                new Fact(key, content, BEGUN), new FactVersion(new FactVersion.Key(key, 1), content, WRITER, BEGUN));
    }

    public static WrittenFacts.Shown approved(String key, Amount amount, LocalDate reviewBy) {
        WrittenFacts.Shown begun = begun(key, amount, reviewBy);
        begun.fact().approve(begun.version(), BEGUN);
        begun.version().approve(OTHER, BEGUN);
        return begun;
    }
}
