package org.heraldcms.core.translation.glossary.exchange;

import java.util.Arrays;
import java.util.Locale;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.glossary.Designation;
import org.heraldcms.core.translation.glossary.Designation.Status;

/**
 * A column of the table: something about the entry, or its terms of one status in one locale. A locale alone stands for
 * its preferred term, so that a table of two columns named {@code en} and {@code es} is a glossary.
 */
sealed interface Column {

    /** What is said of an entry as a whole. */
    enum About implements Column {
        ID,
        KEEP,
        CASE_SENSITIVE,
        DEFINITION,
        NOTE;

        @Override
        public String title() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Terms, one a line of the cell. */
    record Terms(LocaleTag locale, Status status) implements Column {

        @Override
        public String title() {
            return status == Status.PREFERRED ? locale.tag() : locale.tag() + " " + status.label();
        }

        boolean has(Designation term) {
            return term.locale().equals(locale) && term.status() == status;
        }
    }

    /** What stands in the first row. */
    String title();

    /**
     * The column of a title, in whatever case.
     *
     * @throws HeraldException INVALID at the pointer when there is none
     */
    static Column of(String title, String pointer) {
        String plain = title.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(About.values())
                .filter(about -> about.title().equals(plain))
                .map(Column.class::cast)
                .findFirst()
                .orElseGet(() -> terms(plain, pointer));
    }

    private static Column terms(String title, String pointer) {
        int space = title.indexOf(' ');
        String status = space < 0 ? Status.PREFERRED.label() : title.substring(space + 1);
        return Arrays.stream(Status.values())
                .filter(one -> one.label().equals(status))
                .findFirst()
                .map(one -> new Terms(LocaleTag.of(space < 0 ? title : title.substring(0, space), pointer), one))
                .orElseThrow(() -> HeraldException.invalid(
                        pointer,
                        "Columns are id, keep, case sensitive, definition, note, and locales such as es, es admitted"
                                + " and es forbidden."));
    }
}
