using System.Globalization;
using System.Text.Json;
using CallSim.Tables;

namespace CallSim.Cli.Benchmarking;

/// <summary>Reads a file that <c>callsim bench --out</c> wrote; whatever else it is given, it says what is wrong.</summary>
internal sealed class BaselineReader
{
    private const long MostBytes = 16 << 20;
    private const string MeasureAnew = "measure a new baseline with --out";

    private readonly string _path;

    private BaselineReader(string path) => _path = path;

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="BenchException">The file is missing, or no figures that can be compared with.</exception>
    public static Baseline Read(string path)
    {
        BaselineReader reader = new(path);
        using JsonDocument document = reader.Parse(reader.Bytes());
        return reader.Baseline(document.RootElement);
    }

    private byte[] Bytes()
    {
        try
        {
            FileInfo file = new(_path);
            return file.Exists && file.Length > MostBytes
                ? throw Wrong("the file is too large for a baseline")
                : File.ReadAllBytes(_path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BenchException($"{_path}: there is no such baseline", $"measure one: --out {_path}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Wrong($"the baseline cannot be read: {FileTrouble.WhyUnread(_path, problem).Problem}");
        }
    }

    private JsonDocument Parse(byte[] bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException mistake)
        {
            string place = string.Create(
                CultureInfo.InvariantCulture,
                $"{_path}:{mistake.LineNumber + 1}:{mistake.BytePositionInLine + 1}"
            );
            throw new BenchException($"{place}: the baseline is no JSON", MeasureAnew);
        }
    }

    private Baseline Baseline(JsonElement root)
    {
        CheckFormat(root);
        JsonElement machine = Member(root, "machine", JsonValueKind.Object);
        JsonElement scenarios = Member(root, "scenarios", JsonValueKind.Array);
        return new Baseline(
            _path,
            Text(root, "version"),
            Text(machine, "architecture"),
            [.. scenarios.EnumerateArray().Select(Entry)]
        );
    }

    private void CheckFormat(JsonElement root)
    {
        bool isReport = root.ValueKind == JsonValueKind.Object && root.TryGetProperty(BenchJson.FormatKey, out _);
        if (!isReport)
        {
            throw Wrong($"these are no figures of callsim bench: '{BenchJson.FormatKey}' is missing");
        }

        ulong format = Whole(root, BenchJson.FormatKey);
        if (format != BenchJson.Format)
        {
            throw Wrong(
                $"this is another form of baseline: '{BenchJson.FormatKey}' is {format}, expected {BenchJson.Format}"
            );
        }

        if (Whole(root, "calibration") != CalibrationLoop.Version)
        {
            throw Wrong(
                $"callsim {Text(root, "version")} measured this baseline by another calibration loop than callsim {ProductVersion.Text}, so the two cannot be compared"
            );
        }
    }

    private BaselineEntry Entry(JsonElement scenario)
    {
        if (scenario.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("an entry of 'scenarios' is no object");
        }

        // What counts is made of the runs; but a file that somebody has changed by hand is not to be trusted with the rest.
        CheckSpread(scenario, "cost");
        CheckSpread(scenario, "cost_by_large");
        JsonElement[] runs = [.. Member(scenario, "runs", JsonValueKind.Array).EnumerateArray()];
        return runs.Length == 0
            ? throw Wrong("a scenario has no 'runs'")
            : new BaselineEntry(
                Text(scenario, "scenario"),
                Text(scenario, "scenario_hash"),
                Count(scenario, "replications"),
                Whole(scenario, "seed"),
                Count(scenario, "threads"),
                runs.Length,
                Costs(runs, "cost"),
                Costs(runs, "cost_by_large")
            );
    }

    private Spread Costs(IEnumerable<JsonElement> runs, string name) => Spread.Of(runs.Select(run => Cost(run, name)));

    private void CheckSpread(JsonElement scenario, string name)
    {
        if (!scenario.TryGetProperty(name, out JsonElement spread))
        {
            return;
        }

        bool isSpread =
            spread.ValueKind == JsonValueKind.Object
            && spread
                .EnumerateObject()
                .All(member =>
                    member.Value.ValueKind == JsonValueKind.Number
                    && member.Value.GetDouble() is >= 0 and < double.PositiveInfinity
                );
        if (!isSpread)
        {
            throw Wrong($"the '{name}' of a scenario must be an object of numbers from 0");
        }
    }

    private double Cost(JsonElement run, string name)
    {
        double cost = run.ValueKind == JsonValueKind.Object ? Member(run, name, JsonValueKind.Number).GetDouble() : 0;
        return cost > 0 && double.IsFinite(cost)
            ? cost
            : throw Wrong($"the '{name}' of a run must be a number above 0");
    }

    private string Text(JsonElement holder, string name) => Member(holder, name, JsonValueKind.String).GetString()!;

    private ulong Whole(JsonElement holder, string name) =>
        Member(holder, name, JsonValueKind.Number).TryGetUInt64(out ulong number)
            ? number
            : throw Wrong($"'{name}' must be a whole number");

    private int Count(JsonElement holder, string name) => (int)Math.Min(Whole(holder, name), int.MaxValue);

    private JsonElement Member(JsonElement holder, string name, JsonValueKind kind) =>
        holder.TryGetProperty(name, out JsonElement member) && member.ValueKind == kind
            ? member
            : throw Wrong($"'{name}' is missing, or is no {kind.ToString().ToLowerInvariant()}");

    private BenchException Wrong(string what) => new($"{_path}: {what}", MeasureAnew);
}
