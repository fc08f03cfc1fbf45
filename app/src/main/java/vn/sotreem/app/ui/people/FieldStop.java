package vn.sotreem.app.ui.people;

import javafx.scene.Node;

/** A field of several controls that is one stop on the way of the Enter key. */
interface FieldStop {

    /** The control at which one stops. */
    Node stop();
}
