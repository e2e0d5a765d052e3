package org.heraldcms.core.translation.memory.tmx;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.heraldcms.core.translation.xml.XmlOutput;

/** Writes inline nodes as a {@code seg}; neighbours that share an outer mark share its pair of codes. */
final class SegmentWriter {

    private final XmlOutput output;
    private final Deque<Open> open = new ArrayDeque<>();
    private int numbers;

    private record Open(int number, JsonNode mark) {}

    private SegmentWriter(XmlOutput output) {
        this.output = output;
    }

    static void write(XmlOutput output, JsonNode content) {
        output.open("seg");
        SegmentWriter writer = new SegmentWriter(output);
        content.forEach(writer::write);
        writer.closeTo(0);
        output.close();
    }

    private void write(JsonNode inline) {
        if (inline.path("type").asText().equals("hardBreak")) {
            output.leaf("ph", "<br/>", "type", "lb");
            return;
        }
        List<JsonNode> marks = new ArrayList<>();
        inline.path("marks").forEach(marks::add);
        closeTo(shared(marks));
        marks.subList(open.size(), marks.size()).forEach(this::open);
        if (inline.path("type").asText().equals("fact")) {
            output.leaf("ph", Code.fact(inline.path("attrs").path("key").asText()), "type", "x-fact");
        } else {
            output.text(inline.path("text").asText());
        }
    }

    private int shared(List<JsonNode> marks) {
        int shared = 0;
        for (Open one : open) {
            if (shared == marks.size() || !one.mark.equals(marks.get(shared))) {
                return shared;
            }
            shared++;
        }
        return shared;
    }

    private void open(JsonNode mark) {
        numbers++;
        Code code = Code.of(mark);
        output.leaf("bpt", code.opening(), "i", String.valueOf(numbers), "type", code.type());
        open.addLast(new Open(numbers, mark));
    }

    private void closeTo(int size) {
        while (open.size() > size) {
            Open last = open.removeLast();
            output.leaf("ept", Code.of(last.mark).closing(), "i", String.valueOf(last.number));
        }
    }
}
