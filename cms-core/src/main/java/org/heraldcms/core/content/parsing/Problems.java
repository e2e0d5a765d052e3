package org.heraldcms.core.content.parsing;

import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;

/** Everything found wrong with one input, so that its sender is told all of it at once. */
public final class Problems {

    /** A body can hold a hundred thousand faults; nobody reads more than these. */
    private static final int MOST = 100;

    private final List<Violation> violations = new ArrayList<>();
    private boolean onlyTooLarge = true;

    /** Notes a fault at a place, an RFC 6901 pointer. */
    public void invalid(String pointer, String detail) {
        onlyTooLarge = false;
        add(pointer, detail);
    }

    /** Notes that something is beyond a limit of size. */
    public void tooLarge(String pointer, String detail) {
        add(pointer, detail);
    }

    private void add(String pointer, String detail) {
        if (violations.size() < MOST) {
            violations.add(new Violation(pointer, detail));
        }
    }

    /**
     * Does nothing when nothing was noted.
     *
     * @throws HeraldException one refusal for everything: TOO_LARGE when size is the only fault, else INVALID
     */
    public void refuse() {
        if (violations.isEmpty()) {
            return;
        }
        String first = violations.getFirst().detail();
        int others = violations.size() - 1;
        throw new HeraldException(
                onlyTooLarge ? ErrorCode.TOO_LARGE : ErrorCode.INVALID,
                others == 0 ? first : first + " There are " + others + " more violations.",
                violations);
    }

    /** One more step of an RFC 6901 pointer. */
    public static String step(String pointer, String name) {
        return pointer + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    /** One more step into an array. */
    public static String step(String pointer, int index) {
        return pointer + '/' + index;
    }

    /** What somebody sent, short enough to be said back to them. */
    public static String quoted(String sent) {
        int end = sent.length() <= 40 ? sent.length() : sent.offsetByCodePoints(0, sent.codePointCount(0, 40));
        return '"' + sent.substring(0, end) + (end < sent.length() ? "…\"" : "\"");
    }
}
