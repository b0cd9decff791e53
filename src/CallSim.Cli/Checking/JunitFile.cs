using System.Text;
using System.Xml;

namespace CallSim.Cli.Checking;

/// <summary>
/// The verdicts on all scenarios as a file of JUnit XML, which servers of continuous integration show as tests. A report gives
/// way to the next one.
/// </summary>
internal static class JunitFile
{
    /// <summary>The name of the outermost element, by which an earlier file is known.</summary>
    public const string Root = "<testsuites name=\"callsim\"";

    private const int StartOfFile = 200;

    /// <summary>The file of a report.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="force">Whether it may take the place of a file that is no report.</param>
    /// <param name="inputs">The files that the command reads.</param>
    public static NewFile At(string path, bool force, IEnumerable<string> inputs) =>
        new(path, force, inputs)
        {
            WhyForeign = file => IsReport(file) ? null : "is no report of callsim check",
            Instead = "name another file with --junit",
        };

    /// <summary>Writes a report.</summary>
    public static void Write(Stream stream, IEnumerable<GateResult> results)
    {
        XmlWriterSettings settings = new()
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using (XmlWriter xml = XmlWriter.Create(stream, settings))
        {
            JunitReport.Write(xml, [.. results]);
        }

        stream.WriteByte((byte)'\n');
    }

    private static bool IsReport(string path)
    {
        byte[] start = new byte[StartOfFile];
        using FileStream stream = File.OpenRead(path);
        int length = stream.ReadAtLeast(start, StartOfFile, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(start, 0, length).Contains(Root, StringComparison.Ordinal);
    }
}
