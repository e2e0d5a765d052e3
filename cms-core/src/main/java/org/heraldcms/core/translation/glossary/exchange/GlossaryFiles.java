package org.heraldcms.core.translation.glossary.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.translation.glossary.Glossary;
import org.heraldcms.core.translation.glossary.Glossary.Merged;

/** Brings entries in from files, and writes the whole glossary as one. */
@ApplicationScoped
@Transactional
public class GlossaryFiles {

    @Inject
    private Glossary glossary;

    /** The glossary as CSV. */
    public String csv() {
        return CsvOut.of(glossary.all());
    }

    /** Takes in all entries of a table, or none. */
    public Merged fromCsv(Actor actor, byte[] table) {
        actor.require(Permission.MANAGE_LANGUAGE);
        return glossary.merge(actor, CsvIn.read(table));
    }

    /** The glossary as TBX-Basic. */
    public byte[] tbx(TbxStyle style) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TbxOut.write(glossary.all(), style, bytes);
        return bytes.toByteArray();
    }

    /** Takes in all entries of a TBX document, or none. */
    public Merged fromTbx(Actor actor, byte[] document) {
        actor.require(Permission.MANAGE_LANGUAGE);
        return glossary.merge(actor, TbxIn.read(new ByteArrayInputStream(document)));
    }
}
