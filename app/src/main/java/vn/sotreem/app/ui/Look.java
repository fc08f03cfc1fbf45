package vn.sotreem.app.ui;

import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javafx.application.Application;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/**
 * What every window, dialog and popup looks like: the Primer theme, our style sheet over it, Be Vietnam Pro. It is set
 * as the toolkit's own style sheet, so no scene can be made without it.
 */
public final class Look {
    /** Sizes of text a person may choose, in percent. */
    public static final List<Integer> TEXT_PERCENTS = List.of(100, 110, 125, 150);

    private static final double TEXT_PIXELS = 14;
    private static final double ICON_PIXELS = 18;
    private static final double EMBLEM_PIXELS = 34;
    private static final int EMBLEM_SIDE = 64;
    private static final Color EMBLEM_COLOUR = Color.web("#0b5cad");
    private static final List<String> FONT_STYLES = List.of("Regular", "Medium", "SemiBold", "Bold", "Italic");
    private static final String SHEET = """
            @import url("%s");
            @import url("%s");
            .root { -fx-font-size: %spx; }
            .ikonli-font-icon { -fx-icon-size: %spx; }
            .emblem { -fx-icon-size: %spx; }
            """;

    private Look() {
    }

    /** Makes the bundled fonts known to the toolkit. Once, before the first window. */
    static void loadFonts() {
        for (String style : FONT_STYLES) {
            Font.loadFont(Look.class.getResourceAsStream("/vn/sotreem/app/fonts/BeVietnamPro-" + style + ".ttf"), 0);
        }
    }

    /** The program's sign, for the title bar and the task bar. */
    static Image emblem() {
        FontIcon icon = new FontIcon(Material2OutlinedAL.FAMILY_RESTROOM);
        icon.setIconSize(EMBLEM_SIDE);
        icon.setIconColor(EMBLEM_COLOUR);
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return icon.snapshot(clear, null);
    }

    /** Dresses every window, open or not yet, with text of this size in percent. */
    public static void apply(int textPercent) {
        String ours = Look.class.getResource("sotreem.css").toExternalForm();
        String theme = Look.class.getResource(new PrimerLight().getUserAgentStylesheet()).toExternalForm();
        double scale = textPercent / 100.0;
        String sheet = SHEET.formatted(theme, ours, TEXT_PIXELS * scale, ICON_PIXELS * scale,
                EMBLEM_PIXELS * scale);
        Application.setUserAgentStylesheet("data:text/css;base64,"
                + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8)));
    }
}
