using System.Collections.Immutable;
using System.Text;

namespace CallSim.Scenarios.Tests.Fuzzing;

/// <summary>One scenario as the fuzzer made it. The same seed and number make the same case.</summary>
internal sealed class FuzzCase
{
    private readonly Random _random;
    private readonly FuzzCorpus _corpus;
    private readonly FuzzSource _source;

    private FuzzCase(FuzzCorpus corpus, int seed, int number)
    {
        // Consecutive seeds of Random are alike; the product of an odd constant is not.
        _random = new Random(unchecked((seed * (int)0x9E3779B1) ^ (number * (int)0x85EBCA77)));
        _corpus = corpus;
        ImmutableArray<FuzzSource> sources = _random.Next(4) > 0 ? corpus.Sound : corpus.Invalid;
        _source = sources[_random.Next(sources.Length)];
        TextMutator mutator = new(_random, [.. corpus.Sound]);
        Bytes = Encoding.UTF8.GetBytes(Mutated(mutator));
        if (_random.Next(12) == 0)
        {
            Bytes = mutator.Bytes(Bytes);
        }

        Edits = EditsOfIt(mutator);
        Tables = _random.Next(4) == 0 ? TablesOfIt(mutator) : corpus.Originals;
    }

    /// <summary>The scenario's text.</summary>
    public byte[] Bytes { get; }

    /// <summary>What to change in it.</summary>
    public ScenarioEdits Edits { get; }

    /// <summary>What each of the corpus's CSV files holds.</summary>
    public ImmutableArray<byte[]> Tables { get; }

    /// <summary>Where the scenario is to lie.</summary>
    public string Path => _corpus.PathOf(_source.Folder + "/x.yaml");

    public static FuzzCase Of(FuzzCorpus corpus, int seed, int number) => new(corpus, seed, number);

    /// <summary>Writes the scenario and the files it may name.</summary>
    public void Write()
    {
        File.WriteAllBytes(Path, Bytes);
        for (int i = 0; i < Tables.Length; i++)
        {
            if (Tables[i] != _corpus.Originals[i])
            {
                File.WriteAllBytes(_corpus.Tables[i], Tables[i]);
            }
        }
    }

    /// <summary>Puts the files back as they were.</summary>
    public void Undo()
    {
        for (int i = 0; i < Tables.Length; i++)
        {
            if (Tables[i] != _corpus.Originals[i])
            {
                File.WriteAllBytes(_corpus.Tables[i], _corpus.Originals[i]);
            }
        }
    }

    /// <summary>The case in words, for a finding.</summary>
    public override string ToString()
    {
        StringBuilder text = new($"from {_source.Name}, variant {Edits.Variant ?? "-"}\n");
        foreach (Edit edit in Edits.Sets)
        {
            text.Append("--set ").Append(edit.Path).Append('=').Append(edit.Value).Append('\n');
        }

        for (int i = 0; i < Tables.Length; i++)
        {
            if (Tables[i] != _corpus.Originals[i])
            {
                text.Append("changed: ").Append(_corpus.Tables[i]).Append('\n');
            }
        }

        return text.Append(Encoding.UTF8.GetString(Bytes)).ToString();
    }

    private string Mutated(TextMutator mutator)
    {
        string text = _source.Text;
        // Few changes leave the scenario sound, and it is simulated; many find the reader's own corners.
        int changes = _random.Next(3) switch
        {
            0 => 1,
            1 => _random.Next(4),
            _ => _random.Next(1, 9),
        };
        for (int change = 0; change < changes; change++)
        {
            text = mutator.Change(text);
        }

        return text;
    }

    private ScenarioEdits EditsOfIt(TextMutator mutator)
    {
        string[] variants =
        [
            .. _source.Keys.Paths.Where(path => path.StartsWith("variants.", StringComparison.Ordinal)),
        ];
        string? variant =
            variants.Length > 0 && _random.Next(4) == 0 ? variants[_random.Next(variants.Length)].Split('.')[1] : null;
        int sets = _random.Next(3) == 0 ? _random.Next(1, 4) : 0;
        return new ScenarioEdits
        {
            Variant = variant,
            Sets = [.. Enumerable.Range(0, sets).Select(_ => new Edit(PathOfIt(mutator), ValueOfIt()))],
        };
    }

    private string PathOfIt(TextMutator mutator)
    {
        ImmutableArray<string> paths = _source.Keys.Paths;
        string path = paths.IsEmpty ? "time.length" : paths[_random.Next(paths.Length)];
        string[] keys = path.Split('.');
        switch (_random.Next(6))
        {
            case 0:
                keys[_random.Next(keys.Length)] = "*";
                return string.Join('.', keys);
            case 1:
                return path + "." + FuzzTokens.Of(_random, ["times", "new", "*", "", "count", "mean", "0"]);
            case 2:
                return mutator.Change(path);
            default:
                return path;
        }
    }

    private string ValueOfIt()
    {
        ImmutableArray<string> values = _source.Keys.Values;
        return _random.Next(3) == 0 && !values.IsEmpty ? values[_random.Next(values.Length)] : FuzzTokens.Any(_random);
    }

    private ImmutableArray<byte[]> TablesOfIt(TextMutator mutator) =>
        [.. _corpus.Originals.Select(table => MayBeChanged(table, mutator))];

    private byte[] MayBeChanged(byte[] table, TextMutator mutator) =>
        _random.Next(4) switch
        {
            0 => table,
            1 => mutator.Bytes(table),
            _ => Encoding.UTF8.GetBytes(mutator.Change(mutator.Change(Encoding.UTF8.GetString(table)))),
        };
}
