using CallSim.Engine;
using CallSim.Engine.Timers;
using CallSim.Model;

namespace CallSim.Tests.Properties;

/// <summary>Runs a replication and looks at the centre whenever an instant is over.</summary>
internal sealed class WatchedReplication
{
    private readonly Centre _centre;
    private SimTime _last;

    private WatchedReplication(CentreLayout layout, Ledgers ledgers, ulong seed, IJournal journal)
    {
        ledgers.Clear();
        _centre = new Centre(layout, ledgers, seed, replication: 0, journal: journal);
    }

    /// <summary>Runs it and checks the laws of conservation.</summary>
    /// <exception cref="InvalidOperationException">Something is not as it should be.</exception>
    public static void Run(CentreLayout layout, Ledgers ledgers, ulong seed, IJournal journal)
    {
        WatchedReplication run = new(layout, ledgers, seed, journal);
        run._centre.Timetable.BeginInterval();
        run._centre.Agenda.Run(new Handler(run));
        Conservation.Check(run._centre);
    }

    private void Happen(EventTag tag)
    {
        SimTime now = _centre.Agenda.Now;
        Replay.Demand(now >= _last, "time goes back");
        if (now > _last)
        {
            NobodyWaitsInVain();
            _last = now;
        }

        new Dispatch(_centre).Happen(tag);
    }

    // Between two instants, whoever waits waits because nobody who may serve the queue is idle.
    private void NobodyWaitsInVain()
    {
        for (int queue = 0; queue < _centre.Layout.Plan.Queues.Length; queue++)
        {
            bool someoneIsIdle = _centre
                .Layout.Routes[queue]
                .Any(rank => rank.Any(group => _centre.Agents.Idle(group) > 0));
            Replay.Demand(
                !someoneIsIdle || _centre.Queues.IsEmpty(new(queue)),
                $"queue {queue} waits beside idle agents at {_last}"
            );
        }
    }

    private readonly struct Handler(WatchedReplication run) : IEventHandler
    {
        public void Happen(EventTag tag) => run.Happen(tag);
    }
}
