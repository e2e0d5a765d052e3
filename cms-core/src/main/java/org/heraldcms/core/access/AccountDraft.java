package org.heraldcms.core.access;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.heraldcms.core.base.HeraldException;

/**
 * What a new account is made from.
 *
 * @param email kept in lower case; at most 254 characters
 * @param name 1 to 200 characters
 * @param password as typed, 12 to 200 characters
 * @param grants at least one, and each role once
 */
public record AccountDraft(String email, String name, String password, List<Grant> grants) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 200;

    /** @throws HeraldException INVALID, naming the member that is outside these limits */
    public AccountDraft {
        email = email(email);
        name = name(name);
        Passwords.check(password);
        grants = grants(grants);
    }

    /** The form in which e-mail addresses are compared. */
    public static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static String email(String email) {
        String normalised = normalised(email);
        if (normalised.length() > LONGEST_EMAIL || !EMAIL.matcher(normalised).matches()) {
            throw HeraldException.invalid("/email", "This is not an e-mail address.");
        }
        return normalised;
    }

    static String name(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw HeraldException.invalid("/name", "A name has 1 to " + LONGEST_NAME + " characters.");
        }
        return stripped;
    }

    static List<Grant> grants(List<Grant> grants) {
        Set<Role> roles = new HashSet<>();
        if (grants.isEmpty() || !grants.stream().map(Grant::role).allMatch(roles::add)) {
            throw HeraldException.invalid("/roles", "An account has at least one role, and each role once.");
        }
        return List.copyOf(grants);
    }
}
