using CsvHelper;

namespace CallSim.Tables;

/// <summary>
/// A CSV table being written: RFC 4180, UTF-8 without a byte-order mark, <c>\n</c>. Text that a spreadsheet could take for a formula gets a leading apostrophe;
/// numbers are invariant, round-trip and never touched; a value that does not exist is an empty field.
/// </summary>
internal sealed class CsvSheet : IDisposable
{
    private static readonly CsvWriterOptions s_options = CsvWriterOptions.Default with
    {
        NewLine = "\n",
        Injection = CsvInjection.Escape,
    };

    private readonly CsvWriter _writer;

    public CsvSheet(Stream stream) => _writer = CsvWriter.Create(stream, s_options, leaveOpen: true);

    public void Header(IEnumerable<string> names) => _writer.WriteHeader([.. names]);

    public void Text(string text) => _writer.WriteField(text);

    public void Number(long number) => _writer.WriteField(number);

    /// <summary>Writes a number; an empty field for null.</summary>
    public void Number(double? number)
    {
        if (number is { } value && !double.IsFinite(value))
        {
            throw new InvalidOperationException($"A result is a finite number or has no value, not {value}.");
        }

        // Adding zero turns a negative zero into a plain one.
        _writer.WriteField(number + 0.0);
    }

    public void EndRow() => _writer.EndRecord();

    public void Dispose() => _writer.Dispose();
}
