package vn.sotreem.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.RegisterUnavailable;

/** Writes down that households moved to another hamlet of the commune. */
@Command(name = "move")
final class HamletMoveCommand implements Task {
    private final Program program;

    @Option(names = "--to", paramLabel = "NAME", required = true)
    private String to;

    @Mixin
    private HouseholdsOfHamlet households = new HouseholdsOfHamlet();

    HamletMoveCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        return households.carryOut(program, to, (register, from, chosen, reform) -> {
            Hamlet target = HamletChoice.of(register, to);
            return new HouseholdsOfHamlet.Planned(register.hamletChanges().move(chosen, target, reform.on()),
                    "hamlet.moving", target.name());
        });
    }
}
