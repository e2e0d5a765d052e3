package org.heraldcms.core.translation.machine;

import java.time.Instant;
import java.util.List;
import org.heraldcms.core.base.LocaleTag;

/** A service that translates texts by machine. */
interface MachineTranslator {

    /**
     * Translates texts in the form that {@link TaggedText} gives them.
     *
     * @return a translation for each, in the same order and form
     * @throws org.heraldcms.core.base.HeraldException TRANSLATOR_UNAVAILABLE
     */
    List<String> translate(Order order);

    /**
     * What is to be translated.
     *
     * @param context what the texts are about, in their language; may be empty
     * @param deadline when all of it has to be there
     */
    record Order(List<String> texts, LocaleTag source, LocaleTag target, String context, Instant deadline) {

        Order of(List<String> some) {
            return new Order(some, source, target, context, deadline);
        }
    }
}
