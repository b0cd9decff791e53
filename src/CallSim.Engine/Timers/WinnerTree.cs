using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CallSim.Engine.Timers;

/// <summary>
/// The kernel of <see cref="TimerSet"/>: a complete binary tree in an array, in which every node holds the smaller key
/// of its two children and node 1 so holds the smallest of all.
/// </summary>
/// <remarks>
/// Setting a leaf costs log2(leaves) steps, always the full path and without a branch that depends on the keys: measured
/// faster than stopping early, since that exit cannot be predicted. The smaller key is taken as a vector, since the compiler
/// turns a conditional in a loop into a branch. The one place of the timers that goes without bounds checks;
/// <see cref="TimerSet"/> guarantees that the position lies in the tree.
/// </remarks>
internal static class WinnerTree
{
    /// <summary>Writes a key at a position and carries the smaller of each pair of siblings up to the root.</summary>
    /// <param name="keys">The nodes; node 0 is unused.</param>
    /// <param name="position">The leaf's position: number of leaves + leaf.</param>
    /// <param name="key">The key.</param>
    /// <returns>The smallest key of all.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Set(long[] keys, int position, long key)
    {
        ref long nodes = ref MemoryMarshal.GetArrayDataReference(keys);
        nuint node = (uint)position;
        Unsafe.Add(ref nodes, node) = key;
        Vector128<long> smallest = Vector128.CreateScalarUnsafe(key);
        while (node > 1)
        {
            Vector128<long> sibling = Vector128.CreateScalarUnsafe(Unsafe.Add(ref nodes, node ^ 1));
            smallest = Vector128.Min(smallest, sibling);
            node >>= 1;
            Unsafe.Add(ref nodes, node) = smallest.ToScalar();
        }

        return smallest.ToScalar();
    }
}
