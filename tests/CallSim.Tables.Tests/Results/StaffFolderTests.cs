using CallSim.Experiments;

namespace CallSim.Tables.Tests.Results;

/// <summary>The files of a search say what was found, and are there together or not at all.</summary>
public sealed class StaffFolderTests
{
    private static StaffSearch Search => SampleStaffing.Search;

    [Test]
    public void Staffing_ReadAsAnIntervalFile_FitsThePlanAndHasItsHeads()
    {
        IntervalFile file = IntervalFile.Parse(StaffFolder.ToCsv(Search), "staffing.csv");
        IntervalMatch match = file.Match(Search.Plan.Time);

        Assert.That(match.Mismatches, Is.Empty);
        StaffedGroup group = Search.Result.Groups.Single();
        for (int interval = 0; interval < match.Rows.Length; interval++)
        {
            Assert.That(file.Cell(match.Rows[interval]!, "NAME").Number, Is.EqualTo(group.Paid[interval]));
            Assert.That(file.Cell(match.Rows[interval]!, "net:NAME").Number, Is.EqualTo(group.Net[interval]));
            // 60 calls an hour of 3 minutes are 3 erlangs; there is no warm-up, so that the load begins with 0 and comes near them by e^(-t / 3 min).
            double length = Search.Plan.Time.Interval.Seconds / 180;
            double decay = (Math.Exp(-interval * length) - Math.Exp(-(interval + 1) * length)) / length;
            Assert.That(
                file.Cell(match.Rows[interval]!, "load_erlangs").Number,
                Is.EqualTo(3 * (1 - decay)).Within(1e-4)
            );
        }
    }

    [Test]
    public void Evidence_OfALeastGoal_ProvesTheLowerEnd()
    {
        (string[] header, string[][] rows) = CsvText.Cells(EvidenceTable.Of(Search));

        Assert.That(rows, Has.Length.EqualTo(Search.Result.Evidence.Length));
        foreach (string[] row in rows)
        {
            string proven = row[Array.IndexOf(header, "proven")];
            Assert.That(proven, Is.EqualTo(row[Array.IndexOf(header, "ci95_low")]));
            Assert.That(
                double.Parse(proven, System.Globalization.CultureInfo.InvariantCulture),
                Is.GreaterThanOrEqualTo(0.8)
            );
            Assert.That(row[Array.IndexOf(header, "verdict")], Is.EqualTo("met"));
        }
    }

    [Test]
    public void Prices_WithoutALoss_AreEmptyFields()
    {
        StaffSearch search = Search with { Result = Search.Result with { Prices = [new("NAME", 1, Loses: null)] } };
        (string[] header, string[][] rows) = CsvText.Cells(PricesTable.Of(search));

        Assert.That(rows.Single()[..2], Is.EqualTo(new[] { Search.Plan.Time.LabelOf(1), "NAME" }));
        Assert.That(rows.Single()[2..], Has.Length.EqualTo(header.Length - 2).And.All.Empty);
    }

    [Test]
    public void Files_OfWhichOneCannotBePlaced_LeaveTheOlderOnesAsTheyWere()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("callsim-test-");
        try
        {
            string staffing = Path.Combine(folder.FullName, StaffFolder.StaffingFile);
            File.WriteAllText(staffing, "mine");
            Directory.CreateDirectory(Path.Combine(folder.FullName, StaffFolder.Names[^1]));

            Assert.Throws<IOException>(() => StaffFolder.Write(folder.FullName, Search));
            Assert.That(File.ReadAllText(staffing), Is.EqualTo("mine"));
            Assert.That(folder.GetFileSystemInfos(), Has.Length.EqualTo(2), "nothing is left behind");

            Directory.Delete(Path.Combine(folder.FullName, StaffFolder.Names[^1]));
            StaffFolder.Write(folder.FullName, Search);
            Assert.That(folder.GetFileSystemInfos().Select(file => file.Name), Is.EquivalentTo(StaffFolder.Names));
            Assert.That(File.ReadAllText(staffing), Is.EqualTo(StaffFolder.ToCsv(Search)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
