using System.Collections.Immutable;
using System.Text.Json;

namespace CallSim.Tables;

/// <summary>
/// What an earlier run has left in a folder. That gives way to the next run without a word; another file of the same name may
/// be anybody's, and would be lost.
/// </summary>
internal sealed class FormerResults
{
    private const int MostBytes = 1 << 24;

    private readonly string _folder;
    private readonly bool _isThere;

    // Null where the run is of a version that did not write them: then every table counts as its own.
    private readonly ImmutableDictionary<string, string>? _sums;

    private FormerResults(string folder, bool isThere, ImmutableDictionary<string, string>? sums) =>
        (_folder, _isThere, _sums) = (folder, isThere, sums);

    /// <summary>Looks into a folder.</summary>
    /// <param name="folder">The folder; it may be missing.</param>
    /// <exception cref="IOException">Its <c>run.json</c> is there, but cannot be read.</exception>
    public static FormerResults In(string folder)
    {
        using JsonDocument? document = Json(Path.Combine(folder, ResultFolder.RunFile));
        return document?.RootElement is { } run && IsRun(run) && TryGetSums(run, out var sums)
            ? new(folder, isThere: true, sums)
            : new(folder, isThere: false, sums: null);
    }

    /// <summary>Why a file of the folder is not, or not for certain, what the earlier run has left.</summary>
    /// <param name="name">The name of the file, which is there.</param>
    /// <returns>The reason, to go on after <c>it</c>; null where the file is of the run.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public string? WhyForeign(string name)
    {
        string path = Path.Combine(_folder, name);
        return !_isThere
            ? name == ResultFolder.RunFile
                ? "is not that of a run of callsim"
                : "has no run.json of callsim beside it that names it"
            : name switch
            {
                ResultFolder.RunFile => null,
                ResultFolder.HostFile => IsHost(path) ? null : "is not the file that a run wrote",
                ContactColumns.File => ContactFile.IsOne(path) ? null : "is no file of contacts",
                _ => WhyForeign(name, path),
            };
    }

    private string? WhyForeign(string name, string path) =>
        _sums is null ? null
        : !_sums.TryGetValue(name, out string? sum) ? "is not named by the run.json beside it"
        : FileSums.Of(path) != sum ? "was changed since the run wrote it"
        : null;

    private static bool IsRun(JsonElement run) =>
        IsMember(run, "version", JsonValueKind.String)
        && IsMember(run, "scenario_hash", JsonValueKind.String)
        && IsMember(run, "seed", JsonValueKind.Number)
        && IsMember(run, "replications", JsonValueKind.Number);

    private static bool IsHost(string path)
    {
        using JsonDocument? host = Json(path);
        return host is not null
            && IsMember(host.RootElement, "wall_time_s", JsonValueKind.Number)
            && IsMember(host.RootElement, "threads", JsonValueKind.Number);
    }

    private static bool TryGetSums(JsonElement run, out ImmutableDictionary<string, string>? sums)
    {
        sums = null;
        if (!run.TryGetProperty(RunFacts.Files, out JsonElement files))
        {
            return true;
        }

        if (
            files.ValueKind != JsonValueKind.Object
            || files.EnumerateObject().Any(file => file.Value.ValueKind != JsonValueKind.String)
        )
        {
            return false;
        }

        // Of a name that stands there twice the last one counts, as for all readers of JSON here.
        Dictionary<string, string> byName = new(StringComparer.Ordinal);
        foreach (JsonProperty file in files.EnumerateObject())
        {
            byName[file.Name] = file.Value.GetString()!;
        }

        sums = byName.ToImmutableDictionary(StringComparer.Ordinal);
        return true;
    }

    private static bool IsMember(JsonElement holder, string name, JsonValueKind kind) =>
        holder.ValueKind == JsonValueKind.Object
        && holder.TryGetProperty(name, out JsonElement member)
        && member.ValueKind == kind;

    // Null where there is no such file, or none that a run could have written.
    private static JsonDocument? Json(string path)
    {
        FileInfo file = new(path);
        if (!file.Exists || file.Length is 0 or > MostBytes)
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(path));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
