package org.heraldcms.core.notice.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.notice.Notice;

/**
 * The words of letters, from the message files beside this class. In a pattern {@code {name}} stands for a member of the
 * notice's detail, and {@code [ … ]} for words that are left out when something that they name is not there.
 */
final class Sentences {

    private static final Pattern GROUP = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Pattern EDITION = Pattern.compile("[0-9a-f-]{36}/([A-Za-z0-9-]{2,35})");
    private static final String MISSING = "–";

    private final Preference reader;
    private final ResourceBundle messages;

    Sentences(Preference reader) {
        this.reader = reader;
        this.messages = ResourceBundle.getBundle(
                Sentences.class.getPackageName() + ".messages",
                reader.locale(),
                Sentences.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A few words for a subject. */
    String title(Notice notice) {
        return filled(notice.kind().label() + ".title", values(notice));
    }

    /** What happened, in a sentence. */
    String sentence(Notice notice) {
        return filled(notice.kind().label() + ".sentence", values(notice));
    }

    /** Words that belong to no notice. */
    String words(String key, Map<String, String> values) {
        return filled(key, values);
    }

    private String filled(String key, Map<String, String> values) {
        String pattern = messages.getString(key);
        String grouped = GROUP.matcher(pattern)
                .replaceAll(group -> Matcher.quoteReplacement(kept(group.group(1), values) ? group.group(1) : ""));
        return NAME.matcher(grouped)
                .replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), MISSING)));
    }

    private static boolean kept(String words, Map<String, String> values) {
        return NAME.matcher(words).results().allMatch(name -> values.containsKey(name.group(1)));
    }

    private Map<String, String> values(Notice notice) {
        Map<String, String> values = new HashMap<>();
        notice.detail().properties().forEach(member -> {
            String text = text(member.getValue());
            if (!text.isBlank()) {
                values.put(member.getKey(), text);
            }
        });
        Matcher edition = EDITION.matcher(notice.subject());
        if (edition.matches()) {
            values.put("language", Locale.forLanguageTag(edition.group(1)).getDisplayName(reader.locale()));
        }
        return values;
    }

    private String text(JsonNode value) {
        return value.isTextual() ? shown(value.textValue()) : value.isNull() ? "" : value.toString();
    }

    /** An instant as the reader's clock shows it; anything else as it is. */
    private String shown(String text) {
        try {
            ZonedDateTime time = Instant.parse(text).atZone(reader.zone());
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                            .withLocale(reader.locale())
                            .format(time)
                    + " (" + reader.zone().getId() + ")";
        } catch (DateTimeParseException words) {
            return text;
        }
    }
}
