package org.heraldcms.deploy.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An answer of the server, whatever its status. */
public record Reply(String request, HttpResponse<byte[]> response) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public int status() {
        return response.statusCode();
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The value of a header, empty when it is absent. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The body as JSON; a missing node when there is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (IOException malformed) {
            throw new UncheckedIOException(request + " answered no JSON: " + text(), malformed);
        }
    }

    /** This answer, if it has one of these statuses; otherwise the failure says what was asked and answered. */
    public Reply expect(int... statuses) {
        if (Arrays.stream(statuses).noneMatch(status -> status == status())) {
            throw new IllegalStateException(request + " answered " + status() + ": " + text());
        }
        return this;
    }
}
