package org.heraldcms.core.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.heraldcms.core.importing.page.Document;
import org.jspecify.annotations.Nullable;

/** What was sent as {@code jsonb}. */
@Converter // from Object: the driver gives such columns as objects of its own
public class DocumentsColumn implements AttributeConverter<@Nullable List<Document>, @Nullable Object> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Document>> DOCUMENTS = new TypeReference<>() {};

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable List<Document> documents) {
        return documents == null ? null : JSON.valueToTree(documents).toString();
    }

    @Override
    public @Nullable List<Document> convertToEntityAttribute(@Nullable Object column) {
        try {
            return column == null ? null : List.copyOf(JSON.readValue(column.toString(), DOCUMENTS));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Stored documents of an import cannot be read", damaged);
        }
    }
}
