package org.heraldcms.web.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.heraldcms.core.base.HeraldException;

/**
 * Refuses by name a query parameter that the resource does not know, or that is given twice where one is meant: a misspelt {@code locale}
 * would otherwise silently get the wrong language, and a misspelt filter everything.
 */
public class StrictQuery implements ContainerRequestFilter {

    /** Any list may be asked for in pages, also one that is always given whole. */
    private static final Set<String> PAGING = Set.of("limit", "cursor");

    @Context
    private ResourceInfo resource;

    /** @throws HeraldException INVALID, naming the parameter */
    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        if (method != null && !given.isEmpty()) {
            Set<String> known = known(method);
            if (method.isAnnotationPresent(GET.class)) {
                known.addAll(PAGING);
            }
            Set<String> repeated = repeated(method);
            given.forEach((name, values) -> check(name, values.size() == 1 || repeated.contains(name), known));
        }
    }

    private static void check(String name, boolean asOften, Set<String> known) {
        if (!known.contains(name)) {
            throw HeraldException.invalid(name, "There is no such parameter here.");
        }
        if (!asOften) {
            throw HeraldException.invalid(name, "Give this parameter once.");
        }
    }

    /** Those that a method takes as a list may be given for each of its items. */
    private static Set<String> repeated(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getType() == List.class)
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toSet());
    }

    /** The query parameters of a resource's method. */
    public static Set<String> known(Method method) {
        Set<String> known = new TreeSet<>();
        for (Annotation[] parameter : method.getParameterAnnotations()) {
            for (Annotation annotation : parameter) {
                if (annotation instanceof QueryParam query) {
                    known.add(query.value());
                }
            }
        }
        QueryParameters read = method.getAnnotation(QueryParameters.class);
        if (read != null) {
            known.addAll(Arrays.asList(read.value()));
        }
        return known;
    }
}
