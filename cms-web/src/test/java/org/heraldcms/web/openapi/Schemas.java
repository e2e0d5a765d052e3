package org.heraldcms.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.web.json.Json;
import org.jspecify.annotations.Nullable;

/** Schemas of the records that cross HTTP. What may be null in an answer is left out of it; all else is always there. */
final class Schemas {

    private final Comments comments;
    private final Map<String, Schema<?>> named = new TreeMap<>();
    private final Map<String, Type> owners = new HashMap<>();

    Schemas(Comments comments) {
        this.comments = comments;
    }

    /** The schemas met so far, by name. */
    Map<String, Schema<?>> named() {
        return named;
    }

    static Schema<?> ref(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    Schema<?> of(Type type) {
        return of(type, Map.of(), false);
    }

    /** As {@link #of}, with nothing required: what a PATCH does not name stays as it is. */
    Schema<?> ofPatch(Type type) {
        return of(type, Map.of(), true);
    }

    private Schema<?> of(Type type, Map<String, Type> variables, boolean patch) {
        return switch (type) {
            case TypeVariable<?> variable ->
                of(Objects.requireNonNull(variables.get(variable.getName())), variables, patch);
            case ParameterizedType generic
            when generic.getRawType() == Map.class ->
                new Schema<>()
                        .type("object")
                        .additionalProperties(of(generic.getActualTypeArguments()[1], variables, false));
            case ParameterizedType generic
            when generic.getRawType() instanceof Class<?> raw -> {
                Type argument = generic.getActualTypeArguments()[0];
                yield Collection.class.isAssignableFrom(raw)
                        ? new ArraySchema().items(of(argument, variables, false))
                        : record(raw, argument, patch);
            }
            case Class<?> simple -> simple(simple, patch);
            default -> throw new IllegalArgumentException("No schema for " + type);
        };
    }

    private Schema<?> simple(Class<?> type, boolean patch) {
        return type == LocaleTag.class
                ? ref("Locale")
                : type.isRecord() ? record(type, null, patch) : type.isEnum() ? enumeration(type) : plain(type);
    }

    private static Schema<?> plain(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> new StringSchema();
            case "boolean", "Boolean" -> new BooleanSchema();
            case "int", "Integer" -> new IntegerSchema().format("int32");
            case "long", "Long" -> new IntegerSchema().format("int64");
            case "float", "double" -> new NumberSchema();
            default -> formatted(type);
        };
    }

    private static Schema<?> formatted(Class<?> type) {
        if (type == UUID.class) {
            return new StringSchema().format("uuid");
        }
        if (type == Instant.class) {
            return new StringSchema().format("date-time");
        }
        if (type == LocalDate.class) {
            return new StringSchema().format("date");
        }
        if (type == Object.class || JsonNode.class.isAssignableFrom(type)) {
            return new Schema<>();
        }
        throw new IllegalArgumentException("No schema for " + type);
    }

    private static Schema<?> enumeration(Class<?> type) {
        StringSchema schema = new StringSchema();
        for (Object constant : type.getEnumConstants()) {
            schema.addEnumItem(Json.mapper().convertValue(constant, String.class));
        }
        return schema;
    }

    private Schema<?> record(Class<?> type, @Nullable Type argument, boolean patch) {
        String name = (argument instanceof Class<?> one ? name(one) : "") + name(type);
        Type owner = owners.putIfAbsent(name, type);
        if (owner == null) {
            define(name, type, argument);
        } else if (owner != type) {
            throw new IllegalStateException("Two records would be called " + name + ": " + owner + " and " + type);
        }
        Schema<?> whole = Objects.requireNonNull(named.get(name));
        if (!patch || whole.getRequired() == null) {
            return ref(name);
        }
        named.putIfAbsent(name + "Patch", unrequired(whole));
        return ref(name + "Patch");
    }

    /** Known before its components are looked at, which may lead back to it. */
    private void define(String name, Class<?> type, @Nullable Type argument) {
        ObjectSchema schema = new ObjectSchema();
        named.put(name, schema);
        describe(schema, comments.of(type));
        components(schema, type, argument == null ? Map.of() : Map.of(type.getTypeParameters()[0].getName(), argument));
    }

    private static Schema<?> unrequired(Schema<?> whole) {
        ObjectSchema patch = new ObjectSchema();
        patch.description(whole.getDescription());
        patch.properties(whole.getProperties());
        return patch;
    }

    /** A record within a record is named after both. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer != null && outer.isRecord() ? name(outer) + type.getSimpleName() : type.getSimpleName();
    }

    private void components(ObjectSchema schema, Class<?> type, Map<String, Type> variables) {
        for (RecordComponent component : type.getRecordComponents()) {
            String said = comments.of(type, component.getName());
            Schema<?> property = property(component, variables);
            describe(property, said);
            schema.addProperty(component.getName(), property);
            if (isRequired(component)) {
                schema.addRequiredItem(component.getName());
            }
        }
    }

    private Schema<?> property(RecordComponent component, Map<String, Type> variables) {
        var declared = declared(component);
        if (declared != null && !declared.ref().isEmpty()) {
            return ref(declared.ref());
        }
        return declared == null || declared.implementation() == Void.class
                ? of(component.getGenericType(), variables, false)
                : of(declared.implementation());
    }

    private static boolean isRequired(RecordComponent component) {
        var declared = declared(component);
        if (declared != null && declared.required()) {
            return true;
        }
        JsonInclude include = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
        boolean emptyIsLeftOut = include != null && include.value() == JsonInclude.Include.NON_EMPTY;
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !(emptyIsLeftOut && Collection.class.isAssignableFrom(component.getType()));
    }

    private static org.eclipse.microprofile.openapi.annotations.media.@Nullable Schema declared(
            RecordComponent component) {
        return Arrays.stream(component.getDeclaringRecord().getDeclaredFields())
                .filter(field -> field.getName().equals(component.getName()))
                .map(field -> field.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A reference takes no description beside it. */
    private static void describe(Schema<?> schema, String text) {
        if (!text.isEmpty() && schema.get$ref() == null) {
            schema.description(text);
        }
    }
}
