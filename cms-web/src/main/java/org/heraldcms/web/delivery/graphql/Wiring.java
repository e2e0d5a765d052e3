package org.heraldcms.web.delivery.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.heraldcms.web.delivery.Beside;
import org.jspecify.annotations.Nullable;

/** Joins the schema with what answers for each of its types; nothing is found by reflection. */
final class Wiring {

    private Wiring() {}

    /** What answers for the fields of one type. */
    @FunctionalInterface
    private interface Fields {
        @Nullable
        Object get(DataFetchingEnvironment asked, String field);
    }

    static GraphQLSchema schema(Roots roots) {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(scalar("DateTime"))
                .scalar(scalar("JSON"))
                .type(type(
                        "Query",
                        (asked, field) -> field.equals("article")
                                ? roots.article(reading(asked), asked)
                                : roots.articles(reading(asked), asked)))
                .type(type(
                        "ArticleConnection",
                        (asked, field) -> source(asked, Connection.class).get(field)))
                .type(type(
                        "ArticleEdge",
                        (asked, field) -> source(asked, Connection.Edge.class).get(field)))
                .type(type(
                        "PageInfo",
                        (asked, field) ->
                                source(asked, Connection.PageInfo.class).get(field)))
                .type(type(
                        "Article", (asked, field) -> source(asked, Node.class).get(field)))
                .type(type(
                        "Origin",
                        (asked, field) -> source(asked, Node.Origin.class).get(field)))
                .type(type("Alternate", (asked, field) -> alternate(source(asked, Beside.AlternateView.class), field)))
                .build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(text()), wiring);
    }

    /** The schema as it is written. */
    static String text() {
        try (InputStream schema = Objects.requireNonNull(Wiring.class.getResourceAsStream("schema.graphqls"))) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static TypeRuntimeWiring type(String name, Fields fields) {
        DataFetcher<@Nullable Object> fetcher = asked -> {
            reading(asked).goOn();
            return fields.get(asked, asked.getFieldDefinition().getName());
        };
        return TypeRuntimeWiring.newTypeWiring(name).defaultDataFetcher(fetcher).build();
    }

    static Reading reading(DataFetchingEnvironment asked) {
        return Objects.requireNonNull(asked.getGraphQlContext().get(Reading.class));
    }

    private static <T> T source(DataFetchingEnvironment asked, Class<T> type) {
        return type.cast(Objects.requireNonNull(asked.<Object>getSource()));
    }

    private static Object alternate(Beside.AlternateView alternate, String field) {
        return switch (field) {
            case "locale" -> alternate.locale().tag();
            case "slug" -> alternate.slug();
            case "url" -> alternate.url();
            default -> alternate.page();
        };
    }

    private static GraphQLScalarType scalar(String name) {
        return GraphQLScalarType.newScalar().name(name).coercing(new AsItIs()).build();
    }

    /** Handed out as it is; comes in as a text, and is checked where it is used. */
    private static final class AsItIs implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return value;
        }

        @Override
        public Object parseValue(Object value, GraphQLContext context, Locale locale) {
            if (value instanceof String text) {
                return text;
            }
            throw new CoercingParseValueException("A text is needed here.");
        }

        @Override
        public Object parseLiteral(
                Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (literal instanceof StringValue text && text.getValue() != null) {
                return text.getValue();
            }
            throw new CoercingParseLiteralException("A text is needed here.");
        }
    }
}
