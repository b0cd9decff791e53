using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>A value that may change from interval to interval: one value for all, or one for each.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed class IntervalSeries<T> : IEquatable<IntervalSeries<T>>
    where T : notnull
{
    /// <summary>A series of one value for all intervals, or of one value for each.</summary>
    /// <param name="values">At least one value; either one, or as many as the plan has intervals.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public IntervalSeries(params ImmutableArray<T> values) =>
        Values = values.IsDefaultOrEmpty
            ? throw new ArgumentException("A series needs a value.", nameof(values))
            : values;

    /// <summary>The values: one for all intervals, or one for each.</summary>
    public ImmutableArray<T> Values { get; }

    /// <summary>Whether one value stands for all intervals.</summary>
    public bool IsConstant => Values.Length == 1;

    /// <summary>The value of an interval; before the first (warm-up) that of the first, after the last that of the last.</summary>
    /// <param name="interval">The interval's number.</param>
    public T At(int interval) => Values[Math.Clamp(interval, 0, Values.Length - 1)];

    /// <summary>The series with each value changed by the same rule.</summary>
    public IntervalSeries<TResult> Select<TResult>(Func<T, TResult> change)
        where TResult : notnull => new([.. Values.Select(change)]);

    /// <summary>One value for all intervals.</summary>
    public static implicit operator IntervalSeries<T>(T value) => new(value);

    /// <inheritdoc/>
    public bool Equals(IntervalSeries<T>? other) =>
        other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IntervalSeries<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Values.Length, Values[0]);
}
