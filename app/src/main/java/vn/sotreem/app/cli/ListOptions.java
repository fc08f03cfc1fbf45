package vn.sotreem.app.cli;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import vn.sotreem.core.register.ChildFilter;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ReadyFilter;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.SavedFilter;

/** Which children a command is about. */
final class ListOptions {
    @Option(names = "--search", paramLabel = "TEXT")
    private String search = "";

    @Option(names = "--hamlet", paramLabel = "NAME")
    private String hamlet;

    @Option(names = "--filter", paramLabel = "FILTER")
    private String filter = "";

    ChildQuery query(Register register, ChildQuery.Order order) throws CommandFailure {
        Optional<UUID> only = hamlet == null ? Optional.empty()
                : Optional.of(HamletChoice.of(register, hamlet).id());
        return new ChildQuery(search, only, filter(register), order);
    }

    /** A filter that was saved under this name, or a ready made one, or one as it is written. */
    private ChildFilter filter(Register register) throws CommandFailure {
        return register.lists().saved().find(filter).map(SavedFilter::filter)
                .or(() -> ReadyFilter.of(filter).map(ReadyFilter::filter)).or(() -> ChildFilter.parse(filter))
                .orElseThrow(() -> CommandFailure.problem("filter-unknown", filter, names(register)));
    }

    private static String names(Register register) {
        return Stream.concat(register.lists().saved().all().stream().map(SavedFilter::name),
                Stream.of(ReadyFilter.values()).map(ReadyFilter::code)).collect(Collectors.joining(", "));
    }
}
