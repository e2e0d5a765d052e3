package org.heraldcms.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.heraldcms.web.start.Api;
import org.heraldcms.web.start.Delivery;
import org.junit.jupiter.api.Test;

/** {@code /openapi} is a file of the application, and this keeps it equal to what the resources say. */
class OpenApiTest {

    private static final Path CONTRACT = Path.of("src", "main", "resources", "META-INF", "openapi.yaml");
    private static final List<Path> SOURCES = List.of(
            Path.of("src", "main", "java"),
            Path.of("..", "cms-core", "src", "main", "java"),
            Path.of("..", "cms-search", "src", "main", "java"));

    @Test
    void the_contract_is_what_the_resources_say() throws IOException {
        OpenAPI document = Description.of(List.of(new Api(), new Delivery()), Comments.of(SOURCES));
        String written = Yaml.pretty(document);
        if (Boolean.getBoolean("herald.contract.refresh")) {
            Files.createDirectories(CONTRACT.getParent());
            Files.writeString(CONTRACT, written);
        }
        assertThat(written)
                .as(
                        "The API is no longer what %s says. If that is meant, run this test with"
                                + " -Dherald.contract.refresh=true, and look at what changed for those who use it.",
                        CONTRACT)
                .isEqualTo(Files.readString(CONTRACT));
    }
}
