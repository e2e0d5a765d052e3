package org.heraldcms.core.translation.interchange.xliff;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;

/**
 * Looks at a file before any parser does. The characters are decoded here, so that no declared encoding can hide
 * anything, and a document type is refused: with it go external entities and those that multiply.
 */
final class Screening {

    private static final String DOCTYPE = "<!DOCTYPE";
    private static final String WHITE_SPACE = " \t\r\n";
    private static final String CDATA = "<![CDATA[";
    private static final Pattern EMPTY_TARGET =
            Pattern.compile("<((?:[\\w.-]+:)?target)(?:\\s[^<>/]*)?(?:/>|>\\s*</\\1\\s*>)");
    private static final Pattern NOT_A_LINE_END = Pattern.compile("[^\r\n]");

    private Screening() {}

    /** The text of a file with blanks for what stands before its root, so that places in it stay the same. */
    static String text(byte[] bytes) {
        String decoded = decoded(bytes);
        String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        int at = root(text);
        if (text.regionMatches(true, at, DOCTYPE, 0, DOCTYPE.length())) {
            throw malformed("A document type (DOCTYPE) is not accepted.");
        }
        return blank(text.substring(0, at)) + withoutEmptyTargets(text.substring(at));
    }

    /**
     * What tools write for a unit that nobody has translated yet is no target from which codes are missing. A file that
     * may hold such a thing as text is left alone.
     */
    private static String withoutEmptyTargets(String xml) {
        return xml.contains(CDATA) ? xml : EMPTY_TARGET.matcher(xml).replaceAll(target -> blank(target.group()));
    }

    private static String blank(String text) {
        return NOT_A_LINE_END.matcher(text).replaceAll(" ");
    }

    private static String decoded(byte[] bytes) {
        try {
            return charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException otherwiseEncoded) {
            throw malformed("The file is not encoded in UTF-8, or in UTF-16 with a byte order mark.");
        }
    }

    private static Charset charset(byte[] bytes) {
        boolean marked = bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** Where the prolog has neither white space nor comments nor processing instructions any more. */
    private static int root(String text) {
        int at = 0;
        while (at < text.length()) {
            if (WHITE_SPACE.indexOf(text.charAt(at)) >= 0) {
                at++;
            } else if (text.startsWith("<?", at)) {
                at = behind("?>", text, at);
            } else if (text.startsWith("<!--", at)) {
                at = behind("-->", text, at);
            } else {
                return at;
            }
        }
        return at;
    }

    private static int behind(String end, String text, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    static HeraldException malformed(String detail) {
        return new HeraldException(ErrorCode.MALFORMED, detail);
    }
}
