package org.heraldcms.core.translation.check.form;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.heraldcms.core.content.Segment.Kind;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.reading.PairReading;
import org.heraldcms.core.translation.language.Word;

/** An alternative text that tells whoever cannot see the picture nothing: a file's name, or that it is a picture. */
final class AltText implements PairReading.Look {

    private static final Pattern FILE = Pattern.compile(
            "\\S+\\.(?:jpe?g|png|gif|webp|svg|avif|tiff?|bmp|heic)|https?://\\S+"
                    + "|(?:IMG|DSC|DSCN|PXL|MVIMG|Screenshot)[-_ ]?[\\d_.-]+",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> EMPTY_WORDS = Set.of(
            "image",
            "picture",
            "photo",
            "graphic",
            "illustration",
            "untitled", // en
            "imagen",
            "foto",
            "fotografía",
            "gráfico",
            "ilustración", // es
            "photographie",
            "bild",
            "grafik",
            "abbildung",
            "imagem",
            "fotografia",
            "ilustração", // fr de pt
            "immagine",
            "illustrazione",
            "afbeelding",
            "plaatje",
            "obraz",
            "zdjęcie",
            "изображение",
            "фото",
            "صورة",
            "imatge");

    @Override
    public void at(PairReading pair, Consumer<Finding> found) {
        String text = pair.target().text().strip();
        if (pair.target().segment().kind() == Kind.IMAGE
                && (FILE.matcher(text).matches() || EMPTY_WORDS.contains(Word.fold(text)))) {
            Span all = new Span(0, pair.target().text().length());
            found.accept(pair.finding(Check.ALT_TEXT, all, Map.of("text", text)));
        }
    }
}
