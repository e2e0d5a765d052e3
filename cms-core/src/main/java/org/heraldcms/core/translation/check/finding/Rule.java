package org.heraldcms.core.translation.check.finding;

import java.util.function.Consumer;

/** Looks for one kind of mistake in one pair of texts. Keeps no state of the pairs it saw; is called by many threads. */
@FunctionalInterface
public interface Rule {

    /** Reports each mistake once, in the order of the target. */
    void look(Pair pair, Consumer<Finding> found);
}
