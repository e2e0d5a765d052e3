package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.heraldcms.deploy.contract.Store;
import org.heraldcms.deploy.demo.Newsroom;
import org.heraldcms.deploy.launch.HeraldServer;
import org.junit.jupiter.api.Test;

/** The key under which secrets are sealed: made, missed, and put in another's place. */
final class VaultIT {

    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @Test
    void what_is_kept_as_it_is_is_sealed_at_the_start_and_another_key_is_told_at_once() throws IOException {
        TestNewsroom newsroom = TestNewsroom.own();
        HeraldServer server = newsroom.server();
        Path key = server.data().resolve("secret.key");
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
            JsonNode endpoint = newsroom.desks().endpoint("faro", receiver.url());
            String secret = endpoint.path("secret").asText();
            try (Store store = Store.of(server)) {
                assertThat(store.change("update endpoint_key set secret = '" + secret + "'"))
                        .isEqualTo(1);
            }
            server.killNow();
            server.restart();
            try (Store store = Store.of(server)) {
                assertThat(store.ask("select secret from endpoint_key")).startsWith("hv1.");
            }
            ping(newsroom, endpoint);
            Eventually.that("a ping", () -> !receiver.all().isEmpty());
            assertThat(receiver.all().getFirst().isSignedWith(secret)).isTrue();
            server.close();
            Files.move(key, key.resolveSibling("secret.elsewhere"));
            HeraldServer.Refusal refusal = HeraldServer.startInVain(server.data(), Map.of("HERALD_SECRET_KEY", KEY));
            assertThat(refusal.exitCode()).isNotZero();
            assertThat(refusal.terminal())
                    .contains("The secrets in this database were sealed under another key than the one at hand.");
            Files.move(key.resolveSibling("secret.elsewhere"), key);
            underTheNewKey(server, endpoint, receiver);
        } finally {
            server.close();
        }
    }

    /** The file's key still opens what a key that is set now seals anew. */
    private static void underTheNewKey(HeraldServer before, JsonNode endpoint, WebhookReceiver receiver) {
        String secret = endpoint.path("secret").asText();
        try (HeraldServer rotated = HeraldServer.start(before.data(), Map.of("HERALD_SECRET_KEY", KEY));
                Store store = Store.of(rotated)) {
            assertThat(store.ask("select count(distinct substr(value, 1, 17)) from (select value from installation"
                            + " where name = 'vault' union all select secret from endpoint_key) sealed"))
                    .isEqualTo("1");
            int known = receiver.all().size();
            TestNewsroom newsroom = new TestNewsroom(rotated, Newsroom.open(rotated.baseUrl()));
            ping(newsroom, endpoint);
            Eventually.that("a ping", () -> receiver.all().size() > known);
            assertThat(receiver.all().getLast().isSignedWith(secret)).isTrue();
        }
    }

    private static void ping(TestNewsroom newsroom, JsonNode endpoint) {
        newsroom.ada()
                .post("/api/v1/sites/faro/endpoints/" + endpoint.path("id").asText() + "/pings", Map.of())
                .expect(202);
    }
}
