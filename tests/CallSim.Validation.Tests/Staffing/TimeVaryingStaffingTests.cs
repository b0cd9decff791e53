using System.Collections.Immutable;
using System.Globalization;
using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Validation.Tests.Staffing;

/// <summary>
/// A load that rises and falls: time-stable staffing has n(t) = m(t) + β √m(t) agents (Jennings, Mandelbaum, Massey and Whitt 1996), m(t) being the
/// lagged load, with which the share that waits is the same all day (Feldman, Mandelbaum, Massey and Whitt 2008).
/// </summary>
public sealed class TimeVaryingStaffingTests
{
    private const double HandleSeconds = 600;
    private const int Intervals = 24;
    private const double Level = 0.8;

    [Test]
    public void Fewest_OfASine_AreThoseOfTimeStableStaffing()
    {
        StaffingResult result = CallSim.Experiments.Staffing.Find(
            Plan(),
            new StaffingOptions { DayAlone = false, Prices = false }
        );
        double[] load = Load();
        Assert.That(result.IsReached, Is.True);
        double[] beta =
        [
            .. Enumerable
                .Range(0, Intervals)
                .Select(interval => (result.Groups[0].Paid[interval] - load[interval]) / Math.Sqrt(load[interval])),
        ];
        // One β for the whole day: the least with which the exact steady state answers so many in time, at the mean load.
        double wanted = Beta(load.Average());
        int[] stable = [.. load.Select(erlangs => (int)Math.Ceiling(erlangs + (wanted * Math.Sqrt(erlangs))))];
        TestContext.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"β {wanted:0.00}\nfound  {string.Join(' ', result.Groups[0].Paid)}\nstable {string.Join(' ', stable)}\nload   {string.Join(' ', load.Select(one => $"{one:0.0}"))}\nβ(t)   {string.Join(' ', beta.Select(one => $"{one:0.0}"))}\nlevel  {string.Join(' ', result.Evidence.Select(one => $"{one.Estimate.Value:0.00}"))}"
            )
        );
        Assert.That(
            result.Groups[0].Paid.Zip(stable, (found, wants) => Math.Abs(found - wants)),
            Has.All.LessThanOrEqualTo(1)
        );
        // What is achieved is stable too: met everywhere, by no more than an agent brings.
        Assert.That(result.Evidence.Select(one => one.Estimate.Value), Has.All.InRange(Level, 0.9));
    }

    private static double PerHour(double seconds) => 180 * (1 + (0.5 * Math.Sin(2 * Math.PI * seconds / 43200)));

    private static CentrePlan Plan()
    {
        TimePlan time = new()
        {
            Length = SimSpan.FromHours(12),
            Interval = SimSpan.FromMinutes(30),
            WarmUp = SimSpan.FromHours(1),
        };
        ImmutableArray<double> rates =
        [
            .. Enumerable.Range(0, Intervals).Select(interval => PerHour((interval + 0.5) * 1800)),
        ];
        return new CentreBuilder("sine")
            .Time(time)
            .Contacts(
                new ContactTypePlan
                {
                    Name = "sales",
                    To = Destination.Queue("sales"),
                    ArrivalsPerHour = new IntervalSeries<double>(rates),
                    Talk = Law.Exponential(SimSpan.FromSeconds(HandleSeconds)),
                    Patience = new IntervalSeries<Law>(Law.Exponential(SimSpan.FromSeconds(HandleSeconds))),
                }
            )
            .Agents("desk", 1)
            .Targets(
                new TargetsPlan
                {
                    Formula = ServiceLevelFormula.AbandonNegative,
                    Goals = new GoalsPlan { ServiceLevelAtLeast = Level },
                }
            )
            .Build();
    }

    // m' = λ(t) − m/S, exact for exponential handle times, in steps of a second; averaged over each interval.
    private static double[] Load()
    {
        double[] rates =
        [
            .. Enumerable.Range(0, Intervals).Select(interval => PerHour((interval + 0.5) * 1800) / 3600),
        ];
        double[] load = new double[Intervals];
        double now = rates[0] * HandleSeconds * (1 - Math.Exp(-3600 / HandleSeconds));
        for (int second = 0; second < Intervals * 1800; second++)
        {
            double next = now + rates[second / 1800] - (now / HandleSeconds);
            load[second / 1800] += (now + next) / 2 / 1800;
            now = next;
        }

        return load;
    }

    // With patience as long as handling M/M/n+M is a Poisson number of mean m: who finds n or more waits.
    private static double Beta(double load)
    {
        for (int agents = (int)load; ; agents++)
        {
            if (AnsweredInTime(load, agents) >= Level)
            {
                double low = AnsweredInTime(load, agents - 1);
                double high = AnsweredInTime(load, agents);
                // The number of agents that just meets it, fractions allowed.
                double just = agents - 1 + ((Level - low) / (high - low));
                return (just - load) / Math.Sqrt(load);
            }
        }
    }

    // A caller who finds n + k inside is answered after k + 1 ends, at rate n/S + j/P with j still ahead, and may hang up before.
    private static double AnsweredInTime(double load, int agents)
    {
        double chance = Math.Exp(-load);
        double inTime = 0;
        for (int inside = 0; inside < agents + 300; inside++)
        {
            inTime += chance * (inside < agents ? 1 : AnsweredWithin20(agents, inside - agents));
            chance *= load / (inside + 1);
        }

        return inTime;
    }

    private static double AnsweredWithin20(int agents, int ahead)
    {
        Formulas.MarkovChain<int> caller = new(
            ahead,
            place =>
                place < 0
                    ? []
                    : [(place == 0 ? -1 : place - 1, (agents + place) / HandleSeconds), (-2, 1 / HandleSeconds)]
        );
        double[] start = caller.Chances(place => place == ahead ? 1 : 0);
        return caller.Mean(caller.Follow(start, 20).After, place => place == -1 ? 1 : 0);
    }
}
