using System.Security.Cryptography;
using System.Text.Json;

namespace CallSim.Tables;

/// <summary>What the tables of a folder look like, in a number each: whoever reads them later sees whether they are those of the run.</summary>
/// <param name="Sums">SHA-256 in lower-case hexadecimals, by the name of the file.</param>
internal sealed record FileSums(SortedDictionary<string, string> Sums)
{
    /// <summary>The sums of all files of a folder.</summary>
    public static FileSums Of(DirectoryInfo folder)
    {
        SortedDictionary<string, string> sums = new(StringComparer.Ordinal);
        foreach (FileInfo file in folder.GetFiles())
        {
            sums[file.Name] = Of(file.FullName);
        }

        return new(sums);
    }

    /// <summary>The sum of one file.</summary>
    public static string Of(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Writes them as a member of an object that is open already.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(RunFacts.Files);
        foreach ((string name, string sum) in Sums)
        {
            json.WriteString(name, sum);
        }

        json.WriteEndObject();
    }
}
