package org.heraldcms.core.translation.interchange.xliff;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML 1.0 to memory. Characters that XML has no place for, which a note may hold, become U+FFFD. */
final class Xml {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    Xml() {
        try {
            writer = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    /** Opens an element; attributes come as name, value, name, value, those without a value are left out. */
    void open(String name, @Nullable String... attributes) {
        step(() -> {
            writer.writeStartElement(name);
            attributes(attributes);
        });
    }

    void close() {
        step(writer::writeEndElement);
    }

    /** An element without content. */
    void empty(String name, @Nullable String... attributes) {
        step(() -> {
            writer.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** An element that holds text only. */
    void element(String name, String text, @Nullable String... attributes) {
        open(name, attributes);
        text(text);
        close();
    }

    void text(String text) {
        step(() -> writer.writeCharacters(legal(text)));
    }

    /** White space between elements, for those who read the file as it is. */
    void line() {
        step(() -> writer.writeCharacters("\n"));
    }

    /** Closes what is open and gives the whole. */
    byte[] bytes() {
        step(() -> {
            writer.writeEndDocument();
            writer.close();
        });
        return bytes.toByteArray();
    }

    private void attributes(@Nullable String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = attributes[i + 1];
            if (name != null && value != null) {
                writer.writeAttribute(name, legal(value));
            }
        }
    }

    private static void step(Step step) {
        try {
            step.run();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing to memory cannot fail", impossible);
        }
    }

    private static String legal(String text) {
        return text.codePoints()
                .map(point -> isLegal(point) ? point : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The production Char of XML 1.0, without the carriage return that no reader would give back. */
    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
