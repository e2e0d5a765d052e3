package org.heraldcms.web.start;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.heraldcms.web.delivery.ArticlesResource;
import org.heraldcms.web.delivery.ComparisonResource;
import org.heraldcms.web.delivery.SyncResource;
import org.heraldcms.web.delivery.UnkeptAnswers;
import org.heraldcms.web.embed.JsonLdResource;
import org.heraldcms.web.embed.OembedResource;
import org.heraldcms.web.feed.FeedsResource;
import org.heraldcms.web.feed.sitemap.SitemapResource;
import org.heraldcms.web.http.NeededBody;
import org.heraldcms.web.http.StrictQuery;
import org.heraldcms.web.json.JsonProvider;
import org.heraldcms.web.problem.ProblemMapper;
import org.heraldcms.web.search.SearchResource;
import org.heraldcms.web.websub.HubResource;

/** What outsiders read, apart from the management API: no session and no account counts here. */
@ApplicationPath("/sites")
public class Delivery extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                ArticlesResource.class,
                ComparisonResource.class,
                SyncResource.class,
                FeedsResource.class,
                HubResource.class,
                JsonLdResource.class,
                OembedResource.class,
                SitemapResource.class,
                SearchResource.class,
                JsonProvider.class,
                NeededBody.class,
                ProblemMapper.class,
                StrictQuery.class,
                UnkeptAnswers.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return JerseySettings.ALL;
    }
}
