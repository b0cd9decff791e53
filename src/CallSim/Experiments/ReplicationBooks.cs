using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>What one replication is written down in: its ledgers, and a journal of contacts where somebody wants one. Used again and again.</summary>
internal sealed class ReplicationBooks(CentreLayout layout, bool withContacts)
{
    public Ledgers Ledgers { get; } = new(layout);

    public ContactJournal? Contacts { get; } = withContacts ? new ContactJournal() : null;
}
