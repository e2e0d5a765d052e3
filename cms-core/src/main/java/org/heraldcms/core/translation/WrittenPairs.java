package org.heraldcms.core.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.body.Figures;
import org.heraldcms.core.fact.FactWriter;

/** Pairs of texts as readers of both languages see them. */
@ApplicationScoped
@Transactional
public class WrittenPairs {

    @Inject
    private FactWriter facts;

    /** The same pairs, with the figures of each side written out in its language. */
    public List<SegmentPair> of(List<SegmentPair> pairs, LocaleTag source, LocaleTag target) {
        Set<String> keys = pairs.stream()
                .flatMap(pair -> Stream.of(pair.source(), pair.target(), pair.translatedFrom()))
                .filter(Objects::nonNull)
                .flatMap(segment -> segment.facts().stream())
                .collect(Collectors.toSet());
        if (keys.isEmpty()) {
            return pairs;
        }
        Figures ofSource = facts.of(source, keys);
        Figures ofTarget = facts.of(target, keys);
        return pairs.stream().map(pair -> pair.written(ofSource, ofTarget)).toList();
    }
}
