package vn.sotreem.app.cli;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in our words: the library's own are English only. */
final class UsageErrors {
    private UsageErrors() {
    }

    static CommandFailure told(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return switch (wrong) {
            case MissingParameterException missing -> CommandFailure.usage("usage-missing", command,
                    missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(", ")));
            case UnmatchedArgumentException unknown ->
                    CommandFailure.usage("usage-unknown", command, String.join(" ", unknown.getUnmatched()));
            default -> CommandFailure.usage("usage-value", command,
                    wrong.getArgSpec() == null ? command : name(wrong.getArgSpec()),
                    wrong.getValue() == null ? "" : wrong.getValue());
        };
    }

    static CommandFailure commandMissing(CommandLine command) {
        return CommandFailure.usage("usage-command", command.getCommandSpec().qualifiedName(),
                String.join(", ", command.getSubcommands().keySet()));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
