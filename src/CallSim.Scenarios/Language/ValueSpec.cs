namespace CallSim.Scenarios.Language;

/// <summary>A form of a single value that the grammar has a parser for.</summary>
internal enum ScalarForm
{
    /// <summary>A span that is not negative.</summary>
    Span,

    /// <summary>A span longer than 0s.</summary>
    PositiveSpan,

    /// <summary>A number in a time.</summary>
    Rate,

    /// <summary>A share from 0 to 1.</summary>
    Share,

    /// <summary>A share from 0 to below 1.</summary>
    ShareBelowOne,

    /// <summary>A factor above 0.</summary>
    Factor,

    /// <summary>A clock time from 00:00 to before 24:00.</summary>
    Clock,

    /// <summary>A range of clock times.</summary>
    ClockRange,

    /// <summary>A clock time, or a date and time.</summary>
    Moment,

    /// <summary>Days of the week.</summary>
    WeekDays,

    /// <summary>A name of the author's choice.</summary>
    Name,

    /// <summary>Any text that is not empty.</summary>
    Text,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>How precise something is to be.</summary>
    Precision,
}

/// <summary>What the value of a key may be: what the schema checks, as far as one can without looking elsewhere.</summary>
internal abstract record ValueSpec
{
    /// <summary>A random span: a plain span, or a map with a family.</summary>
    public static readonly ValueSpec Law = new LawSpec();

    /// <summary>A map whose keys are looked at elsewhere.</summary>
    public static readonly ValueSpec AnyMap = new AnyMapSpec();

    /// <summary>The kinds that the words of the reference page name exactly.</summary>
    private static readonly Dictionary<string, ValueSpec> ByWords = new(StringComparer.Ordinal)
    {
        ["span"] = new ScalarSpec(ScalarForm.Span),
        ["random span"] = Law,
        ["rate"] = new ScalarSpec(ScalarForm.Rate),
        ["share"] = new ScalarSpec(ScalarForm.Share),
        ["precision"] = new ScalarSpec(ScalarForm.Precision),
        ["factor"] = new ScalarSpec(ScalarForm.Factor),
        ["clock time"] = new ScalarSpec(ScalarForm.Clock),
        ["range of clock times"] = new ScalarSpec(ScalarForm.ClockRange),
        ["clock time, or date and time"] = new ScalarSpec(ScalarForm.Moment),
        ["days of the week"] = Either(new ScalarSpec(ScalarForm.WeekDays), List(new ScalarSpec(ScalarForm.WeekDays))),
        ["share, or list of shares"] = OneOrMany(new ScalarSpec(ScalarForm.Share)),
        ["name"] = new ScalarSpec(ScalarForm.Name),
        ["name of a skill"] = new ScalarSpec(ScalarForm.Name),
        ["`queues.NAME`"] = Reference("queues"),
        ["text"] = new ScalarSpec(ScalarForm.Text),
        ["file name"] = new ScalarSpec(ScalarForm.Text),
        ["name of a column"] = new ScalarSpec(ScalarForm.Text),
        ["`true` or `false`"] = new ScalarSpec(ScalarForm.Truth),
    };

    /// <summary>The kind that some words of the reference page name; null where they leave it open.</summary>
    public static ValueSpec? Of(string words) => ByWords.GetValueOrDefault(words);

    public static ValueSpec Scalar(ScalarForm form) => new ScalarSpec(form);

    /// <summary>A number within bounds; the lower one is included unless told otherwise.</summary>
    public static ValueSpec Number(double least, double most, bool isAbove = false) =>
        new NumberSpec(least, most, IsWhole: false, isAbove);

    /// <summary>A whole number within bounds, both included.</summary>
    public static ValueSpec Whole(double least, double most) =>
        new NumberSpec(least, most, IsWhole: true, IsAbove: false);

    /// <summary>A coefficient of variation above 0.</summary>
    public static ValueSpec Cv(double most) => new CvSpec(most);

    /// <summary>One of some words.</summary>
    public static ValueSpec Choice(params IEnumerable<string> words) => new ChoiceSpec([.. words]);

    /// <summary>A reference to an entry of one of some sections.</summary>
    public static ValueSpec Reference(params ImmutableArray<string> sections) => new ReferenceSpec(sections);

    /// <summary>A list.</summary>
    public static ValueSpec List(ValueSpec item, int least = 1, int? most = null) => new ListSpec(item, least, most);

    /// <summary>A map from names of the author's choice.</summary>
    public static ValueSpec Named(ValueSpec item, int least = 0) => new NamedSpec(item, least, NamedBy.Name);

    /// <summary>A map from names of the author's choice, or <c>default</c> for those that are not named.</summary>
    public static ValueSpec NamedOrDefault(ValueSpec item) => new NamedSpec(item, 0, NamedBy.NameOrDefault);

    /// <summary>A map from days of the week.</summary>
    public static ValueSpec ByDays(ValueSpec item) => new NamedSpec(item, 1, NamedBy.WeekDays);

    /// <summary>One value, or a list of them.</summary>
    public static ValueSpec OneOrMany(ValueSpec item, int least = 1) => Either(item, List(item, least));

    /// <summary>A map of fixed keys.</summary>
    public static ValueSpec Map(Section section) => new MapSpec(section);

    /// <summary>One of several kinds.</summary>
    public static ValueSpec Either(params ImmutableArray<ValueSpec> kinds) => new EitherSpec(kinds);
}

/// <summary>A single value.</summary>
internal sealed record ScalarSpec(ScalarForm Form) : ValueSpec;

/// <summary>A number within bounds; the upper one is included, the lower one unless it must be above.</summary>
internal sealed record NumberSpec(double Least, double Most, bool IsWhole, bool IsAbove) : ValueSpec;

/// <summary>A coefficient of variation above 0: a number or a percentage.</summary>
internal sealed record CvSpec(double Most) : ValueSpec;

/// <summary>One of some words.</summary>
internal sealed record ChoiceSpec(ImmutableArray<string> Words) : ValueSpec;

/// <summary>A key path of an entry in one of some sections.</summary>
internal sealed record ReferenceSpec(ImmutableArray<string> Sections) : ValueSpec;

/// <summary>A random span.</summary>
internal sealed record LawSpec : ValueSpec;

/// <summary>Nothing where a value could stand: an entry that says no more than its name.</summary>
internal sealed record NothingSpec : ValueSpec;

/// <summary>A map of whatever keys.</summary>
internal sealed record AnyMapSpec : ValueSpec;

/// <summary>A list of at least, and perhaps at most, so many items.</summary>
internal sealed record ListSpec(ValueSpec Item, int Least, int? Most) : ValueSpec;

/// <summary>What the keys of a map are that are no fixed ones.</summary>
internal enum NamedBy
{
    /// <summary>Names of the author's choice.</summary>
    Name,

    /// <summary>Names, and <c>default</c> for all others.</summary>
    NameOrDefault,

    /// <summary>Days of the week.</summary>
    WeekDays,
}

/// <summary>A map from names to values of one kind.</summary>
internal sealed record NamedSpec(ValueSpec Item, int Least, NamedBy By) : ValueSpec;

/// <summary>A map of fixed keys.</summary>
internal sealed record MapSpec(Section Section) : ValueSpec;

/// <summary>One of several kinds.</summary>
internal sealed record EitherSpec(ImmutableArray<ValueSpec> Kinds) : ValueSpec;
