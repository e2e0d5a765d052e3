package org.heraldcms.web.memory;

import java.util.List;
import org.heraldcms.core.translation.glossary.Term;
import org.heraldcms.core.translation.glossary.TermFinder;

/**
 * A term of the glossary where it stands in a source text.
 *
 * @param start offset of its first character, in UTF-16 units
 * @param end offset behind its last one
 */
record TermView(Term.Rule rule, String text, List<String> translations, String note, int start, int end) {

    static TermView of(TermFinder.Found found) {
        Term term = found.term();
        return new TermView(term.rule(), term.text(), term.translations(), term.note(), found.start(), found.end());
    }
}
