package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heraldcms.deploy.contract.Store;
import org.junit.jupiter.api.Test;

/** What messages are signed with, and that none of it can be read where it is kept. */
final class EndpointKeysIT {

    private static final String X509_PREFIX = "302a300506032b6570032100";

    private final TestNewsroom newsroom = TestNewsroom.shared();

    private static WebhookReceiver.Received pinged(EndpointDesk desk, JsonNode endpoint, WebhookReceiver receiver) {
        int before = receiver.all().size();
        desk.post(endpoint, "pings", Map.of());
        Eventually.that("a ping", () -> receiver.all().size() > before);
        return receiver.all().getLast();
    }

    private static List<String> signatures(WebhookReceiver.Received hook) {
        return List.of(header(hook, "Webhook-signature").split(" "));
    }

    private static String header(WebhookReceiver.Received hook, String name) {
        return hook.headers().getOrDefault(name, List.of("")).getFirst();
    }

    /** As Svix's test_endpoint_rotate_signing_e2e has it. */
    @Test
    void a_new_secret_and_the_old_one_both_sign_until_the_grace_is_over() {
        EndpointDesk desk = EndpointDesk.at(newsroom, "rotating");
        try (WebhookReceiver receiver = new WebhookReceiver();
                Store store = Store.of(newsroom.server())) {
            JsonNode endpoint = desk.register(receiver.url(), Map.of());
            String old = endpoint.path("secret").asText();
            String fresh = newsroom.ada()
                    .put(desk.at(endpoint) + "/secret", Map.of("graceHours", 24))
                    .expect(200)
                    .json()
                    .path("secret")
                    .asText();
            WebhookReceiver.Received within = pinged(desk, endpoint, receiver);
            assertThat(within.isSignedWith(fresh)).isTrue();
            assertThat(within.isSignedWith(old)).isTrue();
            assertThat(signatures(within)).hasSize(2).allMatch(one -> one.startsWith("v1,"));
            assertThat(store.change("update endpoint_key set expires_at = now() - interval '1 second'"
                            + " where expires_at is not null and endpoint_id = '"
                            + endpoint.path("id").asText() + "'"))
                    .isEqualTo(1);
            // Whoever keeps keys open looks anew when the settings change.
            desk.change(endpoint, Map.of("types", List.of("edition.published"))).expect(200);
            WebhookReceiver.Received after = pinged(desk, endpoint, receiver);
            assertThat(after.isSignedWith(fresh)).isTrue();
            assertThat(after.isSignedWith(old)).isFalse();
        }
    }

