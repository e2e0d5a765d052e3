package org.heraldcms.web.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.access.audit.Entries;
import org.heraldcms.core.access.audit.Entry;
import org.heraldcms.core.access.audit.Seal;
import org.heraldcms.core.base.Cells;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit.
 *
 * @param account the one that was signed in; absent when nobody was
 * @param actor who it was
 * @param address where it came from: a network address, or "the clock"
 * @param detail what else there is to know, with "before" and "after" where a thing changed
 * @param seal its link of the chain; absent while it waits for it
 */
record AuditEntryView(
        UUID id,
        Instant at,
        @Nullable UUID account,
        String actor,
        String address,
        String action,
        String subject,
        JsonNode detail,
        @Nullable SealView seal) {

    /** A link of the chain. */
    record SealView(long seq, Instant at, String hash) {

        static @Nullable SealView of(@Nullable Seal seal) {
            return seal == null ? null : new SealView(seal.seq(), seal.at(), seal.hash());
        }
    }

    /** The columns of a table of entries. */
    static final List<String> COLUMNS = List.of(
            "id", "at", "account", "actor", "address", "action", "subject", "before", "after", "detail", "seq", "hash");

    static AuditEntryView of(Entries.Sealed sealed) {
        Entry entry = sealed.entry();
        return new AuditEntryView(
                entry.id(),
                entry.at(),
                entry.account(),
                entry.actor(),
                entry.address(),
                entry.action(),
                entry.subject(),
                entry.detail(),
                SealView.of(sealed.seal()));
    }

    /** The entry as a row of a table, in which nothing can be taken for a formula. */
    List<String> cells() {
        return List.of(
                        id.toString(),
                        at.toString(),
                        account == null ? "" : account.toString(),
                        actor,
                        address,
                        action,
                        subject,
                        member("before"),
                        member("after"),
                        detail.toString(),
                        seal == null ? "" : Long.toString(seal.seq()),
                        seal == null ? "" : seal.hash())
                .stream()
                .map(Cells::written)
                .toList();
    }

    private String member(String name) {
        return detail.has(name) ? detail.path(name).toString() : "";
    }
}
