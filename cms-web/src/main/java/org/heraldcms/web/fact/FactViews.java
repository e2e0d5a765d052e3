package org.heraldcms.web.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.heraldcms.core.access.People;
import org.heraldcms.core.access.People.Person;
import org.heraldcms.core.fact.Fact;
import org.heraldcms.core.fact.FactVersion;
import org.heraldcms.core.fact.Facts;
import org.jspecify.annotations.Nullable;

/** Shows figures together with the versions of them that count, and with names for whoever wrote or approved these. */
@ApplicationScoped
class FactViews {

    @Inject
    private Facts facts;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    FactView of(Fact fact) {
        return of(List.of(fact)).getFirst();
    }

    List<FactView> of(List<Fact> some) {
        Map<FactVersion.Key, FactVersion> byKey = new HashMap<>();
        List<FactVersion> counting = facts.counting(some);
        counting.forEach(it -> byKey.put(new FactVersion.Key(it.key(), it.number()), it));
        Function<UUID, Person> names = names(counting);
        return some.stream().map(fact -> view(fact, byKey, names)).toList();
    }

    private FactView view(Fact fact, Map<FactVersion.Key, FactVersion> byKey, Function<UUID, Person> names) {
        Integer approved = fact.approved();
        return FactView.of(
                fact,
                fact.isOverdue(clock.instant()),
                FactVersionView.of(required(byKey, fact, fact.version()), names),
                approved == null ? null : FactVersionView.of(required(byKey, fact, approved), names));
    }

    private static FactVersion required(Map<FactVersion.Key, FactVersion> byKey, Fact fact, int number) {
        FactVersion version = byKey.get(new FactVersion.Key(fact.key(), number));
        if (version == null) {
            throw new IllegalStateException("There is no version " + number + " of " + fact.key());
        }
        return version;
    }

    List<FactVersionView> versions(List<FactVersion> versions) {
        Function<UUID, Person> names = names(versions);
        return versions.stream().map(it -> FactVersionView.of(it, names)).toList();
    }

    private Function<UUID, Person> names(Collection<FactVersion> versions) {
        Set<UUID> ids = new HashSet<>();
        versions.forEach(version -> {
            ids.add(version.author());
            add(version.approvedBy(), ids);
        });
        return people.of(ids);
    }

    private static void add(@Nullable UUID id, Set<UUID> ids) {
        if (id != null) {
            ids.add(id);
        }
    }
}
