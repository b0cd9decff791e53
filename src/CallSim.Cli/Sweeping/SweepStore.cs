using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Tables;

namespace CallSim.Cli.Sweeping;

/// <summary>Where the points of a sweep are kept: in a journal beside the file that is to come of them, or in memory without one.</summary>
internal sealed class SweepStore : IDisposable
{
    private readonly SweepSettings _settings;
    private readonly SweepDesign _design;
    private readonly ImmutableArray<string> _metrics;
    private readonly SweepJournal? _journal;
    private readonly List<SweepPoint> _points = [];

    private SweepStore(
        SweepSettings settings,
        SweepDesign design,
        ImmutableArray<Metric> metrics,
        SweepJournal? journal
    )
    {
        _settings = settings;
        _design = design;
        _metrics = [.. metrics.Select(metric => metric.Name)];
        _journal = journal;
    }

    /// <summary>The points that are done: 0, 1, … without a gap.</summary>
    public long Points => _journal?.Points ?? _points.Count;

    /// <summary>Opens the store of a sweep, with the points that an earlier run of the same command has left.</summary>
    /// <exception cref="IOException">The file is there already, or it cannot be written.</exception>
    /// <exception cref="SweepJournalException">There are points of another sweep.</exception>
    public static SweepStore Open(
        SweepSettings settings,
        CentrePlan first,
        ImmutableArray<Metric> metrics,
        SweepScenario scenario
    )
    {
        if (settings.Out is not { } file)
        {
            return new SweepStore(settings, scenario.Design, metrics, journal: null);
        }

        string path = SweepJournal.PathOf(file);
        NewFile target = new(file, settings.Force, scenario.Inputs);
        target.CheckIsNoInput();
        CheckIsPlain(path, scenario.Inputs);
        if (!File.Exists(path))
        {
            target.CheckIsFree();
        }

        SweepJournal journal = OpenJournal(path, Head(settings, first, metrics, scenario), settings.Force);
        SweepStore store = new(settings, scenario.Design, metrics, journal);
        // A run that was stopped between its file and the end of its journal has written the file itself.
        if (store.Points < scenario.Design.Count)
        {
            try
            {
                target.CheckIsFree();
            }
            catch
            {
                store.Dispose();
                throw;
            }
        }

        return store;
    }

    public void Add(SweepPoint point)
    {
        if (_journal is null)
        {
            _points.Add(point);
            return;
        }

        _journal.Add(point);
    }

    /// <summary>The points, in their order.</summary>
    public IEnumerable<SweepPoint> Read() => _journal?.Read() ?? _points;

    /// <summary>Writes the table, where one is wanted, and takes the journal away.</summary>
    public void Complete()
    {
        if (_journal is null)
        {
            return;
        }

        ImmutableArray<string> paths = [.. _design.Axes.Select(axis => axis.Path)];
        WholeFile.Write(_settings.Out!, stream => SweepCsv.Write(stream, paths, _metrics, _journal.Read(), _design.At));
        _journal.Delete();
    }

    /// <summary>Takes the journal away where nothing is in it.</summary>
    public void DiscardIfEmpty()
    {
        if (Points == 0)
        {
            _journal?.Delete();
        }
    }

    public void Dispose() => _journal?.Dispose();

    // The journal is written where it is: through a link that would be somewhere else.
    private static void CheckIsPlain(string journal, IEnumerable<string> inputs)
    {
        new NewFile(journal, force: false, inputs).CheckIsNoInput();
        bool isFolder = Directory.Exists(journal);
        if (isFolder || new FileInfo(journal).LinkTarget is not null)
        {
            throw new IOException(
                $"'{journal}', where the points that are done are kept, is a {(isFolder ? "folder" : "link")}; move it away, or name another file with --out"
            );
        }
    }

    private static SweepJournal OpenJournal(string path, ImmutableArray<(string Name, string Value)> head, bool force)
    {
        try
        {
            return SweepJournal.Open(path, head);
        }
        catch (SweepJournalException other) when (force && !other.Differences.IsEmpty)
        {
            return SweepJournal.Open(path, head, afresh: true);
        }
    }

    // Everything that can change a row, by the names in which a difference is told.
    private static ImmutableArray<(string Name, string Value)> Head(
        SweepSettings settings,
        CentrePlan first,
        ImmutableArray<Metric> metrics,
        SweepScenario scenario
    )
    {
        RunOptions options = settings.Options;
        string points = string.Join(" ", settings.Axes.Select(axis => $"{axis.Path}={axis.Text}"));
        string edits = string.Join(" ", settings.Edits.Sets.Select(edit => $"{edit.Path}={edit.Value}"));
        string replications = options.PrecisionFor(first) is { } precision
            ? $"{string.Join(",", precision.Goals)} from {precision.AtLeast} to {precision.AtMost}"
            : options.MostReplicationsFor(first).ToString(CultureInfo.InvariantCulture);
        // The plans hold what the files say.
        string last = scenario.Read(scenario.Design.Count - 1)?.Hash ?? "";
        string text = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(settings.Scenario)));
        return
        [
            ("format", "1"),
            ("version", ProductVersion.Text),
            ("scenario", text),
            ("files", $"{first.Hash} {last}"),
            ("variant", settings.Edits.Variant ?? ""),
            ("set", edits),
            ("vary", points),
            ("design", scenario.Design.Name),
            ("replications", replications),
            ("seed", (options.Seed ?? first.Run.Seed).ToString(CultureInfo.InvariantCulture)),
            ("metrics", string.Join(",", metrics.Select(metric => metric.Name))),
            ("scope", settings.Scope.ToString()),
        ];
    }
}
