package org.heraldcms.core.notice.mail;

import java.util.List;
import java.util.Map;
import org.heraldcms.core.notice.Notice;

/**
 * A letter as its reader gets it.
 *
 * @param id the same for every try, so that a mailbox can tell that it has the letter already
 * @param subject one line
 * @param text plain text
 */
record Letter(String id, String subject, String text) {

    private static final int LONGEST_SUBJECT = 150;
    private static final int MOST_SENTENCES = 100;

    Letter {
        String line = subject.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        subject = line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT - 1) + "…" : line;
    }

    /**
     * Writes one.
     *
     * @param studio the address to which links are added
     */
    static Letter of(Outbox.Batch batch, String studio) {
        Sentences sentences = new Sentences(batch.reader().preference());
        List<Notice> notices = batch.notices();
        String subject = batch.digest()
                ? sentences.words("digest.title", Map.of("count", Integer.toString(notices.size())))
                : sentences.title(notices.getFirst());
        StringBuilder text = new StringBuilder();
        text.append(
                sentences.words("greeting", Map.of("name", line(batch.reader().name()))));
        for (Notice notice : notices.subList(0, Math.min(MOST_SENTENCES, notices.size()))) {
            text.append("\n\n").append(line(sentences.sentence(notice))).append('\n');
            text.append(studio).append(notice.link());
        }
        if (notices.size() > MOST_SENTENCES) {
            String more = Integer.toString(notices.size() - MOST_SENTENCES);
            text.append("\n\n").append(sentences.words("more", Map.of("count", more)));
        }
        text.append("\n\n-- \n").append(sentences.words("footer", Map.of("link", studio + "#/notices")));
        return new Letter(
                notices.getFirst().id().toString(),
                "[Herald] " + subject,
                text.append('\n').toString());
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ");
    }
}
