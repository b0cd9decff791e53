using System.IO.Compression;
using System.Text;
using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tables.Tests.Contacts;

/// <summary><c>contacts.csv</c>: its rows by hand, and the file as a file.</summary>
public sealed class ContactFileTests
{
    private const string Header =
        "replication,contact_id,leg,customer_id,first_contact_id,previous_contact_id,attempt,channel,type,entered,arrived_s,ivr_end_s,queued_s,answered_s,ended_s,ivr_s,wait_s,talk_s,hold_s,wrap_s,queue,group,agent,line,hops,leg_outcome,outcome,reason,resolved\n";

    // A line of 4 s set-up, a greeting of 6 s, a menu of 2 s; one agent, talk 30 s, wrap-up 5 s. The second caller comes at
    // 10 s, waits from 22 to 37 s and calls again a minute later. A number that is closed is called at 200 s.
    private static readonly CentrePlan s_plan = new CentreBuilder("by hand")
        .Time(S(600), S(600))
        .Lines(new LineGroupPlan { Name = "wide", Channels = 9 })
        .Number(
            new NumberPlan
            {
                Name = "hotline",
                Lines = ["wide"],
                To = Destination.Flow("welcome"),
                Setup = S(4),
            }
        )
        .Number(
            new NumberPlan
            {
                Name = "night",
                To = Destination.Queue("calls"),
                Open = new OpeningHours([new OpeningRange(WeekDays.All, S(36000), S(72000))]),
            }
        )
        .Flow(
            new FlowPlan
            {
                Name = "welcome",
                Steps =
                [
                    new PlayStepPlan
                    {
                        Name = "greeting",
                        Length = Law.Deterministic(S(6)),
                        Then = Destination.Step("menu"),
                    },
                    new MenuStepPlan
                    {
                        Name = "menu",
                        Options =
                        [
                            new MenuOptionPlan
                            {
                                Key = "1",
                                Says = S(2),
                                For = ["calls"],
                                To = Destination.Queue("calls"),
                            },
                        ],
                    },
                ],
            }
        )
        .Queue(new QueuePlan { Name = "calls", Skill = "calls" })
        .Contacts(
            Type("calls", "hotline", 0, 10) with
            {
                Patience = Law.Deterministic(S(15)),
                Redials = new RedialPlan { AfterAbandon = [1], Delay = Law.Deterministic(S(60)) },
            }
        )
        .Contacts(Type("late", "night", 200))
        .Agents("desk", 1)
        .Build();

    private string _root = "";

    [SetUp]
    public void SetUp() => _root = Directory.CreateTempSubdirectory("callsim-test-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(_root, recursive: true);

    [TestCase("scenario.yaml", "callsim: 1")]
    [TestCase("summary.csv", "metric,scope,value")]
    [TestCase("empty.csv", "")]
    [TestCase("other.csv.gz", "replication,contact_id")]
    public void Create_OverSomethingThatHoldsNoContacts_IsRefused(string name, string text)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("callsim-test-");
        string path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        Assert.That(
            () => ContactFile.Create(path).Dispose(),
            Throws.TypeOf<ResultFolderException>().With.Message.Contains("no file of contacts")
        );
        Assert.That(File.ReadAllText(path), Is.EqualTo(text));
        Assert.That(folder.GetFiles(), Has.Length.EqualTo(1), "nothing else is left behind");
        folder.Delete(recursive: true);
    }

    [TestCase("contacts.csv")]
    [TestCase("contacts.csv.gz")]
    public void Create_OverContactsOfAnEarlierRun_TakesTheirPlace(string name)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("callsim-test-");
        for (int run = 0; run < 2; run++)
        {
            using ContactFile file = ContactFile.Create(Path.Combine(folder.FullName, name));
            file.Complete();
        }

