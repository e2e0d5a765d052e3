package org.heraldcms.web.delivery.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import org.heraldcms.web.json.Json;

/** Looks into frozen documents, which may be megabytes long, without making more of them than is asked for. */
public final class Documents {

    /** Reads a value from among others. */
    private static final ObjectReader MEMBER =
            Json.mapper().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Documents() {}

    /** The whole document. */
    public static JsonNode tree(byte[] document) {
        try {
            return Json.mapper().readTree(document);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** One member of a document; empty when it has none of this name. */
    public static Optional<JsonNode> member(byte[] document, String name) {
        try (JsonParser parser = Json.mapper().createParser(document)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean here = parser.currentName().equals(name);
                parser.nextToken();
                if (here) {
                    return Optional.of(MEMBER.readTree(parser));
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** The document with these members only, in its own order and to the byte in its own words. */
    public static byte[] sparse(byte[] document, Collection<String> members) {
        ByteArrayOutputStream sparse = new ByteArrayOutputStream();
        try (JsonParser parser = Json.mapper().createParser(document)) {
            parser.nextToken();
            sparse.write('{');
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                int start = (int) parser.currentTokenLocation().getByteOffset();
                boolean wanted = members.contains(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
                parser.finishToken();
                if (wanted) {
                    int end = (int) parser.currentLocation().getByteOffset();
                    sparse.writeBytes(sparse.size() > 1 ? new byte[] {','} : new byte[0]);
                    sparse.write(document, start, end - start);
                }
            }
            sparse.write('}');
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return sparse.toByteArray();
    }

    /** The document with one more member behind all others. */
    public static byte[] with(byte[] document, String name, byte[] json) {
        byte[] member = ((document.length > 2 ? "," : "") + "\"" + name + "\":").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream longer = new ByteArrayOutputStream(document.length + member.length + json.length);
        longer.write(document, 0, document.length - 1);
        longer.writeBytes(member);
        longer.writeBytes(json);
        longer.write('}');
        return longer.toByteArray();
    }
}
