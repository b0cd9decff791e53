namespace CallSim.Scenarios.Language;

/// <summary>The families of random spans and their parameters.</summary>
internal static class LawSections
{
    private static readonly ValueSpec MeanValue = ValueSpec.Either(
        ValueSpec.Scalar(ScalarForm.PositiveSpan),
        ValueSpec.Map(SharedSections.MeanFromFile)
    );
    private static readonly KeySpec Mean = new("mean", "span, or `{ file, column }`", "The mean.")
    {
        Required = "mean: 4m",
        Value = MeanValue,
    };
    private static readonly KeySpec Cv = new("cv", "number or %", "Standard deviation ÷ mean, above 0, at most 100.")
    {
        Value = ValueSpec.Cv(100),
    };
    private static readonly KeySpec Sd = new("sd", "span", "Standard deviation, instead of `cv`.")
    {
        Value = ValueSpec.Scalar(ScalarForm.PositiveSpan),
    };
    private static readonly ImmutableArray<ImmutableArray<string>> CvOrSd =
    [
        ["cv"],
        ["sd"],
    ];

    public static readonly Section Deterministic = new("deterministic", "Always the mean; same as a plain span.", Mean);

    public static readonly Section Exponential = new("exponential", "Exponential. The mean may stand alone.", Mean);

    public static readonly Section Lognormal = new("lognormal", "Lognormal.", Mean, Cv, Sd) { Ways = CvOrSd };

    public static readonly Section Gamma = new("gamma", "Gamma; its shape is 1 ÷ cv².", Mean, Cv, Sd) { Ways = CvOrSd };

    public static readonly Section Weibull = new(
        "weibull",
        "Weibull.",
        Mean,
        new("shape", "number", "From 0.1 to 1,000: 1 is exponential, above 1 the hazard rises.")
        {
            Value = ValueSpec.Number(0.1, 1000),
        },
        Cv with
        {
            Meaning = "Standard deviation ÷ mean, instead of `shape`.",
        },
        Sd with
        {
            Meaning = "Standard deviation, instead of `shape`.",
        }
    )
    {
        Ways =
        [
            ["shape"],
            ["cv"],
            ["sd"],
        ],
    };

    public static readonly Section Erlang = new(
        "erlang",
        "The sum of equal exponential stages.",
        Mean,
        new("stages", "whole number", "From 1 to 10,000; the cv is 1 ÷ √stages.")
        {
            Value = ValueSpec.Whole(1, 10_000),
        },
        Cv with
        {
            Meaning = "Standard deviation ÷ mean, instead of `stages`; 1 ÷ cv² must be whole.",
        },
        Sd with
        {
            Meaning = "Standard deviation, instead of `stages`.",
        }
    )
    {
        Ways =
        [
            ["stages"],
            ["cv"],
            ["sd"],
        ],
    };

    public static readonly Section Uniform = new(
        "uniform",
        "Evenly between two bounds; given by `min` and `max`, or by `mean` with `cv` or `sd`.",
        new("min", "span", "The lower bound, at least 0s."),
        new("max", "span", "The upper bound, at least the lower one."),
        Mean with
        {
            Required = null,
            Meaning = "The mean, instead of the bounds.",
        },
        Cv with
        {
            Meaning = "Standard deviation ÷ mean, at most 0.577 (1 ÷ √3).",
        },
        Sd
    )
    {
        Ways =
        [
            ["min", "max"],
            ["mean", "cv"],
            ["mean", "sd"],
        ],
    };

    /// <summary>The map of a law: one family, and a factor beside it.</summary>
    public static readonly Section Law = new(
        "any random span",
        "One family, and `times` beside it. A plain span is constant.",
        new("exponential", "mean or map", Exponential.Summary) { Value = Alone(Exponential) },
        new("lognormal", "map", Lognormal.Summary) { Child = Lognormal },
        new("gamma", "map", Gamma.Summary) { Child = Gamma },
        new("weibull", "map", Weibull.Summary) { Child = Weibull },
        new("erlang", "map", Erlang.Summary) { Child = Erlang },
        new("uniform", "map", Uniform.Summary) { Child = Uniform },
        new("deterministic", "mean or map", Deterministic.Summary) { Value = Alone(Deterministic) },
        new("empirical", "map", "One of the values of a column, each as likely as the others.")
        {
            Child = SharedSections.Data,
        },
        KeySpec.NotYet("triangular", "Between two bounds with a mode."),
        KeySpec.NotYet("hyperexponential", "A mix of exponentials."),
        KeySpec.NotYet("geometric", "A whole number of turns."),
        KeySpec.NotYet("mixture", "A mix of laws."),
        SharedSections.Times
    )
    {
        Ways =
        [
            ["exponential"],
            ["lognormal"],
            ["gamma"],
            ["weibull"],
            ["erlang"],
            ["uniform"],
            ["deterministic"],
            ["empirical"],
        ],
    };

    /// <summary>The families with parameters of their own, in the order of the reference.</summary>
    public static readonly ImmutableArray<Section> Families =
    [
        Exponential,
        Lognormal,
        Gamma,
        Weibull,
        Erlang,
        Uniform,
        Deterministic,
        SharedSections.Data with
        {
            Path = "empirical",
        },
    ];

    private static ValueSpec Alone(Section family) => ValueSpec.Either(MeanValue, ValueSpec.Map(family));
}
