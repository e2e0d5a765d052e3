package org.heraldcms.core.translation.interchange.xliff;

import java.util.regex.Pattern;
import org.heraldcms.core.base.HeraldException;

/**
 * Okapi keeps its codes within the text as characters of private use, U+E101 to U+E106. A text that has such characters
 * of its own, as icon fonts do, goes through it in another form.
 */
final class PrivateUse {

    private static final char ESCAPE = '\uE107';
    private static final Pattern OWN = Pattern.compile("[\uE101-\uE107]");
    private static final Pattern HIDDEN = Pattern.compile(ESCAPE + "([1-7])");
    private static final Pattern REFERENCE = Pattern.compile("&#(?:[xX]0*[eE]10[1-7]|0*5760[1-7]);");

    private PrivateUse() {}

    /** XML that Okapi can take. */
    static String hide(String xml) {
        if (REFERENCE.matcher(xml).find()) {
            throw HeraldException.invalid(
                    "", "Characters of private use are to stand in the file as they are, not as references.");
        }
        return OWN.matcher(xml)
                .replaceAll(it -> ESCAPE + "" + (char) ('1' + it.group().charAt(0) - '\uE101'));
    }

    /** A text as it was before. */
    static String show(String text) {
        return HIDDEN.matcher(text)
                .replaceAll(it -> String.valueOf((char) ('\uE101' + it.group(1).charAt(0) - '1')));
    }
}
