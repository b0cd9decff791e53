using CallSim.Tables;

namespace CallSim.Cli.Running;

/// <summary>
/// The files that a run writes. What an earlier run has left makes place, since running again is daily work; anything else
/// only by force.
/// </summary>
/// <param name="settings">What was asked for.</param>
/// <param name="inputs">The files that the run reads.</param>
internal sealed class RunFiles(RunSettings settings, IReadOnlyCollection<string> inputs)
{
    private bool _madeFolder;

    /// <summary>Checks that they can be written, before a long run is made in vain. Makes their folders.</summary>
    /// <exception cref="ResultFolderException">The folder cannot be written.</exception>
    /// <exception cref="IOException">A file of it is an input, or not what an earlier run has left.</exception>
    public void CheckAreFree()
    {
        if (settings.Out is { } folder)
        {
            _madeFolder |= !Directory.Exists(folder);
            ResultFolder.CheckWritable(folder);
            FormerResults former = FormerResults.In(folder);
            foreach (string name in ResultFolder.Names)
            {
                string path = Path.Combine(folder, name);
                bool isContacts = settings.Contacts is { } contacts && NewFile.IsSame(contacts, path);
                NewFile file = isContacts ? Contacts(path) : Result(path, _ => former.WhyForeign(name));
                file.CheckIsFree();
            }
        }

        if (
            settings.Contacts is { } alone
            && (settings.Out is null || !NewFile.IsSame(alone, ContactFile.In(settings.Out)))
        )
        {
            Contacts(alone).CheckIsFree();
        }
    }

    /// <summary>Takes a folder away that was made for results which did not come.</summary>
    public void RemoveFolderIfEmpty()
    {
        if (_madeFolder && Directory.Exists(settings.Out) && !Directory.EnumerateFileSystemEntries(settings.Out).Any())
        {
            Directory.Delete(settings.Out);
        }
    }

    private NewFile Result(string path, Func<string, string?> whyForeign) =>
        new(path, settings.Force, inputs) { WhyForeign = whyForeign, Instead = "name another folder with --out" };

    private NewFile Contacts(string path) =>
        new(path, settings.Force, inputs)
        {
            WhyForeign = file => ContactFile.IsOne(file) ? null : "is no file of contacts",
            Instead = "name another file with --contacts",
        };
}
