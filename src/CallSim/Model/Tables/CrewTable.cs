namespace CallSim.Model;

/// <summary>What is wanted of the agents of one group now.</summary>
internal struct CrewRow()
{
    /// <summary>How many are scheduled.</summary>
    public int Scheduled;

    /// <summary>How many of them have not come.</summary>
    public int Missing;

    /// <summary>Of a group with a count: how many of those who came are to be off the phones.</summary>
    public int Off;

    /// <summary>Of a group with a count: how many busy agents there are too many.</summary>
    public int Leaving;

    /// <summary>Of a group with shifts: how many are busy beyond the end of theirs.</summary>
    public int Ended;

    /// <summary>Of a group with shifts: how many of those who came are to be off the phones.</summary>
    public int ToRest;

    /// <summary>How many busy agents are to go home or on a break once they are free.</summary>
    public int Marked;

    /// <summary>How many of those on a break are not paid for it.</summary>
    public int Unpaid;

    /// <summary>The share of those on duty who may work.</summary>
    public double Capacity = 1;

    /// <summary>Whether an agent who becomes free may have to go.</summary>
    public bool MayGo;

    /// <summary>
    /// Of a group with a count: how many of those to be off the phones are busy still. Of the busy agents there are too many,
    /// only who is beyond these is not scheduled.
    /// </summary>
    public readonly int NotYetOff => Math.Min(Leaving, Off);

    /// <summary>How many of a group with shifts are there or on a break, overtime left out.</summary>
    public readonly int Came => Scheduled - Missing;
}

/// <summary>What is wanted of each group's agents now.</summary>
internal sealed class CrewTable
{
    private readonly CrewRow[] _rows;

    public CrewTable(int groups)
    {
        _rows = new CrewRow[groups];
        Array.Fill(_rows, new CrewRow());
    }

    public int Count => _rows.Length;

    /// <summary>The row of a group, for the verbs of staffing to change.</summary>
    public ref CrewRow this[GroupId group] => ref _rows[group.Row];
}
