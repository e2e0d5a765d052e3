package org.heraldcms.deploy.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.provider.Arguments;

/** What is refused of endpoints: each by its place, and without a trace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadEndpointIT extends Refused {

    private static final String SITE = "/api/v1/sites/lighthouse/endpoints";

    @Override
    Stream<Arguments> all() {
        return Stream.of(filters(), headers(), keys(), moves()).flatMap(one -> one);
    }

    private Stream<Arguments> filters() {
        return Stream.of(
                bad("/types/0", "types", List.of("edition.deleted")),
                bad("/types/1", "types", List.of("edition.published", "endpoint.failing")),
                bad("/articleTypes/0", "articleTypes", List.of("Not A Type")),
                bad("/topics/0", "topics", List.of("a,b")),
                bad("/topics/0", "topics", List.of("x} or true; --")),
                bad("/topics/1", "topics", List.of("games", "")),
                bad("/locales/0", "locales", List.of("english")),
                bad("/locales/1", "locales", List.of("en", "xx-YY-zz-!")),
                bad(
                        "/topics",
                        "topics",
                        IntStream.range(0, 101).mapToObj(number -> "t" + number).toList()),
                bad("/body", "body", "fat"));
    }

    private Stream<Arguments> headers() {
        Map<String, String> many = new HashMap<>();
        IntStream.range(0, 11).forEach(number -> many.put("X-" + number, "1"));
        return Stream.of(
                bad("/headers/Host", "headers", Map.of("Host", "internal.example")),
                bad("/headers/Webhook-Id", "headers", Map.of("Webhook-Id", "1")),
                bad("/headers/Content-Length", "headers", Map.of("Content-Length", "0")),
                bad("/headers/Transfer-Encoding", "headers", Map.of("Transfer-Encoding", "chunked")),
                bad("/headers", "headers", Map.of("X Key", "1")),
                bad("/headers", "headers", Map.of("X-Key\r\nX-Other", "1")),
                bad("/headers/X-Key", "headers", Map.of("X-Key", "1\r\nX-Other: 2")),
                bad("/headers/X-Key", "headers", Map.of("X-Key", "a".repeat(1_001))),
                bad("/headers/X-Key", "headers", Map.of("X-Key", "***")),
                bad("/headers", "headers", many));
    }

    private Stream<Arguments> keys() {
        return Stream.of(
                wrongKey("/scheme", Map.of()),
                wrongKey("/scheme", Map.of("scheme", "v2")),
                wrongKey("/secret", Map.of("scheme", "v1", "secret", "harbour")),
                wrongKey("/secret", Map.of("scheme", "v1a", "secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")),
                wrongKey("/secret", Map.of("scheme", "v1a", "secret", "whsk_" + "A".repeat(86) + "==")),
                wrongKey("/graceHours", Map.of("scheme", "v1", "graceHours", -1)),
                wrongKey("/graceHours", Map.of("scheme", "v1", "graceHours", 169)),
                wrong("a secret of another form", 400, "invalid", "/secret", () -> {
                    String endpoint = endpoint();
                    return () -> ada.put(endpoint + "/secret", Map.of("secret", "harbour"));
                }),
                wrong("the secret in use withdrawn", 409, "illegal_transition", "", () -> {
                    String keys = endpoint() + "/keys";
                    String key = ada.get(keys).json().at("/items/0/id").asText();
                    return () -> ada.delete(keys + "/" + key);
                }),
                wrong("a key of another endpoint withdrawn", 404, "not_found", "", () -> {
                    String other = ada.get(endpoint() + "/keys")
                            .json()
                            .at("/items/0/id")
                            .asText();
                    String keys = endpoint() + "/keys";
                    return () -> ada.delete(keys + "/" + other);
                }),
                wrong("an eleventh key that signs along", 409, "illegal_transition", "", () -> {
                    String endpoint = endpoint();
                    for (int i = 0; i < 10; i++) {
                        ada.put(endpoint + "/secret", Map.of()).expect(200);
                    }
                    return () -> ada.put(endpoint + "/secret", Map.of());
                }));
    }

    private Stream<Arguments> moves() {
        List<Arguments> all = new ArrayList<>();
        all.add(wrong("an example of no type", 400, "invalid", "/type", () -> {
            String endpoint = endpoint();
            return () -> ada.post(endpoint + "/examples", Map.of("type", "edition.deleted"));
        }));
        all.add(wrong("an example to a disabled endpoint", 409, "illegal_transition", "", () -> {
            Map<String, Object> off = Map.of("url", "http://127.0.0.1:9009/", "enabled", false);
            String id = ada.post(SITE, off).expect(201).json().path("id").asText();
            return () -> ada.post(SITE + "/" + id + "/examples", Map.of("type", "edition.published"));
        }));
        all.add(wrong("an operators' endpoint among those of a site", 404, "not_found", "", () -> {
            String id = ada.post(
                            "/api/v1/operator-endpoints", Map.of("url", "http://127.0.0.1:9009/", "enabled", false))
                    .expect(201)
                    .json()
                    .path("id")
                    .asText();
            return () -> ada.get(SITE + "/" + id);
        }));
        all.add(wrong(
                "a change of articles for the operators",
                400,
                "invalid",
                "/types/0",
                () -> () -> ada.post(
                        "/api/v1/operator-endpoints",
                        Map.of("url", "http://127.0.0.1:9009/", "types", List.of("edition.published")))));
        all.add(wrong("an endpoint of a site among the operators'", 404, "not_found", "", () -> {
            String id = endpoint().replaceFirst(".*/", "");
            return () -> ada.get("/api/v1/operator-endpoints/" + id);
        }));
        all.add(wrong("an editor among the operators' endpoints", 403, "forbidden", "", () -> {
            HeraldClient editor = newsroom.desks().desk(Person.ERIK).http();
            return () -> editor.get("/api/v1/operator-endpoints");
        }));
        return all.stream();
    }

    private Arguments bad(String place, String member, Object value) {
        return wrong(
                member + " " + place,
                400,
                "invalid",
                place,
                () -> () -> ada.post(SITE, Map.of("url", "http://127.0.0.1:9009/", member, value)));
    }

    private Arguments wrongKey(String place, Map<String, Object> key) {
        return wrong("key " + key.keySet() + " " + place, 400, "invalid", place, () -> {
            String endpoint = endpoint();
            return () -> ada.post(endpoint + "/keys", key);
        });
    }

    /** Where nobody listens. */
    private String endpoint() {
        Supplier<Reply> made = () -> ada.post(SITE, Map.of("url", "http://127.0.0.1:9009/", "enabled", false));
        return SITE + "/" + made.get().expect(201).json().path("id").asText();
    }
}
