using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CallSim.Scenarios.Tree;

/// <summary>
/// Reads YAML text into a tree with places. Stands on the parser's events alone: the library's own object graph stops at
/// the first mistake, guesses the types of scalars and overflows the stack on deep nesting.
/// </summary>
internal sealed class TreeReader
{
    /// <summary>The deepest nesting of maps and lists.</summary>
    public const int MaxDepth = 64;

    /// <summary>The most values in a text, with those that aliases repeat.</summary>
    public const int MaxNodes = 200_000;

    /// <summary>The most values that aliases may repeat.</summary>
    public const int MaxAliased = 10_000;

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly TreeEvents _events;
    private readonly Dictionary<string, (Node Node, int Size)> _anchors = [];
    private int _nodes;
    private int _aliased;

    private TreeReader(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _events = new TreeEvents(source);
    }

    private ParsingEvent Event => _events.Current;

    /// <summary>The tree of a text; null when there is none, which is reported.</summary>
    public static Node? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (source.Text.Length > ScenarioText.MaxBytes)
        {
            diagnostics.Error(new Place(source, 0, 0, 0), ScenarioText.TooLarge);
            return null;
        }

        if (ControlCharacters.Find(source) is { } control)
        {
            diagnostics.Error(control, "control characters do not belong into a scenario", "remove the character");
            return null;
        }

        try
        {
            return new TreeReader(source, diagnostics).Document();
        }
        catch (YamlException broken)
        {
            SyntaxMistake.Report(source, broken, diagnostics);
            return null;
        }
    }

    private Node? Document()
    {
        _events.Next();
        _events.Next();
        if (Event is not DocumentStart)
        {
            _diagnostics.Error(new Place(_source, 0, 0, 0), "there is nothing in the text", "begin with callsim: 1");
            return null;
        }

        _events.Next();
        if (Value(0) is not { } root)
        {
            return null;
        }

        _events.Next();
        _events.Next();
        if (Event is DocumentStart second)
        {
            Stop(
                _events.At(second),
                "a second document begins here, expected one",
                "remove the line '---' and what follows"
            );
            return null;
        }

        return root;
    }

    /// <summary>The value at the current event, which is its first; ends on its last. Null when reading stops.</summary>
    private Node? Value(int depth)
    {
        if (++_nodes > MaxNodes)
        {
            return Stop(
                _events.At(Event),
                $"there are more than {MaxNodes:N0} values",
                "move tables into interval files"
            );
        }

        if (Event is NodeEvent { Tag.IsEmpty: false } tagged)
        {
            return Stop(
                _events.At(tagged),
                $"tags such as '{Printable.Quote(tagged.Tag.Value)}' are not allowed",
                "leave the tag out"
            );
        }

        if (depth == MaxDepth && Event is MappingStart or SequenceStart)
        {
            return Stop(_events.At(Event), $"the nesting is deeper than {MaxDepth} levels");
        }

        int before = _nodes;
        string? anchor = Event is NodeEvent { Anchor.IsEmpty: false } anchored ? anchored.Anchor.Value : null;
        Node? node = Event switch
        {
            Scalar scalar => Scalar(scalar),
            SequenceStart start => Sequence(start, depth),
            MappingStart start => Map(start, depth),
            AnchorAlias alias => Alias(alias),
            _ => Stop(_events.At(Event), "expected a value"),
        };
        if (anchor is not null && node is not null)
        {
            _anchors[anchor] = (node, _nodes - before + 1);
        }

        return node;
    }

    private ScalarNode Scalar(Scalar scalar)
    {
        ScalarStyle style = scalar.Style switch
        {
            YamlDotNet.Core.ScalarStyle.SingleQuoted or YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.Quoted,
            YamlDotNet.Core.ScalarStyle.Literal or YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Block,
            _ => ScalarStyle.Plain,
        };
        return new ScalarNode(_events.At(scalar), scalar.Value, style);
    }

    private SequenceNode? Sequence(SequenceStart start, int depth)
    {
        ImmutableArray<Node>.Builder items = ImmutableArray.CreateBuilder<Node>();
        for (_events.Next(); Event is not SequenceEnd; _events.Next())
        {
            if (Value(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new SequenceNode(_events.At(start), items.DrainToImmutable());
    }

    private MapNode? Map(MappingStart start, int depth)
    {
        ImmutableArray<MapEntry>.Builder entries = ImmutableArray.CreateBuilder<MapEntry>();
        Dictionary<string, Place> seen = [];
        for (_events.Next(); Event is not MappingEnd; _events.Next())
        {
            if (Key() is not { } key)
            {
                return null;
            }

            _events.Next();
            if (Value(depth + 1) is not { } value)
            {
                return null;
            }

            if (seen.TryAdd(key.Text, key.Place))
            {
                entries.Add(new MapEntry(key, value));
                continue;
            }

            string first = _source.HasLines ? $"; the first is on line {seen[key.Text].Line}" : "";
            _diagnostics.Error(key.Place, $"'{Printable.Quote(key.Text)}' stands twice{first}", "keep one of the two");
        }

        Place place = start.Style == MappingStyle.Block && entries.Count > 0 ? entries[0].Key.Place : _events.At(start);
        return new MapNode(place, entries.DrainToImmutable());
    }

    private ScalarNode? Key()
    {
        if (Event is not Scalar { Tag.IsEmpty: true, Anchor.IsEmpty: true } scalar)
        {
            Stop(_events.At(Event), "a key must be plain text");
            return null;
        }

        if (scalar.Value == "<<")
        {
            Stop(
                _events.At(scalar),
                "merge keys '<<' are not allowed",
                "write the entries out, or use an alias for a whole value"
            );
            return null;
        }

        _nodes++;
        return Scalar(scalar);
    }

    // The node is shared, not copied; its size is counted all the same, because whoever walks the tree pays for it.
    private Node? Alias(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out (Node Node, int Size) target))
        {
            string name = Printable.Quote(alias.Value.Value);
            return Stop(_events.At(alias), $"there is no whole value with the anchor '&{name}' before this alias");
        }

        _aliased += target.Size;
        _nodes += target.Size;
        return _aliased <= MaxAliased
            ? target.Node
            : Stop(
                _events.At(alias),
                $"aliases repeat more than {MaxAliased:N0} values",
                "write the values out, or use files"
            );
    }

    private Node? Stop(Place place, string message, string? fix = null)
    {
        _diagnostics.Error(place, message, fix);
        return null;
    }
}
