using CallSim.Scenarios.Checks;
using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;
using CallSim.Scenarios.Sections;
using CallSim.Scenarios.Sections.Ivr;

namespace CallSim.Scenarios;

/// <summary>Gives a scenario's tree its meaning: section by section, then the checks that look at more than one.</summary>
/// <param name="context">What the readers share.</param>
/// <param name="fallbackName">The scenario's name where it has none.</param>
internal sealed class ScenarioBinder(ReadingContext context, string fallbackName)
{
    private const int Format = 1;

    /// <summary>The plan; null when it cannot be made, which is reported.</summary>
    public CentrePlan? Bind()
    {
        if (MapReader.Open(context, context.Root, TopSections.Scenario, "the scenario") is not { } map)
        {
            return null;
        }

        CheckFormat(map["callsim"]);
        string? name = map["name"] is { } title ? context.Scalars.Text(title, "name") : fallbackName;
        _ = map["description"] is { } description ? context.Scalars.Text(description, "description") : null;
        context.Time = map["time"] is { } time ? new TimeReader(context).Read(time) : null;
        RunReader run = new(context);
        RunPlan runPlan = run.Run(map["run"]);
        DayFactorPlan? busyness = run.Busyness(map["days"]);
        context.Targets = new TargetsReader(context).Read(map["targets"]);
        ImmutableArray<string> queueNames = QueueNames.All(context);
        DestinationReader destinations = new(context, queueNames);
        ImmutableArray<ReadContact> contacts = map["contacts"] is { } types
            ? new ContactReader(context, destinations).Read(types)
            : [];
        ImmutableArray<ReadQueue> queues = new QueueReader(context).Read(map["queues"], contacts);
        ImmutableArray<ReadGroup> groups = map["agents"] is { } agents ? new AgentReader(context).Read(agents) : [];
        ImmutableArray<Entry<LineGroupPlan>> lines = new LineReader(context).Read(map["lines"]);
        ImmutableArray<Entry<NumberPlan>> numbers = new NumberReader(context, destinations).Read(map["numbers"]);
        ImmutableArray<ReadFlow> flows = new FlowReader(context, destinations).Read(map["ivr"]);
        ImmutableArray<Entry<TransferPlan>> transfers = new TransferReader(context, queueNames).Read(map["transfers"]);
        SiteReader places = new(context);
        ImmutableArray<SitePlan> sites = places.Sites(map["sites"]);
        ImmutableArray<SystemPlan> systems = places.Systems(map["systems"]);
        ImmutableArray<OutagePlan> outages = new OutageReader(context).Read(map["outages"]);
        OutageCheck.Run(context);
        CheckNotEmpty(map["contacts"], "contacts");
        CheckNotEmpty(map["agents"], "agents");
        Check(new Centre(contacts, queues, groups, lines, numbers, flows, transfers));
        if (context.Diagnostics.HasErrors)
        {
            return null;
        }

        CentrePlan plan = new()
        {
            Name = name!,
            Time = context.Time!,
            Run = runPlan,
            Busyness = busyness,
            Targets = context.Targets,
            ContactTypes = [.. contacts.Select(contact => contact.Plan)],
            Queues = [.. queues.Select(queue => queue.Plan)],
            AgentGroups = [.. groups.Select(group => group.Plan)],
            Lines = [.. lines.Select(line => line.Plan)],
            Numbers = [.. numbers.Select(number => number.Plan)],
            Flows = [.. flows.Select(flow => flow.Plan)],
            Transfers = [.. transfers.Select(transfer => transfer.Plan)],
            Sites = sites,
            Systems = systems,
            Outages = outages,
        };
        run.Check(plan);
        return context.Diagnostics.HasErrors ? null : plan;
    }

    private void CheckFormat(Node? node)
    {
        if (node is null || context.Scalars.Whole(node, "callsim", 1, int.MaxValue) is not { } format)
        {
            return;
        }

        if (format != Format)
        {
            context.Diagnostics.Error(
                node.Place,
                $"this version reads format {Format}, found {format}",
                "write callsim: 1"
            );
        }
    }

    private void CheckNotEmpty(Node? node, string what)
    {
        if (node is MapNode { Entries.IsEmpty: true })
        {
            context.Diagnostics.Error(node.Place, $"{what} has no entry", "add at least one");
        }
    }

    // Where something could not be read, the rest need not fit together: the checks would report what is no mistake.
    private void Check(Centre centre)
    {
        bool whole =
            centre.Groups.Length == context.NamesIn("agents").Length
            && centre.Queues.Length == QueueNames.All(context).Length
            && centre.Contacts.Length == context.NamesIn("contacts").Length
            && centre.Lines.Length == context.NamesIn("lines").Length
            && centre.Numbers.Length == context.NamesIn("numbers").Length
            && centre.Flows.Length == context.NamesIn("ivr").Length
            && centre.Transfers.Length == context.NamesIn("transfers").Length;
        if (whole)
        {
            CentreChecks.Run(centre, context.Diagnostics);
        }

        if (whole && context.Time is { } time)
        {
            EmptyCheck.Run(centre, time, context.Diagnostics);
            SizeCheck.Run(centre, time, context.Diagnostics);
            LoadCheck.Run(centre, time, context.Diagnostics);
        }
    }
}
