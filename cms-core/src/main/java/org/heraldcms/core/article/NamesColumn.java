package org.heraldcms.core.article;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;

/**
 * Keys such as topics, types and locales as {@code text[]}. They go in as an array literal, in which none of them has a
 * character that would need quoting, and come back as the array that EclipseLink makes of the driver's.
 */
@Converter
public class NamesColumn implements AttributeConverter<List<String>, Object> {

    @Override
    public Object convertToDatabaseColumn(List<String> names) {
        return "{" + String.join(",", names) + "}";
    }

    @Override
    public List<String> convertToEntityAttribute(Object column) {
        return Arrays.stream((Object[]) column).map(String::valueOf).toList();
    }
}
