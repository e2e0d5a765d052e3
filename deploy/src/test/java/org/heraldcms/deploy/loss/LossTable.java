package org.heraldcms.deploy.loss;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The table of what was lost, doubled or came out of order, row by row. */
final class LossTable {

    private static final String LINE = "%-66s %7s %5s %13s %8s  %s";

    private final List<String> lines = new ArrayList<>();

    LossTable() {
        lines.add(LINE.formatted("", "events", "lost", "out of order", "doubled", ""));
    }

    /** What a partner took, judged against the changes it was due. */
    record Row(int events, int lost, int outOfOrder, int doubled) {

        static Row of(Set<Long> due, List<FailingPartner.Taken> taken) {
            Set<Long> missing = new TreeSet<>(due);
            Map<Long, String> ids = new HashMap<>();
            int outOfOrder = 0;
            int doubled = 0;
            long highest = 0;
            for (FailingPartner.Taken one : taken) {
                missing.remove(one.position());
                String before = ids.putIfAbsent(one.position(), one.id());
                if (before != null) {
                    // At least once: it may come twice, but as the same message, so that a partner can tell.
                    doubled += before.equals(one.id()) ? 1 : 0;
                    outOfOrder += before.equals(one.id()) ? 0 : 1;
                } else {
                    outOfOrder += one.position() < highest ? 1 : 0;
                    highest = Math.max(highest, one.position());
                }
            }
            return new Row(due.size(), missing.size(), outOfOrder, doubled);
        }
    }

    void add(String scenario, Row row, String remark) {
        lines.add(LINE.formatted(scenario, row.events(), row.lost(), row.outOfOrder(), row.doubled(), remark));
    }

    void add(String scenario, String remark) {
        lines.add(LINE.formatted(scenario, "", "", "", "", remark));
    }

    @Override
    public String toString() {
        return String.join(System.lineSeparator(), lines);
    }
}
