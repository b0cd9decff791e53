namespace CallSim.Model;

/// <summary>The draws of one outage in one replication, keyed by its name and the number of the occurrence.</summary>
internal sealed class OutageClock(OutageTraits traits, ulong replicationKey, Draws draws)
{
    private readonly ulong _key = Keys.Named(replicationKey, traits.Plan.Name);
    private ulong _occurrenceKey;

    /// <summary>The number of the occurrence that is on, or was last, from 0.</summary>
    public int Occurrence { get; private set; } = -1;

    /// <summary>How long until the next occurrence: from the plan's start, or from the last repair; null where none comes.</summary>
    public SimSpan? UntilNext()
    {
        if (traits.Every is { } every)
        {
            return Span(every, Keys.Numbered(_key, Occurrence + 1), Purpose.OutageUpTime);
        }

        return Occurrence < 0 ? traits.Plan.At : null;
    }

    /// <summary>The next occurrence begins: how long it will last, and how long until it is noticed.</summary>
    public (SimSpan Lasts, SimSpan UntilNoticed) Begin()
    {
        _occurrenceKey = Keys.Numbered(_key, ++Occurrence);
        SimSpan lasts = Span(traits.Lasts, _occurrenceKey, Purpose.OutageLength);
        return traits.NoticedAfter is { } notice
            ? (lasts, Span(notice, _occurrenceKey, Purpose.OutageNotice))
            : (lasts, SimSpan.Zero);
    }

    /// <summary>The bits that choose whom the occurrence cuts off at a thing.</summary>
    public KeyedBits BitsFor(Thing thing) =>
        new(Keys.Numbered(_occurrenceKey, (long)thing.NameKey) + Purpose.OutageCuts);

    private SimSpan Span(SamplerSeries series, ulong key, ulong purpose) => draws.Span(series.At(0), key, purpose);
}
