package org.heraldcms.core.importing.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.heraldcms.core.article.ArticlePatch;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.base.Slug;
import org.heraldcms.core.importing.proposal.Proposal.Block;
import org.heraldcms.core.importing.proposal.Proposal.Head;
import org.heraldcms.core.importing.proposal.Proposal.Pair;
import org.heraldcms.core.importing.proposal.ProposalEdit.BlockEdit;
import org.heraldcms.core.importing.proposal.ProposalEdit.HeadEdit;
import org.jspecify.annotations.Nullable;

/** Changes a proposal as a person wants it. What is wrong is refused at its place in the edit. */
public final class Editing {

    private Proposal proposal;

    private Editing(Proposal proposal) {
        this.proposal = proposal;
    }

    /**
     * The proposal afterwards.
     *
     * @throws HeraldException INVALID at the place of what cannot be
     */
    public static Proposal of(Proposal before, ProposalEdit edit) {
        Editing editing = new Editing(before);
        for (int i = 0; i < edit.blocks().size(); i++) {
            editing.block(edit.blocks().get(i), "/blocks/" + i);
        }
        for (int i = 0; i < edit.editions().size(); i++) {
            editing.head(edit.editions().get(i), "/editions/" + i);
        }
        editing.article(edit);
        for (int i = 0; i < edit.split().size(); i++) {
            editing.split(edit.split().get(i), "/split/" + i);
        }
        for (int i = 0; i < edit.join().size(); i++) {
            editing.join(edit.join().get(i), "/join/" + i);
        }
        return editing.proposal;
    }

    private void article(ProposalEdit edit) {
        ArticlePatch checked = new ArticlePatch(edit.type(), edit.topics(), null);
        proposal = proposal.about(
                checked.type() == null ? proposal.type() : checked.type(),
                checked.topics() == null ? proposal.topics() : checked.topics());
        if (edit.source() != null) {
            requireEdition(edit.source(), "/source");
            proposal = proposal.translatedFrom(edit.source());
        }
    }

    private void requireEdition(LocaleTag locale, String at) {
        if (!proposal.locales().contains(locale)) {
            throw HeraldException.invalid(at, "Nothing on the page is in " + locale + ".");
        }
    }

    private void block(BlockEdit edit, String at) {
        Block block = proposal.block(edit.id())
                .orElseThrow(() -> HeraldException.invalid(at + "/id", "The page has no such block."));
        Block moved = edit.locale() == null ? block : block.in(edit.locale());
        Block changed = edit.excluded() == null ? moved : moved.excluded(edit.excluded());
        proposal = proposal.with(proposal.blocks().stream()
                .map(it -> it.id().equals(edit.id()) ? changed : it)
                .toList());
        if (!changed.locale().equals(block.locale()) || changed.excluded()) {
            noTitle(block.id());
        }
        String kind = edit.kind();
        if (kind != null) {
            kind(changed, kind, edit.level(), at);
        }
    }

    private void kind(Block block, String kind, @Nullable Integer level, String at) {
        Kinds kinds = new Kinds(proposal.everything(), block.id(), at);
        if (kind.equals("title")) {
            String text = kinds.text();
            head(block.locale(), head -> head.titledBy(block.id(), text));
        } else {
            proposal = proposal.saying(kinds.changed(kind, level));
            noTitle(block.id());
        }
    }

    /** The block is no longer the title, though the title may still say the same. */
    private void noTitle(String block) {
        proposal = proposal.headed(proposal.heads().stream()
                .map(head -> block.equals(head.titleBlock()) ? head.titledBy(null, head.title()) : head)
                .toList());
    }

    private void head(HeadEdit edit, String at) {
        requireEdition(edit.locale(), at + "/locale");
        String slug = slug(edit.slug(), at);
        head(edit.locale(), head -> {
            Head titled = edit.title() == null ? head : head.titled(edit.title().strip());
            Head summarised = edit.summary() == null
                    ? titled
                    : titled.summarised(edit.summary().strip());
            return slug == null ? summarised : summarised.at(slug);
        });
    }

    private static @Nullable String slug(@Nullable String sent, String at) {
        try {
            return sent == null || sent.isEmpty() ? sent : Slug.of(sent).text();
        } catch (HeraldException refused) {
            throw HeraldException.invalid(at + "/slug", refused.detail());
        }
    }

    private void head(LocaleTag locale, UnaryOperator<Head> change) {
        List<Head> heads = new ArrayList<>(proposal.heads());
        heads.removeIf(head -> head.locale().equals(locale));
        heads.add(change.apply(proposal.head(locale)));
        proposal = proposal.headed(heads);
    }

    private void join(Pair pair, String at) {
        LocaleTag source = locale(pair.source(), at + "/source");
        LocaleTag target = locale(pair.target(), at + "/target");
        if (!source.equals(proposal.source()) || target.equals(source)) {
            throw HeraldException.invalid(
                    at, "A pair is a block in " + proposal.source() + " and one in another language.");
        }
        List<Pair> joined = new ArrayList<>(proposal.joined());
        joined.removeIf(other -> other.target().equals(pair.target())
                || (other.source().equals(pair.source()) && isIn(other.target(), target)));
        joined.add(pair);
        Set<String> apart = new HashSet<>(proposal.apart());
        apart.remove(pair.target());
        proposal = proposal.paired(joined, apart);
    }

    private void split(Pair pair, String at) {
        if (Editions.of(proposal).stream().noneMatch(edition -> edition.pairs().contains(pair))) {
            throw HeraldException.invalid(at, "These two are no pair.");
        }
        List<Pair> joined = new ArrayList<>(proposal.joined());
        joined.remove(pair);
        Set<String> apart = new HashSet<>(proposal.apart());
        apart.add(pair.target());
        proposal = proposal.paired(joined, apart);
    }

    private boolean isIn(String block, LocaleTag locale) {
        return proposal.block(block).filter(it -> it.locale().equals(locale)).isPresent();
    }

    private LocaleTag locale(String id, String at) {
        return proposal.block(id)
                .filter(block -> !block.excluded())
                .orElseThrow(() -> HeraldException.invalid(at, "No edition has such a block."))
                .locale();
    }
}
