package org.heraldcms.web.http;

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
import java.util.Set;
import java.util.TreeSet;
import org.heraldcms.core.base.HeraldException;

/**
 * Refuses by name a query parameter that the resource does not know or that is given twice: a misspelt {@code locale}
 * would otherwise silently get the wrong language, and a misspelt filter everything.
 */
public class StrictQuery implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    /** @throws HeraldException INVALID, naming the parameter */
    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        if (method != null && !given.isEmpty()) {
            Set<String> known = known(method);
            given.forEach((name, values) -> check(name, values, known));
        }
    }

    private static void check(String name, List<String> values, Set<String> known) {
        if (!known.contains(name)) {
            throw HeraldException.invalid(name, "There is no such parameter here.");
        }
        if (values.size() != 1) {
            throw HeraldException.invalid(name, "Give this parameter once.");
        }
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
