using CallSim.Engine;
using CallSim.Engine.Timers;
using CallSim.Model;

namespace CallSim.Tests.Model;

/// <summary>Sees each arrival of a replication; nobody is served, and everything else happens as it does.</summary>
internal readonly struct ArrivalWitness : IEventHandler
{
    private readonly Centre _centre;
    private readonly List<(int Type, SimTime At, ulong Key)> _arrivals;

    private ArrivalWitness(Centre centre, List<(int Type, SimTime At, ulong Key)> arrivals)
    {
        _centre = centre;
        _arrivals = arrivals;
    }

    /// <summary>The arrivals of a plan in the order they happen; the type is a row of the plan.</summary>
    public static List<(int Type, SimTime At, ulong Key)> Of(CentrePlan plan, int replication = 0) =>
        Of(new CentreLayout(plan), replication);

    public static List<(int Type, SimTime At, ulong Key)> Of(CentreLayout layout, int replication)
    {
        Centre centre = new(layout, new Ledgers(layout), seed: 11, replication);
        List<(int Type, SimTime At, ulong Key)> arrivals = [];
        centre.Timetable.BeginInterval();
        centre.Agenda.Run(new ArrivalWitness(centre, arrivals));
        return arrivals;
    }

    public void Happen(EventTag tag)
    {
        if (tag.Kind != (byte)EventKind.CallArrives)
        {
            new Dispatch(_centre).Happen(tag);
            return;
        }

        ulong key = _centre.Arrivals.Next(new ContactTypeId(tag.Row));
        _arrivals.Add((tag.Row, _centre.Agenda.Now, key));
    }
}
