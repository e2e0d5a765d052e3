package org.heraldcms.core.translation.glossary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Entries that come from elsewhere, held against those that are here. */
final class Merge {

    private final Map<UUID, Entry> byId = new HashMap<>();
    private final Set<Said> said = new HashSet<>();
    private int added;
    private int changed;
    private int known;

    /** What an entry says; in which order its languages come says nothing, and files may have another. */
    private record Said(boolean keep, boolean caseSensitive, String definition, String note, Set<Designation> terms) {
        static Said by(EntryDraft draft) {
            return new Said(
                    draft.keep(), draft.caseSensitive(), draft.definition(), draft.note(), Set.copyOf(draft.terms()));
        }
    }

    Merge(List<Entry> present) {
        present.forEach(this::keep);
    }

    private void keep(Entry entry) {
        byId.put(entry.id(), entry);
        said.add(Said.by(entry.content()));
    }

    void take(
            Glossary.Incoming incoming, Function<EntryDraft, Entry> add, BiFunction<Entry, EntryDraft, Entry> change) {
        @Nullable Entry before = incoming.id() == null ? null : byId.get(incoming.id());
        boolean same = before == null
                ? said.contains(Said.by(incoming.content()))
                : Said.by(before.content()).equals(Said.by(incoming.content()));
        if (same) {
            known++;
        } else if (before == null) {
            added++;
            keep(add.apply(incoming.content()));
        } else {
            changed++;
            keep(change.apply(before, incoming.content()));
        }
    }

    Glossary.Merged tally() {
        return new Glossary.Merged(added, changed, known);
    }
}
