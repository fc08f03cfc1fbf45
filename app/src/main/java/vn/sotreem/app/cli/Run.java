package vn.sotreem.app.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import vn.sotreem.app.ui.Toolkit;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.StorageFault;

/** One call of the program, from its arguments to its exit code. Whatever goes wrong is told, and never as a trace. */
final class Run {
    private static final Console.Body NOTHING_MORE = out -> { };

    private final List<String> arguments;
    private final Console console;
    private final Program program;
    private final CommandLine commands;

    Run(List<String> arguments, Surroundings here) {
        Preferences preferences = Preferences.of(arguments);
        this.arguments = arguments;
        this.console = new Console(here.streams(), preferences);
        this.program = new Program(here, console);
        this.commands = Commands.of(program, preferences.language());
    }

    Exit run() {
        Exit exit = answered();
        console.close();
        return exit;
    }

    private Exit answered() {
        try {
            return parsed();
        } catch (CommandFailure failure) {
            return told(failure);
        } catch (RegisterUnavailable unavailable) {
            return told(Unavailable.told(unavailable));
        } catch (IOException failure) {
            return told(CommandFailure.problem("disk", failure.getClass().getSimpleName()));
        } catch (StorageFault fault) {
            return told(CommandFailure.problem(fault.isDiskFull() ? "disk-full"
                    : fault.isDamage() ? "register-damaged" : "storage"));
        } catch (Toolkit.NoWindow none) {
            return told(CommandFailure.problem("no-window"));
        } catch (RuntimeException | Error fault) {
            return told(CommandFailure.problem("program-fault", program.report(fault)));
        }
    }

    private Exit parsed() throws CommandFailure, RegisterUnavailable, IOException {
        ParseResult asked;
        try {
            asked = commands.parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException wrong) {
            throw UsageErrors.told(wrong);
        }
        CommandLine command = asked.asCommandLineList().getLast();
        if (command.isUsageHelpRequested()) {
            return help(command);
        }
        if (command.isVersionHelpRequested()) {
            return version();
        }
        if (command.getCommand() instanceof Task task) {
            return task.run();
        }
        throw UsageErrors.commandMissing(command);
    }

    private Exit help(CommandLine command) {
        String help = command.getUsageMessage();
        console.line(help.stripTrailing());
        console.document(out -> out.writeStringField("help", help));
        return Exit.DONE;
    }

    private Exit version() {
        String version = program.version();
        console.say("version", version);
        console.document(out -> out.writeStringField("version", version));
        return Exit.DONE;
    }

    private Exit told(CommandFailure failure) {
        console.problem(failure, NOTHING_MORE);
        return failure.exit();
    }
}
