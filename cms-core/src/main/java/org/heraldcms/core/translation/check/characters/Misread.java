package org.heraldcms.core.translation.check.characters;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns text back that was UTF-8 and read as something else. */
final class Misread {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Misread() {}

    /** What was meant; empty when nothing sensible comes out, which then is best taken out. */
    static String mended(String text) {
        try {
            ByteBuffer bytes = WINDOWS.newEncoder().encode(java.nio.CharBuffer.wrap(text));
            String meant = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return meant.equals(text) || meant.equals("\ufeff") ? "" : meant;
        } catch (CharacterCodingException other) {
            return "";
        }
    }
}
