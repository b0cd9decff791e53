using CallSim.Model;

namespace CallSim.Tests.Properties;

/// <summary>Outages: what they leave of lines and flows.</summary>
internal sealed partial class Replay
{
    private void TurnOutage(int outage, bool isOn)
    {
        Demand(isOn ? _outages.Add(outage) : _outages.Remove(outage), "an outage starts, then ends");
        foreach (ThingId id in _layout.Outages.Outages[outage].Hits)
        {
            Thing thing = _layout.Outages.Things[id.Row];
            if (thing.Kind == OutageTarget.Lines)
            {
                BookFull(thing.Row);
                _lines[thing.Row].Capacity = Nearest(_plan.Lines[thing.Row].Channels * ShareOf(id));
            }
            else if (thing.Kind == OutageTarget.Flow)
            {
                double share = ShareOf(id);
                _flows[thing.Row].Capacity =
                    _plan.Flows[thing.Row].Ports is { } ports ? Nearest(ports * share)
                    : share > 0 ? int.MaxValue
                    : 0;
            }
        }
    }

    private double ShareOf(ThingId thing)
    {
        double share = 1;
        foreach (OutageId outage in _layout.Outages.OutagesOf[thing.Row])
        {
            share *= _outages.Contains(outage.Row) ? _plan.Outages[outage.Row].Leaves : 1;
        }

        return share;
    }

    private bool IsDown(int line) => _lines[line].Capacity == 0 && _plan.Lines[line].Channels > 0;

    private static int Nearest(double number) => (int)Math.Floor(number + 0.5);
}
