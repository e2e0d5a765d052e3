package org.heraldcms.core.importing.page;

import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * Where a block of text stood on its page.
 *
 * @param language that the page itself declares for it; null when it declares none
 * @param rank the level of the heading as the page has it, 1 for the highest; 0 of what is no heading
 */
public record Place(Region region, @Nullable LocaleTag language, int rank) {

    /** Among the page's own words, with nothing declared. */
    public static final Place PLAIN = new Place(Region.MAIN, null, 0);

    /** A part of a page, by its structure. */
    public enum Region {
        MAIN(""),
        NAVIGATION("It stands in the page's navigation."),
        HEADER("It stands in the page's header."),
        FOOTER("It stands in a footer."),
        ASIDE("It stands beside the text."),
        FORM("It belongs to a form."),
        HIDDEN("It is hidden on the page."),
        /** Named by its class or id as something that surrounds a text. */
        SURROUNDINGS("The page names it as something around the text."),
        OUTSIDE("It stands outside the page's main part.");

        private final String reason;

        Region(String reason) {
            this.reason = reason;
        }

        /** Why it may be left out, as a sentence. */
        public String reason() {
            return reason;
        }
    }

    public Place in(@Nullable LocaleTag other) {
        return new Place(region, other, rank);
    }

    public Place ranked(int other) {
        return new Place(region, language, other);
    }
}
