using System.Text;

namespace CallSim.Cli.Tests;

/// <summary>A file that a command was asked to write: whole or absent, and no other is lost for it.</summary>
internal sealed class NewFileTests
{
    private DirectoryInfo _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("callsim-newfile-");

    [TearDown]
    public void RemoveFolder() => _folder.Delete(recursive: true);

    [Test]
    public void A_missing_folder_is_made()
    {
        string path = In("a", "b", "day.csv");

        new NewFile(path, force: false).Write(Hello);

        Assert.That(File.ReadAllText(path), Is.EqualTo("hello"));
    }

    [Test]
    public void A_file_that_is_there_stays_as_it_is()
    {
        string path = In("day.csv");
        File.WriteAllText(path, "mine");

        Assert.That(
            () => new NewFile(path, force: false).Write(Hello),
            Throws.TypeOf<IOException>().With.Message.Contains("--force replaces it").And.Message.Contains(path)
        );
        Assert.That(File.ReadAllText(path), Is.EqualTo("mine"));
    }

    [Test]
    public void With_force_it_is_replaced()
    {
        string path = In("day.csv");
        File.WriteAllText(path, "mine, and longer");

        new NewFile(path, force: true).Write(Hello);

        Assert.That(File.ReadAllText(path), Is.EqualTo("hello"));
    }

    [Test]
    public void What_fails_half_way_leaves_the_older_file_and_nothing_else()
    {
        string path = In("day.csv");
        File.WriteAllText(path, "mine");

        Assert.That(
            () => new NewFile(path, force: true).Write(FailHalfWay),
            Throws.TypeOf<IOException>().With.Message.Contains(path)
        );
        Assert.That(File.ReadAllText(path), Is.EqualTo("mine"));
        Assert.That(_folder.GetFileSystemInfos(), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_folder_is_no_file()
    {
        Assert.That(
            () => new NewFile(_folder.FullName, force: true).CheckIsFree(),
            Throws.TypeOf<IOException>().With.Message.Contains("it is a folder")
        );
    }

    [Test]
    public void What_a_link_leads_to_is_not_replaced()
    {
        string target = In("target.csv");
        File.WriteAllText(target, "mine");
        string link = In("link.csv");
        File.CreateSymbolicLink(link, target);

        Assert.That(
            () => new NewFile(link, force: true).Write(Hello),
            Throws.TypeOf<IOException>().With.Message.Contains("a link")
        );
        Assert.That(File.ReadAllText(target), Is.EqualTo("mine"));
    }

    [Test]
    [Platform("Linux")]
    public void A_device_is_not_replaced()
    {
        Assert.That(
            () => new NewFile("/dev/null", force: true).CheckIsFree(),
            Throws.TypeOf<IOException>().With.Message.Contains("a device")
        );
    }

    private static void Hello(Stream stream) => stream.Write(Encoding.UTF8.GetBytes("hello"));

    private static void FailHalfWay(Stream stream)
    {
        Hello(stream);
        throw new IOException("no space left on the device");
    }

    private string In(params string[] names) => Path.Combine([_folder.FullName, .. names]);
}
