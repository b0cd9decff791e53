using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>A share that may differ by contact type.</summary>
/// <param name="Default">The share of the types that are not named, from 0 to 1.</param>
/// <param name="Types">The shares by name of contact type, from 0 to 1.</param>
public sealed record ShareByContact(double Default, ImmutableArray<ContactShare> Types)
{
    /// <summary>The same share for every type.</summary>
    public ShareByContact(double share)
        : this(share, []) { }

    /// <summary>The share of a contact type.</summary>
    /// <param name="type">The name of the type.</param>
    public double Of(string type) => Types.FirstOrDefault(share => share.Contact == type)?.Share ?? Default;

    /// <inheritdoc/>
    public bool Equals(ShareByContact? other) =>
        other is not null && Default.Equals(other.Default) && Types.AsSpan().SequenceEqual(other.Types.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Default, Types.Length);
}

/// <summary>The share of one contact type.</summary>
/// <param name="Contact">The name of the type.</param>
/// <param name="Share">From 0 to 1.</param>
public sealed record ContactShare(string Contact, double Share);
