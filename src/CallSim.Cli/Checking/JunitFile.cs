using System.Text;
using System.Xml;
using CallSim.Tables;

namespace CallSim.Cli.Checking;

/// <summary>
/// The verdicts on all scenarios as a file of JUnit XML, which servers of continuous integration show as tests. The file is
/// whole or absent; it takes the place of an earlier one of its kind and of nothing else.
/// </summary>
internal static class JunitFile
{
    /// <summary>The name of the outermost element, by which an earlier file is known.</summary>
    public const string Root = "<testsuites name=\"callsim\"";

    private const int StartOfFile = 200;

    /// <summary>Checks that the file could be written, before scenarios are run in vain. Makes its folder.</summary>
    /// <exception cref="IOException">It could not.</exception>
    public static void CheckIsFree(string path) =>
        Guarded(
            path,
            () =>
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                if (!WholeFile.GivesWay(path, IsReport))
                {
                    throw new IOException(
                        "there is something of that name that is no such report; name another, or take it away"
                    );
                }
            }
        );

    /// <summary>Writes the file.</summary>
    /// <exception cref="IOException">It could not be written; an older one is still there.</exception>
    public static void Write(string path, IEnumerable<GateResult> results) =>
        Guarded(
            path,
            () =>
            {
                CheckIsFree(path);
                WholeFile.Write(path, stream => Write(stream, results));
            }
        );

    private static void Write(Stream stream, IEnumerable<GateResult> results)
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

    private static bool IsReport(Stream stream)
    {
        byte[] start = new byte[StartOfFile];
        int length = stream.ReadAtLeast(start, StartOfFile, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(start, 0, length).Contains(Root, StringComparison.Ordinal);
    }

    private static void Guarded(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            string start = $"cannot write '{path}': ";
            throw problem.Message.StartsWith(start, StringComparison.Ordinal)
                ? problem
                : new IOException(start + problem.Message, problem);
        }
    }
}
