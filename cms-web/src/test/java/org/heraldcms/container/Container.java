package org.heraldcms.container;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.heraldcms.core.changelog.ChangeLogIT;
import org.heraldcms.core.changelog.FollowersIT;
import org.heraldcms.core.changelog.SampleChanges;
import org.heraldcms.core.changelog.Stumbling;
import org.heraldcms.core.webhook.SampleEndpoints;
import org.heraldcms.core.webhook.dispatch.OtherQueue;
import org.heraldcms.core.webhook.dispatch.QueueIT;
import org.heraldcms.core.webhook.dispatch.RecorderIT;
import org.heraldcms.core.webhook.endpoint.EndpointLocksIT;
import org.heraldcms.core.webhook.endpoint.RecoveriesIT;
import org.heraldcms.core.webhook.endpoint.SlowNames;
import org.heraldcms.core.webhook.replay.SentAgainIT;
import org.heraldcms.core.websub.HubTurnsIT;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it was built, with the tests inside it; the server is started once for all of them. */
@ArquillianSuiteDeployment
public class Container {

    @Deployment
    public static WebArchive herald() throws URISyntaxException {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("herald.war")))
                .addClasses(ChangeLogIT.class, FollowersIT.class, QueueIT.class, RecorderIT.class)
                .addClasses(EndpointLocksIT.class, RecoveriesIT.class, SentAgainIT.class, HubTurnsIT.class)
                .addClasses(SampleChanges.class, Stumbling.class, OtherQueue.class)
                .addClasses(SampleEndpoints.class, SlowNames.class)
                .addAsLibraries(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
    }
}
