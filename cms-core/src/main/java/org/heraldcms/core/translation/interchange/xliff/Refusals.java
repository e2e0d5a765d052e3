package org.heraldcms.core.translation.interchange.xliff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.lib.xliff2.XLIFFException;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.content.parsing.Problems;
import org.xml.sax.SAXParseException;

/** Says in Herald's way what Okapi refuses: with the line and column of a slip in XML, or with the unit. */
final class Refusals {

    private static final int LONGEST = 300;
    private static final int LONGEST_LOOKED_AT = 2_000;
    private static final Pattern SCHEMA = Pattern.compile("^cvc-[^:]+: ");
    private static final Pattern UNIT = Pattern.compile("<unit> id='([^']*)'");
    /** Okapi tells in its first lines where it was, and in the last what is wrong. */
    private static final Pattern PLACE = Pattern.compile("(?s)^Error in <.*?Last element read: [^\\n]*\\n");

    /** What the parser says that sees entities. */
    private static final Pattern PARSER =
            Pattern.compile("(?s)^(?:Reading error\\.)?\\s*(.*?)\\s*at \\[row,col \\{[^}]*}\\]: \\[(\\d+),(\\d+)\\]");
    /** What the validator says when it is lost, without saying where. */
    private static final String LOST = "org.xml.sax.SAXException";
    /** What the virtual machine says when Okapi itself stumbles. */
    private static final Pattern INTERNAL = Pattern.compile("\\b(?:net\\.sf|java\\.|out of bounds)");

    private Refusals() {}

    static HeraldException of(XLIFFException refused) {
        // What follows looks at it more than once, and nobody reads more.
        String message = start(String.valueOf(refused.getMessage()), LONGEST_LOOKED_AT);
        if (refused.getCause() instanceof SAXParseException xml) {
            return of(xml);
        }
        String reason = PLACE.matcher(message).replaceFirst("").strip();
        if (reason.startsWith(LOST)) {
            return Screening.malformed("This is not well-formed XML.");
        }
        Matcher parser = PARSER.matcher(reason);
        if (parser.find()) {
            return malformed(parser.group(2), parser.group(3), parser.group(1));
        }
        Matcher unit = UNIT.matcher(message);
        String detail = "This is not valid XLIFF: "
                + (INTERNAL.matcher(reason).find() ? "its codes are confused." : shortened(reason));
        return HeraldException.invalid(unit.find() ? Problems.step("/units", unit.group(1)) : "", detail);
    }

    private static HeraldException of(SAXParseException xml) {
        String message = start(String.valueOf(xml.getMessage()), LONGEST_LOOKED_AT);
        Matcher schema = SCHEMA.matcher(message);
        return schema.find()
                ? HeraldException.invalid(
                        "",
                        "This is not valid XLIFF at line " + xml.getLineNumber() + ", column " + xml.getColumnNumber()
                                + ": " + shortened(message.substring(schema.end())))
                : malformed(xml.getLineNumber(), xml.getColumnNumber(), message);
    }

    private static HeraldException malformed(Object line, Object column, String reason) {
        return Screening.malformed(
                "This is not well-formed XML at line " + line + ", column " + column + ": " + shortened(reason));
    }

    private static String shortened(String message) {
        return message.length() <= LONGEST ? message : start(message, LONGEST) + "…";
    }

    private static String start(String message, int most) {
        return message.substring(0, Math.min(most, message.length()));
    }
}
