package org.heraldcms.core.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** A site's locales as {@code jsonb}. */
@Converter // from Object: the driver gives such columns as objects of its own
public class LocalesColumn implements AttributeConverter<List<SiteLocale>, Object> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<SiteLocale>> LOCALES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<SiteLocale> locales) {
        return JSON.valueToTree(locales).toString();
    }

    @Override
    public List<SiteLocale> convertToEntityAttribute(Object column) {
        try {
            return List.copyOf(JSON.readValue(column.toString(), LOCALES));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Stored locales of a site cannot be read", damaged);
        }
    }
}
