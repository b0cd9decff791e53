namespace CallSim.Model;

/// <summary>
/// Outages: take capacity away, make work longer, and cut off whom they leave nothing; repairs give it back. Of one thing the
/// shares of all outages that are on multiply, and so do their factors.
/// </summary>
internal sealed class Outages
{
    private readonly Centre _centre;
    private readonly OutageLayout _layout;
    private readonly OutageClock[] _clocks;
    private readonly bool[] _isOn;
    private readonly Cuts _cuts;

    /// <summary>Arms the first occurrence of every outage; none lies in the warm-up.</summary>
    public Outages(Centre centre, ulong replicationKey)
    {
        _centre = centre;
        _layout = centre.Layout.Outages;
        _clocks = [.. _layout.Outages.Select(outage => new OutageClock(outage, replicationKey, centre.Draws))];
        _isOn = new bool[_clocks.Length];
        _cuts = new Cuts(centre);
        SimTime start = SimTime.Zero + centre.Layout.Plan.Time.WarmUp;
        for (int outage = 0; outage < _clocks.Length; outage++)
        {
            ArmNext(new(outage), start);
        }
    }

    /// <summary>An outage starts: capacity goes, and with it whoever is not kept.</summary>
    public void Start(OutageId outage)
    {
        SimTime now = _centre.Agenda.Now;
        (SimSpan lasts, SimSpan untilNoticed) = _clocks[outage.Row].Begin();
        Arm(now + lasts, StatePlace.OutageEnds, outage, EventKind.OutageEnds);
        _centre.Ledgers.Outages!.Starts(
            outage,
            _clocks[outage.Row].Occurrence,
            _centre.Clock.LedgerRow,
            now,
            now + untilNoticed
        );
        _centre.Journal?.Note(JournalKind.OutageStarts, new(-1), outage.Row);
        Turn(outage, isOn: true);
        CutOff(outage);
    }

    /// <summary>An outage ends: what it took is there again, so far as no other outage takes it too.</summary>
    public void End(OutageId outage)
    {
        _centre.Journal?.Note(JournalKind.OutageEnds, new(-1), outage.Row);
        Turn(outage, isOn: false);
        _centre.Ledgers.Outages!.Ends(outage, _centre.Agenda.Now);
        ArmNext(outage, _centre.Agenda.Now);
    }

    // All that it hits changes before anybody is cut off: whoever is put back finds nobody free who is out too.
    private void Turn(OutageId outage, bool isOn)
    {
        _isOn[outage.Row] = isOn;
        foreach (ThingId thing in _layout.Outages[outage.Row].Hits)
        {
            Settle(thing);
        }
    }

    private void Settle(ThingId id)
    {
        Thing thing = _layout.Things[id.Row];
        bool isDown = Leave(thing, Together(id, outage => outage.Leaves));
        foreach (OutageFactor factor in OutageFactor.All)
        {
            if (factor.FeltBy == thing.Kind)
            {
                _centre.Conditions.SetFactor(factor, thing, Together(id, factor.Of));
            }
        }

        _centre.Ledgers.Availability!.Set(id, isDown, _centre.Agenda.Now);
    }

    // The product over all outages that are on at a thing.
    private double Together(ThingId id, Func<OutagePlan, double> effect)
    {
        double product = 1;
        foreach (OutageId outage in _layout.OutagesOf[id.Row])
        {
            product *= _isOn[outage.Row] ? effect(_layout.Outages[outage.Row].Plan) : 1;
        }

        return product;
    }

    // Leaves a thing a share of its capacity; whether that is nothing at all.
    private bool Leave(Thing thing, double share)
    {
        switch (thing.Kind)
        {
            case OutageTarget.Lines:
                _centre.Trunks.Leave(new(thing.Row), share);
                return _centre.Lines.IsDown(new(thing.Row));
            case OutageTarget.Number:
                _centre.Conditions.SetShare(new NumberId(thing.Row), share);
                break;
            case OutageTarget.Flow:
                _centre.Conditions.SetShare(new FlowId(thing.Row), share);
                _centre.Flows.Leave(new(thing.Row), share);
                return _centre.Flows.IsDown(new(thing.Row));
            case OutageTarget.Group:
                _centre.Staff.SetCapacity(new(thing.Row), share);
                break;
        }

        return share <= 0;
    }

    private void CutOff(OutageId outage)
    {
        OutageTraits traits = _layout.Outages[outage.Row];
        if (traits.Plan.InProgress == InProgressRule.Kept || traits.Plan.Leaves >= 1)
        {
            return;
        }

        foreach (ThingId id in traits.Hits)
        {
            Thing thing = _layout.Things[id.Row];
            int dropped = _cuts.At(thing, traits.Plan, _clocks[outage.Row].BitsFor(thing));
            _centre.Ledgers.Outages!.Drops(outage, dropped);
        }
    }

    private void ArmNext(OutageId outage, SimTime from)
    {
        if (_clocks[outage.Row].UntilNext() is { } wait)
        {
            Arm(from + wait, StatePlace.OutageStarts, outage, EventKind.OutageStarts);
        }
    }

    private void Arm(SimTime at, int place, OutageId outage, EventKind kind) =>
        _centre.Agenda.States.Add(at, place, outage.Row, kind.On(outage.Row));
}
