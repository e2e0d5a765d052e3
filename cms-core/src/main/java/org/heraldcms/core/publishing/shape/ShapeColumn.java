package org.heraldcms.core.publishing.shape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;

/** Contents of shapes as {@code jsonb}. */
@Converter // from Object: the driver gives such columns as objects of its own
public class ShapeColumn implements AttributeConverter<ShapeContent, Object> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(ShapeContent content) {
        return JSON.valueToTree(content).toString();
    }

    @Override
    public ShapeContent convertToEntityAttribute(Object column) {
        return read(column);
    }

    static ShapeContent read(Object column) {
        try {
            return JSON.readValue(column.toString(), ShapeContent.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored shape cannot be read", damaged);
        }
    }

    /** In the form of the audit. */
    static Map<String, Object> audited(ShapeContent content) {
        return JSON.convertValue(content, new TypeReference<Map<String, Object>>() {});
    }
}
