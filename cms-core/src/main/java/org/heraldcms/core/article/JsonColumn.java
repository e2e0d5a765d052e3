package org.heraldcms.core.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** JSON trees as {@code jsonb}. */
@Converter // from Object: the driver gives such columns as objects of its own
public class JsonColumn implements AttributeConverter<JsonNode, Object> {

    static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(JsonNode tree) {
        return tree.toString();
    }

    @Override
    public JsonNode convertToEntityAttribute(Object column) {
        try {
            return JSON.readTree(column.toString());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored JSON column cannot be read", damaged);
        }
    }
}
