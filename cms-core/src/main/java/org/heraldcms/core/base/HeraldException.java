package org.heraldcms.core.base;

import java.util.List;

/** A refusal: the command was understood, nothing was changed, and the caller is told why. */
public final class HeraldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String detail;
    private final transient List<Violation> violations;

    /** A refusal for one reason, whose detail is a sentence for the person who asked. */
    public HeraldException(ErrorCode code, String detail) {
        this(code, detail, List.of());
    }

    /** A refusal with the places that caused it. */
    public HeraldException(ErrorCode code, String detail, List<Violation> violations) {
        super(detail);
        this.code = code;
        this.detail = detail;
        this.violations = List.copyOf(violations);
    }

    /** {@link ErrorCode#INVALID} at one place. */
    public static HeraldException invalid(String pointer, String detail) {
        return at(ErrorCode.INVALID, pointer, detail);
    }

    /** A refusal with the given code, caused by one place of the input. */
    public static HeraldException at(ErrorCode code, String pointer, String detail) {
        return new HeraldException(code, detail, List.of(new Violation(pointer, detail)));
    }

    /** {@link ErrorCode#NOT_FOUND} for a thing of a kind. */
    public static HeraldException notFound(String what) {
        return new HeraldException(ErrorCode.NOT_FOUND, "There is no such " + what + ".");
    }

    public ErrorCode code() {
        return code;
    }

    /** A sentence for the person who asked. */
    public String detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }
}
