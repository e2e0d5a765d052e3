package org.heraldcms.web.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.importing.proposal.Proposal.Pair;
import org.heraldcms.core.importing.proposal.ProposalEdit;
import org.jspecify.annotations.Nullable;

/** What an editor changes about a proposal; what is left out stays as it is. */
record ProposalEditIn(
        @Nullable String type,
        @Nullable List<String> topics,
        @Nullable String source,
        @Nullable List<@Nullable HeadIn> editions,
        @Nullable List<@Nullable BlockIn> blocks,
        @Nullable List<@Nullable PairIn> join,
        @Nullable List<@Nullable PairIn> split) {

    private static final int MOST = 5_000;

    record HeadIn(
            @Nullable String locale,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String slug) {

        ProposalEdit.HeadEdit toEdit(String at) {
            return new ProposalEdit.HeadEdit(
                    LocaleTag.of(required(locale, at + "/locale"), at + "/locale"), title, summary, slug);
        }
    }

    record BlockIn(
            @Nullable String id,
            @Nullable String locale,
            @Nullable Boolean excluded,
            @Nullable String kind,
            @Nullable Integer level) {

        ProposalEdit.BlockEdit toEdit(String at) {
            return new ProposalEdit.BlockEdit(
                    required(id, at + "/id"),
                    locale == null ? null : LocaleTag.of(locale, at + "/locale"),
                    excluded,
                    kind,
                    level);
        }
    }

    record PairIn(@Nullable String source, @Nullable String target) {

        Pair toPair(String at) {
            return new Pair(required(source, at + "/source"), required(target, at + "/target"));
        }
    }

    ProposalEdit toEdit() {
        return new ProposalEdit(
                type,
                topics,
                source == null ? null : LocaleTag.of(source, "/source"),
                all(editions, "/editions", HeadIn::toEdit),
                all(blocks, "/blocks", BlockIn::toEdit),
                all(join, "/join", PairIn::toPair),
                all(split, "/split", PairIn::toPair));
    }

    private static <I, E> List<E> all(@Nullable List<@Nullable I> sent, String at, BiFunction<I, String, E> edit) {
        List<E> edits = new ArrayList<>();
        if (sent != null && sent.size() > MOST) {
            throw HeraldException.invalid(at, "There are at most " + MOST + " at a time.");
        }
        for (int i = 0; sent != null && i < sent.size(); i++) {
            I one = sent.get(i);
            if (one == null) {
                throw HeraldException.invalid(at + "/" + i, "It is an object.");
            }
            edits.add(edit.apply(one, at + "/" + i));
        }
        return edits;
    }

    private static String required(@Nullable String value, String at) {
        if (value == null) {
            throw HeraldException.invalid(at, "This is required.");
        }
        return value;
    }
}
