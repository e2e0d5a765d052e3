package org.heraldcms.core.access;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to change of an account; null leaves a thing as it is. The limits are those of {@link AccountDraft}. */
public record AccountPatch(
        @Nullable String name,
        @Nullable List<Grant> grants,
        @Nullable Boolean active,
        @Nullable String password) {

    /** @throws org.heraldcms.core.base.HeraldException INVALID, naming the member that is outside its limits */
    public AccountPatch {
        name = name == null ? null : AccountDraft.name(name);
        grants = grants == null ? null : AccountDraft.grants(grants);
        if (password != null) {
            Passwords.check(password);
        }
    }

    /** Whether whoever is signed in as this account has to sign in again. */
    boolean endsSessions() {
        return password != null || Boolean.FALSE.equals(active);
    }

    Account appliedTo(Account before) {
        return new Account(
                before.id(),
                before.email(),
                name == null ? before.name() : name,
                active == null ? before.active() : active,
                grants == null ? before.grants() : grants,
                before.createdAt(),
                before.version() + 1);
    }

    /** What the audit tells of it; of a password only that there is a new one. */
    Map<String, Object> audited(Account before, Account after) {
        return new Difference(before.audited(), after.audited())
                .detail(password == null ? Map.of() : Map.of("password", "new"));
    }
}