        Assert.That(folder.GetFiles().Select(file => file.Name), Is.EqualTo(new[] { name }));
        folder.Delete(recursive: true);
    }

    [Test]
    public void Rows_OfADayByHand_AreInOrderOfEnding()
    {
        string path = Write("contacts.csv", replications: 1);
        Assert.That(
            File.ReadAllText(path),
            Is.EqualTo(
                Header
                    + "0,2,1,2,2,,1,voice,calls,numbers.hotline,10,22,22,,37,8,15,,,,calls,,,wide,0,abandoned,abandoned_queue,,\n"
                    + "0,1,1,1,1,,1,voice,calls,numbers.hotline,0,12,12,12,47,8,0,30,0,5,calls,desk,1,wide,0,answered,served,,1\n"
                    + "0,3,1,2,2,2,2,voice,calls,numbers.hotline,97,109,109,109,144,8,0,30,0,5,calls,desk,1,wide,0,answered,served,,1\n"
                    + "0,4,0,4,4,,1,voice,late,numbers.night,200,,,,200,,,,,,,,,,0,,blocked,closed,\n"
            )
        );
    }

    [Test]
    public void File_ThatEndsInGz_IsCompressedAndTheSameEveryTime()
    {
        byte[] first = File.ReadAllBytes(Write("a.csv.gz"));
        byte[] again = File.ReadAllBytes(Write("b.csv.gz"));
        Assert.That(again, Is.EqualTo(first));
        Assert.That(first[4..8], Is.EqualTo(new byte[4]), "the header has no time");
        using GZipStream gzip = new(new MemoryStream(first), CompressionMode.Decompress);
        using StreamReader reader = new(gzip, Encoding.UTF8);
        Assert.That(reader.ReadToEnd(), Is.EqualTo(File.ReadAllText(Write("plain.csv"))));
    }

    [Test]
    public void File_ThatIsNotCompleted_LeavesTheOldOneAndNothingElse()
    {
        string path = Path.Combine(_root, "contacts.csv");
        File.WriteAllText(path, Header);
        using (ContactFile file = ContactFile.Create(path))
        {
            Run(file, replications: 1);
        }

        Assert.That(File.ReadAllText(path), Is.EqualTo(Header));
        Assert.That(Directory.GetFileSystemEntries(_root), Is.EqualTo(new[] { path }));
    }

    [Test]
    public void File_WhoseNameIsThatOfAFolder_IsRefusedBeforeTheRun()
    {
        string path = Path.Combine(_root, "contacts.csv");
        Directory.CreateDirectory(path);
        Assert.That(
            () => ContactFile.Create(path).Dispose(),
            Throws.TypeOf<ResultFolderException>().With.Message.Contains(path)
        );
    }

    [Test]
    public void Folder_WithContacts_HasThemAndLosesThemInTheNextRun()
    {
        string inFolder = ContactFile.In(_root);
        using (ContactFile file = ContactFile.Create(inFolder))
        {
            ResultFolder.Write(_root, Run(file, replications: 1), Host, contacts: file);
        }

        Assert.That(File.ReadLines(inFolder).Count(), Is.EqualTo(5));
        Assert.That(Path.Combine(_root, "run.json"), Does.Exist);
        ResultFolder.Write(_root, Run(null, replications: 1), Host);
        Assert.That(inFolder, Does.Not.Exist);
        Assert.That(Directory.GetFiles(_root, ".callsim-*"), Is.Empty);
    }

    private static RunHost Host => new(TimeSpan.FromSeconds(1), Threads: 1);

    private string Write(string name, int replications = 20)
    {
        string path = Path.Combine(_root, name);
        using ContactFile file = ContactFile.Create(path);
        Run(file, replications);
        file.Complete();
        return path;
    }

    private static RunResult Run(ContactFile? file, int replications) =>
        Simulation.Run(s_plan, new RunOptions { Replications = replications, Contacts = file });

    private static ContactTypePlan Type(string name, string number, params double[] arrivals) =>
        new()
        {
            Name = name,
            To = Destination.Number(number),
            ArrivalsPerHour = 0.0,
            ArrivalLog = [.. arrivals.Select(S)],
            Talk = Law.Deterministic(S(30)),
            WrapUp = Law.Deterministic(S(5)),
        };

    private static SimSpan S(double seconds) => SimSpan.FromSeconds(seconds);
}
