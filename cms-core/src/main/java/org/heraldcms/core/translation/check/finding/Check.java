package org.heraldcms.core.translation.check.finding;

import static org.heraldcms.core.translation.check.finding.Severity.BLOCK;
import static org.heraldcms.core.translation.check.finding.Severity.WARN;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The closed list of what can be found. Each has a sentence in English and Spanish for readers of one language only. */
public enum Check {
    /** A segment of the source has no translation. */
    MISSING(BLOCK),
    /** The source changed after the segment was translated. */
    STALE(BLOCK),
    /** Code of the source is missing; or, as a warning, a mark (bold, code, a language of parts) or the end of a line is. */
    INLINE_CODE(BLOCK),
    /** A link of the source is missing, added, or leads elsewhere. */
    LINK(BLOCK),
    /** A telephone number, e-mail address or web address differs. */
    CONTACT(BLOCK),
    /** A number, percentage, date, age or amount of money differs in value. */
    NUMBER(BLOCK),
    /** A placeholder such as {name} or %s differs. */
    PLACEHOLDER(BLOCK),
    /** A term that the glossary forbids in this language. */
    FORBIDDEN_TERM(BLOCK),
    /** A figure of the source is not referred to; or, as a warning, one is that the source has not. */
    FIGURE(BLOCK),
    /** There are no words for a figure in the language of the text. */
    FIGURE_WORDING(BLOCK),
    /** Characters that look like markup or script in what is plain text. */
    UNSAFE_MARKUP(BLOCK),
    /** No version of a figure has been approved yet: it cannot be published. */
    FIGURE_UNAPPROVED(WARN),
    /** A figure has to be looked at again. */
    FIGURE_OVERDUE(WARN),
    /** The target is the same as the source. */
    SAME_AS_SOURCE(WARN),
    /** One side says no, the other does not. */
    NEGATION(WARN),
    /** A term is not translated as the glossary says. */
    GLOSSARY(WARN),
    /** Words of the source language stand in the target. */
    FOREIGN_WORD(WARN),
    /** A word that no dictionary of the language has. */
    SPELLING(WARN),
    /** The same word twice in a row. */
    DOUBLED_WORD(WARN),
    /** Two spaces, or a space at an end. */
    SPACES(WARN),
    /** A bracket without its partner. */
    BRACKETS(WARN),
    /** A quotation mark without its partner. */
    QUOTES(WARN),
    /** In Spanish, a question or exclamation without its opening mark, or the other way round. */
    INVERTED_MARKS(WARN),
    /** The text ends otherwise than its source. */
    END_PUNCTUATION(WARN),
    /** Sentences were joined, split or left out. */
    SENTENCES(WARN),
    /** Far longer or shorter than translations between these languages are. */
    LENGTH(WARN),
    /** Begins in another case than its source, or shouts. */
    CASE(WARN),
    /** A name of the source is missing or written otherwise. */
    NAME(WARN),
    /** The same source is translated in different ways. */
    INCONSISTENT(WARN),
    /** Was put in by memory or machine, and nobody has worked on it. */
    UNEDITED(WARN),
    /** Broken encoding, invisible or direction-changing characters. */
    CHARACTERS(WARN),
    /** A heading skips a level, or stands at another level than in the source. */
    HEADINGS(WARN),
    /** A picture without an alternative text. */
    ALT_TEXT(WARN),
    /** Far harder to read than its source. */
    READABILITY(WARN);

    private final Severity severity;

    Check(Severity severity) {
        this.severity = severity;
    }

    /** What a finding of this check means, unless it says less itself. */
    public Severity severity() {
        return severity;
    }

    /** The name in JSON and in the catalogues of sentences: {@code same_as_source}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
