package org.heraldcms.core.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SealTest {

    private static final Instant AT = Instant.parse("2026-03-01T08:00:00.000001Z");
    private static final Instant SEALED = Instant.parse("2026-03-01T08:00:00.3Z");

    private static Entry entry(String subject) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.put("name", "Señal").put("a", 1);
        return new Entry(
                new UUID(1, 1),
                AT,
                null,
                "Erik Lund <erik@safeharbour.example>",
                "127.0.0.1",
                "article.begin",
                subject,
                detail);
    }

    @Test
    void a_link_can_be_computed_by_anybody_from_what_an_export_says() throws Exception {
        Seal seal = Seal.NONE.next(entry("x"), SEALED);
        String canonical = "{\"entry\":{\"account\":null,\"action\":\"article.begin\","
                + "\"actor\":\"Erik Lund <erik@safeharbour.example>\",\"address\":\"127.0.0.1\","
                + "\"at\":\"2026-03-01T08:00:00.000001Z\",\"detail\":{\"a\":1,\"name\":\"Señal\"},"
                + "\"id\":\"00000000-0000-0001-0000-000000000001\",\"subject\":\"x\"},\"previous\":\"" + "0".repeat(64)
                + "\",\"sealedAt\":\"2026-03-01T08:00:00.300Z\",\"seq\":1}";
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        assertThat(seal).isEqualTo(new Seal(1, SEALED, HexFormat.of().formatHex(hash)));
    }

    @Test
    void a_link_is_another_one_when_its_entry_its_time_or_anything_before_it_is() {
        Seal first = Seal.NONE.next(entry("x"), SEALED);
        Seal second = first.next(entry("y"), SEALED);
        assertThat(second.seq()).isEqualTo(2);
        assertThat(first.next(entry("z"), SEALED)).isNotEqualTo(second);
        assertThat(first.next(entry("y"), SEALED.plusMillis(1))).isNotEqualTo(second);
        assertThat(Seal.NONE.next(entry("w"), SEALED).next(entry("y"), SEALED)).isNotEqualTo(second);
    }
}
