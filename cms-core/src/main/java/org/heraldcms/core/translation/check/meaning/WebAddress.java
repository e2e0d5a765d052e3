package org.heraldcms.core.translation.check.meaning;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address of a page, apart from the language it asks for: {@code https://en.example.org/a?hl=en},
 * {@code http://www.example.org/es/a/} and {@code example.org/a.es.html} are one page.
 *
 * @param page host, path and query without what only says the language
 * @param language what it asks for; empty when it does not say
 * @param place on the page; empty when none is named
 */
record WebAddress(String page, String language, String place) {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Pattern PARTS =
            Pattern.compile("(?i)(?:https?://)?(?:www\\.)?([^/?#]*)([^?#]*)(\\?[^#]*)?(#.*)?");
    private static final Pattern LOCALE = Pattern.compile("(?i)([a-z]{2,3})(?:[-_](?:[a-z]{2}|[a-z]{4}|\\d{3}))?");
    private static final Pattern SUFFIX =
            Pattern.compile("(?i)[._-]([a-z]{2}(?:[-_][a-z]{2})?)(?:\\.(?:html?|md|php|pdf|txt))?$");
    private static final Pattern INDEX = Pattern.compile("(?i)^index\\.(?:html?|php)$");
    private static final Set<String> LANGUAGE_PARAMETERS =
            Set.of("hl", "lang", "language", "locale", "lng", "lc", "setlang", "ui_locales");
    private static final int LABELS_OF_A_DOMAIN = 2;

    static WebAddress of(String written) {
        Matcher parts = PARTS.matcher(written.strip());
        if (!parts.matches()) {
            return new WebAddress(written, "", "");
        }
        Reader reader = new Reader();
        String host = reader.host(parts.group(1).toLowerCase(Locale.ROOT));
        String path = reader.path(parts.group(2));
        String query = reader.query(parts.group(3) == null ? "" : parts.group(3).substring(1));
        String place = parts.group(4) == null ? "" : parts.group(4);
        return new WebAddress(host + path + query, reader.language, place);
    }

    /** Whether both lead to the same page, in whatever language. */
    boolean isVariantOf(WebAddress other) {
        return page.equals(other.page);
    }

    /** Whether they are pages of the same site. */
    boolean isOnTheSiteOf(WebAddress other) {
        return host().equals(other.host());
    }

    private String host() {
        int end = page.indexOf('/');
        return end < 0 ? page : page.substring(0, end);
    }

    /** Whether it is no more than the name of a site. */
    boolean isSite() {
        return page.indexOf('/') < 0 && page.indexOf('?') < 0;
    }

    /** Takes the language out of the parts of an address and remembers it. */
    private static final class Reader {

        private String language = "";

        String host(String written) {
            int dot = written.indexOf('.');
            boolean below = written.chars().filter(one -> one == '.').count() >= LABELS_OF_A_DOMAIN;
            return below && takes(written.substring(0, dot)) ? written.substring(dot + 1) : written;
        }

        String path(String written) {
            List<String> steps = new ArrayList<>(List.of(written.split("/")));
            steps.removeIf(String::isEmpty);
            for (int i = 0; i < steps.size() && language.isEmpty(); i++) {
                if (takes(steps.get(i))) {
                    steps.remove(i);
                }
            }
            if (!steps.isEmpty()) {
                steps.set(steps.size() - 1, last(steps.getLast()));
            }
            return steps.stream()
                    .filter(step -> !step.isEmpty())
                    .map(step -> "/" + step)
                    .collect(Collectors.joining());
        }

        private String last(String step) {
            if (INDEX.matcher(step).matches()) {
                return "";
            }
            Matcher suffix = SUFFIX.matcher(step);
            boolean named = suffix.find() && language.isEmpty() && takes(suffix.group(1));
            return named ? step.substring(0, suffix.start()) + step.substring(suffix.end(1)) : step;
        }

        String query(String written) {
            List<String> kept = new ArrayList<>();
            for (String parameter : written.split("&")) {
                int equals = parameter.indexOf('=');
                String name = equals < 0 ? parameter : parameter.substring(0, equals);
                if (LANGUAGE_PARAMETERS.contains(name.toLowerCase(Locale.ROOT))) {
                    takes(parameter.substring(equals + 1));
                } else if (!parameter.isEmpty()) {
                    kept.add(parameter);
                }
            }
            return kept.isEmpty() ? "" : "?" + String.join("&", kept);
        }

        @CanIgnoreReturnValue // what is a parameter's value is left out, a language or not
        private boolean takes(String label) {
            Matcher locale = LOCALE.matcher(label);
            if (locale.matches() && LANGUAGES.contains(locale.group(1).toLowerCase(Locale.ROOT))) {
                language = locale.group(1).toLowerCase(Locale.ROOT);
                return true;
            }
            return false;
        }
    }
}
