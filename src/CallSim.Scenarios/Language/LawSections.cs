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

    public static readonly Section Triangular = new(
        "triangular",
        "Between two bounds, likeliest at the mode.",
        new("min", "span", "The lower bound, at least 0s.") { Required = "min: 1m" },
        new("mode", "span", "The likeliest value, from `min` to `max`.") { Required = "mode: 3m" },
        new("max", "span", "The upper bound.") { Required = "max: 9m" }
    );

    public static readonly Section Phase = new(
        "hyperexponential.phases",
        "One of the exponentials.",
        new("chance", "share", "How often it is drawn; all together make 100%.") { Required = "chance: 80%" },
        Mean
    );

    public static readonly Section Hyperexponential = new(
        "hyperexponential",
        "One of several exponentials; given by `phases`, or by `mean` with `cv` or `sd`: then two that bring half of the mean each.",
        new("phases", "list of maps", "The exponentials, at most 100, each with `chance` and `mean`.")
        {
            Value = ValueSpec.List(ValueSpec.Map(Phase), 1, 100),
        },
        Mean with
        {
            Required = null,
            Meaning = "The mean, instead of the phases.",
        },
        Cv with
        {
            Meaning = "Standard deviation ÷ mean, from 1 (exponential) to 100.",
        },
        Sd
    )
    {
        Ways =
        [
            ["phases"],
            ["mean", "cv"],
            ["mean", "sd"],
        ],
    };

    public static readonly Section Geometric = new(
        "geometric",
        "A whole number of units, 1, 2, 3, …, each as much rarer than the one before.",
        Mean with
        {
            Meaning = "The mean, at least the unit.",
        },
        new("unit", "span", "The unit, longer than 0s.")
        {
            Default = "1s",
            Value = ValueSpec.Scalar(ScalarForm.PositiveSpan),
        },
        Cv with
        {
            Meaning =
                "Standard deviation ÷ mean, instead of `unit`, above 0 and below 1; the unit is (1 - cv²) · mean.",
        },
        Sd with
        {
            Meaning = "Standard deviation, instead of `unit`.",
        }
    );

    public static readonly Section Mixture = new(
        "mixture",
        "One of several laws: a list of at most 100 maps with `share` and `law`, such as `[{ share: 70%, law: 3m }, { share: 30%, law: { exponential: 9m } }]`.",
        new("share", "share", "How often it is drawn; all together make 100%.") { Required = "share: 30%" },
        new("law", "random span", "The law; no mixture itself.") { Required = "law: { exponential: 9m }" }
    );

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
        new("triangular", "map", Triangular.Summary) { Child = Triangular },
        new("hyperexponential", "map", Hyperexponential.Summary) { Child = Hyperexponential },
        new("geometric", "map", Geometric.Summary) { Child = Geometric },
        new("mixture", "list of maps", Mixture.Summary) { Value = ValueSpec.List(ValueSpec.Map(Mixture), 1, 100) },
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
            ["triangular"],
            ["hyperexponential"],
            ["geometric"],
            ["mixture"],
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
        Triangular,
        Hyperexponential,
        Geometric,
        Mixture,
    ];

    private static ValueSpec Alone(Section family) => ValueSpec.Either(MeanValue, ValueSpec.Map(family));
}
