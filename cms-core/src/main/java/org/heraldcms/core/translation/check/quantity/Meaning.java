package org.heraldcms.core.translation.check.quantity;

import java.math.BigDecimal;

/** One thing that a number in a text may mean. */
sealed interface Meaning {

    /** A plain number; the time 8:30 is 8.30. Equal whatever the zeros at its end. */
    record Value(BigDecimal value) implements Meaning {
        public Value {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        Value(long value) {
            this(BigDecimal.valueOf(value));
        }
    }

    /**
     * A day, or a month when the day is 0.
     *
     * @param year 0 when the text names none
     */
    record Day(int year, int month, int day) implements Meaning {

        static final int MONTHS = 12;
        static final int LONGEST = 31;

        static boolean isOne(int month, int day) {
            return month >= 1 && month <= MONTHS && day >= 1 && day <= LONGEST;
        }

        /** Whether it names day, month and year. */
        boolean isComplete() {
            return year > 0 && day > 0;
        }
    }

    /** A month beside what else of its date was found. */
    record Month(int month) implements Meaning {}
}
