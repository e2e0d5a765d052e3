package org.heraldcms.core.publishing.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.changelog.Pursuit;
import org.heraldcms.core.changelog.Pursuits;

/**
 * Looks four times a second for what is due; what was missed while no node ran is done as soon as one does. Each kind
 * has a thread of its own, so that a large release does not make a publication late, and within a kind what fails or
 * has to wait does not hold up what comes behind it.
 */
@ApplicationScoped
public class Timetable {

    private static final System.Logger LOG = System.getLogger(Timetable.class.getName());
    private static final int BATCH = 50;

    @Inject
    @Any
    private Instance<Appointments> kinds;

    @Inject
    private Pursuits pursuits;

    @Inject
    private Clock clock;

    /** Starts looking; called once, when the schema is in place. */
    public void start() {
        for (Appointments kind : kinds) {
            Pursuit unused = pursuits.start("timetable-" + kind.name(), new Steps(kind));
        }
    }

    /** One kind, on its thread. */
    private final class Steps implements Pursuit.Steps {

        private final Appointments kind;
        private final Rest rest = new Rest();

        Steps(Appointments kind) {
            this.kind = kind;
        }

        @Override
        public void begin() {
            LOG.log(System.Logger.Level.DEBUG, "Looking for {0} that are due", kind.name());
        }

        @Override
        public boolean step() {
            List<UUID> due = kind.due(rest.resting(clock.instant()), BATCH);
            due.forEach(this::keep);
            return !due.isEmpty();
        }

        private void keep(UUID id) {
            try {
                keepOrRefuse(id);
            } catch (RuntimeException failure) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "One of the " + kind.name() + " failed and will be tried again in "
                                + rest.failed(id, clock.instant()).toSeconds() + " s: " + id,
                        failure);
            }
        }

        private void keepOrRefuse(UUID id) {
            try {
                if (kind.keep(id)) {
                    rest.done(id);
                } else {
                    rest.held(id, clock.instant());
                }
            } catch (HeraldException refused) {
                kind.refuse(id, refused);
                rest.done(id);
            }
        }
    }
}
