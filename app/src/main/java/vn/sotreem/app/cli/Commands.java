package vn.sotreem.app.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** Every command by its name, and the words that explain them. */
final class Commands {
    /** What {@code --help} says; keys as picocli looks them up. */
    static final String HELP_BUNDLE = "vn.sotreem.app.cli.help";
    private static final int HELP_COLUMNS = 100;

    private Commands() {
    }

    static CommandLine of(Program program, Locale language) {
        CommandLine commands = new CommandLine(program)
                .addSubcommand("init", new InitCommand(program))
                .addSubcommand("password", new PasswordCommand(program))
                .addSubcommand("user", new CommandLine(new UserCommand())
                        .addSubcommand("list", new UserListCommand(program))
                        .addSubcommand("add", new UserAddCommand(program))
                        .addSubcommand("lock", new UserLockCommand(program))
                        .addSubcommand("unlock", new UserUnlockCommand(program))
                        .addSubcommand("role", new UserRoleCommand(program))
                        .addSubcommand("hamlets", new UserHamletsCommand(program)))
                .addSubcommand("import", new ImportCommand(program))
                .addSubcommand("imports", new ImportsCommand(program))
                .addSubcommand("export", new ExportCommand(program))
                .addSubcommand("hamlet", new CommandLine(new HamletCommand())
                        .addSubcommand("list", new HamletListCommand(program))
                        .addSubcommand("rename", new HamletRenameCommand(program))
                        .addSubcommand("merge", new HamletMergeCommand(program))
                        .addSubcommand("split", new HamletSplitCommand(program))
                        .addSubcommand("move", new HamletMoveCommand(program)))
                .addSubcommand("bulk", new CommandLine(new BulkCommand())
                        .addSubcommand("class-up", new BulkClassUpCommand(program))
                        .addSubcommand("poverty", new BulkPovertyCommand(program))
                        .addSubcommand("hamlet", new BulkHamletCommand(program))
                        .addSubcommand("tick", new BulkTickCommand(program)))
                .addSubcommand("pack", new CommandLine(new PackCommand())
                        .addSubcommand("import", new PackImportCommand(program))
                        .addSubcommand("show", new PackShowCommand(program))
                        .addSubcommand("commune", new PackCommuneCommand(program)))
                .addSubcommand("children", new ChildrenCommand(program))
                .addSubcommand("child", new ChildCommand(program))
                .addSubcommand("save", new SaveCommand(program))
                .addSubcommand("today", new TodayCommand(program))
                .addSubcommand("status", new StatusCommand(program))
                .addSubcommand("enrol", new EnrolCommand(program))
                .addSubcommand("sync", new SyncCommand(program))
                .addSubcommand("review", new CommandLine(new ReviewCommand())
                        .addSubcommand("list", new ReviewListCommand(program))
                        .addSubcommand("show", new ReviewShowCommand(program))
                        .addSubcommand("resolve", new ReviewResolveCommand(program)))
                .addSubcommand("duplicates", new DuplicatesCommand(program))
                .addSubcommand("quality", new QualityCommand(program))
                .addSubcommand("merge", new MergeCommand(program))
                .addSubcommand("history", new HistoryCommand(program))
                .addSubcommand("log", new LogCommand(program))
                .addSubcommand("undo", new UndoCommand(program))
                .addSubcommand("bin", new BinCommand(program))
                .addSubcommand("receipts", new ReceiptsCommand(program))
                .addSubcommand("drift", new DriftCommand(program))
                .addSubcommand("bundle", new CommandLine(new BundleCommand())
                        .addSubcommand("key", new BundleKeyCommand(program))
                        .addSubcommand("write", new BundleWriteCommand(program))
                        .addSubcommand("read", new BundleReadCommand(program))
                        .addSubcommand("show", new BundleShowCommand(program))
                        .addSubcommand("list", new BundleListCommand(program)))
                .addSubcommand("print", new CommandLine(new PrintCommand())
                        .addSubcommand("register", new PrintRegisterCommand(program))
                        .addSubcommand("list", new PrintListCommand(program)))
                .addSubcommand("doctor", new DoctorCommand(program))
                .addSubcommand("backup", new BackupCommand(program))
                .addSubcommand("restore", new RestoreCommand(program))
                .addSubcommand("rebuild", new RebuildCommand(program))
                .addSubcommand("copied", new CopiedCommand(program))
                .addSubcommand("tour", new TourCommand(program))
                .addSubcommand("bench", new CommandLine(new BenchCommand(program))
                        .addSubcommand("import", new BenchImportCommand(program))
                        .addSubcommand("link", new BenchLinkCommand(program))
                        .addSubcommand("window", new BenchWindowCommand(program)))
                .addSubcommand("demo", new DemoCommand(program))
                .addSubcommand("portal", new CommandLine(new PortalCommand())
                        .addSubcommand("serve", new PortalServeCommand(program))
                        .addSubcommand("dump", new PortalDumpCommand(program))
                        .addSubcommand("code", new PortalCodeCommand(program))
                        .addSubcommand("role", new PortalRoleCommand(program))
                        .addSubcommand("revoke", new PortalRevokeCommand(program))
                        .addSubcommand("commune", new PortalCommuneCommand(program))
                        .addSubcommand("backup", new PortalBackupCommand(program))
                        .addSubcommand("restore", new PortalRestoreCommand(program)));
        ResourceBundle words = words(language);
        commands.setResourceBundle(words);
        commands.setHelpFactory((spec, colors) -> new HelpInWords(spec, colors, words));
        commands.setColorScheme(Help.defaultColorScheme(Ansi.OFF));
        commands.setUsageHelpWidth(HELP_COLUMNS);
        commands.setExpandAtFiles(false);
        commands.setOverwrittenOptionsAllowed(true);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        return commands;
    }

    static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(HELP_BUNDLE, language,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
