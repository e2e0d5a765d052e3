package org.heraldcms.core.publishing.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What partners' programs rely on stands in {@code src/test/resources/contract}. */
class AnnouncedTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void the_webhook_of_a_release_has_this_form() throws IOException {
        Announced announced = new Announced(
                UUID.fromString("0198f000-0000-7000-8000-00000000000a"), "Back to school", "lighthouse", 12);
        byte[] body = announced.at(17, Instant.parse("2026-09-01T12:00:00Z"));
        String pretty = JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(JSON.readTree(body))
                .replace("\r\n", "\n");
        try (InputStream contract = AnnouncedTest.class.getResourceAsStream("/contract/release.launched.json")) {
            assertThat(contract).isNotNull();
            assertThat(pretty + "\n").isEqualTo(new String(contract.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
