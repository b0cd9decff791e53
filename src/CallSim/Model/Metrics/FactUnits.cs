namespace CallSim.Model;

/// <summary>What the whole numbers of facts are.</summary>
internal static class FactUnits
{
    /// <summary>Whether a fact is a number of events or of trials: not a time, the most at once, or an amount of money.</summary>
    public static bool IsCounted(Fact fact) => !IsTime(fact) && !IsPeak(fact) && fact != Fact.Cost;

    private static bool IsPeak(Fact fact) => fact is Fact.WaitingPeak or Fact.FlowPeak or Fact.ChannelsPeak;

    private static bool IsTime(Fact fact) =>
        fact
            is Fact.Time
                or Fact.AnsweredWait
                or Fact.AbandonedWait
                or Fact.Talk
                or Fact.Hold
                or Fact.WrapUp
                or Fact.TimeToHuman
                or Fact.FlowTime
                or Fact.InFlow
                or Fact.ChannelTime
                or Fact.AllBusy
                or Fact.ChannelsDown
                or Fact.Waiting
                or Fact.Scheduled
                or Fact.Overtime
                or Fact.Idle
                or Fact.Talking
                or Fact.Holding
                or Fact.Wrapping
                or Fact.Break
                or Fact.Absent
                or Fact.UnpaidBreak
                or Fact.Down
                or Fact.OutageTime
                or Fact.TimeToEmpty
                or Fact.TimeToRecover;
}
