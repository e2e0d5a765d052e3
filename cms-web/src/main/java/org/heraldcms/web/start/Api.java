package org.heraldcms.web.start;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** The management API. Its resources and providers are found by their annotations. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(info = @Info(title = "Herald", version = "1"))
public class Api extends Application {

    /** Names a JSON feature of our own, so that Jersey starts neither its JSON-B nor its Jackson one beside it. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.jsonFeature", "HeraldJson");
    }
}
