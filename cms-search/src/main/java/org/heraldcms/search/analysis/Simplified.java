package org.heraldcms.search.analysis;

import com.ibm.icu.text.Transliterator;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Reads Chinese of either script as simplified, character for character, so that offsets stay what they were. */
final class Simplified extends FilterReader {

    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9fff';
    private static final char[] TABLE = table();

    Simplified(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        return c < 0 ? c : of((char) c);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        for (int i = offset; i < offset + read; i++) {
            into[i] = of(into[i]);
        }
        return read;
    }

    private static char of(char c) {
        return c < FIRST || c > LAST ? c : TABLE[c - FIRST];
    }

    private static char[] table() {
        Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
        char[] table = new char[LAST - FIRST + 1];
        for (int i = 0; i < table.length; i++) {
            String traditional = String.valueOf((char) (FIRST + i));
            String simplified = simplify.transliterate(traditional);
            table[i] = (simplified.length() == 1 ? simplified : traditional).charAt(0);
        }
        return table;
    }
}