    @Test
    void a_secret_is_revoked_at_once_by_no_grace_or_by_withdrawing_it() {
        EndpointDesk desk = EndpointDesk.at(newsroom, "revoking");
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            JsonNode endpoint = desk.register(receiver.url(), Map.of());
            String first = endpoint.path("secret").asText();
            newsroom.ada()
                    .put(desk.at(endpoint) + "/secret", Map.of("graceHours", 0))
                    .expect(200);
            assertThat(signatures(pinged(desk, endpoint, receiver))).hasSize(1);
            assertThat(receiver.all().getLast().isSignedWith(first)).isFalse();
            newsroom.ada().put(desk.at(endpoint) + "/secret", Map.of()).expect(200);
            assertThat(signatures(pinged(desk, endpoint, receiver))).hasSize(2);
            String old = desk.read(endpoint).at("/keys/1/id").asText();
            newsroom.ada().delete(desk.at(endpoint) + "/keys/" + old).expect(204);
            assertThat(signatures(pinged(desk, endpoint, receiver))).hasSize(1);
        }
    }

    /** As Svix's test_endpoint_rotate_signing_symmetric_and_asymmetric has it. */
    @Test
    void both_schemes_sign_side_by_side_and_each_is_rotated_by_itself() {
        EndpointDesk desk = EndpointDesk.at(newsroom, "schemes");
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            JsonNode endpoint = desk.register(receiver.url(), Map.of());
            String secret = endpoint.path("secret").asText();
            String seed = "VEVTVFNJR05JTkdLRVlET05PVFVTRVRISVNGT1JBTlk=";
            JsonNode given = desk.post(endpoint, "keys", Map.of("scheme", "v1a", "secret", seed));
            assertThat(given.path("publicKey").asText()).isEqualTo("whpk_ZlN4eg7dSSqi0moX9hQUk3orrOouK3QVQSlJa248c/g=");
            assertThat(given.path("secret").asText()).startsWith("whsk_").hasSize("whsk_".length() + 88);
            WebhookReceiver.Received one = pinged(desk, endpoint, receiver);
            assertThat(one.isSignedWith(secret)).isTrue();
            assertThat(verifies(one, given.path("publicKey").asText())).isTrue();
            JsonNode made = desk.post(endpoint, "keys", Map.of("scheme", "v1a"));
            WebhookReceiver.Received two = pinged(desk, endpoint, receiver);
            assertThat(signatures(two)).hasSize(3);
            assertThat(two.isSignedWith(secret)).isTrue();
            assertThat(Stream.of(given, made).map(key -> key.path("publicKey").asText()))
                    .allMatch(key -> verifies(two, key));
            newsroom.ada()
                    .delete(desk.at(endpoint) + "/keys/" + made.path("id").asText())
                    .expect(204);
            assertThat(verifies(
                            pinged(desk, endpoint, receiver),
                            made.path("publicKey").asText()))
                    .isFalse();
        }
    }

    /** As Svix's test_endpoint_secret_encryption_in_database has it. */
    @Test
    void no_secret_can_be_read_in_the_database() {
        EndpointDesk desk = EndpointDesk.at(newsroom, "sealed");
        try (WebhookReceiver receiver = new WebhookReceiver();
                Store store = Store.of(newsroom.server())) {
            JsonNode endpoint = desk.register(
                    receiver.url(), Map.of("headers", Map.of("Authorization", "Bearer of-the-lighthouse")));
            String key = desk.post(endpoint, "keys", Map.of("scheme", "v1a"))
                    .path("secret")
                    .asText();
            WebhookReceiver.Received hook = pinged(desk, endpoint, receiver);
            assertThat(hook.headers().get("Authorization")).containsExactly("Bearer of-the-lighthouse");
            String secret = endpoint.path("secret").asText();
            List<String> secrets =
                    List.of(secret.substring("whsec_".length()), key.substring("whsk_".length()), "of-the-lighthouse");
            String tables = store.ask("select string_agg(format('select t::text as row from %I t', table_name),"
                    + " ' union all ') from information_schema.tables where table_schema = current_schema()"
                    + " and table_type = 'BASE TABLE'");
            assertThat(secrets)
                    .allSatisfy(one -> assertThat(
                                    store.ask("select count(*) from (" + tables + ") t where row like '%" + one + "%'"))
                            .isEqualTo("0"));
            assertThat(store.ask("select count(*) from endpoint_key where secret not like 'hv1.%'"))
                    .isEqualTo("0");
            String id = endpoint.path("id").asText();
            assertThat(newsroom.ada().get(desk.at(endpoint)).text())
                    .contains("\"Authorization\":\"***\"")
                    .doesNotContain("of-the-lighthouse", secret, key);
            assertThat(newsroom.ada().get("/api/v1/audit?subject=sealed").text())
                    .contains(id)
                    .doesNotContain("of-the-lighthouse", secret, key);
        }
    }

    @Test
    void headers_are_kept_replaced_and_dropped_without_ever_being_shown() {
        EndpointDesk desk = EndpointDesk.at(newsroom, "headers");
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            JsonNode endpoint =
                    desk.register(receiver.url(), Map.of("headers", Map.of("X-Kept", "one", "X-Dropped", "two")));
            desk.change(endpoint, Map.of("headers", Map.of("X-Kept", "***", "X-New", "three")))
                    .expect(200);
            Map<String, List<String>> sent = pinged(desk, endpoint, receiver).headers();
            assertThat(sent.get("X-kept")).containsExactly("one");
            assertThat(sent.get("X-new")).containsExactly("three");
            assertThat(sent).doesNotContainKey("X-dropped");
        }
    }

    /** As Svix's test_endpoint_rotate_max has it. */
    @Test
    void ten_older_keys_sign_along_and_no_more() {
        EndpointDesk desk = EndpointDesk.at(newsroom, "ten");
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            JsonNode endpoint = desk.register(receiver.url(), Map.of());
            String path = desk.at(endpoint) + "/secret";
            IntStream.range(0, 10)
                    .forEach(round -> newsroom.ada().put(path, Map.of()).expect(200));
            newsroom.ada().put(path, Map.of()).expect(409);
            newsroom.ada().put(path, Map.of("graceHours", 0)).expect(200);
            assertThat(signatures(pinged(desk, endpoint, receiver))).hasSize(11);
        }
    }

    private static boolean verifies(WebhookReceiver.Received hook, String publicKey) {
        String content = hook.id() + "." + header(hook, "Webhook-timestamp") + "." + hook.body();
        return signatures(hook).stream()
                .filter(one -> one.startsWith("v1a,"))
                .anyMatch(one -> verifies(publicKey, one.substring("v1a,".length()), content));
    }

    private static boolean verifies(String publicKey, String signature, String content) {
        try {
            byte[] point = Base64.getDecoder().decode(publicKey.substring("whpk_".length()));
            byte[] encoded =
                    HexFormat.of().parseHex(X509_PREFIX + HexFormat.of().formatHex(point));
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(content.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException broken) {
            throw new AssertionError(broken);
        }
    }
}
