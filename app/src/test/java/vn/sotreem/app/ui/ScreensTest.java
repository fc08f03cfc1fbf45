package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every FXML file of every package and its controller belong together, field by field and handler by handler. */
class ScreensTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern CONTROLLER = Pattern.compile("fx:controller=\"([\\w.]+)\"");
    private static final Pattern ID = Pattern.compile("fx:id=\"(\\w+)\"");
    private static final Pattern USED_INSIDE = Pattern.compile("\"\\$(\\w+)\"");
    private static final Pattern HANDLER = Pattern.compile("=\"#(\\w+)\"");

    @TestFactory
    Stream<DynamicTest> aScreenAndItsControllerAgree() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".fxml")).toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> agree(file)));
        }
    }

    private static void agree(Path file) throws Exception {
        String text = Files.readString(file);
        Class<?> controller = Class.forName(found(text, CONTROLLER).iterator().next());
        String stem = RESOURCES.relativize(file).toString().replace(".fxml", "").replace('/', '.');
        assertThat(controller.getName()).isEqualTo(stem + "Controller");

        Set<String> ids = found(text, ID);
        Set<String> fields = Arrays.stream(controller.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(FXML.class)).map(Field::getName)
                // An included screen's controller is injected beside its root.
                .filter(name -> !name.endsWith("Controller"))
                .collect(Collectors.toSet());
        assertThat(ids).containsAll(fields);
        ids.removeAll(found(text, USED_INSIDE));
        assertThat(fields).containsAll(ids);

        assertThat(Arrays.stream(controller.getDeclaredMethods()).map(Method::getName))
                .containsAll(found(text, HANDLER));
    }

    private static Set<String> found(String text, Pattern pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
