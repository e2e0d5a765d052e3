package org.heraldcms.web.delivery.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heraldcms.core.publishing.reading.Members;
import org.junit.jupiter.api.Test;

/** The schema is a contract: partners generate code from it. */
class SchemaTest {

    private static final GraphQLSchema BUILT = Wiring.schema(new Roots());

    @Test
    void what_is_served_is_what_is_written() throws Exception {
        String served = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeDirectiveDefinitions(false)
                        .includeSchemaDefinition(false))
                .print(BUILT);
        if (Boolean.getBoolean("herald.contract.refresh")) {
            Files.writeString(Path.of("src", "test", "resources", "contract", "schema.graphqls"), served);
        }
        String committed = Files.readString(Path.of("src", "test", "resources", "contract", "schema.graphqls"));
        assertThat(served)
                .as("The schema is no longer the one that was reviewed. If that is meant: run this test with"
                        + " -Dherald.contract.refresh=true, then look at what changed for those who query it.")
                .isEqualTo(committed);
    }

    @Test
    void an_article_has_all_that_a_document_has() {
        Set<String> fields = type("Article").getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.toSet());
        Set<String> members = new HashSet<>(Members.ALL);
        members.addAll(Set.of("markdown", "alternates"));
        assertThat(fields).isEqualTo(members);
    }

    @Test
    void nothing_of_it_is_found_by_reflection() {
        Stream.of("Query", "ArticleConnection", "ArticleEdge", "PageInfo", "Article", "Origin", "Alternate")
                .map(SchemaTest::type)
                .forEach(type -> type.getFieldDefinitions()
                        .forEach(field -> assertThat(BUILT.getCodeRegistry()
                                        .getDataFetcher(type, field)
                                        .getClass()
                                        .getName())
                                .as("%s.%s", type.getName(), field.getName())
                                .startsWith("org.heraldcms.")));
        assertThat(new SchemaParser().parse(Wiring.text()).types()).hasSize(10);
    }

    private static GraphQLObjectType type(String name) {
        return Objects.requireNonNull(BUILT.getObjectType(name));
    }
}
