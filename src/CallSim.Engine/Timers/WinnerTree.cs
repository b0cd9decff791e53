using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CallSim.Engine.Timers;

/// <summary>
/// The kernel of <see cref="TimerSet"/>: a complete binary tree in an array, in which every node holds the smaller key
/// of its two children and node 1 so holds the smallest of all.
/// </summary>
/// <remarks>
/// Setting a leaf costs log2(leaves) steps, always the full path and without a branch that depends on the keys: measured
/// faster than stopping early, since that exit cannot be predicted. The one place of the timers that goes without bounds checks;
/// <see cref="TimerSet"/> guarantees that the position lies in the tree.
/// </remarks>
internal static class WinnerTree
{
    /// <summary>Writes a key at a position and carries the smaller of each pair of siblings up to the root.</summary>
    /// <param name="keys">The nodes; node 0 is unused. Keys are not negative, so that their difference cannot overflow.</param>
    /// <param name="position">The leaf's position: number of leaves + leaf.</param>
    /// <param name="key">The key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Set(long[] keys, int position, long key)
    {
        ref long nodes = ref MemoryMarshal.GetArrayDataReference(keys);
        nuint node = (uint)position;
        Unsafe.Add(ref nodes, node) = key;
        while (node > 1)
        {
            // The compiler turns a conditional into a branch; the sign of the difference as a mask it leaves alone.
            long difference = Unsafe.Add(ref nodes, node ^ 1) - key;
            key += difference & (difference >> 63);
            node >>= 1;
            Unsafe.Add(ref nodes, node) = key;
        }
    }
}
