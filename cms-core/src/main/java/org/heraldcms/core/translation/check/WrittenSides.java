package org.heraldcms.core.translation.check;

import java.time.Instant;
import java.util.Map;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.fact.WrittenFacts;
import org.heraldcms.core.translation.check.figure.FactRule;
import org.heraldcms.core.translation.check.finding.Rule;

/** The figures of both sides as their readers see them, so that texts are checked as they will be read. */
record WrittenSides(WrittenFacts source, WrittenFacts target, Instant now) {

    /** Of texts that refer to none. */
    static WrittenSides none(LocaleTag source, LocaleTag target) {
        return new WrittenSides(new WrittenFacts(source, Map.of()), new WrittenFacts(target, Map.of()), Instant.EPOCH);
    }

    Rule rule() {
        return new FactRule(target, now);
    }
}
