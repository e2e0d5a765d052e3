package org.heraldcms.core.translation.check.quantity;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Roman figures, as centuries and monarchs have them in many languages. */
final class Roman {

    private static final int LARGEST = 3999;
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private Roman() {}

    /** Whether the text has the number in Roman figures. */
    static boolean standsIn(BigDecimal value, String text) {
        if (value.scale() > 0 || value.signum() <= 0 || value.compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
            return false;
        }
        return Pattern.compile("(?<![\\p{L}\\d])" + of(value.intValue()) + "(?![\\p{L}\\d])")
                .matcher(text)
                .find();
    }

    private static String of(int value) {
        StringBuilder figures = new StringBuilder();
        int left = value;
        for (int i = 0; i < VALUES.length; i++) {
            figures.append(SIGNS[i].repeat(left / VALUES[i]));
            left %= VALUES[i];
        }
        return figures.toString();
    }
}
