package vn.sotreem.app.ui.people;

import java.util.Optional;
import javafx.scene.Node;

/** The fields of one record of a sheet on the screen. */
interface SheetFields {

    /** Where writing begins. */
    Node first();

    /** The field a remark is about, if it is one of these. */
    Optional<Node> field(Remark remark);
}
