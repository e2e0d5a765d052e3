package org.heraldcms.core.translation.xml;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is read from one end to the other.
 *
 * <p>Document type definitions are never read: the bare reference to its own format's, which many tools write, is passed
 * over, and any other is refused. So there are no entities, inside or outside, and nothing that could grow.
 */
public final class XmlInput {

    /** The JDK's own reader, whichever others are on the class path. */
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Pattern ownType;

    private XmlInput(XMLStreamReader reader, Pattern ownType) {
        this.reader = reader;
        this.ownType = ownType;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // They guard against declared entities, which there are none of, but count &lt; and &amp; too.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return factory;
    }

    /**
     * Begins to read.
     *
     * @param root name of the document's element, as a regular expression
     * @param systemId file name of its format's document type, as a regular expression
     * @throws HeraldException MALFORMED when it does not begin with this element
     */
    public static XmlInput open(InputStream bytes, String root, String systemId) {
        Pattern ownType = Pattern.compile("<!DOCTYPE\\s+(" + root
                + ")\\s+(SYSTEM|PUBLIC\\s+(\"[^\"]*\"|'[^']*'))\\s+[\"']([^\"']*/)?" + systemId + "[\"']\\s*>");
        XmlInput input;
        try {
            input = new XmlInput(FACTORY.createXMLStreamReader(bytes), ownType);
        } catch (XMLStreamException malformed) {
            throw new HeraldException(ErrorCode.MALFORMED, "This is not well-formed XML.");
        }
        if (!input.nextElement() || !input.name().matches(root)) {
            throw input.malformed("this is another kind of document");
        }
        return input;
    }

    /**
     * Goes on to the next event.
     *
     * @throws HeraldException MALFORMED, naming the line, when the document is not well-formed
     */
    public int next() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD
                    && !ownType.matcher(reader.getText().strip()).matches()) {
                throw malformed("documents with a document type definition are not read");
            }
            return event;
        } catch (XMLStreamException notWellFormed) {
            int line = notWellFormed.getLocation() == null
                    ? line()
                    : notWellFormed.getLocation().getLineNumber();
            throw refused(ErrorCode.MALFORMED, "", "Line " + line + ": this is not well-formed XML.");
        }
    }

    private boolean nextElement() {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Goes on to the next element within the present one; false, and behind it, when there is none. */
    public boolean nextChild() {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Goes behind the present element, whatever is in it. */
    public void skip() {
        int depth = 1;
        while (depth > 0) {
            depth += depthOf(next());
        }
    }

    /** The characters within the present element, those of the elements in it included; goes behind it. */
    @CanIgnoreReturnValue // to go behind it
    public String text() {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = next();
            depth += depthOf(event);
            if (isText(event)) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    private static int depthOf(int event) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> 1;
            case XMLStreamConstants.END_ELEMENT -> -1;
            default -> 0;
        };
    }

    /** Whether an event brings characters. */
    public static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** The characters of the present event. */
    public String characters() {
        return reader.getText();
    }

    /** The name of the present element, without a prefix. */
    public String name() {
        return reader.getLocalName();
    }

    /** Whether the present element has this name. */
    public boolean is(String name) {
        return reader.getLocalName().equals(name);
    }

    /** An attribute of the present element that has no prefix; null when it is not there. */
    public @Nullable String attribute(String name) {
        return reader.getAttributeValue(XMLConstants.NULL_NS_URI, name);
    }

    /** The language of the present element; null when it does not say one. */
    public @Nullable String language() {
        return reader.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
    }

    /** The line that is being read. */
    public int line() {
        return reader.getLocation().getLineNumber();
    }

    /** The refusal of a document whose form is wrong at this line. */
    public HeraldException malformed(String why) {
        return refused(ErrorCode.MALFORMED, "", "Line " + line() + ": " + why + ".");
    }

    /** The refusal of what a document says at a place. */
    public static HeraldException refused(ErrorCode code, String pointer, String detail) {
        return new HeraldException(code, detail, List.of(new Violation(pointer, detail)));
    }
}
