package org.heraldcms.web.openapi;

import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heraldcms.core.publishing.release.ReleaseState;
import org.heraldcms.core.review.EditionState;
import org.heraldcms.core.webhook.Delivery;
import org.heraldcms.web.article.ArticleResource;
import org.heraldcms.web.article.EditionResource;
import org.heraldcms.web.delivery.ComparisonResource;
import org.heraldcms.web.delivery.SyncResource;
import org.heraldcms.web.http.NeededBody;
import org.heraldcms.web.http.StrictQuery;
import org.heraldcms.web.memory.PrefillResource;
import org.heraldcms.web.receipt.ConvergenceResource;
import org.heraldcms.web.release.CalendarResource;
import org.heraldcms.web.release.ReleaseResource;
import org.jspecify.annotations.Nullable;

/** What operations take: parameters of the path and the query, preconditions, bodies. */
final class Inputs {

    /** What parameters mean does not depend on where they stand. */
    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("after", "A position of the change log; 0 is its beginning."),
            Map.entry("archive", "The number of a piece of the past, as the feed links to it."),
            Map.entry("at", "As of this instant, which is not in the future."),
            Map.entry("cursor", "The next of the page before."),
            Map.entry("from", "The number of the earlier revision; without it the one before."),
            Map.entry("format", "json, as without it, or xml."),
            Map.entry("limit", "The most items on a page."),
            Map.entry("locale", "Without it, the Accept-Language of the request counts on a site."),
            Map.entry("maxheight", "The height of the place in pixels."),
            Map.entry("maxwidth", "The width of the place in pixels."),
            Map.entry("name", "A locale and a format: es.atom, es.rss, es.json, es.ninjs.json or es.txt."),
            Map.entry("outdated", "Whether the source was changed since the translation."),
            Map.entry("open", "Whether some site is still waited for."),
            Map.entry(
                    "preview",
                    "The token of a preview, which may come in the header Herald-Preview instead: the draft it shows is"
                            + " answered."),
            Map.entry("q", "What is looked for."),
            Map.entry("reason", "Why; clients that can send a body with DELETE say it there."),
            Map.entry("ref", "The id of an article, or a slug that it has or had on the site."),
            Map.entry("segment", "title, summary, or the id of a text block."),
            Map.entry("sourceLocale", "Only what was translated from exactly this locale."),
            Map.entry("start", "The id of the article with which the file begins."),
            Map.entry("style", "The style of TBX, dca or dct."),
            Map.entry("targetLocale", "Only what was translated into exactly this locale."),
            Map.entry("to", "The number of the later revision; without it the newest."),
            Map.entry("until", "As from, and at most a year later; without it a month."),
            Map.entry("url", "The address of an article's page on the site, or of its document."),
            Map.entry("zone", "The name of a zone in the IANA time zone database."));

    /** What asks for a part of a site. */
    private static final Set<Class<?>> OF_A_PART =
            Set.of(SyncResource.class, ComparisonResource.class, ConvergenceResource.class);

    /** What may begin an edition as well as change one. */
    private static final Set<Class<?>> MAY_BEGIN = Set.of(EditionResource.class, PrefillResource.class);

    private final Schemas schemas;

    Inputs(Schemas schemas) {
        this.schemas = schemas;
    }

    /** The parameters of the path, the query and the header. */
    List<Parameter> parameters(Method method) {
        List<Parameter> parameters = new ArrayList<>();
        for (java.lang.reflect.Parameter one : method.getParameters()) {
            PathParam path = one.getAnnotation(PathParam.class);
            if (path != null) {
                parameters.add(parameter("path", path.value(), method).required(true));
            }
        }
        StrictQuery.known(method).forEach(name -> parameters.add(parameter("query", name, method)));
        if (Arrays.stream(method.getParameters()).anyMatch(Inputs::isPrecondition)) {
            boolean mayBegin = MAY_BEGIN.contains(method.getDeclaringClass());
            parameters.add(parameter("header", "If-Match", method)
                    .required(mayBegin ? null : true)
                    .description(mayBegin ? "The ETag that was read; none to begin." : "The ETag that was read."));
        }
        return parameters;
    }

    private static boolean isPrecondition(java.lang.reflect.Parameter parameter) {
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        return header != null && header.value().equals("If-Match");
    }

    private Parameter parameter(String in, String name, Method method) {
        Parameter parameter = new Parameter().in(in).name(name).schema(schema(name, method));
        String said = said(name, method.getDeclaringClass());
        return said == null || (in.equals("path") && name.equals("locale")) ? parameter : parameter.description(said);
    }

    private static @Nullable String said(String name, Class<?> resource) {
        if (resource == CalendarResource.class && name.equals("from")) {
            return "A day or a time of day by the clock of the zone, or an instant; without it now.";
        }
        return name.equals("locale") && OF_A_PART.contains(resource) ? "Only what is in this locale." : SAID.get(name);
    }

    private Schema<?> schema(String name, Method method) {
        if (method.getDeclaringClass() == CalendarResource.class && name.equals("from")) {
            return new StringSchema();
        }
        return switch (name) {
            case "locale", "sourceLocale", "targetLocale" -> Schemas.ref("Locale");
            case "at" -> new StringSchema().format("date-time");
            case "open", "outdated" -> new BooleanSchema();
            case "limit" -> new IntegerSchema().format("int32").minimum(BigDecimal.ONE);
            case "after", "archive" -> new IntegerSchema().format("int64").minimum(BigDecimal.ZERO);
            case "from", "to", "number" -> new IntegerSchema().format("int32").minimum(BigDecimal.ONE);
            case "id", "comment", "item" -> new StringSchema().format("uuid");
            case "state" -> schemas.of(states(method.getDeclaringClass()));
            default -> new StringSchema();
        };
    }

    private static Class<?> states(Class<?> resource) {
        return Map.of(ArticleResource.class, EditionState.class, ReleaseResource.class, ReleaseState.class)
                .getOrDefault(resource, Delivery.State.class);
    }

    /** The body; null when the operation takes none. */
    @Nullable
    RequestBody body(Method method) {
        Optional<java.lang.reflect.Parameter> body =
                Arrays.stream(method.getParameters()).filter(NeededBody::isBody).findFirst();
        return body.map(one -> new RequestBody()
                        .required(!one.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .content(content(one, method)))
                .orElse(null);
    }

    private Content content(java.lang.reflect.Parameter body, Method method) {
        Consumes files = method.getAnnotation(Consumes.class);
        Content content = new Content();
        if (files == null) {
            return content.addMediaType(
                    jakarta.ws.rs.core.MediaType.APPLICATION_JSON, new MediaType().schema(schema(body, method)));
        }
        for (String type : files.value()) {
            boolean isJson = type.equals(jakarta.ws.rs.core.MediaType.APPLICATION_JSON);
            content.addMediaType(type, new MediaType().schema(isJson ? schema(body, method) : new StringSchema()));
        }
        return content;
    }

    private Schema<?> schema(java.lang.reflect.Parameter body, Method method) {
        return method.isAnnotationPresent(PATCH.class)
                ? schemas.ofPatch(body.getParameterizedType())
                : schemas.of(body.getParameterizedType());
    }
}
