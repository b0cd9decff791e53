using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>
/// Finds the first attempts behind volumes that hold redials and repeat calls already. They are volume / amplification, and
/// the amplification depends on how full the centre is, which they decide: a fixed point, found by pilot runs on random
/// numbers of their own.
/// </summary>
/// <remarks>
/// A step goes half the way to the amplification that the last pilot showed; where the next one shows that it went too far,
/// the types concerned take steps half as long from there on. The search ends when no type's amplification is off by more than
/// <see cref="Tolerance"/>. A pilot has as many replications as make 200,000 contacts, from 4 to 1,000: the plan decides alone,
/// so that a run's first replications do not depend on how many it has.
/// </remarks>
internal sealed class AllAttempts
{
    /// <summary>The largest relative difference between the amplification that is used and the one that comes of it.</summary>
    public const double Tolerance = 0.001;

    private const int MostSteps = 40;
    private const double PilotContacts = 200_000;
    private const int FewestReplications = 4;
    private const int MostReplications = 1000;
    private const ulong OfPilots = 0x8D58E0F6A3C4B19D;

    private readonly CentrePlan _plan;
    private readonly RunOptions _options;
    private readonly Search[] _searches;

    private AllAttempts(CentrePlan plan, PolicyCatalogue policies, ulong seed, int threads)
    {
        double contacts = plan.ContactTypes.Sum(type => type.ExpectedContacts(plan.Time));
        double replications = Math.Ceiling(PilotContacts / Math.Max(contacts, 1));
        _plan = plan;
        _options = new RunOptions
        {
            Replications = (int)Math.Clamp(replications, FewestReplications, MostReplications),
            Seed = seed ^ OfPilots,
            Threads = threads,
            Policies = policies,
        };
        _searches = [.. plan.ContactTypes.Where(IsConcerned).Select(type => new Search(type.Name))];
    }

    /// <summary>
    /// The amplification of each type whose volume counts all attempts: those that the options hand in, and of other types whose
    /// customers may call again those that pilots find.
    /// </summary>
    /// <param name="plan">A plan without mistakes.</param>
    /// <param name="options">The policies, the amplifications known before, seed and threads; the result does not depend on the last.</param>
    /// <param name="cancellation">Stops the search where it stands.</param>
    public static ImmutableArray<Amplification> Of(CentrePlan plan, RunOptions options, CancellationToken cancellation)
    {
        HashSet<string> counted =
        [
            .. plan.ContactTypes.Where(type => type.CountsAllAttempts).Select(type => type.Name),
        ];
        ImmutableArray<Amplification> given =
        [
            .. options.Amplifications.Where(known => counted.Contains(known.ContactType)),
        ];
        ImmutableArray<Amplification> found = Find(
            OfFirstAttempts(plan, given),
            options.Policies,
            options.Seed ?? plan.Run.Seed,
            options.Threads ?? Environment.ProcessorCount,
            cancellation
        );
        return [.. given, .. found];
    }

    /// <summary>The amplification of each type whose volume counts all attempts of customers who may call again.</summary>
    /// <param name="plan">A plan without mistakes.</param>
    /// <param name="policies">What the policies' names in the plan mean.</param>
    /// <param name="seed">The run's seed; the pilots draw from another one made of it.</param>
    /// <param name="threads">The number of threads, at least 1; the result does not depend on it.</param>
    /// <param name="cancellation">Stops the search where it stands.</param>
    private static ImmutableArray<Amplification> Find(
        CentrePlan plan,
        PolicyCatalogue policies,
        ulong seed,
        int threads,
        CancellationToken cancellation
    ) => plan.ContactTypes.Any(IsConcerned) ? new AllAttempts(plan, policies, seed, threads).Find(cancellation) : [];

    /// <summary>The plan with first attempts in place of volumes that count all attempts.</summary>
    public static CentrePlan OfFirstAttempts(CentrePlan plan, ImmutableArray<Amplification> amplifications) =>
        plan with
        {
            ContactTypes = [.. plan.ContactTypes.Select(type => OfFirstAttempts(type, amplifications))],
        };

    private static bool IsConcerned(ContactTypePlan type) => type.CountsAllAttempts && FeatureFinder.CallsAgain(type);

    private static ContactTypePlan OfFirstAttempts(ContactTypePlan type, ImmutableArray<Amplification> amplifications)
    {
        Amplification? found = amplifications.FirstOrDefault(known => known.ContactType == type.Name);
        return found is null || !type.CountsAllAttempts
            ? type
            : type with
            {
                ArrivalsPerHour = type.ArrivalsPerHour.Select(perHour => perHour / found.Factor),
                CountsAllAttempts = false,
            };
    }

    private ImmutableArray<Amplification> Find(CancellationToken cancellation)
    {
        for (int step = 0; step < MostSteps && !_searches.All(search => search.IsSettled); step++)
        {
            RunResult pilot = Simulation.Run(OfFirstAttempts(_plan, Found()), _options, cancellation);
            if (cancellation.IsCancellationRequested)
            {
                break;
            }

            foreach (Search search in _searches)
            {
                search.Step(pilot["attempts_per_customer", Scope.Contact(search.Type)].Value ?? 1);
            }
        }

        return Found();
    }

    private ImmutableArray<Amplification> Found() =>
        [.. _searches.Select(search => new Amplification(search.Type, search.Factor, search.IsSettled))];

    /// <summary>The search for the amplification of one type.</summary>
    private sealed class Search(string type)
    {
        private double _weight = 0.5;
        private double _lastDifference;

        public string Type => type;

        /// <summary>The amplification that the next pilot supposes.</summary>
        public double Factor { get; private set; } = 1;

        /// <summary>Whether the last pilot showed the amplification that it supposed.</summary>
        public bool IsSettled { get; private set; }

        public void Step(double shown)
        {
            double difference = shown - Factor;
            IsSettled = Math.Abs(difference) <= Tolerance * Factor;
            if (IsSettled)
            {
                return;
            }

            if (difference * _lastDifference < 0)
            {
                _weight /= 2;
            }

            _lastDifference = difference;
            Factor += _weight * difference;
        }
    }
}
