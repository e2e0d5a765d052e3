package org.heraldcms.web.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.access.Account;

/** An account as the API shows it. */
record AccountView(UUID id, String email, String name, boolean active, List<GrantBody> roles, Instant createdAt) {

    static AccountView from(Account account) {
        return new AccountView(
                account.id(),
                account.email(),
                account.name(),
                account.active(),
                account.grants().stream().map(GrantBody::from).toList(),
                account.createdAt());
    }
}
