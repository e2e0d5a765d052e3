package org.heraldcms.core.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;

/**
 * Who asks for a command: an account as it stood when the request came in.
 *
 * <p>A permission that is narrowed by locale or site is asked for with that locale or site; asked for without, the
 * answer is whether the actor has it anywhere.
 *
 * @param address the network address that the request came from; empty for what the clock does on somebody's behalf
 */
public record Actor(UUID id, String name, String email, List<Grant> grants, String address) {

    public Actor {
        grants = List.copyOf(grants);
    }

    /** Somebody on whose behalf the clock acts. */
    public Actor(UUID id, String name, String email, List<Grant> grants) {
        this(id, name, email, grants, "");
    }

    /** This actor, asking from a network address. */
    public Actor from(String network) {
        return new Actor(id, name, email, grants, network);
    }

    /** Whether any grant gives the permission, in whatever locales or sites. */
    public boolean may(Permission permission) {
        return may(permission, grant -> true);
    }

    /** Whether a grant gives the permission in this locale. */
    public boolean may(Permission permission, LocaleTag locale) {
        return may(permission, grant -> grant.covers(locale));
    }

    /** The locales in which a grant gives the permission; empty when one gives it in all. */
    public Optional<Set<LocaleTag>> locales(Permission permission) {
        List<Set<LocaleTag>> granted = grants.stream()
                .filter(grant -> grant.role().permits(permission))
                .map(Grant::locales)
                .toList();
        return granted.stream().anyMatch(Set::isEmpty)
                ? Optional.empty()
                : Optional.of(granted.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether a grant of this role covers the locale. */
    public boolean has(Role role, LocaleTag locale) {
        return grants.stream().anyMatch(grant -> grant.role() == role && grant.covers(locale));
    }

    /** Whether a grant gives the permission on this site. */
    public boolean mayAt(Permission permission, String site) {
        return may(permission, grant -> grant.covers(site));
    }

    /** @throws HeraldException FORBIDDEN, naming the rule, when no grant gives the permission anywhere */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw refused(permission, "");
        }
    }

    /** @throws HeraldException FORBIDDEN, naming the rule, when no grant gives the permission in this locale */
    public void require(Permission permission, LocaleTag locale) {
        if (!may(permission, locale)) {
            throw refused(permission, " in " + locale);
        }
    }

    /** @throws HeraldException FORBIDDEN, naming the rule, when no grant gives the permission on this site */
    public void requireAt(Permission permission, String site) {
        if (!mayAt(permission, site)) {
            throw refused(permission, " at " + site);
        }
    }

    private boolean may(Permission permission, Predicate<Grant> covers) {
        return grants.stream().anyMatch(grant -> grant.role().permits(permission) && covers.test(grant));
    }

    private static HeraldException refused(Permission permission, String where) {
        return new HeraldException(
                ErrorCode.FORBIDDEN, "Your roles do not let you " + permission.words() + where + ".");
    }
}
