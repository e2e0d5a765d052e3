package org.heraldcms.core.fact;

import java.time.LocalDate;
import org.heraldcms.core.fact.wording.Amount;

/**
 * What a version of a figure says.
 *
 * @param label what it is called in the newsroom; of the figure, not of the version
 * @param source the title of what it was taken from
 * @param year that it speaks of
 * @param reviewBy the last day on which it may be believed without looking again
 */
public record FactContent(String label, Amount amount, String source, String sourceUrl, int year, LocalDate reviewBy) {

    /** The same under another label. */
    FactContent under(String other) {
        return new FactContent(other, amount, source, sourceUrl, year, reviewBy);
    }
}
