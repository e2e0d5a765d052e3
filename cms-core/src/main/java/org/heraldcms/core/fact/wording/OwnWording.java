package org.heraldcms.core.fact.wording;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.text.FieldPosition;
import java.util.Map;
import org.heraldcms.core.content.parsing.Characters;
import org.heraldcms.core.content.parsing.Problems;

/** The pattern by which somebody wants a figure written out in one language: {@code casi {value}}. */
public final class OwnWording {

    private static final int LONGEST = 200;
    private static final String VALUE = "value";

    private OwnWording() {}

    /** Notes what is wrong with a pattern. */
    public static void check(String pattern, String pointer, Problems problems) {
        Characters.check(pattern, pointer, problems);
        if (pattern.isBlank() || Characters.count(pattern) > LONGEST) {
            problems.invalid(pointer, "A wording has 1 to " + LONGEST + " characters.");
        } else if (pattern.indexOf('\n') >= 0 || pattern.indexOf('\t') >= 0) {
            problems.invalid(pointer, "A wording is one line without tabs.");
        } else {
            checkForm(pattern, pointer, problems);
        }
    }

    private static void checkForm(String pattern, String pointer, Problems problems) {
        try {
            if (!isOfValueAlone(new MessagePattern(pattern))) {
                problems.invalid(pointer, "A wording names {value} once, as it is, and nothing else in braces.");
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            problems.invalid(pointer, "A wording is an ICU message, such as \"nearly {value}\".");
        }
    }

    private static boolean isOfValueAlone(MessagePattern pattern) {
        int arguments = 0;
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                arguments++;
                boolean plain = part.getArgType() == ArgType.NONE;
                if (!plain || !pattern.getSubstring(pattern.getPart(i + 1)).equals(VALUE)) {
                    return false;
                }
            }
        }
        return arguments == 1;
    }

    /** The pattern with its arguments filled in. */
    static String filled(String pattern, ULocale locale, Map<String, Object> arguments) {
        return new MessageFormat(pattern, locale)
                .format(arguments, new StringBuffer(), new FieldPosition(0))
                .toString();
    }

    static Map<String, Object> value(String text) {
        return Map.of(VALUE, text);
    }
}
