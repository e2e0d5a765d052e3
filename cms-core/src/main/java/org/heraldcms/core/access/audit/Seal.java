package org.heraldcms.core.access.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collections;
import org.heraldcms.core.base.Canonical;

/**
 * A link of the chain: the place of an entry and the hash over it and all before it.
 *
 * <p>The hash is the SHA-256 of the canonical JSON (RFC 8785) of {@code {seq, sealedAt, previous, entry}}, where {@code
 * previous} is the hash of the link before, 64 zeros for the first, and {@code entry} has the members of {@link Entry}
 * with instants as RFC 3339 in UTC. So anybody can compute it again from an export.
 *
 * @param seq 1, 2, 3 … without a gap
 */
public record Seal(long seq, Instant at, String hash) {

    /** What stands before the first link. */
    static final Seal NONE = new Seal(0, Instant.EPOCH, String.join("", Collections.nCopies(64, "0")));

    /** The link of an entry behind this one. */
    Seal next(Entry entry, Instant now) {
        ObjectNode link = JsonNodeFactory.instance.objectNode();
        link.put("seq", seq + 1).put("sealedAt", now.toString()).put("previous", hash);
        link.set("entry", json(entry));
        return new Seal(seq + 1, now, Canonical.digest(Canonical.bytes(link)));
    }

    private static ObjectNode json(Entry entry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", entry.id().toString());
        json.put("at", entry.at().toString());
        json.put("account", entry.account() == null ? null : entry.account().toString());
        json.put("actor", entry.actor());
        json.put("address", entry.address());
        json.put("action", entry.action());
        json.put("subject", entry.subject());
        json.set("detail", entry.detail());
        return json;
    }
}
