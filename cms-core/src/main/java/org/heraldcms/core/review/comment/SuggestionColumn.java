package org.heraldcms.core.review.comment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Inline content as {@code jsonb}, which may be missing. */
@Converter // from Object: the driver gives such columns as objects of its own
public class SuggestionColumn implements AttributeConverter<@Nullable JsonNode, @Nullable Object> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable JsonNode suggestion) {
        return suggestion == null ? null : suggestion.toString();
    }

    @Override
    public @Nullable JsonNode convertToEntityAttribute(@Nullable Object column) {
        try {
            return column == null ? null : JSON.readTree(column.toString());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored suggestion cannot be read", damaged);
        }
    }
}
