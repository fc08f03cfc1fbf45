package vn.sotreem.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sotreem.core.register.RegisterUnavailable;

/** Makes some households of a hamlet a hamlet of their own. */
@Command(name = "split")
final class HamletSplitCommand implements Task {
    private final Program program;

    @Option(names = "--name", paramLabel = "NEW", required = true)
    private String name;

    @Mixin
    private HouseholdsOfHamlet households = new HouseholdsOfHamlet();

    HamletSplitCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        return households.carryOut(program, name, (register, from, chosen, reform) ->
                new HouseholdsOfHamlet.Planned(register.hamletChanges().split(from, name, chosen, reform),
                        "hamlet.splitting", name));
    }
}
