package org.heraldcms.deploy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation as the OpenAPI document describes it.
 *
 * @param pointer where in the document it stands
 */
record Operation(String id, String method, String path, String pointer, JsonNode said) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    /** The address with these values for the variables of the path. */
    String at(List<String> values) {
        Matcher variable = VARIABLE.matcher(path);
        StringBuilder address = new StringBuilder();
        for (int i = 0; variable.find(); i++) {
            variable.appendReplacement(
                    address, Matcher.quoteReplacement(URLEncoder.encode(values.get(i), StandardCharsets.UTF_8)));
        }
        return variable.appendTail(address).toString();
    }

    /** How many variables the path has. */
    int variables() {
        return (int) VARIABLE.matcher(path).results().count();
    }

    /** Whether it belongs to the newsroom's API and so needs somebody who is signed in. */
    boolean needsSomebody() {
        return path.startsWith("/api/") && !said.path("security").isEmpty();
    }

    /** Whether it takes a body. */
    boolean takesBody() {
        return said.has("requestBody");
    }

    /** Whether it takes a body of JSON. */
    boolean takesJson() {
        return said.at("/requestBody/content").has("application/json");
    }

    /** The names of its parameters of a kind, such as {@code query}. */
    List<String> parameters(String in) {
        return said.path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }
}
