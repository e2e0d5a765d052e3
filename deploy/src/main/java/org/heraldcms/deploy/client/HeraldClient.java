package org.heraldcms.deploy.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/**
 * Speaks HTTP and JSON with one Herald server, as nobody or as the holder of a token. Bodies are anything that Jackson
 * can write; paths start at the server's root.
 */
public final class HeraldClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI server;
    private final Map<String, String> headers;

    private HeraldClient(URI server, Map<String, String> headers) {
        this.server = server;
        this.headers = headers;
    }

    /** Somebody who is not signed in. */
    public static HeraldClient anonymous(URI server) {
        return new HeraldClient(server, Map.of());
    }

    /** The holder of a token. */
    public static HeraldClient withToken(URI server, String token) {
        return new HeraldClient(server, Map.of("Authorization", "Bearer " + token));
    }

    /** Signs in and asks for a token, which acts as this account from then on. */
    public static HeraldClient signIn(URI server, String email, String password) {
        Reply session = anonymous(server)
                .post("/api/v1/session", Map.of("email", email, "password", password))
                .expect(200, 201, 204);
        String cookie = session.header("Set-Cookie").split(";")[0];
        HeraldClient browser = new HeraldClient(
                server, Map.of("Cookie", cookie, "Origin", origin(server), "Sec-Fetch-Site", "same-origin"));
        String token = browser.post("/api/v1/tokens", Map.of("name", "Client of " + email))
                .expect(201)
                .json()
                .path("token")
                .asText();
        return withToken(server, token);
    }

    private static String origin(URI server) {
        return server.getScheme() + "://" + server.getAuthority();
    }

    public URI server() {
        return server;
    }

    /** This client with one more header on each request. */
    public HeraldClient with(String header, String value) {
        var more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new HeraldClient(server, Map.copyOf(more));
    }

    public Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Reply post(String path, Object body) {
        return with("Content-Type", "application/json").send("POST", path, json(body));
    }

    public Reply put(String path, Object body) {
        return with("Content-Type", "application/json").send("PUT", path, json(body));
    }

    public Reply patch(String path, Object body) {
        return with("Content-Type", "application/json").send("PATCH", path, json(body));
    }

    public Reply delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Reply delete(String path, Object body) {
        return with("Content-Type", "application/json").send("DELETE", path, json(body));
    }

    /** Any request at all, for those that are meant to be wrong. */
    public Reply send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        headers.forEach(request::header);
        try {
            return new Reply(method + " " + path, HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + path + " failed", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method + " " + path + " was interrupted", stop);
        }
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }
}
