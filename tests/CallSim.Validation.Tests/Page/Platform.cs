using System.Globalization;

namespace CallSim.Validation.Tests;

/// <summary>
/// Tells apart the platforms whose functions differ in the last bit, and so whose simulated figures do. Results are the same
/// bytes for the same seed where these agree.
/// </summary>
internal static class Platform
{
    private const ulong Prime = 0x100000001B3;

    /// <summary>A fingerprint of the bits of exp, log and pow at some thousand places (FNV-1a).</summary>
    public static string Fingerprint()
    {
        ulong hash = 0xCBF29CE484222325;
        for (int place = 1; place <= 4000; place++)
        {
            double x = place * 0.00271828182845904;
            foreach (double value in (double[])[Math.Exp(-x), Math.Log(x), Math.Pow(x, 0.7)])
            {
                hash = (hash ^ (ulong)BitConverter.DoubleToInt64Bits(value)) * Prime;
            }
        }

        return hash.ToString("X16", CultureInfo.InvariantCulture);
    }
}
