package org.heraldcms.core.translation.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.meaning.Contact.Kind;
import org.heraldcms.core.translation.check.meaning.Contact.Seen;

/**
 * Finds telephone numbers. Long ones are known by their shape; short ones, such as 911 or 116 111, by the word before
 * them that says to call or to text.
 */
final class Phones {

    /** What may stand between the digits of a number without being part of it. */
    private static final String FORMAT = "[ \\u00A0\\u202F().\\u2010\\u2011\\u2013/-]";

    private static final Pattern SHAPED = Pattern.compile("(?<![\\p{L}\\p{N}])(?<!\\d[.,-])(?:"
            + "\\+\\d(?:" + FORMAT + "{0,3}\\d){6,14}" // +34 900 20 20 10
            + "|0\\d(?:" + FORMAT + "{0,3}\\d){5,13}" // 0800 555 0142
            + "|(?:\\+?1[ .-]?)?\\(\\d{2,4}\\)[ .-]?\\d(?:[ .-]?\\d){5,8}" // (800) 555-0142
            + "|(?:1[ .-])?\\d{3}([ .\\u2011-])\\d{3}\\1\\d{4}" // 800-555-0142
            + ")(?![\\p{L}\\p{N}]|[.,]\\d)");
    private static final Pattern DATE = Pattern.compile("\\d{1,4}([./-]) ?\\d{1,2}\\1 ?\\d{2,4}");
    private static final Pattern CALLED =
            Pattern.compile("(?iu)(?<!\\p{L})(?:call|calling|phone|telephone|tel|dial|text|texting|sms"
                    + "|hotline|helpline|lifeline|whatsapp|llam[ae]|llamar|llame[ns]?|llamando|ll[aá]manos|tel[eé]fono|marcar?|marque|env[ií]a|l[ií]nea"
                    + "|appele[rz]|t[eé]l[eé]phone[rz]?|composez|num[eé]ro|ruf\\w*|anruf\\w*|telefon\\w*|nummer|w[aä]hl\\w*|hotline"
                    + "|chiam\\w*|telefona\\w*|numero|lig(?:ue|ar|a)|n[uú]mero|telefone|bel|bellen|zadzwoń|позвон\\w*|звон\\w*|телефон\\w*"
                    + "|اتصل|हेल्पलाइन|電話|拨打|致电)(?!\\p{L})[^\\d.!?\\n]{0,40}?(?<![\\p{N}.,$€£])(\\d(?:" + FORMAT
                    + "{0,2}\\d){2,14})(?![\\p{L}\\p{N}%$€£]|[.,:]\\d)");
    private static final Pattern LETTERED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:1-)?8\\d{2}-(?=[A-Z0-9-]*[A-Z]{3})[A-Z0-9]{2,8}(?:-[A-Z0-9]{2,8}){0,2}(?![\\p{L}\\p{N}])");
    private static final String KEYS = "22233344455566677778889999";
    private static final int SHORTEST_COMMON_END = 6;
    private static final int MOST = 200;

    private Phones() {}

    /**
     * The numbers of a text.
     *
     * @param taken places that are something else
     */
    static List<Contact> in(String text, List<Span> taken) {
        List<Contact> found = new ArrayList<>();
        List<Span> spans = new ArrayList<>(taken);
        if (text.chars().filter(Character::isDigit).limit(3).count() < 3) {
            return found;
        }
        String ascii = ascii(text);
        collect(LETTERED.matcher(ascii), Seen.WRITTEN, spans, found);
        collect(SHAPED.matcher(ascii), Seen.WRITTEN, spans, found);
        collect(CALLED.matcher(ascii), Seen.SUPPOSED, spans, found);
        return found;
    }

    private static void collect(Matcher number, Seen seen, List<Span> taken, List<Contact> found) {
        int group = seen == Seen.SUPPOSED ? 1 : 0;
        while (found.size() < MOST && number.find()) {
            Span span = new Span(number.start(group), number.end(group));
            boolean free = taken.stream().noneMatch(other -> Contacts.overlap(other, span));
            if (free && !DATE.matcher(number.group(group)).matches()) {
                taken.add(span);
                found.add(new Contact(Kind.PHONE, seen, span, number.group(group), key(number.group(group)), null));
            }
        }
    }

    static Contact linked(Span span, String address) {
        return new Contact(Kind.PHONE, Seen.LINKED, span, address, key(address), null);
    }

    /** The digits that are dialled. */
    private static String key(String number) {
        StringBuilder digits = new StringBuilder();
        for (char one : number.toUpperCase(Locale.ROOT).toCharArray()) {
            if (one >= 'A' && one <= 'Z') {
                digits.append(KEYS.charAt(one - 'A'));
            } else if (one >= '0' && one <= '9') {
                digits.append(one);
            }
        }
        return digits.toString();
    }

    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder(text);
        for (int i = 0; i < ascii.length(); i++) {
            if (Character.isDigit(ascii.charAt(i))) {
                ascii.setCharAt(i, (char) ('0' + Character.digit(ascii.charAt(i), 10)));
            }
        }
        return ascii.toString();
    }

    /** Where a text has a number's digits, formatted in whatever way. */
    static List<Span> places(String key, String text) {
        List<Span> places = new ArrayList<>();
        if (!key.isEmpty() && text.length() >= key.length()) {
            String digits = String.join(FORMAT + "{0,3}", key.split(""));
            for (Matcher place =
                            Pattern.compile("(?<!\\d)" + digits + "(?!\\d)").matcher(ascii(text));
                    place.find(); ) {
                places.add(new Span(place.start(), place.end()));
            }
        }
        return places;
    }

    /** Whether two numbers reach the same line, one of them perhaps with the code of its country. */
    static boolean areOne(String key, String other) {
        String one = key.replaceFirst("^0+", "");
        String two = other.replaceFirst("^0+", "");
        return one.equals(two)
                || (Math.min(one.length(), two.length()) >= SHORTEST_COMMON_END
                        && (one.endsWith(two) || two.endsWith(one)));
    }
}
