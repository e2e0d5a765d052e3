package org.heraldcms.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A person who may sign in. An account is created by an administrator (the first one by the set-up), may be renamed,
 * given other roles, deactivated and activated again; it is never deleted, because history names it.
 *
 * @param version counts the changes; an edit names the one it has seen
 */
public record Account(
        UUID id, String email, String name, boolean active, List<Grant> grants, Instant createdAt, long version) {

    public Account {
        grants = List.copyOf(grants);
    }

    /** This account as the one who asks for commands. */
    public Actor actor() {
        return new Actor(id, name, email, grants);
    }

    /** What of it can change, for the audit. */
    Map<String, Object> audited() {
        return Map.of("name", name, "roles", grants, "active", active);
    }

    boolean isActiveAdministrator() {
        return active && grants.stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR);
    }
}
