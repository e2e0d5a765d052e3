package org.heraldcms.core.translation.glossary.exchange;

import static org.heraldcms.core.translation.glossary.Designation.Status.ADMITTED;
import static org.heraldcms.core.translation.glossary.Designation.Status.FORBIDDEN;
import static org.heraldcms.core.translation.glossary.Designation.Status.PREFERRED;

import java.time.Instant;
import java.util.List;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.glossary.Designation;
import org.heraldcms.core.translation.glossary.Entry;
import org.heraldcms.core.translation.glossary.EntryDraft;
import org.heraldcms.core.translation.glossary.Glossary.Incoming;

/** A glossary with everything that is hard to write in a file. */
final class Entries {

    private static final Instant TODAY = Instant.parse("2026-05-04T08:00:00Z");

    static final List<Entry> ALL = List.of(
            entry(
                    false,
                    false,
                    "A number to call,\nday and \"night\"",
                    "=HYPERLINK(\"http://a.example\")",
                    term("en", "hotline", PREFERRED),
                    term("en", "help line, free", ADMITTED),
                    term("en", "24/7; line", ADMITTED),
                    term("es", "línea de ayuda", PREFERRED),
                    term("es", "línea caliente", FORBIDDEN)),
            entry(true, true, "", "<b>Our name</b> & more", term("en", "Safe Harbour", PREFERRED)),
            entry(
                    false,
                    false,
                    "",
                    "",
                    term("ar", "خط المساعدة (Childline) ٢٤", PREFERRED),
                    term("zh-Hant", "求助熱線", ADMITTED)),
            entry(
                    false,
                    false,
                    "'=1+1",
                    "@sum",
                    term("en", "-1 rule", PREFERRED),
                    term("en", "+1", ADMITTED),
                    term("en", "'quoted'", ADMITTED)));

    private Entries() {}

    /** The entries as they must come back. */
    static List<Incoming> incoming() {
        return ALL.stream()
                .map(entry -> new Incoming(entry.id(), entry.content()))
                .toList();
    }

    private static Entry entry(
            boolean keep, boolean caseSensitive, String definition, String note, Designation... terms) {
        EntryDraft content = new EntryDraft(keep, caseSensitive, definition, note, List.of(terms));
        return new Entry(Ids.next(TODAY), content, TODAY, TODAY, 0);
    }

    private static Designation term(String locale, String text, Designation.Status status) {
        return new Designation(LocaleTag.of(locale), text, status);
    }
}
