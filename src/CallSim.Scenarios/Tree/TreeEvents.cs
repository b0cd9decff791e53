using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CallSim.Scenarios.Tree;

/// <summary>The events of the YAML parser, one after the other, and where they stand in the text.</summary>
/// <param name="source">The text.</param>
internal sealed class TreeEvents(SourceText source)
{
    private readonly Parser _parser = new(new StringReader(source.Text));

    /// <summary>The event at hand; there is one once the first was asked for.</summary>
    public ParsingEvent Current => _parser.Current!;

    /// <summary>Goes on to the next event.</summary>
    /// <exception cref="YamlException">The text is broken.</exception>
    public void Next()
    {
        Mark before = _parser.Current?.End ?? Mark.Empty;
        try
        {
            _parser.MoveNext();
        }
        // On some broken texts the scanner fails with these instead of its own exception; fuzzing finds them.
        catch (Exception broken)
            when (broken is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            throw new YamlException(before, before, "the text cannot be understood from here on", broken);
        }
    }

    /// <summary>The place of an event.</summary>
    public Place At(ParsingEvent part)
    {
        bool oneLine = part.Start.Line == part.End.Line;
        int length =
            oneLine ? (int)(part.End.Column - part.Start.Column)
            : source.HasLines ? source.Line((int)part.Start.Line).Length - (int)part.Start.Column + 1
            : 1;
        return source.At((int)part.Start.Line, (int)part.Start.Column, length);
    }
}
