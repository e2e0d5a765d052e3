package org.heraldcms.web.start;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.heraldcms.core.access.audit.Sealer;
import org.heraldcms.core.changelog.Followers;
import org.heraldcms.core.fact.FactWatch;
import org.heraldcms.core.importing.ImportReading;
import org.heraldcms.core.notice.mail.Post;
import org.heraldcms.core.publishing.schedule.Timetable;
import org.heraldcms.core.purge.PurgeWorker;
import org.heraldcms.core.purge.watch.PurgeWatch;
import org.heraldcms.core.receipt.recall.RecallWatch;
import org.heraldcms.core.review.queue.Overdue;
import org.heraldcms.core.site.token.TokenWatch;
import org.heraldcms.core.vault.VaultStart;
import org.heraldcms.core.webhook.dispatch.Dispatcher;
import org.heraldcms.core.webhook.lag.LagWatch;
import org.heraldcms.core.webhook.replay.Replaying;
import org.heraldcms.core.websub.HubWorker;
import org.heraldcms.search.memory.LuceneMemory;
import org.heraldcms.web.receipt.SiteMetrics;

/**
 * Brings the store up to this version's schema, then starts what needs it. A start that fails fails the deployment.
 *
 * <p>{@code stringType} is a property of the source and not part of the address, so that an operator's own
 * {@code herald.db.url} cannot lose it: null UUIDs and JSON texts are bound without a type, and PostgreSQL knows the
 * column's. Every connection is tried before it is handed out, so that the pool heals when the database was restarted.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/herald",
        className = "org.heraldcms.web.start.Database",
        url = "${MPCONFIG=herald.db.url:jdbc:postgresql://127.0.0.1:5432/herald}",
        user = "${MPCONFIG=herald.db.user:herald}",
        password = "${MPCONFIG=herald.db.password:}",
        minPoolSize = 4,
        maxPoolSize = 30,
        properties = {
            "stringType=unspecified",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=table",
            "fish.payara.validation-table-name=(values (1)) as alive"
        })
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

    @Resource(lookup = "java:app/jdbc/herald")
    private DataSource database;

    @Inject
    private Schema schema;

    @Inject
    private VaultStart vault;

    @Inject
    private Followers followers;

    @Inject
    private LuceneMemory memory;

    @Inject
    private Dispatcher dispatcher;

    @Inject
    private Replaying replaying;

    @Inject
    private LagWatch lagWatch;

    @Inject
    private Timetable timetable;

    @Inject
    private RecallWatch recallWatch;

    @Inject
    private Overdue overdue;

    @Inject
    private HubWorker hub;

    @Inject
    private ImportReading importReading;

    @Inject
    private Sealer sealer;

    @Inject
    private Post post;

    @Inject
    private FactWatch factWatch;

    @Inject
    private TokenWatch tokenWatch;

    @Inject
    private PurgeWorker purgeWorker;

    @Inject
    private PurgeWatch purgeWatch;

    @Inject
    private SiteMetrics siteMetrics;

    @Inject
    private FirstSignIn firstSignIn;

    @PostConstruct
    void start() {
        schema.migrate(database);
        vault.run();
        firstSignIn.prepare();
        sealer.start();
        post.start();
        followers.start();
        memory.start();
        dispatcher.start();
        replaying.start();
        lagWatch.start();
        timetable.start();
        recallWatch.start();
        overdue.start();
        hub.start();
        importReading.start();
        factWatch.start();
        tokenWatch.start();
        purgeWorker.start();
        purgeWatch.start();
        siteMetrics.offer();
    }
}
