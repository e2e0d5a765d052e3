package org.heraldcms.core.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import org.heraldcms.core.changelog.SampleChanges;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Turns of the hub that fail in a way that nobody expected. */
@ExtendWith(ArquillianExtension.class)
public class HubTurnsIT {

    /** No address can be made of it. */
    private static final String BROKEN = "http://127.0.0.1/a b";

    private static final UUID ID = UUID.randomUUID();

    @Inject
    private HubTurns turns;

    @Inject
    private Hubs hubs;

    @Inject
    private SampleChanges changes;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @BeforeEach
    void site() {
        changes.prepare();
    }

    /** Nobody else is to claim them once they are free again. */
    @AfterEach
    void end() throws Exception {
        run("delete from websub_intent where id = ?1");
        run("delete from websub_listener where id = ?1");
    }

    @Test
    void an_intent_that_cannot_be_followed_ends() throws Exception {
        run("insert into websub_intent (id, site, mode, topic, callback, host, lease_seconds, asked_at, claimed_until)"
                + " values (?1, ?2, 'subscribe', ?3, ?4, '127.0.0.1', 60, now(), now() + interval '1 hour')");
        Intent intent = new Intent(ID, SampleChanges.SITE, HubRequest.Mode.SUBSCRIBE, topic(), BROKEN, null, 60);
        assertThatThrownBy(() -> turns.ask(intent)).isInstanceOf(IllegalArgumentException.class);
        assertThat(one("select ended_at is not null from websub_intent where id = ?1"))
                .isEqualTo(true);
    }

    /** The sample site is not whole, so there is no reading what its feeds say. */
    @Test
    void a_listener_that_cannot_be_told_waits_longer_each_time() throws Exception {
        run("insert into websub_listener (id, site, kind, topic, callback, host, created_at, expires_at, wanted, sent,"
                + " next_attempt_at, claimed_until) values (?1, ?2, 'subscriber', ?3, ?4, '127.0.0.1', now(),"
                + " now() + interval '1 hour', 1, 0, now(), now() + interval '1 hour')");
        Listener listener = new Listener(ID, SampleChanges.SITE, false, topic(), BROKEN, null, 1, null, 3);
        assertThatThrownBy(() -> turns.tell(listener)).isInstanceOf(RuntimeException.class);
        assertThat(one("select attempts = 1 and next_attempt_at > now() + interval '20 seconds'"
                        + " from websub_listener where id = ?1"))
                .isEqualTo(true);
    }

    private String topic() {
        return hubs.own(SampleChanges.SITE).replace("/hub", "/feeds/en.atom");
    }

    private Object one(String question) {
        return store.createNativeQuery(question).setParameter(1, ID).getSingleResult();
    }

    private void run(String statement) throws Exception {
        transaction.begin();
        var query = store.createNativeQuery(statement).setParameter(1, ID);
        if (statement.startsWith("insert")) {
            query.setParameter(2, SampleChanges.SITE).setParameter(3, topic()).setParameter(4, BROKEN);
        }
        int changed = query.executeUpdate();
        transaction.commit();
        assertThat(changed).isLessThanOrEqualTo(1);
    }
}
