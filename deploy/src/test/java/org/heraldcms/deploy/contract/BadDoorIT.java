package org.heraldcms.deploy.contract;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.junit.jupiter.params.provider.Arguments;

/** Origins, tokens and networks of a site that cannot be what they are said to be. */
final class BadDoorIT extends Refused {

    private static final String SITE = "/api/v1/sites/faro";

    @Override
    Stream<Arguments> all() {
        return Stream.of(origins(), tokens(), networks(), doors()).flatMap(some -> some);
    }

    private Stream<Arguments> origins() {
        return Stream.of(
                origin("an origin with a path", "https://a.example/news"),
                origin("an origin with a slash", "https://a.example/"),
                origin("an origin without a scheme", "a.example"),
                origin("an origin in capitals", "https://A.example"),
                origin("an origin of the usual port", "https://a.example:443"),
                origin("an origin of many hosts", "https://*.a.example"),
                origin("the origin of a file", "null"),
                origin("an origin with a second header", "https://a.example\r\nSet-Cookie: x=y"),
                origin("an origin with U+0000", "https://a.example\u0000"),
                wrong(
                        "any origin among others",
                        400,
                        "invalid",
                        "/origins/1",
                        () -> () -> change(Map.of("origins", List.of("https://a.example", "*")))),
                wrong(
                        "any origin for a private site",
                        400,
                        "invalid",
                        "/origins/0",
                        () -> () -> change(Map.of("origins", List.of("*"), "visibility", "private"))),
                wrong(
                        "51 origins",
                        400,
                        "invalid",
                        "/origins",
                        () -> () -> change(Map.of("origins", Collections.nCopies(51, "https://a.example")))),
                wrong(
                        "origins that are no list",
                        400,
                        "invalid",
                        "/origins",
                        () -> () -> change(Map.of("origins", "*"))));
    }

    private Arguments origin(String what, String origin) {
        return wrong(what, 400, "invalid", "/origins/0", () -> () -> change(Map.of("origins", List.of(origin))));
    }

    private Reply change(Map<String, Object> settings) {
        return ada.with("If-Match", ada.get(SITE).header("ETag")).patch(SITE, settings);
    }

    private Stream<Arguments> tokens() {
        return Stream.of(
                token("a scope that is none", "/scopes/0", Map.of("scopes", List.of("write"))),
                token("a scope given twice", "/scopes/1", Map.of("scopes", List.of("read", "read"))),
                token("a token for nothing", "/scopes", Map.of("scopes", List.of())),
                token("a token that has ended", "/expiresAt", Map.of("expiresAt", "2020-01-01T00:00:00Z")),
                token("a token of a century", "/expiresAt", Map.of("expiresAt", "2120-01-01T00:00:00Z")),
                token("a token until the end of time", "/expiresAt", Map.of("expiresAt", "+999999999-12-31T23:59:59Z")),
                token("a token that ends tomorrow", "/expiresAt", Map.of("expiresAt", "tomorrow")),
                token("a token without a name", "/name", Map.of("name", " ")));
    }

    private Arguments token(String what, String place, Map<String, Object> members) {
        Map<String, Object> token = new HashMap<>(Map.of("name", "Partner"));
        token.putAll(members);
        return wrong(what, 400, "invalid", place, () -> () -> ada.post(SITE + "/tokens", token));
    }

    private Stream<Arguments> networks() {
        return Stream.of(
                network("a network of no known kind", "invalid", "/kind", Map.of("kind", "akamai")),
                network("a service with a path", "invalid", "/service", Map.of("service", "../../token")),
                network("a token with a second header", "invalid", "/apiToken", Map.of("apiToken", "x\r\nHost: y")),
                network("a token of 501 characters", "invalid", "/apiToken", Map.of("apiToken", "x".repeat(501))),
                network("a hold of two days", "invalid", "/holdSeconds", Map.of("holdSeconds", 172_800)),
                network("a hold of less than nothing", "invalid", "/holdSeconds", Map.of("holdSeconds", -1)),
                network("an API in a file", "address_refused", "/apiUrl", Map.of("apiUrl", "file:///etc/passwd")),
                network("an API by number", "address_refused", "/apiUrl", Map.of("apiUrl", "http://2130706433")),
                network(
                        "an API with credentials",
                        "address_refused",
                        "/apiUrl",
                        Map.of("apiUrl", "https://a:b@c.example")),
                network(
                        "an API where clouds keep their secrets",
                        "address_refused",
                        "/apiUrl",
                        Map.of("apiUrl", "http://169.254.169.254")),
                wrong(
                        "a network without a token",
                        400,
                        "invalid",
                        "/apiToken",
                        () -> () -> ada.put(SITE + "/purge-target", Map.of("kind", "fastly", "service", "x"))),
                wrong(
                        "a network that nobody named",
                        404,
                        "not_found",
                        "",
                        () -> () -> ada.delete(SITE + "/purge-target")),
                wrong(
                        "a network seen where there is none",
                        412,
                        "stale",
                        "",
                        () -> () -> ada.with("If-Match", "\"7\"").put(SITE + "/purge-target", network(Map.of()))));
    }

    private Arguments network(String what, String code, String place, Map<String, Object> members) {
        return wrong(what, 400, code, place, () -> () -> ada.put(SITE + "/purge-target", network(members)));
    }

    private static Map<String, Object> network(Map<String, Object> members) {
        Map<String, Object> network =
                new HashMap<>(Map.of("kind", "fastly", "service", "SU1Z0isxPaozGVKXdv0eY", "apiToken", "secret"));
        network.putAll(members);
        return network;
    }

    private Stream<Arguments> doors() {
        HeraldClient other = HeraldClient.withToken(
                newsroom.server().baseUrl(), newsroom.desks().siteToken("lighthouse"));
        return Stream.of(
                wrong(
                        "the token of another site",
                        403,
                        "forbidden",
                        "",
                        () -> () ->
                                other.post("/sites/faro/receipts", Map.of("position", 1, "digest", "0".repeat(64)))),
                wrong(
                        "a token of the newsroom",
                        401,
                        "unauthenticated",
                        "",
                        () -> () -> ada.post("/sites/faro/receipts", Map.of("position", 1, "digest", "0".repeat(64)))),
                wrong(
                        "a token of a megabyte's beginning",
                        401,
                        "unauthenticated",
                        "",
                        () -> () -> reader.with("Authorization", "Bearer hst_" + "x".repeat(4_000))
                                .post("/sites/faro/receipts", Map.of("position", 1, "digest", "0".repeat(64)))));
    }
}
