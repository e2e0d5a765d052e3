package org.heraldcms.web.feed.form;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.heraldcms.core.base.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML 1.0. Characters that XML has no place for, such as most controls, become U+FFFD: no text of an editor can
 * make a document that readers refuse.
 */
public final class Xml {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    /** A document of its own. */
    public Xml() {
        this(XMLOutputFactory.newDefaultFactory());
        step(() -> writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0"));
    }

    private Xml(XMLOutputFactory factory) {
        try {
            writer = factory.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Elements that will stand in a document which others begin and end. */
    public static Xml fragment(XMLOutputFactory factory) {
        return new Xml(factory);
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    /** Opens an element; attributes come as name, value, name, value, those without a value are left out. */
    @CanIgnoreReturnValue
    public Xml open(String name, @Nullable String... attributes) {
        return step(() -> {
            writer.writeStartElement(name);
            attributes(attributes);
        });
    }

    @CanIgnoreReturnValue
    public Xml close() {
        return step(writer::writeEndElement);
    }

    /** An element that holds text only. */
    @CanIgnoreReturnValue
    public Xml text(String name, String text, @Nullable String... attributes) {
        return step(() -> {
            writer.writeStartElement(name);
            attributes(attributes);
            writer.writeCharacters(XmlText.legal(text));
            writer.writeEndElement();
        });
    }

    /** An element without content. */
    @CanIgnoreReturnValue
    public Xml empty(String name, @Nullable String... attributes) {
        return step(() -> {
            writer.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** Closes what is open and gives the whole. */
    public byte[] bytes() {
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
                writer.writeAttribute(name, XmlText.legal(value));
            }
        }
    }

    @CanIgnoreReturnValue
    private Xml step(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing to memory cannot fail", impossible);
        }
    }
}
