package org.heraldcms.web.delivery.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/**
 * What a request accepts (RFC 9110 12.5.1). Parameters other than the quality are passed over: no form of ours has
 * versions to tell apart.
 *
 * @param type in lower case; an asterisk for any
 * @param subtype in lower case; an asterisk for any
 * @param quality 0 for what is not wanted, to 1
 */
public record MediaRange(String type, String subtype, double quality) {

    private static final int LONGEST_HEADER = 2_000;
    private static final Pattern RANGE =
            Pattern.compile("\\s*([!#$%&'*+.^_`|~\\w-]+)/([!#$%&'*+.^_`|~\\w-]+)\\s*(;.*)?");
    private static final Pattern QUALITY =
            Pattern.compile(";\\s*[qQ]\\s*=\\s*(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*(?:;|$)");
    private static final MediaRange ANYTHING = new MediaRange("*", "*", 1);

    /** The ranges of a header. One that says nothing that can be understood is as good as none. */
    static List<MediaRange> all(@Nullable String accept) {
        List<MediaRange> ranges = new ArrayList<>();
        if (accept != null && accept.length() <= LONGEST_HEADER) {
            for (String one : accept.split(",")) {
                parsed(one).ifPresent(ranges::add);
            }
        }
        return ranges.isEmpty() ? List.of(ANYTHING) : ranges;
    }

    private static Optional<MediaRange> parsed(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return Optional.empty();
        }
        String parameters = range.group(3) == null ? "" : range.group(3);
        Matcher quality = QUALITY.matcher(parameters);
        double wanted = quality.find() ? Double.parseDouble(quality.group(1)) : 1;
        return Optional.of(new MediaRange(
                range.group(1).toLowerCase(Locale.ROOT), range.group(2).toLowerCase(Locale.ROOT), wanted));
    }

    /**
     * The media type that a request wants most; of those that it wants equally the last that it names, else the first.
     *
     * @throws HeraldException NOT_ACCEPTABLE, naming what is offered
     */
    public static String wanted(@Nullable String accept, List<String> offered) {
        return find(accept, offered).orElseThrow(() -> {
            String names = String.join(", ", offered);
            return HeraldException.at(ErrorCode.NOT_ACCEPTABLE, "Accept", "This is offered as " + names + ".");
        });
    }

    /** The same; empty when none of them is wanted. */
    static Optional<String> find(@Nullable String accept, List<String> offered) {
        List<MediaRange> ranges = all(accept);
        String best = "";
        double most = 0;
        for (String one : offered) {
            double quality = quality(ranges, one);
            boolean named = accept != null && accept.contains(one);
            if (quality > most || (quality == most && quality > 0 && named)) {
                best = one;
                most = quality;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** How much a media type is wanted: the range that names it most closely decides. */
    static double quality(List<MediaRange> ranges, String mediaType) {
        String[] parts = mediaType.split("/");
        MediaRange closest = new MediaRange("", "", 0);
        int closeness = 0;
        for (MediaRange range : ranges) {
            int own = range.closeness(parts[0], parts[1]);
            if (own > closeness || (own == closeness && own > 0 && range.quality > closest.quality)) {
                closeness = own;
                closest = range;
            }
        }
        return closest.quality;
    }

    private int closeness(String wantedType, String wantedSubtype) {
        if (type.equals("*") && subtype.equals("*")) {
            return 1;
        }
        if (!type.equals(wantedType)) {
            return 0;
        }
        return subtype.equals("*") ? 2 : subtype.equals(wantedSubtype) ? 3 : 0;
    }
}
