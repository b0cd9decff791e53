using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace CallSim.Scenarios.Tests.Fuzzing;

/// <summary>Changes a text by characters, by words and by lines, with other texts to take parts from.</summary>
internal sealed partial class TextMutator
{
    private readonly Random _random;
    private readonly ImmutableArray<FuzzSource> _others;

    public TextMutator(Random random, ImmutableArray<FuzzSource> others)
    {
        _random = random;
        _others = others;
    }

    /// <summary>The text after one change.</summary>
    public string Change(string text) =>
        _random.Next(10) switch
        {
            0 => Characters(text),
            1 or 2 => Lines(text),
            3 => CrossOver(text),
            4 or 5 => Word(text, Number(), () => FuzzTokens.Of(_random, FuzzTokens.Numbers)),
            6 => Word(text, Quantity(), () => FuzzTokens.Of(_random, FuzzTokens.Quantities)),
            7 => Word(text, Value(), () => FuzzTokens.Any(_random)),
            8 => Word(text, Name(), () => WordOf(_random.Next(2) == 0 ? text : Other().Text, Name())),
            _ => Word(text, Value(), () => WordOf(_random.Next(2) == 0 ? text : Other().Text, Value())),
        };

    /// <summary>Changes some bytes to any others, cuts some out, or says some twice.</summary>
    public byte[] Bytes(byte[] bytes)
    {
        List<byte> changed = [.. bytes];
        for (int change = _random.Next(1, 4); change > 0 && changed.Count > 0; change--)
        {
            int at = _random.Next(changed.Count);
            int length = Math.Min(_random.Next(1, 9), changed.Count - at);
            switch (_random.Next(4))
            {
                case 0:
                    changed[at] = (byte)_random.Next(256);
                    break;
                case 1:
                    changed[at] ^= (byte)(1 << _random.Next(8));
                    break;
                case 2:
                    changed.RemoveRange(at, length);
                    break;
                default:
                    changed.InsertRange(_random.Next(changed.Count), changed.GetRange(at, length));
                    break;
            }
        }

        return [.. changed];
    }

    private FuzzSource Other() => _others[_random.Next(_others.Length)];

    private string Characters(string text)
    {
        StringBuilder changed = new(text);
        int at = _random.Next(changed.Length + 1);
        int length = Math.Min(_random.Next(8), changed.Length - at);
        string part = changed.ToString(at, length);
        _ = _random.Next(4) switch
        {
            0 => changed.Remove(at, length),
            1 => changed.Insert(at, FuzzTokens.Any(_random)),
            2 => changed.Insert(_random.Next(changed.Length + 1), part),
            _ => changed.Remove(at, length).Insert(at, FuzzTokens.Any(_random)),
        };
        return changed.ToString();
    }

    private string Lines(string text)
    {
        List<string> lines = [.. text.Split('\n')];
        int at = _random.Next(lines.Count);
        int to = _random.Next(lines.Count);
        int count = Math.Min(_random.Next(1, 4), lines.Count - at);
        List<string> block = lines.GetRange(at, count);
        switch (_random.Next(5))
        {
            case 0:
                lines.InsertRange(to, block);
                break;
            case 1:
                lines.RemoveRange(at, count);
                break;
            case 2:
                (lines[at], lines[to]) = (lines[to], lines[at]);
                break;
            case 3:
                lines.RemoveRange(at, count);
                lines.InsertRange(Math.Min(to, lines.Count), block);
                break;
            default:
                int spaces = _random.Next(1, 5);
                lines[at] =
                    _random.Next(2) == 0
                        ? new string(' ', spaces) + lines[at]
                        : lines[at][Math.Min(spaces, lines[at].Length - lines[at].TrimStart(' ').Length)..];
                break;
        }

        return string.Join('\n', lines);
    }

    /// <summary>Puts a block of lines of another text before a line that is indented as its first.</summary>
    private string CrossOver(string text)
    {
        List<string> lines = [.. text.Split('\n')];
        string[] others = Other().Text.Split('\n');
        int from = _random.Next(others.Length);
        int indent = IndentOf(others[from]);
        int end = from + 1;
        while (end < others.Length && IndentOf(others[end]) > indent)
        {
            end++;
        }

        int[] places = [.. Enumerable.Range(0, lines.Count).Where(line => IndentOf(lines[line]) == indent)];
        int at = places.Length > 0 ? places[_random.Next(places.Length)] : lines.Count;
        if (places.Length > 0 && _random.Next(2) == 0)
        {
            lines.RemoveAt(at);
        }

        lines.InsertRange(at, others[from..end]);
        return string.Join('\n', lines);
    }

    private string Word(string text, Regex words, Func<string> other)
    {
        MatchCollection found = words.Matches(text);
        if (found.Count == 0)
        {
            return Characters(text);
        }

        Match word = found[_random.Next(found.Count)];
        return text[..word.Index] + other() + text[(word.Index + word.Length)..];
    }

    private string WordOf(string text, Regex words)
    {
        MatchCollection found = words.Matches(text);
        return found.Count == 0 ? FuzzTokens.Any(_random) : found[_random.Next(found.Count)].Value;
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart(' ').Length;

    [GeneratedRegex(@"[0-9]+(\.[0-9]+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"[+x-]?[0-9][0-9.:]*[a-z%/]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"(?<=: )[^\s,{}\[\]]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Value();

    [GeneratedRegex(@"[a-z_]{2,}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Name();
}
