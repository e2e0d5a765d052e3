package org.heraldcms.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.access.audit.Entries;
import org.heraldcms.core.access.audit.Entry;
import org.heraldcms.core.access.audit.Seal;
import org.junit.jupiter.api.Test;

final class AuditEntryViewTest {

    @Test
    void no_cell_of_a_table_is_taken_for_a_formula() {
        var detail = JsonNodeFactory.instance.objectNode();
        detail.putObject("before").put("name", "=1+1");
        Entry entry = new Entry(
                new UUID(0, 1),
                Instant.EPOCH,
                null,
                "=HYPERLINK(\"https://evil.example\") <a@safeharbour.example>",
                "+1",
                "-x",
                "@SUM(A1)",
                detail);
        assertThat(AuditEntryView.of(new Entries.Sealed(entry, new Seal(7, Instant.EPOCH, "ab")))
                        .cells())
                .hasSameSizeAs(AuditEntryView.COLUMNS)
                .containsExactly(
                        "00000000-0000-0000-0000-000000000001",
                        "1970-01-01T00:00:00Z",
                        "",
                        "'=HYPERLINK(\"https://evil.example\") <a@safeharbour.example>",
                        "'+1",
                        "'-x",
                        "'@SUM(A1)",
                        "{\"name\":\"=1+1\"}",
                        "",
                        "{\"before\":{\"name\":\"=1+1\"}}",
                        "7",
                        "ab");
    }
}
