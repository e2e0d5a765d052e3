package org.heraldcms.web.websub;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;

/** Reads a posted form; of a name that is there more than once the first value counts. */
final class HubForm {

    private static final int LONGEST = 20_000;

    private HubForm() {}

    /** @throws HeraldException MALFORMED or TOO_LARGE */
    static Map<String, String> read(byte[] form) {
        if (form.length > LONGEST) {
            throw new HeraldException(ErrorCode.TOO_LARGE, "A form has at most " + LONGEST + " bytes.");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text(form).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String text(byte[] form) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(form))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new HeraldException(ErrorCode.MALFORMED, "A form is written in UTF-8.");
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new HeraldException(ErrorCode.MALFORMED, "A percent sign stands before two hexadecimal digits.");
        }
    }
}
