package org.heraldcms.web.importing;

import java.util.UUID;
import org.heraldcms.core.importing.ImportPage;
import org.heraldcms.core.importing.proposal.Proposal;
import org.jspecify.annotations.Nullable;

/** A page of an import, with all that is proposed for it. */
record ImportPageView(
        UUID importId,
        int number,
        String name,
        ImportPage.State state,
        @Nullable String failure,
        @Nullable UUID article,
        @Nullable ProposalView proposal) {

    static ImportPageView of(ImportPage page) {
        Proposal proposal = page.proposal();
        return new ImportPageView(
                page.importId(),
                page.number(),
                page.name(),
                page.state(),
                page.failure(),
                page.articleId(),
                proposal == null ? null : ProposalView.of(proposal));
    }
}
