package org.heraldcms.web.json;

import com.fasterxml.jackson.jakarta.rs.cfg.Annotations;
import com.fasterxml.jackson.jakarta.rs.cfg.JakartaRSFeature;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.heraldcms.core.base.HeraldException;

/** Reads and writes the JSON of all resources with {@link Json#mapper()}. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Priority(1)
public class JsonProvider extends JacksonJsonProvider {

    public JsonProvider() {
        super(Json.mapper(), new Annotations[] {Annotations.JACKSON});
        disable(JakartaRSFeature.ALLOW_EMPTY_INPUT);
    }

    /** As the superclass, but a body of {@code null} is no body: no resource is called with one. */
    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Object read = super.readFrom(type, genericType, annotations, mediaType, headers, body);
        if (read == null) {
            throw HeraldException.invalid("", "The body must not be null.");
        }
        return read;
    }
}
