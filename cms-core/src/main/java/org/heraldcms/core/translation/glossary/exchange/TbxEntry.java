package org.heraldcms.core.translation.glossary.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.glossary.Designation;
import org.heraldcms.core.translation.glossary.Designation.Status;
import org.heraldcms.core.translation.glossary.EntryDraft;
import org.heraldcms.core.translation.glossary.Glossary.Incoming;
import org.jspecify.annotations.Nullable;

/** An entry while it is read. */
final class TbxEntry {

    private static final String OWN_ID = "c";

    private final String id;
    private final List<Designation> terms = new ArrayList<>();
    private final StringBuilder note = new StringBuilder();
    private String definition = "";
    private boolean keep;
    private boolean caseSensitive;
    private @Nullable LocaleTag locale;
    private String term = "";
    private @Nullable Status status;

    TbxEntry(String id) {
        this.id = id;
    }

    void language(LocaleTag language) {
        locale = language;
    }

    void beginTerm() {
        term = "";
        status = null;
    }

    void text(String text) {
        term = text.strip().replaceAll("\\s+", " ");
    }

    /** Adds the term, unless the language has it already. Without a status the first is the preferred one. */
    void endTerm() {
        LocaleTag language = locale;
        if (language == null || of(language).anyMatch(one -> one.text().equals(term))) {
            return;
        }
        boolean preferred = of(language).noneMatch(one -> one.status() == Status.PREFERRED);
        Status own = status == null || status == Status.PREFERRED && !preferred
                ? preferred ? Status.PREFERRED : Status.ADMITTED
                : status;
        terms.add(new Designation(language, term, own));
    }

    private Stream<Designation> of(LocaleTag language) {
        return terms.stream().filter(one -> one.locale().equals(language));
    }

    void note(String text) {
        note.append(note.isEmpty() ? "" : "\n").append(text.strip());
    }

    void category(String category, String text) {
        String value = text.strip();
        switch (category) {
            case "definition" -> definition = definition.isEmpty() ? value : definition;
            case "administrativeStatus" -> status = status(value);
            case "projectSubset" -> {
                keep |= value.equals(TbxOut.KEEP);
                caseSensitive |= value.equals(TbxOut.CASE_SENSITIVE);
            }
            default -> {
                // A category that the glossary has nothing for.
            }
        }
    }

    private static @Nullable Status status(String value) {
        return switch (value.toLowerCase(Locale.ROOT).replaceAll("term.*", "")) {
            case "preferred" -> Status.PREFERRED;
            case "admitted" -> Status.ADMITTED;
            case "deprecated", "superseded" -> Status.FORBIDDEN;
            default -> null;
        };
    }

    Incoming incoming() {
        return new Incoming(
                ownId(), new EntryDraft(keep, caseSensitive, definition, note.toString(), List.copyOf(terms)));
    }

    /** The id of an entry that was exported from here; other tools have ids of their own. */
    private @Nullable UUID ownId() {
        if (!id.startsWith(OWN_ID)) {
            return null;
        }
        try {
            return UUID.fromString(id.substring(OWN_ID.length()));
        } catch (IllegalArgumentException foreign) {
            return null;
        }
    }
}
