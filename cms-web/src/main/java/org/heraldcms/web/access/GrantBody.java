package org.heraldcms.web.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.heraldcms.core.access.Grant;
import org.heraldcms.core.access.Role;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.web.json.Required;
import org.jspecify.annotations.Nullable;

/** A role of an account, as it comes and goes; empty locales or sites mean all. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record GrantBody(
        @Schema(required = true) @Nullable Role role,
        @Nullable Set<LocaleTag> locales,
        @Nullable Set<String> sites) {

    static GrantBody from(Grant grant) {
        return new GrantBody(grant.role(), new TreeSet<>(grant.locales()), new TreeSet<>(grant.sites()));
    }

    static List<Grant> grants(List<GrantBody> bodies) {
        return IntStream.range(0, bodies.size())
                .mapToObj(i -> bodies.get(i).grant("/roles/" + i))
                .toList();
    }

    private Grant grant(String pointer) {
        Role required = Required.member(role, pointer.substring(1) + "/role");
        try {
            return new Grant(required, orNone(locales), orNone(sites));
        } catch (HeraldException misplaced) {
            throw HeraldException.invalid(
                    pointer + misplaced.violations().getFirst().pointer(),
                    misplaced.violations().getFirst().detail());
        }
    }

    private static <T> Set<T> orNone(@Nullable Set<T> set) {
        return set == null ? Set.of() : set;
    }
}
