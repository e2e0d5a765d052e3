package org.heraldcms.core.translation.check.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.content.Segment.Kind;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.translation.check.finding.Span;

/** The places in a text that are not running text of its language, or only mention words. */
public final class Apart {

    /** The longest quotation, in words, that mentions words rather than repeats what someone said. */
    private static final int LONGEST_MENTION = 6;

    private static final String HOST = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?";

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)[^\\s<>\"“”«»]+" // of the web
                    + "|[\\w.+-]+@" + HOST + "(?:\\." + HOST + ")+" // of mail
                    + "|(?<![\\p{L}\\p{N}])[@#][\\p{L}_][\\p{L}\\p{N}_-]*" // a mention, a topic
                    + "|" + HOST + "(?:\\." + HOST + ")*\\.\\p{L}{2,}(?:/[^\\s<>\"“”«»]*)?" // a host, a file
                    + "|\\{\\{?[^{}\\s]+\\}?\\}|%(?:\\d+\\$)?[sdif](?!\\p{L})"); // a placeholder

    private static final Pattern QUOTED = Pattern.compile(
            "“[^“”]{1,160}[”“]|„[^„“”]{1,160}[“”]|«[^«»]{1,160}»|»[^«»]{1,160}«|\"[^\"]{1,160}\"|‹[^‹›]{1,40}›|「[^「」]{1,40}」"
                    + "|(?<!\\p{L})‘[^‘’]{1,60}’(?!\\p{L})|(?<!\\p{L})'[^']{1,60}'(?!\\p{L})");

    private final List<Span> foreign = new ArrayList<>();
    private final List<Span> mentioned = new ArrayList<>();
    private final List<Span> quoted = new ArrayList<>();

    private Apart() {}

    static Apart of(Segment segment) {
        Apart apart = new Apart();
        if (segment.kind() == Kind.CODE) {
            apart.foreign.add(new Span(0, segment.text().length()));
            return apart;
        }
        if (segment.content().isArray()) {
            apart.readMarks(segment.content());
        }
        if (mayHoldAddress(segment.text())) {
            apart.readAddresses(segment.text());
        }
        if (mayHold(segment.text(), "“„«»\"‹「‘'")) {
            apart.readQuotations(segment.text());
        }
        return apart;
    }

    /** Whether the place is, or touches, code, an address, or what is marked as another language. */
    public boolean isApart(int start, int end) {
        for (Span span : foreign) {
            if (span.start() < end && start < span.end()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the place is a word that is only mentioned: in italics or in quotation marks. */
    public boolean isMentioned(int start, int end) {
        return covers(mentioned, start, end);
    }

    /** The quotation that a character stands in, with its marks. */
    public Optional<Span> quotation(int at) {
        return quoted.stream().filter(it -> it.start() <= at && at < it.end()).findFirst();
    }

    private void readMarks(JsonNode line) {
        int at = 0;
        for (JsonNode node : line) {
            int end = at + Inline.text(node).length();
            if (node.path("type").asText().equals("fact")) {
                foreign.add(new Span(at, end));
            }
            for (JsonNode mark : node.path("marks")) {
                switch (mark.path("type").asText()) {
                    case "code", "language" -> foreign.add(new Span(at, end));
                    case "italic" -> mention(Inline.text(node), at, end);
                    default -> {}
                }
            }
            at = end;
        }
    }

    private void readAddresses(String text) {
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            foreign.add(new Span(address.start(), address.end()));
        }
    }

    private void readQuotations(String text) {
        Matcher quotation = QUOTED.matcher(text);
        while (quotation.find()) {
            quoted.add(new Span(quotation.start(), quotation.end()));
            mention(quotation.group(), quotation.start(), quotation.end());
        }
    }

    private void mention(String words, int start, int end) {
        if (words.chars().filter(c -> c == ' ').count() < LONGEST_MENTION) {
            mentioned.add(new Span(start, end));
        }
    }

    private static boolean covers(List<Span> spans, int start, int end) {
        for (Span span : spans) {
            if (span.start() <= start && end <= span.end()) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayHoldAddress(String text) {
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            char next = text.charAt(i + 1);
            if ("@#{%".indexOf(c) >= 0 || (c == '.' && Character.isLetter(next)) || (c == ':' && next == '/')) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayHold(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
