package org.heraldcms.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names behind account ids, for whoever shows who wrote, submitted or decided. */
@ApplicationScoped
@Transactional
public class People {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /** An account as everybody signed in may see it. */
    public record Person(UUID id, String name) {}

    /** Everybody who may sign in, by name. */
    public List<Person> active() {
        List<?> rows = store.createNativeQuery("select id, name from account where active order by name, id")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(columns -> new Person((UUID) columns[0], (String) columns[1]))
                .toList();
    }

    /** The person of an account id that the store holds. */
    public Person of(UUID id) {
        return of(List.of(id)).apply(id);
    }

    /** Who is behind each of these account ids, all of which the store holds. */
    public Function<UUID, Person> of(Collection<UUID> ids) {
        Map<UUID, Person> people = new HashMap<>();
        for (Object row : store.createNativeQuery("select id, name from account where id = any(cast(?1 as uuid[]))")
                .setParameter(1, ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList()) {
            Object[] columns = (Object[]) row;
            UUID id = (UUID) columns[0];
            people.put(id, new Person(id, (String) columns[1]));
        }
        return id -> Objects.requireNonNull(people.get(id), "no such account");
    }
}
