using System.Text;

namespace CallSim.Tables.Tests.Results;

public sealed class CsvSheetTests
{
    [TestCase("=1+2", "\"'=1+2\"")]
    [TestCase("-junior", "\"'-junior\"")]
    [TestCase("@home", "\"'@home\"")]
    [TestCase("a,b", "\"a,b\"")]
    [TestCase("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [TestCase("夜班", "夜班")]
    public void Text_ThatASpreadsheetCouldMisread_IsGuarded(string text, string written) =>
        Assert.That(Written(sheet => sheet.Text(text)), Is.EqualTo("x," + written + "\n"));

    [TestCase(-0.5, "-0.5")]
    [TestCase(-0.0, "0")]
    [TestCase(0.1 + 0.2, "0.30000000000000004")]
    [TestCase(1234567.0, "1234567")]
    [TestCase(1e-7, "1E-07")]
    [TestCase(null, "")]
    public void Number_OfAnySign_IsWrittenRoundTripAndBare(double? number, string written) =>
        Assert.That(Written(sheet => sheet.Number(number)), Is.EqualTo("x," + written + "\n"));

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Number_NotFinite_IsAFault(double number) =>
        Assert.That(() => Written(sheet => sheet.Number(number)), Throws.InvalidOperationException);

    [Test]
    public void Sheet_Begun_HasNoByteOrderMark()
    {
        using MemoryStream stream = new();
        using (CsvSheet sheet = new(stream))
        {
            sheet.Header(["metric"]);
        }

        Assert.That(stream.ToArray()[0], Is.EqualTo((byte)'m'));
    }

    private static string Written(Action<CsvSheet> field)
    {
        using MemoryStream stream = new();
        using (CsvSheet sheet = new(stream))
        {
            sheet.Text("x");
            field(sheet);
            sheet.EndRow();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
