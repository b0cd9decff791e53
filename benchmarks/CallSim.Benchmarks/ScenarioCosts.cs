using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Benchmarks;

/// <summary>
/// What do a contact and an event cost in centres of different kinds, as a multiple of Erlang-A? All scenarios take turns, so
/// that they meet the same minute of the machine. With and without adding up every metric of every interval.
/// </summary>
internal static class ScenarioCosts
{
    private const int Rounds = 15;
    private const int WarmUpRounds = 12;

    public static void Print()
    {
        Centre[] centres = [.. BenchScenario.Names.Select(name => new Centre(name))];
        for (int round = -WarmUpRounds; round < Rounds; round++)
        {
            foreach (Centre centre in centres)
            {
                centre.Measure(isCounted: round >= 0);
            }
        }

        double nanosecondsAnEvent = centres[0].PerEvent;
        Console.WriteLine("scenario         ns a contact   ns an event   to the first   with adding up   to the first");
        double withAddingUp = centres[0].PerEventOfRun;
        foreach (Centre centre in centres)
        {
            Console.WriteLine(
                $"{centre.Name, -15}   {centre.PerContact, 12:F1}   {centre.PerEvent, 11:F1}   {centre.PerEvent / nanosecondsAnEvent, 12:F2}"
                    + $"   {centre.PerEventOfRun, 14:F1}   {centre.PerEventOfRun / withAddingUp, 12:F2}"
            );
        }
    }

    /// <summary>A scenario and what was measured of it.</summary>
    private sealed class Centre
    {
        private readonly CentrePlan _plan;
        private readonly CentreLayout _layout;
        private readonly Ledgers _ledgers;
        private readonly List<double> _perContact = [];
        private readonly List<double> _perEvent = [];
        private readonly List<double> _perEventOfRun = [];

        public Centre(string name)
        {
            Name = name;
            _plan = BenchScenario.Read(name);
            _layout = new CentreLayout(_plan);
            _ledgers = new Ledgers(_layout);
        }

        public string Name { get; }

        public double PerContact => Timing.Median(_perContact);

        public double PerEvent => Timing.Median(_perEvent);

        public double PerEventOfRun => Timing.Median(_perEventOfRun);

        public void Measure(bool isCounted)
        {
            long contacts = 0;
            long events = 0;
            double seconds = Timing.UserSeconds(() => (contacts, events) = ReplicationsAlone());
            RunResult? result = null;
            double ofRun = Timing.UserSeconds(() => result = Simulation.Run(_plan, new RunOptions { Threads = 1 }));
            if (isCounted)
            {
                _perContact.Add(seconds / contacts * 1e9);
                _perEvent.Add(seconds / events * 1e9);
                _perEventOfRun.Add(ofRun / result!.EventsSimulated * 1e9);
            }
        }

        private (long Contacts, long Events) ReplicationsAlone()
        {
            long contacts = 0;
            long events = 0;
            for (int replication = 0; replication < _plan.Run.Replications; replication++)
            {
                Replication.Run(_layout, _ledgers, _plan.Run.Seed, replication);
                contacts += _ledgers.ContactsSimulated;
                events += _ledgers.Events;
            }

            return (contacts, events);
        }
    }
}
