namespace CallSim.Cli.Explaining;

/// <summary>A reason for a missed target. A new one is a file and a line in <see cref="CauseCatalogue"/>.</summary>
internal interface ICause
{
    /// <summary>What it is called: <c>shift gap</c>.</summary>
    string Name { get; }

    /// <summary>Whether it is about the agents of some groups, which are named where not all are meant.</summary>
    bool IsOfGroups => false;

    /// <summary>What it explains of a miss; takes that away from what is left for those after it.</summary>
    /// <param name="miss">The miss.</param>
    /// <returns>Its parts; none where it has nothing to do with it.</returns>
    IEnumerable<Part> Look(Miss miss);

    /// <summary>The sentence about a range of intervals.</summary>
    /// <param name="told">The range with its means.</param>
    string Tell(TellRange told);
}
