package vn.sotreem.app.cli;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.catalog.Unit;
import vn.sotreem.core.catalog.UnitStep;
import vn.sotreem.core.catalog.Units;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.Allotting;
import vn.sotreem.core.register.CommunePlan;
import vn.sotreem.core.register.Communes;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Reform;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Makes the register's commune what it has become, or what it was before. */
@Command(name = "commune")
final class PackCommuneCommand implements Task {
    private final Program program;

    @Parameters(arity = "0..1", paramLabel = "CODE", descriptionKey = "successor")
    private String code;

    @Option(names = "--name", paramLabel = "NEW")
    private String name;

    @Option(names = "--on", paramLabel = "DATE")
    private LocalDate on;

    @Option(names = "--decision", paramLabel = "TEXT")
    private String decision;

    @Option(names = "--give", paramLabel = "HAMLET=CODE")
    private Map<String, String> given = Map.of();

    @Option(names = "--apply")
    private boolean apply;

    @Option(names = "--undo")
    private boolean undo;

    PackCommuneCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        Units units = PackShowCommand.units(program);
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            return undo ? undo(register) : change(register, units);
        }
    }

    private Exit undo(Register register) throws CommandFailure {
        if (!register.communes().undo(register.people().working().name())) {
            throw CommandFailure.problem("commune-never-changed");
        }
        Office office = register.office();
        program.console().say("commune.undone", office.communeName(), office.communeCode());
        program.console().document(out -> PackLines.office(out, "commune", office));
        return Exit.DONE;
    }

    private Exit change(Register register, Units units) throws CommandFailure {
        Office office = register.office();
        List<UnitStep> steps = units.successors(office.communeCode(), office.communeName());
        String to = code == null ? theOne(office, steps, units) : code;
        Optional<UnitStep> step = steps.stream().filter(one -> one.newCode().equals(to)).findFirst();
        Optional<Unit> unit = units.commune(to);
        String called = Optional.ofNullable(name).or(() -> unit.map(Unit::fullName))
                .orElseThrow(() -> CommandFailure.problem("commune-unknown", to));
        Communes communes = register.communes();
        CommunePlan plan = communes.plan(unit.map(Unit::province).orElse(office.provinceCode()), to, called,
                reform(step), elsewhere(register, units));
        if (plan.isEmpty()) {
            throw CommandFailure.problem("commune-no-change", office.communeName());
        }
        if (apply) {
            communes.carryOut(plan, register.people().working().name());
            communes.cameFrom(units.predecessors(to).stream().limit(Communes.PREDECESSORS_MAX)
                    .collect(Collectors.toSet()));
        }
        tell(plan, communes, steps.size() > 1
                ? suggested(register.hamlets(), Allotting.suggested(register.hamlets(), steps, units)) : List.of());
        return Exit.DONE;
    }

    /** Which commune each hamlet goes to that was named, by its id. */
    private Map<UUID, String> elsewhere(Register register, Units units) throws CommandFailure {
        Map<UUID, String> elsewhere = new HashMap<>();
        for (Map.Entry<String, String> part : given.entrySet()) {
            String to = part.getValue();
            elsewhere.put(HamletChoice.of(register, part.getKey()).id(), units.commune(to).map(Unit::code)
                    .orElseThrow(() -> CommandFailure.problem("commune-unknown", to)));
        }
        return elsewhere;
    }

    private static List<String> suggested(List<Hamlet> hamlets, Map<UUID, String> codes) {
        return hamlets.stream().filter(hamlet -> codes.containsKey(hamlet.id()))
                .map(hamlet -> hamlet.name() + "=" + codes.get(hamlet.id())).toList();
    }

    private static String theOne(Office office, List<UnitStep> steps, Units units) throws CommandFailure {
        if (steps.isEmpty()) {
            throw CommandFailure.problem("commune-no-change", office.communeName());
        }
        if (steps.size() > 1) {
            throw CommandFailure.problem("commune-split", office.communeName(), steps.stream().map(step ->
                    units.commune(step.newCode()).map(unit -> unit.code() + " " + unit.fullName())
                            .orElse(step.newCode())).collect(Collectors.joining(", ")));
        }
        return steps.getFirst().newCode();
    }

    private Reform reform(Optional<UnitStep> step) {
        LocalDate since = Optional.ofNullable(on).or(() -> step.map(UnitStep::since))
                .orElseGet(() -> program.here().today());
        return new Reform(since, Optional.ofNullable(decision).or(() -> step.map(UnitStep::decree)).orElse(""));
    }

    private void tell(CommunePlan plan, Communes communes, List<String> suggested) {
        Console console = program.console();
        console.say("commune.plan", plan.before().communeName(), plan.before().communeCode(),
                plan.after().communeName(), plan.after().communeCode(), plan.reform().on().toString());
        console.say("commune.plan.goes", plan.hamlets(), plan.children(), plan.queue().unsealed(),
                plan.queue().sealed());
        plan.partings().forEach(part -> console.say("commune.plan.part", part.communeCode(), part.hamlets().size(),
                part.households(), part.children(), part.unsent()));
        suggested.forEach(line -> console.say("commune.suggested", line));
        communes.sameNamed().forEach(alike -> console.say("commune.same-named", alike.getFirst().name(),
                alike.size()));
        console.say(apply ? "commune.done" : "commune.only-looked");
        console.document(out -> {
            PackLines.office(out, "before", plan.before());
            PackLines.office(out, "after", plan.after());
            out.writeStringField("on", plan.reform().on().toString());
            out.writeStringField("decision", plan.reform().decision());
            out.writeNumberField("hamlets", plan.hamlets());
            out.writeNumberField("children", plan.children());
            out.writeNumberField("unsealed", plan.queue().unsealed());
            out.writeNumberField("sealed", plan.queue().sealed());
            out.writeBooleanField("done", apply);
            PackLines.partings(out, plan.partings());
            PackLines.write(out, "suggested", suggested);
            PackLines.write(out, "sameNamed", communes.sameNamed().stream()
                    .map(List::getFirst).map(Hamlet::name).toList());
        });
    }
}
