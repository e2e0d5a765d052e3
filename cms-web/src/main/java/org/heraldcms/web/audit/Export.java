package org.heraldcms.web.audit;

import com.fasterxml.jackson.databind.ObjectWriter;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.audit.Entries;
import org.heraldcms.core.access.audit.Filter;
import org.heraldcms.web.json.Json;
import org.jspecify.annotations.Nullable;

/** Writes the audit out, some entries at a time, so that the longest one takes no more memory than a short one. */
@ApplicationScoped
class Export {

    private static final int AT_ONCE = 500;
    private static final ObjectWriter JSON = Json.mapper().writer();

    @Inject
    private Entries entries;

    /** Takes one entry. */
    private interface Taker {
        void take(AuditEntryView entry) throws IOException;
    }

    void csv(Actor actor, Filter filter, OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Not closed: the stream is the server's.
        CsvWriter table = CsvWriter.builder().build(text);
        CsvWriter unused = table.writeRecord(AuditEntryView.COLUMNS);
        each(actor, filter, entry -> table.writeRecord(entry.cells()));
        table.flush();
    }

    void ndjson(Actor actor, Filter filter, OutputStream out) throws IOException {
        each(actor, filter, entry -> {
            out.write(JSON.writeValueAsBytes(entry));
            out.write('\n');
        });
    }

    private void each(Actor actor, Filter filter, Taker taker) throws IOException {
        Entries.@Nullable Place place = null;
        List<Entries.Sealed> some;
        do {
            some = entries.page(actor, filter, place, AT_ONCE);
            for (Entries.Sealed one : some) {
                taker.take(AuditEntryView.of(one));
            }
            place = some.isEmpty() ? place : Entries.Place.of(some.getLast());
        } while (some.size() == AT_ONCE);
    }
}
