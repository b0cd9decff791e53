using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>How much is simulated in a search: what the options say, or what the plan makes sensible.</summary>
internal sealed class StaffingEffort
{
    private const double Contacts = 120_000;
    private const int Fewest = 40;
    private const int Most = 1000;
    private const int LeastAllowed = Statistics.RatioSums.FewestReplications;
    private const ulong OfChecks = 0xC3A5_C85C_97CB_3127;

    /// <param name="plan">The plan.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is too low.</exception>
    public StaffingEffort(CentrePlan plan, StaffingOptions options)
    {
        AtLeast(options.Replications, LeastAllowed, nameof(StaffingOptions.Replications));
        AtLeast(options.CheckReplications, LeastAllowed, nameof(StaffingOptions.CheckReplications));
        AtLeast(options.Threads, 1, nameof(StaffingOptions.Threads));
        double expected = plan.ContactTypes.Sum(type => type.ExpectedContacts(plan.Time));
        First = options.Replications ?? (int)Math.Clamp(Math.Ceiling(Contacts / Math.Max(expected, 1)), Fewest, Most);
        AtLeast(options.ReplicationsAtMost, First, nameof(StaffingOptions.ReplicationsAtMost));
        AtMost = options.ReplicationsAtMost ?? Times(First, 8);
        Check = options.CheckReplications ?? Times(First, 8);
        CheckAtMost = Math.Max(Check, Times(AtMost, 2));
        Sharpest = Times(AtMost, 2);
        SharpCheck = Times(Sharpest, 2);
        Seed = options.Seed ?? plan.Run.Seed;
        Threads = options.Threads ?? Environment.ProcessorCount;
    }

    /// <summary>The replications that each staffing gets.</summary>
    public int First { get; }

    /// <summary>The most that one gets.</summary>
    public int AtMost { get; }

    /// <summary>The replications of a check, and the most of them where a goal stays undecided.</summary>
    public int Check { get; }

    /// <summary>The most replications of a check.</summary>
    public int CheckAtMost { get; }

    /// <summary>The most replications that it takes to decide whether one agent less would do.</summary>
    public int Sharpest { get; }

    /// <summary>The most replications of a check of agents that went with so many.</summary>
    public int SharpCheck { get; }

    /// <summary>The seed that staffings are chosen on.</summary>
    public ulong Seed { get; }

    public int Threads { get; }

    /// <summary>The seed of a check: another for each.</summary>
    /// <param name="check">From 0.</param>
    public ulong SeedOfCheck(int check) => Seed ^ (OfChecks + (ulong)check);

    private static int Times(int replications, int factor) => (int)Math.Min(int.MaxValue, (long)replications * factor);

    private static void AtLeast(int? given, int least, string property)
    {
        if (given < least)
        {
            throw new ArgumentOutOfRangeException(
                $"{nameof(StaffingOptions)}.{property}",
                given,
                $"expected a whole number of at least {least}, found {given}; leave it out for the default"
            );
        }
    }
}
