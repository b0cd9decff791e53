using System.Collections.Immutable;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Experiments;

/// <summary>Puts what a round found into words for its user.</summary>
internal sealed class StaffingAnswer(CentrePlan plan, StaffingTask task, StaffingRound round, StaffingOptions options)
{
    // Of shifts the hours alone are asked for; they differ little from day to day.
    private const int ReplicationsOfShifts = 20;

    /// <summary>The answer.</summary>
    public StaffingResult Result(StaffingEffort effort, StaffingReport report)
    {
        StaffingTrial proof = round.LastCheck.Of(round.Heads);
        ImmutableArray<StaffingPrice> prices = round.IsProven && options.Prices ? round.Prices() : [];
        DayAloneStaffing? dayAlone = DayAlone(Math.Min(proof.Cells.Replications, effort.CheckAtMost));
        ImmutableArray<StaffedGroup> groups = [.. GroupsOf(round.Heads)];
        return new StaffingResult
        {
            Plan = task.Staffed(plan, round.Heads),
            Each = task.Each,
            IsReached = round.IsProven && round.OutOfReach.IsEmpty,
            IsBestEffort = task.MakesBestEffort && !round.OutOfReach.IsEmpty,
            Groups = groups,
            Evidence = [.. round.LastCheck.AllCells.Select(cell => round.LastCheck.EvidenceOf(proof, cell))],
            OutOfReach = round.OutOfReach,
            Prices = prices,
            Days = [.. DaysOf(proof)],
            DayAlone = dayAlone,
            Loads = ExactLoad.Of(plan),
            QueuesWithoutGoal = [.. QueuesWithoutGoal()],
            PaidHours = groups.Sum(group => group.PaidHours),
            Cost = CostOf(groups),
            Seed = effort.Seed,
            CheckSeed = round.CheckSeed,
            Replications = effort.First,
            ReplicationsAtMost = effort.AtMost,
            CheckReplications = proof.Cells.Replications,
            Checks = round.Checks,
            Staffings = report.Staffings,
            ReplicationsSimulated = report.Replications,
        };
    }

    private DayAloneStaffing? DayAlone(int replications)
    {
        if (!round.IsProven || !round.OutOfReach.IsEmpty || !options.DayAlone || task.Each == StaffingEach.Day)
        {
            return null;
        }

        StaffingTrial trial = round.LastCheck.Of(round.DayAlone());
        round.LastCheck.Run(trial, replications);
        return DayAloneOf(trial);
    }

    private IEnumerable<StaffedGroup> GroupsOf(HeadTable heads)
    {
        for (int row = 0; row < plan.AgentGroups.Length; row++)
        {
            int place = task.Groups.IndexOf(new GroupId(row));
            yield return place < 0 ? OfShifts(plan.AgentGroups[row]) : OfCount(plan.AgentGroups[row], place, heads);
        }
    }

    private StaffedGroup OfCount(AgentGroupPlan group, int place, HeadTable heads)
    {
        double hours = 0;
        for (int interval = 0; interval < heads.Intervals; interval++)
        {
            hours += heads[place, interval] * plan.Time.LengthOf(interval).Seconds / 3600;
        }

        double net = LargestHeads.NetShare(group);
        return new StaffedGroup
        {
            Name = group.Name,
            IsLookedFor = true,
            Paid = [.. heads.Of(place)],
            Net = [.. heads.Of(place).ToArray().Select(paid => paid * net)],
            Start = [.. round.Start.Of(place)],
            AtLeast = task.Bounds[place].AtLeast,
            AtMost = round.Most(place),
            PaidHours = hours,
            Cost = hours * group.Cost?.Hour,
        };
    }

    private StaffedGroup OfShifts(AgentGroupPlan group)
    {
        RunOptions ofShifts = new()
        {
            Replications = ReplicationsOfShifts,
            Seed = plan.Run.Seed,
            Policies = task.Policies,
        };
        RunResult run = Simulation.Run(task.Staffed(plan, round.Heads), ofShifts);
        double hours = Enumerable
            .Range(0, plan.Time.IntervalCount)
            .Select(interval => run.AgentTimeOf(group.Name, interval))
            .Sum(time => (time.Scheduled - time.UnpaidBreak) / 3600);
        return new StaffedGroup
        {
            Name = group.Name,
            IsLookedFor = false,
            Paid = [],
            Net = [],
            Start = [],
            AtLeast = 0,
            AtMost = 0,
            PaidHours = hours,
            Cost = hours * group.Cost?.Hour,
        };
    }

    private IEnumerable<StaffingDay> DaysOf(StaffingTrial trial)
    {
        for (int goal = 0; goal < task.Goals.Length; goal++)
        {
            yield return DayOf(trial, goal);
        }
    }

    private StaffingDay DayOf(StaffingTrial trial, int goal)
    {
        Goal wanted = task.Goals[goal];
        (int Interval, Estimate Estimate)[] judged =
        [
            .. Enumerable
                .Range(0, task.Intervals)
                .Select(interval => (interval, trial.Cells.Estimate(new GoalCell(goal, interval))))
                .Where(one => one.Item2.Value is not null),
        ];
        int sign = wanted.IsLeast ? 1 : -1;
        (int Interval, Estimate Estimate)? worst =
            judged.Length == 0 ? null : judged.MinBy(one => sign * one.Estimate.Value);
        return new StaffingDay(
            wanted,
            trial.Cells.Estimate(new GoalCell(goal, GoalCell.OfDay)),
            judged.Length,
            judged.Count(one => sign * one.Estimate.Value < sign * wanted.Bound),
            worst?.Interval,
            worst?.Estimate ?? new Estimate(null, null, 0)
        );
    }

    private DayAloneStaffing DayAloneOf(StaffingTrial trial)
    {
        ImmutableArray<StaffedGroup> groups = [.. GroupsOf(trial.Heads)];
        return new DayAloneStaffing
        {
            Paid = [.. groups.Select(group => group.Paid)],
            PaidHours = groups.Sum(group => group.PaidHours),
            Cost = CostOf(groups),
            Days = [.. DaysOf(trial)],
        };
    }

    // A sum that leaves somebody out would pass for the whole.
    private static double? CostOf(ImmutableArray<StaffedGroup> groups) =>
        groups.Any(group => group.Cost is null) ? null : groups.Sum(group => group.Cost);

    private IEnumerable<string> QueuesWithoutGoal()
    {
        HashSet<Scope> scopes = [.. task.Goals.Where(IsOfContacts).Select(goal => goal.Scope)];
        for (int row = 0; row < plan.Queues.Length; row++)
        {
            string queue = plan.Queues[row].Name;
            bool hasGoal =
                scopes.Contains(Scope.All)
                || scopes.Contains(Scope.Queue(queue))
                || task.Layout.Lanes.Lanes.Any(lane =>
                    lane.Queue.Row == row && scopes.Contains(Scope.Contact(plan.ContactTypes[lane.Type.Row].Name))
                );
            if (!hasGoal)
            {
                yield return queue;
            }
        }
    }

    private static bool IsOfContacts(Goal goal) => goal.Metric is not ("occupancy" or "blocked_share");
}
