package org.heraldcms.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.heraldcms.web.start.Api;
import org.heraldcms.web.start.Delivery;
import org.junit.jupiter.api.Test;

/** {@code /openapi} is a file of the application; this keeps it equal to what the resources say. */
class OpenApiTest {

    private static final Path CONTRACT = Path.of("src", "main", "webapp", "openapi.yaml");
    private static final List<Application> APPLICATIONS = List.of(new Api(), new Delivery());
    private static final List<Path> SOURCES = List.of(
            Path.of("src", "main", "java"),
            Path.of("..", "cms-core", "src", "main", "java"),
            Path.of("..", "cms-search", "src", "main", "java"));

    @Test
    void the_contract_is_what_the_resources_say() throws IOException {
        String said = Yaml.pretty(Description.of(APPLICATIONS, Comments.of(SOURCES)));
        if (Boolean.getBoolean("herald.contract.refresh")) {
            Files.writeString(CONTRACT, said);
        }
        assertThat(said)
                .as(
                        "The API is no longer what %s says. If that is meant: mvn -pl cms-web -am test -Dtest=OpenApiTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dherald.contract.refresh=true; then look at"
                                + " what changed for those who use it.",
                        CONTRACT)
                .isEqualTo(Files.readString(CONTRACT));
    }

    @Test
    void an_independent_reader_finds_nothing_wrong_with_it() throws IOException {
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(Files.readString(CONTRACT));
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths().values())
                .flatMap(path -> path.readOperations())
                .allSatisfy(operation -> assertThat(operation.getSummary())
                        .as(operation.getOperationId())
                        .isNotBlank())
                .extracting(Operation::getOperationId)
                .doesNotHaveDuplicates();
    }

    @Test
    void every_resource_belongs_to_exactly_one_application() {
        List<String> named = APPLICATIONS.stream()
                .flatMap(application -> application.getClasses().stream())
                .filter(type -> type.isAnnotationPresent(jakarta.ws.rs.Path.class))
                .map(Class::getName)
                .toList();
        Stream<JavaClass> resources = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                .importPackages("org.heraldcms.web").stream()
                        .filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class));
        assertThat(resources.map(JavaClass::getName)).containsExactlyInAnyOrderElementsOf(named);
    }
}
