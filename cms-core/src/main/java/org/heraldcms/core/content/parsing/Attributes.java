package org.heraldcms.core.content.parsing;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one node or mark, read with a note of everything wrong. A null value says nothing and is as good as
 * none, whatever its name: editors send one for each attribute they know.
 *
 * @param json the object; a missing node when there are none
 */
record Attributes(JsonNode json, String pointer, Problems problems) {

    /** What editors add for their own screen; it is not content, so it is neither refused nor kept. */
    private static final Set<String> OF_THE_SCREEN = Set.of("target", "rel", "class", "colwidth");

    private static final int LONGEST_TITLE = 300;

    static Attributes of(JsonNode owner, String ownerPointer, Problems problems) {
        JsonNode json = owner.path("attrs");
        String pointer = ownerPointer + "/attrs";
        if (!json.isObject() && !json.isMissingNode() && !json.isNull()) {
            problems.invalid(pointer, "Attributes are an object.");
        }
        return new Attributes(json, pointer, problems);
    }

    /** Notes each member of a node or mark that has another name. */
    static void members(JsonNode owner, Set<String> names, String pointer, Problems problems) {
        owner.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                problems.invalid(
                        Problems.step(pointer, name), "There is no member " + Problems.quoted(name) + " here.");
            }
        });
    }

    /** Notes each attribute of another name. */
    @CanIgnoreReturnValue
    Attributes only(Set<String> names) {
        json.properties().forEach(entry -> {
            String name = entry.getKey();
            if (!names.contains(name)
                    && !OF_THE_SCREEN.contains(name)
                    && !entry.getValue().isNull()) {
                problems.invalid(
                        Problems.step(pointer, name), "There is no attribute " + Problems.quoted(name) + " here.");
            }
        });
        return this;
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    /** A text of at most so many characters; null, with a note unless it is absent, when there is none. */
    @Nullable
    String text(String name, int longest) {
        if (!has(name)) {
            return null;
        }
        JsonNode value = json.path(name);
        if (!value.isTextual() || Characters.count(value.textValue()) > longest) {
            return fault(name, "It is a string of at most " + longest + " characters.");
        }
        return Characters.check(value.textValue(), at(name), problems) ? value.textValue() : null;
    }

    /** As {@link #text}, and its absence is noted. */
    @Nullable
    String required(String name, int longest, String whenMissing) {
        return has(name) ? text(name, longest) : fault(name, whenMissing);
    }

    /** The advisory title of a link or an image; null when there is none. */
    @Nullable
    String title() {
        String title = text("title", LONGEST_TITLE);
        return title == null || title.isEmpty() ? null : title;
    }

    /** An address that must be there and in which the check finds no fault. */
    @Nullable
    String address(String name, String whenMissing, Function<String, @Nullable String> check) {
        String address =
                has(name) && json.path(name).isTextual() ? json.path(name).textValue() : fault(name, whenMissing);
        String fault = address == null ? null : check.apply(address);
        return fault == null ? address : fault(name, fault);
    }

    /** A whole number within bounds, both included; the fallback when it is absent or wrong, the latter with a note. */
    int number(String name, int least, int most, int fallback) {
        if (!has(name)) {
            return fallback;
        }
        JsonNode value = json.path(name);
        if (!value.canConvertToInt() || !value.canConvertToExactIntegral() || !within(value.intValue(), least, most)) {
            problems.invalid(at(name), "It is a whole number from " + least + " to " + most + ".");
            return fallback;
        }
        return value.intValue();
    }

    private static boolean within(int number, int least, int most) {
        return least <= number && number <= most;
    }

    boolean flag(String name) {
        if (has(name) && !json.path(name).isBoolean()) {
            problems.invalid(at(name), "It is true or false.");
        }
        return json.path(name).booleanValue();
    }

    /** Notes a fault of one attribute; always null, for the caller to return. */
    @CanIgnoreReturnValue
    @Nullable
    String fault(String name, String detail) {
        problems.invalid(at(name), detail);
        return null;
    }

    String at(String name) {
        return Problems.step(pointer, name);
    }
}
