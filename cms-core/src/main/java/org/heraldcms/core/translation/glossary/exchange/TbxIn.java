package org.heraldcms.core.translation.glossary.exchange;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.glossary.Glossary.Incoming;
import org.heraldcms.core.translation.xml.XmlInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads TBX of either style, and of the version before, whose elements have other names. What the glossary has nothing
 * for is passed over. However deep elements are nested, nothing is called deeper.
 */
final class TbxIn {

    private final XmlInput input;
    private final List<Incoming> entries = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private TbxEntry entry = new TbxEntry("");
    private String category = "";
    private int line;

    private TbxIn(XmlInput input) {
        this.input = input;
    }

    /**
     * The entries of a document.
     *
     * @throws HeraldException MALFORMED, INVALID or TOO_LARGE, naming line and entry
     */
    static List<Incoming> read(InputStream bytes) {
        TbxIn reader = new TbxIn(XmlInput.open(bytes, "tbx|martif", "[A-Za-z0-9._-]*TBX[A-Za-z0-9._-]*\\.dtd"));
        int depth = 1;
        while (depth > 0) {
            int event = reader.input.next();
            if (XmlInput.isText(event)) {
                reader.text.append(reader.input.characters());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                reader.begin(reader.input.name());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                reader.end(reader.input.name());
            }
        }
        if (reader.entries.isEmpty()) {
            throw HeraldException.invalid("", "The document has no entry.");
        }
        return List.copyOf(reader.entries);
    }

    private void begin(String name) {
        switch (name) {
            case "conceptEntry", "termEntry" -> {
                entry = new TbxEntry(orEmpty(input.attribute("id")));
                line = input.line();
            }
            case "langSec", "langSet" -> entry.language(locale());
            case "termSec", "tig", "ntig" -> entry.beginTerm();
            case "hi", "foreign", "p" -> {
                // Within a text, which goes on.
            }
            default -> {
                category = orEmpty(input.attribute("type"));
                text.setLength(0);
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "conceptEntry", "termEntry" -> entries.add(finished());
            case "termSec", "tig", "ntig" -> entry.endTerm();
            case "term" -> entry.text(text.toString());
            case "note" -> entry.note(text.toString());
            case "descrip", "admin", "termNote" -> entry.category(category, text.toString());
            case "definition", "projectSubset", "administrativeStatus" -> entry.category(name, text.toString());
            default -> {
                // Nothing that the glossary would keep.
            }
        }
    }

    private LocaleTag locale() {
        String tag = input.language() == null ? input.attribute("lang") : input.language();
        try {
            return LocaleTag.of(orEmpty(tag), "");
        } catch (HeraldException unknown) {
            throw refused(unknown);
        }
    }

    private Incoming finished() {
        try {
            return entry.incoming();
        } catch (HeraldException refused) {
            throw refused(refused);
        }
    }

    private HeraldException refused(HeraldException why) {
        int number = entries.size() + 1;
        ErrorCode code = why.code();
        return XmlInput.refused(code, "/entry/" + number, "Line " + line + ", entry " + number + ": " + why.detail());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
