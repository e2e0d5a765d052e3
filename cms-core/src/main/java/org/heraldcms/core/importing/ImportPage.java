package org.heraldcms.core.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.base.UuidColumn;
import org.heraldcms.core.importing.page.Document;
import org.heraldcms.core.importing.proposal.Editing;
import org.heraldcms.core.importing.proposal.Proposal;
import org.heraldcms.core.importing.proposal.ProposalEdit;
import org.heraldcms.core.importing.proposal.Proposer;
import org.jspecify.annotations.Nullable;

/**
 * One page of an import.
 *
 * <p>It waits to be read; read, it is a proposal, which is changed until an article is made of it, once. What cannot be
 * read has failed, for a reason that is told.
 */
@Entity
@Table(name = "import_page")
@IdClass(ImportPage.Key.class)
public class ImportPage {

    /** Import and number. */
    public record Key(UUID importId, int number) implements Serializable {}

    /** Where a page stands. */
    public enum State {
        WAITING,
        PROPOSED,
        FAILED,
        IMPORTED;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @Column(name = "import_id")
    private UUID importId;

    @Id
    private int number;

    private String name;

    private String state;

    @Convert(converter = DocumentsColumn.class)
    private @Nullable List<Document> documents;

    private int tries;

    @Convert(converter = ProposalColumn.class)
    private @Nullable Proposal proposal;

    private @Nullable String failure;

    @Column(name = "article_id")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID articleId;

    @Version
    private long version;

    /** For the store only. */
    protected ImportPage() {}

    ImportPage(Key key, String name, List<Document> documents) {
        this.importId = key.importId();
        this.number = key.number();
        this.name = name;
        this.state = State.WAITING.label();
        this.documents = documents;
    }

    /** Makes a proposal of what was sent, which is not needed any more then. */
    void read(List<LocaleTag> wanted) {
        List<Document> sent = documents;
        if (sent != null) {
            proposal = Proposer.of(sent, wanted);
            documents = null;
            state = State.PROPOSED.label();
        }
    }

    void tried() {
        tries++;
    }

    void fail(String why) {
        failure = why;
        documents = null;
        state = State.FAILED.label();
    }

    void change(ProposalEdit edit, long seen) {
        Proposal before = requireProposal();
        if (version != seen) {
            throw new HeraldException(ErrorCode.STALE, "The proposal was changed by somebody else meanwhile.");
        }
        proposal = Editing.of(before, edit);
    }

    void imported(UUID article) {
        articleId = article;
        state = State.IMPORTED.label();
    }

    /** The proposal, as long as nothing was made of it; ILLEGAL_TRANSITION otherwise. */
    Proposal requireProposal() {
        if (proposal == null || state() != State.PROPOSED) {
            throw new HeraldException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    switch (state()) {
                        case WAITING -> "The page has not been read yet.";
                        case FAILED -> "The page could not be read.";
                        default -> "An article was made of the page already.";
                    });
        }
        return proposal;
    }

    public UUID importId() {
        return importId;
    }

    /** Its place in the import, from 0. */
    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public State state() {
        return State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    /** What would become of it, or has; null when it has not been read. */
    public @Nullable Proposal proposal() {
        return proposal;
    }

    /** Why it could not be read; null when it could. */
    public @Nullable String failure() {
        return failure;
    }

    /** The article that was made of it; null when none was. */
    public @Nullable UUID articleId() {
        return articleId;
    }

    /** Grows with every change. */
    public long version() {
        return version;
    }

    int tries() {
        return tries;
    }
}
