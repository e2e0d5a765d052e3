package org.heraldcms.web.preview;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.publishing.preview.GuestComments.Remark;

/** The form by which a guest says something; no more of it is read than a remark needs. */
final class RemarkForm {

    private static final int LARGEST = 64 * 1024;

    private RemarkForm() {}

    /**
     * What a form says.
     *
     * @throws HeraldException TOO_LARGE, MALFORMED, or INVALID at {@code /revision}
     */
    static Remark read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new HeraldException(ErrorCode.TOO_LARGE, "That is more than anybody reads.");
        }
        Map<String, String> fields = fields(new String(bytes, StandardCharsets.UTF_8));
        String segment = fields.getOrDefault("segment", "");
        String revision = fields.getOrDefault("revision", "");
        if (!revision.matches("[1-9][0-9]{0,8}")) {
            throw HeraldException.invalid("/revision", "Say which revision it is about.");
        }
        return new Remark(
                Integer.parseInt(revision),
                segment.isEmpty() ? null : segment,
                fields.getOrDefault("name", "").strip(),
                fields.getOrDefault("text", "").strip());
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        try {
            for (String field : form.split("&")) {
                int equals = field.indexOf('=');
                if (equals > 0) {
                    fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
                }
            }
        } catch (IllegalArgumentException broken) {
            throw new HeraldException(ErrorCode.MALFORMED, "The form cannot be read.");
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
