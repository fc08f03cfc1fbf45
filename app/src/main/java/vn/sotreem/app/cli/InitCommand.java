package vn.sotreem.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.security.KeyFile;
import vn.sotreem.core.security.Password;
import vn.sotreem.core.security.RecoveryCode;

/** Sets a register up and gives its recovery code, this once. */
@Command(name = "init")
final class InitCommand implements Task {
    private static final Pattern COMMUNE_CODE = Pattern.compile("\\d{5}");

    private final Program program;

    @Option(names = "--province", paramLabel = "CODE", required = true)
    private String province;

    @Option(names = "--commune-code", paramLabel = "CODE", required = true)
    private String communeCode;

    @Option(names = "--commune", paramLabel = "NAME", required = true)
    private String commune;

    @Option(names = "--hamlet", paramLabel = "NAME", required = true, arity = "1..*")
    private List<String> hamlets;

    @Option(names = "--role", paramLabel = "collaborator|officer", required = true)
    private Office.Role role;

    InitCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        Office office = office();
        List<String> names = hamletNames();
        Home home = program.home();
        if (home.register().isSetUp()) {
            throw new RegisterUnavailable(RegisterUnavailable.Cause.EXISTS, null);
        }
        KeyFile.Created keys;
        try (Password password = home.secrets().firstPassword()) {
            keys = home.register().prepare(office.userName(), password);
        }
        try (Register register = home.register().setUp(keys, office, names)) {
            tell(home, register.hamlets(), keys.code());
        }
        return Exit.DONE;
    }

    private void tell(Home home, List<Hamlet> made, RecoveryCode code) {
        Console console = program.console();
        console.say("init.done", home.folder(), made.size());
        console.say("init.code", code.text());
        console.say("init.code.keep");
        console.document(out -> {
            out.writeStringField("home", home.folder().toAbsolutePath().toString());
            out.writeStringField("recoveryCode", code.text());
            RecordJson.array(out, "hamlets", made);
        });
    }

    private Office office() throws CommandFailure {
        if (Catalog.bundled().provinces().find(province).isEmpty()) {
            throw CommandFailure.usage("province-unknown", province);
        }
        if (!COMMUNE_CODE.matcher(communeCode).matches()) {
            throw CommandFailure.usage("commune-code", communeCode);
        }
        String user = program.user()
                .orElseThrow(() -> CommandFailure.usage("usage-missing", "sotreem init", Program.USER_OPTION));
        return new Office(province, communeCode, name("--commune", commune), name(Program.USER_OPTION, user), role);
    }

    /** Names that fold to the same text would be one hamlet. */
    private List<String> hamletNames() throws CommandFailure {
        Map<String, String> byFolded = new LinkedHashMap<>();
        for (String typed : hamlets) {
            String name = name("--hamlet", typed);
            if (byFolded.put(Folding.fold(name), name) != null) {
                throw CommandFailure.usage("hamlet-twice", name);
            }
        }
        if (byFolded.size() > Save.EDITS_MAX) {
            throw CommandFailure.usage("hamlets-too-many", Save.EDITS_MAX);
        }
        return List.copyOf(byFolded.values());
    }

    private static String name(String option, String typed) throws CommandFailure {
        String name = Folding.nfc(typed);
        if (Folding.fold(name).isEmpty()) {
            throw CommandFailure.usage("name-empty", option);
        }
        if (name.length() > KeyFile.USER_CHARS_MAX) {
            throw CommandFailure.usage("name-too-long", option, KeyFile.USER_CHARS_MAX);
        }
        return name;
    }
}
