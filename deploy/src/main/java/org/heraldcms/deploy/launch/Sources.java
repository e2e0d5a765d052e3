package org.heraldcms.deploy.launch;

import java.io.IOException;
import java.io.Reader;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * Where the raw values of settings come from, in order of precedence.
 *
 * @param options of the command line
 * @param environment of the process
 * @param file the entries of {@code herald.properties}
 */
record Sources(Map<Setting, String> options, Map<String, String> environment, Properties file) {

    /** Reads the file, if there is one, and refuses a name in it that no setting has: it is a slip of the pen. */
    static Sources of(Map<Setting, String> options, Map<String, String> environment, Path path) throws IOException {
        Properties file = new Properties();
        if (Files.exists(path)) {
            try (Reader reader = Files.newBufferedReader(path)) {
                file.load(reader);
            }
        }
        for (String name : file.stringPropertyNames()) {
            if (Arrays.stream(Setting.values())
                    .noneMatch(setting -> setting.property().equals(name))) {
                throw new RefusedStart("%s names the setting %s, which does not exist.".formatted(path, name));
            }
        }
        return new Sources(options, environment, file);
    }

    /** For a start that only shows what a start needs: the defaults and a free port, lest it touch anything in use. */
    static Sources ofRehearsal(Map<Setting, String> options) throws IOException {
        Map<Setting, String> own = new EnumMap<>(Setting.class);
        own.putAll(options);
        try (ServerSocket free = new ServerSocket(0)) {
            own.put(Setting.PORT, Integer.toString(free.getLocalPort()));
        }
        return new Sources(own, Map.of(), new Properties());
    }

    /** The value of a setting, stripped; empty when there is none. */
    String value(Setting setting) {
        String option = options.get(setting);
        if (option != null) {
            return option.strip();
        }
        String variable = environment.get(setting.variable());
        return (variable != null ? variable : file.getProperty(setting.property(), setting.defaultValue())).strip();
    }
}
