package vn.sotreem.app.ui;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.KeyFile;
import vn.sotreem.core.security.Password;

/** Setting a register up: the place, the person, the recovery code. Nothing is written before the last step is done. */
final class SetUpModel {
    private static final Pattern COMMUNE_CODE = Pattern.compile("\\d{5}");
    private static final Pattern COMMUNE_KIND = Pattern.compile("(xa|phuong|dac khu) .+");

    enum Step { PLACE, PERSON, CODE }

    /** What a problem can stand beside. */
    enum Input { PROVINCE, COMMUNE_CODE, COMMUNE_NAME, HAMLETS, USER, PASSWORD, AGAIN, LAST_GROUP }

    private final Texts texts;
    private final Bridge bridge;
    private final Gate gate;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.PLACE);
    private final ObjectProperty<Entry> province = new SimpleObjectProperty<>();
    private final Map<Input, StringProperty> inputs = new EnumMap<>(Input.class);
    private final ObjectProperty<Office.Role> role = new SimpleObjectProperty<>(Office.Role.COLLABORATOR);
    private final ObjectProperty<Map<Input, String>> faults = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<Optional<Problem>> problem = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private Optional<KeyFile.Created> prepared = Optional.empty();

    SetUpModel(Texts texts, Bridge bridge, Gate gate) {
        this.texts = texts;
        this.bridge = bridge;
        this.gate = gate;
        for (Input input : Input.values()) {
            inputs.put(input, new SimpleStringProperty(""));
        }
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    ObjectProperty<Entry> province() {
        return province;
    }

    /** What is typed into a field; passwords are not kept here. */
    StringProperty input(Input input) {
        return inputs.get(input);
    }

    ObjectProperty<Office.Role> role() {
        return role;
    }

    /** What is wrong with which field, after a try to go on. */
    ObjectProperty<Map<Input, String>> faults() {
        return faults;
    }

    ObjectProperty<Optional<Problem>> problem() {
        return problem;
    }

    BooleanProperty busy() {
        return busy;
    }

    /** The recovery code in its groups; empty before the last step. */
    List<String> codeGroups() {
        return prepared.map(created -> List.of(created.code().text().split("-"))).orElse(List.of());
    }

    void back() {
        faults.set(Map.of());
        step.set(step.get() == Step.CODE ? Step.PERSON : Step.PLACE);
    }

    /** From the place to the person, when nothing is wrong with the place. */
    void placeDone() {
        Map<Input, String> found = new EnumMap<>(Input.class);
        if (province.get() == null) {
            found.put(Input.PROVINCE, texts.get("setUp.province.missing"));
        }
        if (!COMMUNE_CODE.matcher(text(Input.COMMUNE_CODE)).matches()) {
            found.put(Input.COMMUNE_CODE, texts.get("setUp.communeCode.wrong"));
        }
        if (!COMMUNE_KIND.matcher(Folding.fold(text(Input.COMMUNE_NAME))).matches()) {
            found.put(Input.COMMUNE_NAME, texts.get("setUp.communeName.wrong"));
        }
        if (hamlets().isEmpty()) {
            found.put(Input.HAMLETS, texts.get("setUp.hamlets.missing"));
        }
        goOn(found, Step.PERSON);
    }

    /** From the person to the code: makes the keys, which takes a moment. The arrays are wiped. */
    void personDone(char[] typed, char[] again) {
        boolean same = Arrays.equals(typed, again);
        Arrays.fill(again, '\0');
        Password password = Password.of(typed);
        Map<Input, String> found = new EnumMap<>(Input.class);
        if (text(Input.USER).isEmpty() || text(Input.USER).length() > KeyFile.USER_CHARS_MAX) {
            found.put(Input.USER, texts.get("setUp.user.missing"));
        }
        PasswordText.fault(password, true, texts).ifPresent(fault -> found.put(Input.PASSWORD, fault));
        if (!same) {
            found.put(Input.AGAIN, texts.get("password.differs"));
        }
        faults.set(found);
        if (found.isEmpty()) {
            bridge.run(busy, () -> gate.home().prepare(text(Input.USER), password), created -> {
                prepared = Optional.of(created);
                goOn(Map.of(), Step.CODE);
            });
        }
    }

    /** Writes the register, when the last group of the code was typed as it was shown. */
    void codeDone() {
        boolean noted = plain(text(Input.LAST_GROUP)).equals(codeGroups().getLast());
        faults.set(noted ? Map.of() : Map.of(Input.LAST_GROUP, texts.get("setUp.lastGroup.wrong")));
        if (noted) {
            problem.set(Optional.empty());
            Office office = new Office(province.get().code(), text(Input.COMMUNE_CODE), text(Input.COMMUNE_NAME),
                    text(Input.USER), role.get());
            List<String> hamlets = hamlets();
            bridge.run(busy, () -> setUp(office, hamlets), problem::set);
        }
    }

    private Optional<Problem> setUp(Office office, List<String> hamlets) {
        try {
            Register register = gate.home().setUp(prepared.orElseThrow(), office, hamlets);
            Session.Opened opened = Session.Opened.of(register, office.userName(), gate.random());
            bridge.tell(() -> gate.opened().accept(opened));
            return Optional.empty();
        } catch (RegisterUnavailable unavailable) {
            return Optional.of(UnavailableText.of(unavailable.reason(), texts));
        }
    }

    private void goOn(Map<Input, String> found, Step next) {
        faults.set(found);
        if (found.isEmpty()) {
            step.set(next);
        }
    }

    private String text(Input input) {
        return Folding.nfc(inputs.get(input).get());
    }

    /** One hamlet a line; a name written twice counts once, whatever its accents and capitals. */
    private List<String> hamlets() {
        return List.copyOf(inputs.get(Input.HAMLETS).get().lines().map(Folding::nfc).filter(line -> !line.isEmpty())
                .collect(Collectors.toMap(Folding::fold, line -> line, (first, same) -> first,
                        LinkedHashMap::new)).values());
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
