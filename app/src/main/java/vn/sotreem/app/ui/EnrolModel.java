package vn.sotreem.app.ui;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.security.CodeReading;
import vn.sotreem.core.security.OneTimeCode;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.transport.PortalAddress;

/** Making this laptop known to a portal: its address, and the code from the office. */
final class EnrolModel {
    private final Workspace workspace;
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty addressFault = new SimpleStringProperty("");
    private final StringProperty codeFault = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Problem>> problem = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty();

    EnrolModel(Workspace workspace) {
        this.workspace = workspace;
    }

    StringProperty address() {
        return address;
    }

    StringProperty code() {
        return code;
    }

    StringProperty addressFault() {
        return addressFault;
    }

    StringProperty codeFault() {
        return codeFault;
    }

    ObjectProperty<Optional<Problem>> problem() {
        return problem;
    }

    /** True while the portal is asked. */
    BooleanProperty busy() {
        return busy;
    }

    /** Asks the portal, when address and code are well-formed. Asking again with the same code is safe. */
    void enrol() {
        Optional<PortalAddress> portal = portal();
        if (portal.isPresent() && codeFault.get().isEmpty()) {
            busy.set(true);
            workspace.session().enrol(portal.get(), code.get(), label(), this::show);
        }
    }

    /** The address that was typed; what is wrong with it or with the code is told. */
    private Optional<PortalAddress> portal() {
        Texts texts = workspace.texts();
        Optional<PortalAddress> portal = PortalAddress.parse(address.get());
        addressFault.set(portal.isPresent() ? "" : texts.get("enrol.address.wrong"));
        codeFault.set(CodeText.fault(OneTimeCode.parse(code.get()), texts).orElse(""));
        problem.set(Optional.empty());
        return portal;
    }

    /** Keeps address and code for a stick that asks in this laptop's name, where there is no network. */
    void askByStick() {
        Optional<PortalAddress> portal = portal();
        if (portal.isPresent() && OneTimeCode.parse(code.get()) instanceof CodeReading.Read<OneTimeCode>(var typed)) {
            String label = label();
            workspace.session().takeIn(busy, register -> {
                register.sticks().enrolling().ask(portal.get().text(), typed, label);
                return typed;
            }, asked -> workspace.shell().tell(workspace.texts().get("enrol.byStick.done")));
        }
    }

    private void show(EnrolmentOutcome outcome) {
        busy.set(false);
        problem.set(fault(outcome).map(key -> new Problem(workspace.texts().get("enrol." + key),
                workspace.texts().get("enrol.next." + key))));
        if (problem.get().isEmpty()) {
            code.set("");
            workspace.shell().tell(workspace.texts().get("enrol.done"));
        }
    }

    private static Optional<String> fault(EnrolmentOutcome outcome) {
        return switch (outcome) {
            case EnrolmentOutcome.Unreachable unreachable ->
                    Optional.of(unreachable.cause().name().toLowerCase(Locale.ROOT));
            case EnrolmentOutcome.Answered(EnrolmentAnswer.Enrolled _) -> Optional.empty();
            case EnrolmentOutcome.Answered(EnrolmentAnswer.CodeRefused _) -> Optional.of("code_refused");
            case EnrolmentOutcome.Answered(EnrolmentAnswer.NotThePortal _) -> Optional.of("not_the_portal");
            case EnrolmentOutcome.Answered(EnrolmentAnswer.Busy _) -> Optional.of("busy");
        };
    }

    /** What the portal's list calls this laptop: who works on it, and where. */
    private String label() {
        var hamlets = workspace.shell().hamlets();
        String where = hamlets.size() == 1 ? hamlets.getFirst().name() : workspace.session().office().communeName();
        return workspace.session().actor() + " · " + where;
    }
}
