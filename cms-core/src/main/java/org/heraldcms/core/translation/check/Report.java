package org.heraldcms.core.translation.check;

import java.util.List;
import org.heraldcms.core.translation.check.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a revision of an edition.
 *
 * @param sourceRevision the revision of the source that it was held against; null for the source edition itself
 * @param items in the order of the text
 */
public record Report(int revision, @Nullable Integer sourceRevision, List<Item> items) {

    public Report {
        items = List.copyOf(items);
    }

    /**
     * One finding.
     *
     * @param dismissal null while nobody has dismissed it
     */
    public record Item(
            Found found, Message message, @Nullable Dismissal dismissal) {

        boolean isOpen(Severity severity) {
            return dismissal == null && found.finding().severity() == severity;
        }
    }

    /** Findings that stop the edition. */
    public List<Item> blocking() {
        return items.stream().filter(item -> item.isOpen(Severity.BLOCK)).toList();
    }

    /** How many findings stop nothing and are not dismissed. */
    public int warnings() {
        return (int) items.stream().filter(item -> item.isOpen(Severity.WARN)).count();
    }
}
