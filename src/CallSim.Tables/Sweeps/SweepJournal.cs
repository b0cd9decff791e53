using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CallSim.Tables;

/// <summary>
/// The points of a sweep that are done, in a file beside the one that is to come of them: a line for each, on the disk before the
/// next point begins. Whatever ends the program, a line is whole or is not counted: each begins with its checksum.
/// </summary>
/// <remarks>Only the number of points is held in memory.</remarks>
public sealed class SweepJournal : IDisposable
{
    private readonly FileStream _stream;

    private SweepJournal(FileStream stream, long points) => (_stream, Points) = (stream, points);

    /// <summary>The points that are in it: 0, 1, … without a gap.</summary>
    public long Points { get; private set; }

    /// <summary>The name of the journal of a file.</summary>
    /// <param name="file">The file.</param>
    public static string PathOf(string file) => file + ".partial";

    /// <summary>
    /// Opens a journal, or begins one where there is none or where its head was not yet whole. What is not whole at its end is cut
    /// off, and so is all from the first line whose point is not that of its place.
    /// </summary>
    /// <param name="path">Its file.</param>
    /// <param name="head">What the sweep is, by names.</param>
    /// <param name="afresh">Whether to begin it anew where it is of another sweep. Default false.</param>
    /// <exception cref="SweepJournalException">It is of another sweep; or it is no journal, and was left as it is even so.</exception>
    /// <exception cref="IOException">It is a pipe or a device, it cannot be read or written, or another sweep is writing it.</exception>
    public static SweepJournal Open(string path, ImmutableArray<(string Name, string Value)> head, bool afresh = false)
    {
        FileStream stream = OpenAlone(path);
        try
        {
            CheckIsFile(stream, path);
            if (afresh && CheckedLines.In(stream).Any())
            {
                stream.SetLength(0);
            }

            stream.Position = 0;
            return Resume(stream, path, head);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Adds the next point, and waits until the disk has it.</summary>
    /// <param name="point">The point, whose number is that of the points so far.</param>
    public void Add(SweepPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        if (point.Index != Points)
        {
            throw new ArgumentOutOfRangeException(nameof(point), point.Index, $"expected point {Points}");
        }

        Write(SweepLine.Of(point));
        Points++;
    }

    /// <summary>The points, read from the file as they are asked for. Nothing may be added meanwhile.</summary>
    public IEnumerable<SweepPoint> Read()
    {
        _stream.Position = 0;
        foreach ((string text, long _) in CheckedLines.In(_stream).Skip(1))
        {
            yield return SweepLine.Parse(text);
        }
    }

    /// <summary>Closes it and takes it away: what was to come of it is there.</summary>
    public void Delete()
    {
        string path = _stream.Name;
        _stream.Dispose();
        File.Delete(path);
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private static FileStream OpenAlone(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new IOException($"'{path}', where the points that are done are kept, may not be written", failure);
        }
        catch (IOException failure) when (IsOpenElsewhere(failure))
        {
            string message = $"another sweep is writing '{path}'; wait until it has ended, or write to another file";
            throw new IOException(message, failure);
        }
    }

    private static void CheckIsFile(FileStream stream, string path)
    {
        if (!stream.CanSeek)
        {
            throw new IOException(
                $"'{path}', where the points that are done are kept, is a pipe or a device; move it away, or name another file with --out"
            );
        }
    }

    // The runtime has no exception of its own for it: EWOULDBLOCK of Linux and macOS, the sharing and the lock violation of Windows.
    private static bool IsOpenElsewhere(IOException failure) =>
        OperatingSystem.IsWindows() ? (failure.HResult & 0xFFFF) is 32 or 33
        : OperatingSystem.IsMacOS() ? failure.HResult == 35
        : failure.HResult == 11;

    private static SweepJournal Resume(FileStream stream, string path, ImmutableArray<(string Name, string Value)> head)
    {
        string headLine = HeadLine(head);
        long whole = 0;
        long points = -1;
        foreach ((string text, long end) in CheckedLines.In(stream))
        {
            if (points < 0)
            {
                CheckHead(text, path, head);
            }
            else if (!SweepLine.IsOf(text, points))
            {
                // A line of another place: one is lost or stands twice, and what follows is of other points than it seems.
                break;
            }

            points++;
            whole = end;
        }

        if (whole == 0)
        {
            CheckIsTorn(stream, path, CheckedLines.Of(headLine));
        }

        stream.SetLength(whole);
        stream.Position = whole;
        SweepJournal journal = new(stream, Math.Max(0, points));
        if (whole == 0)
        {
            journal.Write(headLine);
        }

        return journal;
    }

    private static void CheckHead(string line, string path, ImmutableArray<(string Name, string Value)> head)
    {
        if (JsonNode.Parse(line) is not JsonObject there)
        {
            throw NoJournal(path);
        }

        ImmutableArray<string> differ =
        [
            .. head.Where(fact => (string?)there[fact.Name] != fact.Value).Select(fact => fact.Name),
        ];
        if (!differ.IsEmpty)
        {
            string message = $"'{path}' has the points of another sweep, which differs in: {string.Join(", ", differ)}";
            throw new SweepJournalException(message, differ);
        }
    }

    // A file of somebody else's must not be cut off: what is there is the beginning of a head, or no journal.
    private static void CheckIsTorn(FileStream stream, string path, byte[] head)
    {
        byte[] there = new byte[Math.Min(stream.Length, head.Length + 1)];
        stream.Position = 0;
        stream.ReadExactly(there);
        if (!head.AsSpan().StartsWith(there))
        {
            throw NoJournal(path);
        }
    }

    private static SweepJournalException NoJournal(string path) =>
        new($"'{path}' is in the way, and is no journal of a sweep", []);

    private static string HeadLine(ImmutableArray<(string Name, string Value)> head)
    {
        JsonObject facts = [];
        foreach ((string name, string value) in head)
        {
            facts[name] = value;
        }

        return facts.ToJsonString();
    }

    private void Write(string text)
    {
        _stream.Write(CheckedLines.Of(text));
        _stream.Flush(flushToDisk: true);
    }
}
