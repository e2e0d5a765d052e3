package org.heraldcms.web.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.heraldcms.core.access.People;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.importing.Import;
import org.heraldcms.core.importing.ImportPage;
import org.heraldcms.core.importing.proposal.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is.
 *
 * @param done how many of its pages have been read, or could not be
 */
record ImportView(
        UUID id,
        State state,
        int done,
        int total,
        List<LocaleTag> locales,
        People.Person by,
        Instant createdAt,
        List<Item> pages) {

    /** Whether there is still something to wait for. */
    enum State {
        READING,
        READY,
        FAILED;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A page in short.
     *
     * @param excluded so many blocks are left out
     * @param unsure of so many the language is not sure
     */
    record Item(
            int number,
            String name,
            ImportPage.State state,
            @Nullable String failure,
            @Nullable UUID article,
            @Nullable List<LocaleTag> locales,
            @Nullable Integer blocks,
            @Nullable Integer excluded,
            @Nullable Integer unsure) {

        static Item of(ImportPage page) {
            Proposal proposal = page.proposal();
            if (proposal == null) {
                return new Item(page.number(), page.name(), page.state(), page.failure(), null, null, null, null, null);
            }
            List<Proposal.Block> blocks = proposal.blocks();
            return new Item(
                    page.number(),
                    page.name(),
                    page.state(),
                    null,
                    page.articleId(),
                    proposal.locales(),
                    blocks.size(),
                    (int) blocks.stream().filter(Proposal.Block::excluded).count(),
                    (int) blocks.stream()
                            .filter(block -> !block.excluded() && !block.doubt().isEmpty())
                            .count());
        }
    }

    static ImportView of(Import one, List<ImportPage> pages, People.Person by) {
        int waiting = (int) pages.stream()
                .filter(page -> page.state() == ImportPage.State.WAITING)
                .count();
        boolean allFailed = pages.stream().allMatch(page -> page.state() == ImportPage.State.FAILED);
        return new ImportView(
                one.id(),
                waiting > 0 ? State.READING : allFailed ? State.FAILED : State.READY,
                pages.size() - waiting,
                pages.size(),
                one.locales(),
                by,
                one.createdAt(),
                pages.stream().map(Item::of).toList());
    }
}
