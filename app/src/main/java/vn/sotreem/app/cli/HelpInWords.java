package vn.sotreem.app.cli;

import java.util.List;
import java.util.ResourceBundle;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Help whose placeholders, too, are words of the person's language: {@code --home=THƯ_MỤC}. */
final class HelpInWords extends Help {
    private final ResourceBundle words;

    HelpInWords(CommandSpec command, ColorScheme colors, ResourceBundle words) {
        super(command, colors);
        this.words = words;
    }

    @Override
    public IParamLabelRenderer parameterLabelRenderer() {
        IParamLabelRenderer usual = super.parameterLabelRenderer();
        return new IParamLabelRenderer() {
            @Override
            public Text renderParameterLabel(ArgSpec argument, Ansi ansi, List<IStyle> styles) {
                return usual.renderParameterLabel(inWords(argument), ansi, styles);
            }

            @Override
            public String separator() {
                return usual.separator();
            }
        };
    }

    private ArgSpec inWords(ArgSpec argument) {
        String key = "placeholder." + argument.paramLabel();
        if (!words.containsKey(key)) {
            return argument;
        }
        String word = words.getString(key);
        return switch (argument) {
            case OptionSpec option -> option.toBuilder().paramLabel(word).build();
            case PositionalParamSpec positional -> positional.toBuilder().paramLabel(word).build();
            default -> argument;
        };
    }
}
