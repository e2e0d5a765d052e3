package org.heraldcms.core.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Grant;
import org.heraldcms.core.access.Role;
import org.heraldcms.core.changelog.ChangeLog;
import org.heraldcms.core.changelog.SampleChanges;
import org.heraldcms.core.webhook.endpoint.Endpoints;

/** Endpoints of the sample site to which nothing is ever brought, so that what waits for them stays as a test has it. */
@ApplicationScoped
public class SampleEndpoints {

    /** An administrator. */
    public static final Actor ADA = new Actor(
            UUID.fromString("01980000-0000-7000-8000-00000000ada0"),
            "Ada Okafor",
            "ada.okafor@safeharbour.example",
            List.of(Grant.of(Role.ADMINISTRATOR)));

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private SampleChanges changes;

    @Inject
    private ChangeLog log;

    /** Registers one that wants all changes from now on. */
    @Transactional
    public Endpoints.Address register(boolean enabled) {
        changes.prepare();
        int unused = change(
                "insert into account (id, email, name, password_hash, created_at)"
                        + " values (?1, ?2, ?3, 'none', now()) on conflict do nothing",
                ADA.id(),
                ADA.email(),
                ADA.name());
        UUID id = UUID.randomUUID();
        int made = change(
                "insert into endpoint (id, site, url, after_position, created_at, paced_until, enabled, disabled_at)"
                        + " values (?1, ?2, 'http://127.0.0.1:9/', ?3, now(), now() + interval '1 day', ?4,"
                        + " case when ?4 then null else now() end)",
                id,
                SampleChanges.SITE,
                log.head(),
                enabled);
        if (made != 1) {
            throw new IllegalStateException();
        }
        return new Endpoints.Address(SampleChanges.SITE, id);
    }

    /** Has so much published that the endpoint wants; what waits for it half a minute later at most, the oldest first. */
    public List<UUID> deliveries(Endpoints.Address address, int count) {
        long last = changes.append(count).getLast().position();
        boolean unused = SampleChanges.holdsSoon(() -> ask(
                        "select count(*) from delivery where endpoint_id = ?1 and position = ?2",
                        address.endpoint(),
                        last)
                .equals("1"));
        return waiting(address);
    }

    private List<UUID> waiting(Endpoints.Address address) {
        List<?> ids = query(
                        "select id from delivery where endpoint_id = ?1 and state = 'pending' order by position",
                        address.endpoint())
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** Ends a delivery. */
    @Transactional
    public void end(UUID delivery, String state) {
        int ended = change(
                "update delivery set state = ?2, attempts = 14, next_attempt_at = null, ended_at = now() where id = ?1",
                delivery,
                state);
        if (ended != 1) {
            throw new IllegalStateException();
        }
    }

    /** Where a delivery stands. */
    public String state(UUID delivery) {
        return ask("select state from delivery where id = ?1", delivery);
    }

    /** The position of the change that a delivery brings. */
    public long position(UUID delivery) {
        return Long.parseLong(ask("select position from delivery where id = ?1", delivery));
    }

    /** How many statements with this in them wait for a lock at this moment. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long stuck(String part) {
        return Long.parseLong(ask(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?1",
                "%" + part + "%"));
    }

    /** The one value that a question has for an answer. */
    @Transactional
    public String ask(String question, Object... parameters) {
        return String.valueOf(query(question, parameters).getSingleResult());
    }

    /** Changes rows; how many there were. */
    @Transactional
    public int change(String statement, Object... parameters) {
        return query(statement, parameters).executeUpdate();
    }

    private Query query(String statement, Object... parameters) {
        Query query = store.createNativeQuery(statement);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
