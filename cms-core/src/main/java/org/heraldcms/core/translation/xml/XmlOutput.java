package org.heraldcms.core.translation.xml;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.heraldcms.core.base.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document as a stream in UTF-8; whatever it is given is escaped, and characters that XML has no place for become
 * U+FFFD. Each call gives back this, for the next.
 */
public final class XmlOutput {

    private final XMLStreamWriter writer;

    private XmlOutput(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** What is written, which may fail. */
    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }

    /** Begins a document. */
    public static XmlOutput to(OutputStream bytes) {
        try {
            XmlOutput output =
                    new XmlOutput(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8"));
            output.write(() -> output.writer.writeStartDocument("UTF-8", "1.0"));
            return output.line();
        } catch (XMLStreamException failure) {
            throw failed(failure);
        }
    }

    /** Opens an element; its attributes come as names and values in turn, and those without a value are left out. */
    @CanIgnoreReturnValue
    public XmlOutput open(String name, @Nullable String... attributes) {
        return write(() -> {
            writer.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                String value = attributes[i + 1];
                String attribute = attributes[i];
                if (value != null && attribute != null) {
                    writer.writeAttribute(attribute, XmlText.legal(value));
                }
            }
        });
    }

    /** Closes the innermost open element. */
    @CanIgnoreReturnValue
    public XmlOutput close() {
        return write(writer::writeEndElement);
    }

    /** An element that holds text alone. */
    @CanIgnoreReturnValue
    public XmlOutput leaf(String name, String text, @Nullable String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** Characters. */
    @CanIgnoreReturnValue
    public XmlOutput text(String text) {
        return write(() -> writer.writeCharacters(XmlText.legal(text)));
    }

    /** The end of a line, where white space says nothing. */
    @CanIgnoreReturnValue
    public XmlOutput line() {
        return text("\n");
    }

    /** Ends the document. */
    public void end() {
        write(() -> {
            writer.writeEndDocument();
            writer.flush();
        });
    }

    @CanIgnoreReturnValue
    private XmlOutput write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException failure) {
            throw failed(failure);
        }
    }

    private static UncheckedIOException failed(XMLStreamException failure) {
        return new UncheckedIOException(new IOException("The document cannot be written", failure));
    }
}
