package org.heraldcms.core.translation.glossary.exchange;

import java.util.Arrays;
import java.util.Locale;
import org.heraldcms.core.base.HeraldException;

/** The two ways in which TBX names its data categories. */
public enum TbxStyle {
    /** As an attribute: {@code <termNote type="administrativeStatus">}. */
    DCA,
    /** As an element: {@code <min:administrativeStatus>}. */
    DCT;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The style of a label; INVALID at {@code style} when there is none. */
    public static TbxStyle of(String label) {
        return Arrays.stream(values())
                .filter(style -> style.label().equals(label))
                .findFirst()
                .orElseThrow(() -> HeraldException.invalid("style", "A style is dca or dct."));
    }

    /** Of the categories of TBX-Basic, those that the glossary has something for. */
    enum Category {
        ADMINISTRATIVE_STATUS("administrativeStatus", "termNote", "min"),
        DEFINITION("definition", "descrip", "basic"),
        PROJECT_SUBSET("projectSubset", "admin", "basic");

        private final String label;
        private final String element;
        private final String prefix;

        Category(String label, String element, String prefix) {
            this.label = label;
            this.element = element;
            this.prefix = prefix;
        }

        String label() {
            return label;
        }

        String element() {
            return element;
        }

        String prefix() {
            return prefix;
        }
    }
}
