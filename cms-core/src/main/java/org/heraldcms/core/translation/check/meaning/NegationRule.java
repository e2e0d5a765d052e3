package org.heraldcms.core.translation.check.meaning;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.finding.Side;
import org.heraldcms.core.translation.check.finding.Span;

/** NEGATION: one side denies something and the other has no word that could. "Do not share this" must not become "Share this". */
final class NegationRule implements Rule {

    @Override
    public void look(Pair pair, Consumer<Finding> found) {
        Side source = pair.source();
        Side target = pair.target();
        if (source == null
                || target.segment().kind() == Segment.Kind.CODE
                || source.text().equals(target.text())) {
            return; // what is not translated yet denies the same
        }
        Negations ours = Negations.of(source.locale());
        Negations theirs = Negations.of(target.locale());
        if (!ours.areKnown() || !theirs.areKnown()) {
            return;
        }
        Span before = ours.first(source.text());
        Span after = theirs.first(target.text());
        if (before != null && after == null && !theirs.mayBeIn(target.text())) {
            found.accept(new Finding(
                    Check.NEGATION,
                    target.segment().id(),
                    before,
                    null,
                    Map.of("what", "missing", "expected", before.in(source.text()), "found", ""),
                    List.of()));
        } else if (before == null && after != null && !ours.mayBeIn(source.text())) {
            found.accept(new Finding(
                    Check.NEGATION,
                    target.segment().id(),
                    null,
                    after,
                    Map.of("what", "extra", "expected", "", "found", after.in(target.text())),
                    List.of()));
        }
    }
}
