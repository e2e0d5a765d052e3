package org.heraldcms.web.feed.form;

import java.nio.charset.StandardCharsets;

/** A feed as plain text, for mail, terminals and screens without markup: what is new, in a few lines each. */
final class TextForm {

    private TextForm() {}

    static byte[] bytes(Feed feed) {
        StringBuilder text = new StringBuilder(line(feed.title())).append(line(feed.home()));
        feed.entries().forEach(entry -> entry(text.append('\n'), entry));
        feed.tombstones()
                .forEach(gone -> text.append('\n')
                        .append(line("withdrawn " + gone.when()))
                        .append(line(gone.id())));
        String previous = feed.links().previousArchive();
        if (previous != null) {
            text.append('\n').append(line(previous));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void entry(StringBuilder text, Feed.Entry entry) {
        text.append(line(entry.text().title()));
        if (!entry.text().summary().isEmpty()) {
            text.append(line(entry.text().summary()));
        }
        text.append(line(entry.page())).append(line(entry.updated() + " " + entry.id()));
    }

    /** Whatever breaks lines does not break ours. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip() + "\n";
    }
}
