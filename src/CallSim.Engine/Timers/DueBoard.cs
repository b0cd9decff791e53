using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CallSim.Engine.Timers;

/// <summary>
/// When the first timer of each rank is due. The word of a rank is <c>time &lt;&lt; 3 | rank</c>: the smallest word is
/// the earliest, and of equal times the one of the lowest rank.
/// </summary>
internal sealed class DueBoard
{
    /// <summary>The latest time that can be posted; stands for never.</summary>
    public const long Latest = long.MaxValue >> RankBits;

    private const int RankBits = 3;
    private const int Ranks = 5;

    private readonly long[] _words = new long[Ranks];

    public DueBoard()
    {
        for (int rank = 0; rank < Ranks; rank++)
        {
            Post(rank, Latest);
        }
    }

    /// <summary>The word of whatever is due first; see <see cref="RankOf"/> and <see cref="TimeOf"/>.</summary>
    public long First
    {
        // As vectors, since the compiler would branch on the comparison, and which rank comes next cannot be predicted.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            long[] words = _words;
            Vector128<long> first = Vector128.Min(Word(words[0]), Word(words[1]));
            Vector128<long> second = Vector128.Min(Word(words[2]), Word(words[3]));
            return Vector128.Min(Vector128.Min(first, second), Word(words[4])).ToScalar();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int RankOf(long word) => (int)word & ((1 << RankBits) - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimTime TimeOf(long word) => new(word >> RankBits);

    /// <summary>The first timer of a rank is now due at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Post(int rank, long microseconds) => _words[rank] = (microseconds << RankBits) | (uint)rank;

    /// <summary>Whether something of a rank is due by a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsDue(int rank, SimTime by) => TimeOf(_words[rank]) <= by;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> Word(long word) => Vector128.CreateScalarUnsafe(word);
}
