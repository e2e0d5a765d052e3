package org.heraldcms.core.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Segment hashes as {@code jsonb}. */
@Converter // from Object: the driver gives such columns as objects of its own
public class HashesColumn implements AttributeConverter<@Nullable Map<String, String>, @Nullable Object> {

    private static final TypeReference<Map<String, String>> HASHES = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Map<String, String> hashes) {
        return hashes == null ? null : JsonColumn.JSON.valueToTree(hashes).toString();
    }

    @Override
    public @Nullable Map<String, String> convertToEntityAttribute(@Nullable Object column) {
        try {
            return column == null ? null : Map.copyOf(JsonColumn.JSON.readValue(column.toString(), HASHES));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Stored segment hashes cannot be read", damaged);
        }
    }
}
