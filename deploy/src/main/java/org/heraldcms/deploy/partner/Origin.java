package org.heraldcms.deploy.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Herald, as the partner knows it: the address of its site there, and the token that speaks for it. */
record Origin(URI site, String token) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What changed since a cursor; everything live for an empty one. Missing when the cursor is no longer good. */
    JsonNode sync(String cursor) throws IOException {
        String query = cursor.isEmpty() ? "" : "?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(URI.create(site + "/sync" + query)));
        return answer.statusCode() == 410 ? JSON.missingNode() : JSON.readTree(expect2xx(answer));
    }

    /** States what we hold. */
    void receipt(long position, String digest) throws IOException {
        byte[] body = JSON.writeValueAsBytes(Map.of("position", position, "digest", digest));
        expect2xx(send(HttpRequest.newBuilder(URI.create(site + "/receipts"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        request.header("Authorization", "Bearer " + token).timeout(Duration.ofSeconds(10));
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Asked to stop");
        }
    }

    private static byte[] expect2xx(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
