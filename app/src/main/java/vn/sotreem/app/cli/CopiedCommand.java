package vn.sotreem.app.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Residence;

/** Says, of a register that came from another machine, which of the two goes on. */
@Command(name = "copied")
final class CopiedCommand implements Task {
    private final Program program;

    @ArgGroup
    private Answer answer;

    /** Either this machine alone goes on, or the other one too. */
    static final class Answer {
        @Option(names = "--here", required = true)
        private boolean here;

        @Option(names = "--both", required = true)
        private boolean both;
    }

    CopiedCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        boolean asked;
        boolean needsCode;
        try (Home.Opened opened = program.home().open()) {
            Residence residence = opened.register().residence();
            if (answer != null && !residence.isElsewhere()) {
                throw CommandFailure.problem("not-copied");
            }
            if (answer != null) {
                answer(residence);
            }
            asked = residence.isElsewhere();
            needsCode = residence.isCopied();
        }
        program.console().say(asked ? "copied.asked" : needsCode ? "copied.needs-code" : "copied.at-home");
        program.console().document(out -> {
            out.writeBooleanField("copied", asked);
            out.writeBooleanField("needsCode", needsCode);
        });
        return Exit.DONE;
    }

    private void answer(Residence residence) {
        if (answer.here) {
            residence.goesOnHere();
        } else {
            residence.goesOnThereToo();
        }
    }
}
