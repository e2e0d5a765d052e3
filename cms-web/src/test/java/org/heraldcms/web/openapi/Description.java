package org.heraldcms.web.openapi;

import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.callbacks.Callback;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heraldcms.web.delivery.ArticlesResource;
import org.heraldcms.web.security.OpenToAll;
import org.heraldcms.web.start.Delivery;
import org.heraldcms.web.webhook.EndpointResource;
import org.jspecify.annotations.Nullable;

/** Makes the document that describes the API: {@code base.yaml}, and an operation for every method of a resource. */
final class Description {

    private final OpenAPI document;
    private final Comments comments;
    private final Schemas schemas;
    private final Refusals refusals;
    private final Map<String, PathItem> paths = new TreeMap<>();

    private Description(OpenAPI base, Comments comments) {
        this.document = base;
        this.comments = comments;
        this.schemas = new Schemas(comments);
        this.refusals = new Refusals(comments, schemas);
    }

    /** The document of these applications. */
    static OpenAPI of(List<Application> applications, Comments comments) throws IOException {
        try (InputStream base = Description.class.getResourceAsStream("/openapi/base.yaml")) {
            Description description = new Description(Yaml.mapper().readValue(base, OpenAPI.class), comments);
            applications.forEach(description::add);
            return description.finished();
        }
    }

    private void add(Application application) {
        application.getClasses().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .sorted(Comparator.comparing(Class::getName))
                .forEach(type -> add(application, type));
    }

    private void add(Application application, Class<?> resource) {
        String root =
                application.getClass().getAnnotation(ApplicationPath.class).value();
        Arrays.stream(resource.getDeclaredMethods())
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> verb(method)
                        .ifPresent(verb -> add(
                                paths.computeIfAbsent(joined(root, resource, method), none -> new PathItem()),
                                PathItem.HttpMethod.valueOf(verb),
                                operation(method, application instanceof Delivery))));
    }

    /** What two methods take in different forms at one address is one operation. */
    private static void add(PathItem item, PathItem.HttpMethod verb, Operation operation) {
        Operation there = item.readOperationsMap().get(verb);
        if (there == null) {
            item.operation(verb, operation);
            return;
        }
        there.getRequestBody().getContent().putAll(operation.getRequestBody().getContent());
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(there::addParametersItem);
        }
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String joined(String root, Class<?> resource, Method method) {
        List<String> parts = new ArrayList<>();
        Stream.of(Optional.of(root), path(resource.getAnnotation(Path.class)), path(method.getAnnotation(Path.class)))
                .flatMap(Optional::stream)
                .map(part -> part.replaceAll("^/|/$", ""))
                .forEach(parts::add);
        return "/" + String.join("/", parts);
    }

    private static Optional<String> path(@Nullable Path path) {
        return Optional.ofNullable(path).map(Path::value);
    }

    private Operation operation(Method method, boolean isDelivery) {
        Class<?> resource = method.getDeclaringClass();
        Inputs inputs = new Inputs(schemas);
        List<Parameter> parameters = inputs.parameters(method);
        Operation operation = new Operation()
                .addTagsItem(resource.getPackageName().replaceAll(".*\\.", ""))
                .operationId(name(resource) + "." + method.getName())
                .summary(comments.of(resource, method.getName()))
                .parameters(parameters.isEmpty() ? null : parameters)
                .requestBody(inputs.body(method))
                .responses(new Outputs(schemas).of(method))
                .security(security(method, isDelivery));
        refusals.add(method, isDelivery, operation.getResponses());
        if (resource == EndpointResource.class && method.getName().equals("register")) {
            operation.addCallback("change", new Callback().$ref("#/components/callbacks/change"));
        }
        if (resource == ArticlesResource.class && method.getName().equals("one")) {
            Outputs.addHeader(operation.getResponses(), "ETag", "Digest");
        }
        return operation;
    }

    private static String name(Class<?> resource) {
        return resource.getSimpleName().replace("Resource", "").toLowerCase(Locale.ROOT);
    }

    private static List<SecurityRequirement> security(Method method, boolean isDelivery) {
        if (isDelivery) {
            SecurityRequirement site = new SecurityRequirement().addList("site");
            return method.getName().equals("receipt") ? List.of(site) : List.of(new SecurityRequirement(), site);
        }
        boolean isOpen = method.isAnnotationPresent(OpenToAll.class)
                || method.getDeclaringClass().isAnnotationPresent(OpenToAll.class);
        return isOpen
                ? List.of()
                : List.of(new SecurityRequirement().addList("token"), new SecurityRequirement().addList("session"));
    }

    private OpenAPI finished() {
        paths.forEach(this::addHeaders);
        paths.forEach(document::path);
        refusals.responses().forEach(document.getComponents()::addResponses);
        schemas.named().forEach(document.getComponents()::addSchemas);
        return document;
    }

    /** What has an ETag and what has an address follows from what other operations take. */
    private void addHeaders(String path, PathItem item) {
        tagged(item).forEach(one -> Outputs.addHeader(one.getResponses(), "ETag", "ETag"));
        List<PathItem> children = children(path);
        Operation making = item.getPost();
        if (making == null || children.isEmpty() || !making.getResponses().containsKey("201")) {
            return;
        }
        Outputs.addHeader(making.getResponses(), "Location", "Location");
        if (children.stream().anyMatch(Description::isEdited)) {
            Outputs.addHeader(making.getResponses(), "ETag", "ETag");
        }
    }

    /** A collection that is added to, as one has seen something else, has no tag itself. */
    private static List<Operation> tagged(PathItem item) {
        Operation making = item.getPost();
        List<Operation> editing =
                item.readOperations().stream().filter(Description::isEdit).toList();
        boolean adds = making != null && editing.equals(List.of(making));
        return adds || editing.isEmpty() ? editing : item.readOperations();
    }

    /** What stands under the ids of a collection. */
    private List<PathItem> children(String path) {
        return paths.entrySet().stream()
                .filter(other -> other.getKey().matches(Pattern.quote(path) + "/\\{[^/]*}"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean isEdited(PathItem item) {
        return item.readOperations().stream().anyMatch(Description::isEdit);
    }

    private static boolean isEdit(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getName().equals("If-Match"));
    }
}
