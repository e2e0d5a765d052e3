package org.heraldcms.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/** Refuses a request without a body where the resource needs one: nobody would read what is not there, nor refuse it. */
public class NeededBody implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    /** @throws HeraldException MALFORMED */
    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        boolean isQuestion = request.getMethod().equals("OPTIONS");
        if (!isQuestion && method != null && !request.hasEntity() && isNeeded(method)) {
            throw new HeraldException(ErrorCode.MALFORMED, "The request has no body.");
        }
    }

    private static boolean isNeeded(Method method) {
        return Arrays.stream(method.getParameters())
                .anyMatch(parameter ->
                        isBody(parameter) && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    /** Whether a parameter of a resource's method is the body: whatever JAX-RS hands over without an annotation. */
    public static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .noneMatch(one -> one.annotationType().getPackageName().startsWith("jakarta.ws.rs"));
    }
}
