package vn.sotreem.app.ui.people;

import java.util.Optional;
import javafx.scene.Node;

/** The fields of one record of a sheet on the screen. */
interface SheetFields {

    /** Where writing begins. */
    Node first();

    /** The key of the field that is being written in. */
    Optional<String> focused();

    /** The field a remark is about, if it is one of these, unfolded. */
    Optional<Node> field(Remark remark);
}
