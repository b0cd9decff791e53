using System.IO.Compression;
using System.Text;
using CallSim.Experiments;

namespace CallSim.Tables;

/// <summary>
/// A file of contacts that is written while a run is made: one row a leg, compressed where the name ends in <c>.gz</c>. It
/// grows under a hidden name beside its own, and gets its own when the run is complete; else it is deleted.
/// </summary>
public sealed class ContactFile : IContactLog, IDisposable
{
    private const int BufferSize = 1 << 16;

    // By the first column alone other tables of results would pass for contacts; of the others later versions may have more.
    private const int ColumnsToKnowItBy = 3;

    private static readonly byte[] s_beginning = Encoding.UTF8.GetBytes(
        string.Concat(ContactColumns.All.Take(ColumnsToKnowItBy).Select(column => column.Name + ","))
    );

    private readonly string _path;
    private readonly string _partial;
    private readonly CsvSheet _sheet;
    private readonly Stream _stream;
    private bool _isClosed;

    private ContactFile(string path)
    {
        _path = path;
        _partial = WholeFile.NewPartial(_path);
        FileStream file = new(_partial, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize);
        // The header of the format has room for a time and a name; this writer leaves both empty.
        _stream = IsCompressed(_path)
            ? new BufferedStream(new GZipStream(file, CompressionLevel.Fastest), BufferSize)
            : file;
        _sheet = new CsvSheet(_stream);
        _sheet.Header(ContactColumns.All.Select(column => column.Name));
    }

    /// <summary>The file, once it is complete.</summary>
    public string Name => _path;

    /// <summary>Begins a file. Its folder is made where missing.</summary>
    /// <param name="path">The file; compressed where it ends in <c>.gz</c>. An older one stays until the new one is complete.</param>
    /// <exception cref="ResultFolderException">It cannot be written, or there is something of that name that is no file of contacts.</exception>
    public static ContactFile Create(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return ResultFolder.Guard(
            path,
            () =>
                WholeFile.GivesWay(path, stream => IsOne(stream, IsCompressed(path)))
                    ? new ContactFile(Path.GetFullPath(path))
                    : throw new IOException(
                        "there is something of that name that is no file of contacts; name another, or take it away"
                    )
        );
    }

    /// <summary>Begins a file in place of whatever is there: the caller knows what that is.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ResultFolderException">It cannot be written.</exception>
    internal static ContactFile CreateInPlace(string path) =>
        ResultFolder.Guard(path, () => new ContactFile(Path.GetFullPath(path)));

    /// <summary>Whether a file is one of contacts, of this or an earlier run.</summary>
    /// <param name="path">The file, which is there; its name says whether it is compressed.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal static bool IsOne(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return IsOne(stream, IsCompressed(path));
    }

    /// <summary>The file of contacts of a folder of results.</summary>
    /// <param name="folder">The folder.</param>
    public static string In(string folder) => Path.Combine(folder, ContactColumns.File);

    /// <inheritdoc/>
    public void Add(scoped ContactLeg leg)
    {
        foreach (ResultColumn<ContactLeg> column in ContactColumns.All)
        {
            column.Write(_sheet, leg);
        }

        _sheet.EndRow();
    }

    /// <summary>The run is complete: the file gets its name, in place of an older one.</summary>
    /// <exception cref="ResultFolderException">It cannot.</exception>
    public void Complete() => ResultFolder.Guard(_path, () => CompleteAs(_path));

    /// <summary>Deletes the file if it is not complete.</summary>
    public void Dispose()
    {
        try
        {
            Close();
        }
        finally
        {
            File.Delete(_partial);
        }
    }

    /// <summary>Completes the file under another name of the same disk.</summary>
    internal void CompleteAs(string path)
    {
        Close();
        File.Move(_partial, path, overwrite: true);
    }

    private static bool IsCompressed(string path) => path.EndsWith(".gz", StringComparison.Ordinal);

    private static bool IsOne(Stream stream, bool isCompressed)
    {
        using Stream text = isCompressed ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        byte[] start = new byte[s_beginning.Length];
        try
        {
            return text.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
                && start.AsSpan().SequenceEqual(s_beginning);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private void Close()
    {
        if (!_isClosed)
        {
            _isClosed = true;
            _sheet.Dispose();
            _stream.Dispose();
        }
    }
}
