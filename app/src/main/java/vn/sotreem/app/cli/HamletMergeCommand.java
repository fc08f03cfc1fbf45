package vn.sotreem.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.HamletRefused;
import vn.sotreem.core.register.Hamlets;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Makes hamlets part of another one. */
@Command(name = "merge")
final class HamletMergeCommand implements Task {
    private final Program program;

    @Parameters(arity = "1..*", paramLabel = "NAME", descriptionKey = "ending")
    private List<String> ending;

    @Option(names = "--into", paramLabel = "NAME", required = true)
    private String into;

    @Option(names = "--name", paramLabel = "NEW")
    private String name;

    @Mixin
    private ReformOptions options = new ReformOptions();

    HamletMergeCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            Hamlets changes = register.hamletChanges();
            Hamlet whole = HamletChoice.of(register, into);
            List<Hamlet> parts = new ArrayList<>();
            for (String part : ending) {
                parts.add(part(register, changes, part));
            }
            return options.carryOut(program, opened,
                    changes.merge(parts, whole, Optional.ofNullable(name), options.reform(program)),
                    program.texts().get("hamlet.merging", parts.stream().map(Hamlet::name)
                            .collect(Collectors.joining(", ")), name == null ? whole.name() : name));
        } catch (HamletRefused refused) {
            throw ReformOptions.failure(refused, name == null ? into : name);
        }
    }

    /** One that is no more may still have what somebody wrote there. */
    private static Hamlet part(Register register, Hamlets changes, String typed) throws CommandFailure {
        List<Hamlet> all = Stream.concat(register.hamlets().stream(), changes.leftBehind().stream()).toList();
        Optional<Hamlet> found = HamletChoice.among(all, typed);
        return found.isPresent() ? found.get() : HamletChoice.of(register, typed);
    }
}
