package org.heraldcms.core.translation.check.meaning;

import java.util.List;

/** Telephone numbers by the digits that are dialled, for those who check other texts than editions. */
public final class Dialled {

    private Dialled() {}

    /** The numbers that a text shows. */
    public static List<String> in(String text) {
        return Phones.in(text, List.of()).stream().map(Contact::key).toList();
    }

    /** The digits of a {@code tel:} address behind its scheme. */
    public static String of(String address) {
        return address.replaceAll("[^0-9]", "");
    }

    /** Whether two numbers reach the same line, one of them perhaps with the code of its country. */
    public static boolean areOne(String number, String other) {
        return Phones.areOne(number, other);
    }
}
