using CallSim.Scenarios.Language;
using CallSim.Scenarios.Laws;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads what customers do after a contact: redial, or call again when their matter is not solved.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class CustomerReader(ReadingContext context)
{
    private const int MostAttempts = 1000;
    private const int MostShares = 1000;

    private readonly LawReader _laws = new(context);

    /// <summary>The keys of a contact type about its customers; null when one cannot be read, which is reported.</summary>
    public ReadCustomer? Read(MapReader map)
    {
        string? needs = map["needs"] is { } skill ? Skill.Read(context, skill) : null;
        RedialPlan? redials = map["redials"] is { } redialNode ? Redials(redialNode) : null;
        double? resolved = map["resolved"] is { } share ? context.Scalars.Share(share, "resolved") : 1;
        CallsAgainPlan? callsAgain = map["calls_again"] is { } again ? CallsAgain(again) : null;
        bool optionalsAreRead =
            (needs is null) == (map["needs"] is null)
            && (redials is null) == (map["redials"] is null)
            && (callsAgain is null) == (map["calls_again"] is null);
        return resolved is null || !optionalsAreRead
            ? null
            : new ReadCustomer(needs, redials, resolved.Value, callsAgain);
    }

    private RedialPlan? Redials(Node node)
    {
        if (MapReader.Open(context, node, CustomerSections.Redials, "redials") is not { } map)
        {
            return null;
        }

        ImmutableArray<double>? afterBlocked = Shares(map, "after_blocked");
        ImmutableArray<double>? afterAbandon = Shares(map, "after_abandon");
        ImmutableArray<double>? afterOutage = Shares(map, "after_outage");
        IntervalSeries<Law>? delay = map["delay"] is { } span ? _laws.Read(span, "delay") : null;
        long? attempts = map["attempts_at_most"] is { } most
            ? context.Scalars.Whole(most, "attempts_at_most", 1, MostAttempts)
            : null;
        bool limitIsRead = (attempts is null) == (map["attempts_at_most"] is null);
        if (afterBlocked is null || afterAbandon is null || afterOutage is null || delay is null || !limitIsRead)
        {
            return null;
        }

        return new RedialPlan
        {
            AfterBlocked = afterBlocked.Value,
            AfterAbandon = afterAbandon.Value,
            AfterOutage = afterOutage.Value,
            Delay = delay,
            AttemptsAtMost = (int?)attempts,
        };
    }

    private ImmutableArray<double>? Shares(MapReader map, string key)
    {
        if (map[key] is not { } node)
        {
            return [];
        }

        ImmutableArray<Node> nodes = node is SequenceNode list ? list.Items : [node];
        if (nodes.IsEmpty || nodes.Length > MostShares)
        {
            string message = $"{key} must have 1 to {MostShares:N0} shares, found {nodes.Length:N0}";
            context.Diagnostics.Error(node.Place, message, "write a share, or a list such as [60%, 40%, 20%]");
            return null;
        }

        double?[] shares = [.. nodes.Select(item => context.Scalars.Share(item, key))];
        return shares.Contains(null) ? null : [.. shares.Select(share => share!.Value)];
    }

    private CallsAgainPlan? CallsAgain(Node node)
    {
        if (MapReader.Open(context, node, CustomerSections.CallsAgain, "calls_again") is not { } map)
        {
            return null;
        }

        double? chance = map["chance"] is { } share ? context.Scalars.Share(share, "chance") : null;
        IntervalSeries<Law>? delay = map["delay"] is { } span ? _laws.Read(span, "delay") : null;
        return chance is null || delay is null ? null : new CallsAgainPlan { Chance = chance.Value, Delay = delay };
    }
}

/// <summary>What a contact type's customers are like beyond one contact.</summary>
/// <param name="Needs">The skill that solves the matter; null for the queue's.</param>
/// <param name="Redials">How they redial; null for never.</param>
/// <param name="Resolved">The chance that the matter is solved.</param>
/// <param name="CallsAgain">How they call again; null for never.</param>
internal sealed record ReadCustomer(string? Needs, RedialPlan? Redials, double Resolved, CallsAgainPlan? CallsAgain);
