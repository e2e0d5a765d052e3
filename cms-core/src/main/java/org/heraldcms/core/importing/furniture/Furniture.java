package org.heraldcms.core.importing.furniture;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Why a block is taken for something that surrounds the text.
 *
 * @param reason a sentence for the person who decides
 */
public record Furniture(Rule rule, String reason) {

    /** The rules by name. */
    public enum Rule {
        STRUCTURE(""),
        SKIP_LINK("It helps to skip over the page's navigation."),
        COOKIES("It asks for consent to cookies."),
        NEWSLETTER("It invites to subscribe."),
        SHARING("It offers to share the page or to follow somebody."),
        CAMPAIGN("It asks or thanks for gifts."),
        DATE("It is only a date."),
        BYLINE("It only names who wrote the text."),
        READING_TIME("It only says how long reading takes."),
        BREADCRUMBS("It says where the page stands on its site."),
        LANGUAGES("It only names languages to switch to."),
        NAVIGATION("It leads elsewhere."),
        RELATED("It leads to other texts."),
        RIGHTS("It is about rights or the site's terms."),
        ABOVE_TITLE("It stands above the title."),
        HEADS("It heads nothing but what surrounds the text.");

        private final String reason;

        Rule(String reason) {
            this.reason = reason;
        }

        /** The name that JSON uses: {@code skip_link}. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Furniture of(Rule rule) {
        return new Furniture(rule, rule.reason);
    }
}
