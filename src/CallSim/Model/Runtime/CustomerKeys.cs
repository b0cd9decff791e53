using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>
/// The keys of what recurs for a customer: attempts, legs, visits of a step. The first attempt draws from the customer's own
/// key, the first leg from the attempt's: customers who come once cost no more than one key.
/// </summary>
/// <remarks>Each kind of derivation adds a random odd constant of its own; see <see cref="Purpose"/> for why.</remarks>
internal static class CustomerKeys
{
    private const ulong OfAttempts = 0x6C8E9CF570932BD5;
    private const ulong OfLegs = 0xB5026F5AA96619E9;
    private const ulong OfSteps = 0x9E6C63D0876A9A47;
    private const ulong OfTransfers = 0x3A8F05C5C9D2E6B1;
    private const ulong OfRefusals = 0xD1B54A32D192ED03;

    /// <summary>The key of an attempt.</summary>
    /// <param name="customerKey">The customer's key.</param>
    /// <param name="attempt">The attempt, from 1.</param>
    public static ulong Attempt(ulong customerKey, int attempt) =>
        attempt == 1 ? customerKey : Keys.Numbered(customerKey + OfAttempts, attempt);

    /// <summary>The key of a leg.</summary>
    /// <param name="attemptKey">The attempt's key.</param>
    /// <param name="leg">The leg, from 1.</param>
    public static ulong Leg(ulong attemptKey, int leg) =>
        leg == 1 ? attemptKey : Keys.Numbered(attemptKey + OfLegs, leg);

    /// <summary>The key of a visit of a step.</summary>
    /// <param name="attemptKey">The attempt's key.</param>
    /// <param name="step">The key of the step's name; see <see cref="Keys.Named"/>.</param>
    /// <param name="visit">The playing of this step by this contact, from 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Visit(ulong attemptKey, ulong step, int visit) =>
        Keys.Numbered((attemptKey ^ step) + OfSteps, visit);

    /// <summary>The key of the decision whether a transfer takes a leg.</summary>
    /// <param name="legKey">The leg's key.</param>
    /// <param name="transfer">The key of the transfer's name; see <see cref="Keys.Named"/>.</param>
    public static ulong Transfer(ulong legKey, ulong transfer) => Keys.Numbered((legKey ^ transfer) + OfTransfers, 0);

    /// <summary>The key of the decision whether a number or a flow, of which an outage leaves a part, refuses an attempt.</summary>
    /// <param name="attemptKey">The attempt's key.</param>
    /// <param name="refuser">The key of its kind and name; see <see cref="Keys.Named"/>.</param>
    public static ulong Refusal(ulong attemptKey, ulong refuser) =>
        Keys.Numbered((attemptKey ^ refuser) + OfRefusals, 0);
}
