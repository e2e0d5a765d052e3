package org.heraldcms.core.translation.check.meaning;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.content.body.Mark;
import org.heraldcms.core.translation.check.finding.Run;
import org.heraldcms.core.translation.check.finding.Side;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.meaning.Contact.Kind;
import org.heraldcms.core.translation.check.meaning.Contact.Seen;

/** Finds telephone numbers, mail addresses and addresses of pages in a text and its links. */
final class Contacts {

    private static final Pattern MAIL = Pattern.compile(
            "[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]{0,63}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{2,63}){1,5}");
    private static final Pattern PAGE =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}@./-])(?:(?:https?://|www\\.)[^\\s<>\"“”«»]+"
                    + "|(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,4}(?:org|com|net|gov|edu|int|info|example)(?![\\p{L}\\p{N}.-]?[\\p{L}\\p{N}@])(?:/[^\\s<>\"“”«»]*)?"
                    + "|(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,4}[a-z]{2}/[^\\s<>\"“”«»]*)");
    /** More than anybody reads in one paragraph; the rest is not looked at. */
    private static final int MOST = 200;

    private static final Pattern TRAILING = Pattern.compile("[.,;:!?'’\"*_]+$");

    private Contacts() {}

    /** All contacts of a text, in its order. */
    static List<Contact> of(Side side) {
        List<Contact> found = new ArrayList<>();
        String text = side.text();
        if (text.indexOf('@') >= 0) {
            mails(text, found);
        }
        if (text.indexOf('.') >= 0) {
            pages(text, found);
        }
        found.addAll(Phones.in(text, found.stream().map(Contact::span).toList()));
        links(side, found);
        found.sort(Comparator.comparingInt(contact -> contact.span().start()));
        return found;
    }

    private static void mails(String text, List<Contact> found) {
        for (Matcher mail = MAIL.matcher(text); found.size() < MOST && mail.find(); ) {
            found.add(mail(new Span(mail.start(), mail.end()), mail.group(), Seen.WRITTEN));
        }
    }

    private static Contact mail(Span span, String address, Seen seen) {
        return new Contact(Kind.MAIL, seen, span, address, address.toLowerCase(Locale.ROOT), null);
    }

    private static void pages(String text, List<Contact> found) {
        List<Span> mails = found.stream().map(Contact::span).toList();
        for (Matcher page = PAGE.matcher(text); found.size() < 2 * MOST && page.find(); ) {
            String address = closed(TRAILING.matcher(page.group()).replaceFirst(""));
            Span span = new Span(page.start(), page.start() + address.length());
            if (mails.stream().noneMatch(mail -> overlap(mail, span))) {
                found.add(page(span, address, Seen.WRITTEN));
            }
        }
    }

    /** Without a bracket that the sentence closes behind the address. */
    private static String closed(String address) {
        String rest = address;
        while ((rest.endsWith(")") && count(rest, ')') > count(rest, '('))
                || (rest.endsWith("]") && count(rest, ']') > count(rest, '['))) {
            rest = TRAILING.matcher(rest.substring(0, rest.length() - 1)).replaceFirst("");
        }
        return rest;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(one -> one == sign).count();
    }

    static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static Contact page(Span span, String address, Seen seen) {
        WebAddress page = WebAddress.of(address);
        return new Contact(Kind.PAGE, seen, span, address, page.page(), page);
    }

    private static void links(Side side, List<Contact> found) {
        for (Run run : Run.of(side.segment())) {
            for (Mark mark : run.marks()) {
                if (mark instanceof Mark.Link link && found.size() < 4 * MOST) {
                    link(link.href(), run.span(), found);
                }
            }
        }
    }

    private static void link(String href, Span span, List<Contact> found) {
        String scheme = href.substring(0, Math.max(0, href.indexOf(':'))).toLowerCase(Locale.ROOT);
        String rest = href.substring(scheme.isEmpty() ? 0 : scheme.length() + 1);
        switch (scheme) {
            case "tel" -> found.add(Phones.linked(span, rest));
            case "mailto" -> {
                int query = rest.indexOf('?');
                found.add(mail(span, decoded(query < 0 ? rest : rest.substring(0, query)), Seen.LINKED));
            }
            default -> found.add(page(span, href, Seen.LINKED));
        }
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return address;
        }
    }
}
