package org.heraldcms.web.glossary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.translation.glossary.Designation;
import org.heraldcms.core.translation.glossary.Entry;
import org.heraldcms.core.translation.glossary.EntryDraft;

/** An entry as the newsroom sees it. */
record EntryView(
        UUID id,
        boolean keep,
        boolean caseSensitive,
        String definition,
        String note,
        List<Designation> terms,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static EntryView of(Entry entry) {
        EntryDraft content = entry.content();
        return new EntryView(
                entry.id(),
                content.keep(),
                content.caseSensitive(),
                content.definition(),
                content.note(),
                content.terms(),
                entry.createdAt(),
                entry.updatedAt(),
                entry.version());
    }
}
