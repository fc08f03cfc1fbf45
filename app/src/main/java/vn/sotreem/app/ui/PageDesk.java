package vn.sotreem.app.ui;

import javafx.scene.Group;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import vn.sotreem.app.report.Page;
import vn.sotreem.app.report.Sheet;

/** A desk on which one page lies, as large as it fits or as one wants it. For FXML. */
public final class PageDesk extends ScrollPane {
    private static final double ZOOM_STEP = 1.25;
    private static final double ZOOM_MIN = 0.25;
    private static final double ZOOM_MAX = 4;
    /** Empty desk left and right of a page, in pixels. */
    private static final double EDGE = 24;

    private final PageView painter = new PageView();
    private final Scale scale = new Scale();
    private final StackPane desk = new StackPane();
    private double sheetWidth = 1;
    /** How much larger than fitting the page is shown. */
    private double zoom = 1;

    public PageDesk() {
        getStyleClass().add("page-desk");
        desk.getStyleClass().add("desk");
        setContent(desk);
        setFitToWidth(true);
        setFitToHeight(true);
        setPannable(true);
        viewportBoundsProperty().subscribe(this::fit);
    }

    /** Lays a page on the desk, from its top. */
    void show(Page page, Sheet sheet) {
        Group paper = painter.paint(page, sheet);
        paper.getStyleClass().add("paper");
        paper.getTransforms().setAll(scale);
        sheetWidth = sheet.width();
        desk.getChildren().setAll(new Group(paper));
        fit();
        setVvalue(0);
    }

    void larger() {
        zoom = Math.min(zoom * ZOOM_STEP, ZOOM_MAX);
        fit();
    }

    void smaller() {
        zoom = Math.max(zoom / ZOOM_STEP, ZOOM_MIN);
        fit();
    }

    /** The whole width of the page is seen again. */
    void whole() {
        zoom = 1;
        fit();
    }

    private void fit() {
        double room = getViewportBounds().getWidth() - 2 * EDGE;
        if (room > 0) {
            scale.setX(room / sheetWidth * zoom);
            scale.setY(scale.getX());
            setHbarPolicy(zoom > 1 ? ScrollBarPolicy.AS_NEEDED : ScrollBarPolicy.NEVER);
        }
    }
}
