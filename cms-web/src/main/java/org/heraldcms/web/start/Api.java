package org.heraldcms.web.start;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.heraldcms.web.access.AccountsResource;
import org.heraldcms.web.access.PeopleResource;
import org.heraldcms.web.access.SessionResource;
import org.heraldcms.web.access.SetupResource;
import org.heraldcms.web.access.TokensResource;
import org.heraldcms.web.article.ArticleResource;
import org.heraldcms.web.article.EditionResource;
import org.heraldcms.web.article.RevisionResource;
import org.heraldcms.web.article.SegmentResource;
import org.heraldcms.web.audit.AuditResource;
import org.heraldcms.web.fact.FactResource;
import org.heraldcms.web.fact.FactTextResource;
import org.heraldcms.web.fact.FactUseResource;
import org.heraldcms.web.glossary.CsvResource;
import org.heraldcms.web.glossary.GlossaryResource;
import org.heraldcms.web.glossary.TbxResource;
import org.heraldcms.web.http.NeededBody;
import org.heraldcms.web.http.StrictQuery;
import org.heraldcms.web.importing.ImportPageResource;
import org.heraldcms.web.importing.ImportResource;
import org.heraldcms.web.json.JsonProvider;
import org.heraldcms.web.memory.MemoryResource;
import org.heraldcms.web.memory.PrefillResource;
import org.heraldcms.web.memory.SuggestionResource;
import org.heraldcms.web.memory.TmxResource;
import org.heraldcms.web.notice.NoticeResource;
import org.heraldcms.web.preview.PreviewsResource;
import org.heraldcms.web.problem.ProblemMapper;
import org.heraldcms.web.publishing.ChangeResource;
import org.heraldcms.web.publishing.EditionRecallResource;
import org.heraldcms.web.publishing.PublicationResource;
import org.heraldcms.web.publishing.RecallResource;
import org.heraldcms.web.recall.RecallsResource;
import org.heraldcms.web.receipt.ComparedResource;
import org.heraldcms.web.receipt.ConvergenceResource;
import org.heraldcms.web.receipt.ConvergencesResource;
import org.heraldcms.web.receipt.ReceiptResource;
import org.heraldcms.web.release.CalendarResource;
import org.heraldcms.web.release.LaunchResource;
import org.heraldcms.web.release.ReleaseCheckResource;
import org.heraldcms.web.release.ReleaseItemResource;
import org.heraldcms.web.release.ReleaseResource;
import org.heraldcms.web.review.CommentResource;
import org.heraldcms.web.review.QueueResource;
import org.heraldcms.web.review.ReviewComparisonResource;
import org.heraldcms.web.review.ReviewResource;
import org.heraldcms.web.review.WorkflowResource;
import org.heraldcms.web.security.Authentication;
import org.heraldcms.web.shape.ShapeResource;
import org.heraldcms.web.site.PurgeTargetResource;
import org.heraldcms.web.site.SiteResource;
import org.heraldcms.web.site.SiteTokenResource;
import org.heraldcms.web.translation.StaleResource;
import org.heraldcms.web.translation.check.CheckResource;
import org.heraldcms.web.translation.interchange.XliffPackageResource;
import org.heraldcms.web.translation.interchange.XliffResource;
import org.heraldcms.web.translation.machine.MachineTranslationResource;
import org.heraldcms.web.webhook.DeliveryResource;
import org.heraldcms.web.webhook.EndpointExampleResource;
import org.heraldcms.web.webhook.EndpointKeyResource;
import org.heraldcms.web.webhook.EndpointRecoveryResource;
import org.heraldcms.web.webhook.EndpointResource;
import org.heraldcms.web.webhook.OperatorEndpointResource;
import org.heraldcms.web.webhook.ReplayResource;

/** The management API: what the newsroom does, for whoever is signed in. */
@ApplicationPath("/api/v1")
public class Api extends Application {

    /** Named one by one: what is found by its annotations alone would include what outsiders read. */
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AccountsResource.class,
                PeopleResource.class,
                ArticleResource.class,
                AuditResource.class,
                CalendarResource.class,
                ChangeResource.class,
                CheckResource.class,
                CommentResource.class,
                ComparedResource.class,
                ConvergenceResource.class,
                ConvergencesResource.class,
                CsvResource.class,
                DeliveryResource.class,
                EditionRecallResource.class,
                EditionResource.class,
                EndpointExampleResource.class,
                EndpointKeyResource.class,
                EndpointRecoveryResource.class,
                EndpointResource.class,
                FactResource.class,
                FactTextResource.class,
                FactUseResource.class,
                GlossaryResource.class,
                ImportPageResource.class,
                ImportResource.class,
                LaunchResource.class,
                MachineTranslationResource.class,
                MemoryResource.class,
                NoticeResource.class,
                OperatorEndpointResource.class,
                PrefillResource.class,
                PreviewsResource.class,
                PublicationResource.class,
                PurgeTargetResource.class,
                QueueResource.class,
                RecallResource.class,
                RecallsResource.class,
                ReceiptResource.class,
                ReviewComparisonResource.class,
                ReleaseCheckResource.class,
                ReleaseItemResource.class,
                ReleaseResource.class,
                ReplayResource.class,
                ReviewResource.class,
                RevisionResource.class,
                SegmentResource.class,
                SessionResource.class,
                SetupResource.class,
                ShapeResource.class,
                SiteResource.class,
                SiteTokenResource.class,
                StaleResource.class,
                SuggestionResource.class,
                TbxResource.class,
                TmxResource.class,
                TokensResource.class,
                WorkflowResource.class,
                XliffPackageResource.class,
                XliffResource.class,
                Authentication.class,
                JsonProvider.class,
                NeededBody.class,
                ProblemMapper.class,
                StrictQuery.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return JerseySettings.ALL;
    }
}
