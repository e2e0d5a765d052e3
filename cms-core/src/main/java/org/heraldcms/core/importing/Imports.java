package org.heraldcms.core.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.Violation;
import org.heraldcms.core.importing.proposal.Proposal;
import org.heraldcms.core.importing.proposal.ProposalEdit;
import org.jspecify.annotations.Nullable;

/** Brings pages in: begins an import, changes what it proposes, makes articles of it. */
@ApplicationScoped
@Transactional
public class Imports {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Making making;

    @Inject
    private Audit audit;

    @Inject
    private Event<Waiting> waiting;

    @Inject
    private Clock clock;

    /** Fired when pages wait to be read. */
    record Waiting() {}

    /** Where a page of the list of imports ends. */
    public record Place(Instant createdAt, UUID id) {}

    /**
     * Begins an import. Few pages are read at once, many afterwards; {@link ImportPage#state} tells.
     *
     * @throws HeraldException INVALID or TOO_LARGE below {@code /pages/<n>} when a page that is read at once cannot be
     */
    public Import begin(Actor actor, ImportDraft draft) {
        actor.require(Permission.CREATE_ARTICLE);
        Instant now = clock.instant();
        Import begun = new Import(Ids.next(now), actor.id(), draft.locales(), now);
        store.persist(begun);
        store.flush();
        for (int i = 0; i < draft.pages().size(); i++) {
            ImportDraft.PageDraft sent = draft.pages().get(i);
            ImportPage page = new ImportPage(new ImportPage.Key(begun.id(), i), sent.name(), sent.parts());
            if (draft.isSmall()) {
                read(page, draft);
            }
            store.persist(page);
        }
        store.flush();
        audit.record(
                actor,
                "import.begin",
                begun.id().toString(),
                Map.of("pages", draft.pages().size()));
        if (!draft.isSmall()) {
            waiting.fire(new Waiting());
        }
        return begun;
    }

    private static void read(ImportPage page, ImportDraft draft) {
        try {
            page.read(draft.locales());
        } catch (HeraldException refused) {
            throw below("/pages/" + page.number(), refused);
        }
    }

    /** The same refusal with its places below another one. */
    static HeraldException below(String at, HeraldException refused) {
        List<Violation> violations = refused.violations().isEmpty()
                ? List.of(new Violation(at, refused.detail()))
                : refused.violations().stream()
                        .map(one -> new Violation(at + one.pointer(), one.detail()))
                        .toList();
        return new HeraldException(refused.code(), refused.detail(), violations);
    }

    /** The import; NOT_FOUND when there is none. */
    public Import require(Actor actor, UUID id) {
        actor.require(Permission.CREATE_ARTICLE);
        Import found = store.find(Import.class, id);
        if (found == null) {
            throw HeraldException.notFound("import");
        }
        return found;
    }

    /** The pages of an import in their order. */
    public List<ImportPage> pages(Import of) {
        return store.createQuery(
                        "select p from ImportPage p where p.importId = :id order by p.number", ImportPage.class)
                .setParameter("id", of.id())
                .getResultList();
    }

    /** One page; NOT_FOUND when the import has none of that number. */
    public ImportPage page(Actor actor, UUID id, int number) {
        actor.require(Permission.CREATE_ARTICLE);
        return visible(store.find(ImportPage.class, new ImportPage.Key(id, number)));
    }

    private ImportPage lock(UUID id, int number) {
        return visible(store.find(ImportPage.class, new ImportPage.Key(id, number), LockModeType.PESSIMISTIC_WRITE));
    }

    private static ImportPage visible(@Nullable ImportPage page) {
        if (page == null) {
            throw HeraldException.notFound("page of an import");
        }
        return page;
    }

    /** Imports behind a place, the newest first. */
    public List<Import> list(Actor actor, @Nullable Place after, int limit) {
        actor.require(Permission.CREATE_ARTICLE);
        String from = after == null ? "" : " where i.createdAt < :at or (i.createdAt = :at and i.id < :id)";
        TypedQuery<Import> query = store.createQuery(
                "select i from Import i" + from + " order by i.createdAt desc, i.id desc", Import.class);
        if (after != null) {
            query.setParameter("at", after.createdAt()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /**
     * Changes what is proposed for a page.
     *
     * @param seen the version that the editor had before them
     * @throws HeraldException STALE; ILLEGAL_TRANSITION when there is no proposal any more or yet; INVALID
     */
    public ImportPage change(Actor actor, UUID id, int number, ProposalEdit edit, long seen) {
        actor.require(Permission.CREATE_ARTICLE);
        ImportPage page = lock(id, number);
        page.change(edit, seen);
        store.flush();
        audit.record(actor, "import.change", id + "/" + number, Map.of());
        return page;
    }

    /**
     * Makes the article that is proposed for a page, with all its editions, as drafts; all of it or nothing.
     *
     * @throws HeraldException ILLEGAL_TRANSITION when it was made already; INVALID or SLUG_TAKEN below
     *     {@code /editions/<n>}
     */
    public Article make(Actor actor, UUID id, int number) {
        actor.require(Permission.CREATE_ARTICLE);
        ImportPage page = lock(id, number);
        Proposal proposal = page.requireProposal();
        Article article = making.article(actor, proposal);
        page.imported(article.id());
        store.flush();
        audit.record(
                actor,
                "import.make",
                id + "/" + number,
                Map.of(
                        "article",
                        article.id().toString(),
                        "editions",
                        proposal.locales().size()));
        return article;
    }

    /** Deletes an import. What was made of its pages stays. */
    public void delete(Actor actor, UUID id) {
        Import found = require(actor, id);
        store.remove(found);
        store.flush();
        audit.record(actor, "import.delete", id.toString(), Map.of());
    }
}
