package org.heraldcms.web.glossary;

import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.glossary.Designation;
import org.heraldcms.core.translation.glossary.Designation.Status;
import org.heraldcms.core.translation.glossary.EntryDraft;
import org.heraldcms.web.json.Required;
import org.jspecify.annotations.Nullable;

/** An entry as an editor sends it. */
record EntryIn(
        @Nullable Boolean keep,
        @Nullable Boolean caseSensitive,
        @Nullable String definition,
        @Nullable String note,
        @Nullable List<TermIn> terms) {

    /** What the concept is called in a locale; without a status, the first of a locale is the preferred one. */
    record TermIn(
            @Nullable String locale,
            @Nullable String text,
            @Nullable Status status) {}

    EntryDraft toDraft() {
        return new EntryDraft(
                keep != null && keep,
                caseSensitive != null && caseSensitive,
                definition == null ? "" : definition,
                note == null ? "" : note,
                designations(Required.member(terms, "terms")));
    }

    private static List<Designation> designations(List<TermIn> terms) {
        List<Designation> designations = new ArrayList<>();
        for (TermIn term : terms) {
            String pointer = "/terms/" + designations.size();
            if (term == null || term.locale() == null || term.text() == null) {
                throw HeraldException.invalid(pointer, "A term has a locale and a text.");
            }
            LocaleTag locale = LocaleTag.of(term.locale(), pointer + "/locale");
            boolean first = designations.stream().noneMatch(one -> one.locale().equals(locale));
            Status status = term.status() == null ? first ? Status.PREFERRED : Status.ADMITTED : term.status();
            designations.add(new Designation(locale, term.text(), status));
        }
        return designations;
    }
}
