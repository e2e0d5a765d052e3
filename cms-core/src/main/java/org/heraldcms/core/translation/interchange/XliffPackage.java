package org.heraldcms.core.translation.interchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;

/**
 * Many XLIFF files as one zip. Nothing of a package is ever written to a disk, and it is unpacked only as far as a
 * package may reach: so many files, so many bytes each and together, and so many for each byte that was sent.
 */
public final class XliffPackage {

    /** Most files of a package. */
    public static final int MOST_FILES = 50;

    /** The media type of packages. */
    public static final String MEDIA_TYPE = "application/zip";

    private static final int LARGEST_FILE = 2 * 1024 * 1024;
    private static final int LARGEST_TOTAL = 20 * 1024 * 1024;
    private static final int LARGEST_RATIO = 100;
    private static final int LONGEST_NAME = 200;

    private final Set<String> names = new HashSet<>();
    private final List<PackedFile> files = new ArrayList<>();
    private long left;

    private XliffPackage(long most) {
        this.left = most;
    }

    /** A file by its name in the package. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record PackedFile(String name, byte[] bytes) {}

    /** Packs files, each under its name. */
    public static byte[] pack(List<PackedFile> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (PackedFile file : files) {
                zip.putNextEntry(new ZipEntry(file.name()));
                zip.write(file.bytes());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory cannot fail", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * The XLIFF files of a package; what file managers add to packages is passed over.
     *
     * @throws HeraldException MALFORMED when it is no zip; TOO_LARGE beyond a limit; INVALID for a name that leads out of
     *     the package, stands twice, or is not of XLIFF
     */
    public static List<PackedFile> unpack(byte[] zip) {
        XliffPackage unpacking = new XliffPackage(Math.min(LARGEST_TOTAL, (long) zip.length * LARGEST_RATIO));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                unpacking.take(entry, in);
            }
        } catch (ZipException | IllegalArgumentException malformed) {
            throw new HeraldException(ErrorCode.MALFORMED, "This is not a well-formed zip.");
        } catch (IOException cut) {
            throw new HeraldException(ErrorCode.MALFORMED, "The zip ends too early.");
        }
        if (unpacking.files.isEmpty()) {
            throw new HeraldException(ErrorCode.INVALID, "There is no XLIFF file in this zip.");
        }
        return List.copyOf(unpacking.files);
    }

    private void take(ZipEntry entry, ZipInputStream in) throws IOException {
        String name = entry.getName();
        requireName(name);
        // Read in any case: what is passed over must not be larger than what is taken.
        byte[] bytes = read(in);
        if (!entry.isDirectory() && !isOfFileManager(name)) {
            if (!isXliff(name)) {
                throw HeraldException.invalid(name, "A package holds files whose names end in .xlf or .xliff.");
            }
            files.add(new PackedFile(name, bytes));
        }
    }

    private void requireName(String name) {
        boolean leadsOut = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || steps(name).anyMatch(step -> step.equals("..") || step.equals("."));
        if (leadsOut || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw HeraldException.invalid("", "A file of the package has a name that leads elsewhere.");
        }
        if (!names.add(name)) {
            throw HeraldException.invalid(name, "This name stands twice in the package.");
        }
        if (names.size() > MOST_FILES) {
            throw new HeraldException(ErrorCode.TOO_LARGE, "A package holds at most " + MOST_FILES + " files.");
        }
    }

    private byte[] read(ZipInputStream in) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(LARGEST_FILE, left) + 1);
        if (bytes.length > LARGEST_FILE) {
            throw new HeraldException(
                    ErrorCode.TOO_LARGE, "A file of a package has at most " + LARGEST_FILE + " bytes.");
        }
        if (bytes.length > left) {
            throw new HeraldException(
                    ErrorCode.TOO_LARGE,
                    "The files of a package have at most " + LARGEST_TOTAL + " bytes together, and at most "
                            + LARGEST_RATIO + " times those of the zip.");
        }
        left -= bytes.length;
        return bytes;
    }

    private static boolean isOfFileManager(String name) {
        return steps(name).anyMatch(step -> step.startsWith(".") || step.equals("__MACOSX"));
    }

    private static boolean isXliff(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xlf") || lower.endsWith(".xliff");
    }

    private static Stream<String> steps(String name) {
        return Stream.of(name.split("/"));
    }
}
