package vn.sotreem.app.ui;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import vn.sotreem.core.register.Residence;

/** Asks, of a register that came from another machine, which of the two goes on. */
public final class ElsewhereController {
    private final Session session;

    ElsewhereController(Session session) {
        this.session = session;
    }

    @FXML
    private void here() {
        answer(Residence::goesOnHere);
    }

    @FXML
    private void both() {
        answer(Residence::goesOnThereToo);
    }

    private void answer(Consumer<Residence> answer) {
        session.change(register -> {
            answer.accept(register.residence());
            return register;
        }, answered -> { });
    }
}
