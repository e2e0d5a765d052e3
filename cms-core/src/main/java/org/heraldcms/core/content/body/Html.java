package org.heraldcms.core.content.body;

import org.jspecify.annotations.Nullable;

/** HTML as it is written: whatever is a text or a value of an attribute is escaped here, in this one place. */
final class Html {

    private final StringBuilder written = new StringBuilder();

    /** Opens an element; attributes are names and values in turn, and one whose value is null is left out. */
    void open(String element, @Nullable String... attributes) {
        written.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                written.append(' ').append(attributes[i]).append("=\"");
                text(value);
                written.append('"');
            }
        }
        written.append('>');
    }

    void close(String element) {
        written.append("</").append(element).append('>');
    }

    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append("&quot;");
                case '\'' -> written.append("&#39;");
                default -> written.append(character);
            }
        }
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
