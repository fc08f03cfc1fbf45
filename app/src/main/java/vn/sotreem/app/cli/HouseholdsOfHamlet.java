package vn.sotreem.app.cli;

import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.HamletPlan;
import vn.sotreem.core.register.HamletRefused;
import vn.sotreem.core.register.Reform;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Some households of a hamlet that get into another one, and on what ground. */
final class HouseholdsOfHamlet {
    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "hamlet")
    private String hamlet;

    @Option(names = "--households", paramLabel = "NUMBER", split = ",", required = true)
    private List<String> households;

    @Mixin
    private ReformOptions options = new ReformOptions();

    /** What becomes of them. */
    interface Change {
        Planned plan(Register register, Hamlet from, List<Household> chosen, Reform reform)
                throws CommandFailure, HamletRefused;
    }

    /** @param key of the words for it, filled in with both hamlets */
    record Planned(HamletPlan plan, String key, String to) {
    }

    /** @param to the hamlet they get into, as it was typed */
    Exit carryOut(Program program, String to, Change change) throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            Hamlet from = HamletChoice.of(register, hamlet);
            Planned planned = change.plan(register, from, HouseholdChoice.of(register, from, households),
                    options.reform(program));
            return options.carryOut(program, opened, planned.plan,
                    program.texts().get(planned.key, from.name(), planned.to));
        } catch (HamletRefused refused) {
            throw ReformOptions.failure(refused, to);
        }
    }
}
