using System.Collections.Immutable;
using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;

namespace CallSim.Tests.Properties;

/// <summary>
/// A small plan made from a seed, with any mix of all that a plan can have. Times are coarse, so that much happens at the same
/// instant. A plan never has a loop that takes no time.
/// </summary>
internal sealed class RandomPlan
{
    private readonly Dice _dice;
    private readonly SimSpan _unit;
    private readonly TimePlan _time;
    private readonly ImmutableArray<string> _queues;
    private readonly ImmutableArray<string> _skills;
    private readonly ImmutableArray<string> _types;
    private readonly ImmutableArray<string> _groups;
    private readonly ImmutableArray<string> _lines;
    private readonly ImmutableArray<string> _flows;
    private readonly ImmutableArray<string> _numbers;
    private readonly ImmutableArray<string> _systems;
    private readonly ImmutableArray<string> _sites;

    private RandomPlan(int seed)
    {
        _dice = new Dice(seed);
        _unit = SimSpan.FromSeconds(_dice.Of(1, 5, 10, 30, 60));
        _time = Time();
        _queues = Names("queue", _dice.From(1, 3));
        _skills = [.. _queues.Select(queue => _dice.Happens(0.3) ? "skill0" : "skill_" + queue)];
        _types = Names("type", _dice.From(1, 3));
        _groups = Names("group", _dice.From(1, 3));
        _lines = Names("line", _dice.From(0, 3));
        _flows = Names("flow", _dice.From(0, 2));
        _numbers = Names("number", _dice.From(0, 2));
        _systems = Names("system", _dice.From(0, 2));
        _sites = Names("site", _dice.From(0, 1));
    }

    /// <summary>The plan of a seed: always the same.</summary>
    public static CentrePlan Of(int seed) => new RandomPlan(seed).Build(seed);

    private CentrePlan Build(int seed)
    {
        CentreBuilder builder = new CentreBuilder($"random {seed}").Time(_time);
        AddGroups(builder, out ImmutableArray<AgentGroupPlan> groups);
        for (int queue = 0; queue < _queues.Length; queue++)
        {
            builder.Queue(Queue(queue, groups));
        }

        foreach (string line in _lines)
        {
            builder.Lines(
                new LineGroupPlan
                {
                    Name = line,
                    Channels = _dice.From(0, 6),
                    RunsOn = RunsOn(),
                }
            );
        }

        foreach (string number in _numbers)
        {
            builder.Number(Number(number));
        }

        AddOutages(builder);
        RandomFlows flows = new(_dice, _unit, _flows, _queues, _types);
        for (int flow = 0; flow < _flows.Length; flow++)
        {
            builder.Flow(flows.Make(flow) with { RunsOn = RunsOn() });
        }

        for (int transfer = _dice.From(0, 2); transfer > 0; transfer--)
        {
            builder.Transfer(Transfer($"transfer{transfer}"));
        }

        foreach (string type in _types)
        {
            builder.Contacts(Type(type));
        }

        if (_dice.Happens(0.3))
        {
            builder.Busyness(new DayFactorPlan(_dice.Of(DayFactorFamily.Gamma, DayFactorFamily.Lognormal), 0.3));
        }

        return builder.Targets(Targets()).Build();
    }

    private void AddOutages(CentreBuilder builder)
    {
        foreach (string site in _sites)
        {
            builder.Site(new SitePlan(site, RunsOn()));
        }

        for (int system = 0; system < _systems.Length; system++)
        {
            builder.System(new SystemPlan(_systems[system], system > 0 && _dice.Happens(0.5) ? [_systems[0]] : []));
        }

        if (_dice.Happens(0.5))
        {
            for (int outage = _dice.From(1, 3); outage > 0; outage--)
            {
                builder.Outage(Outage($"outage{outage}"));
            }
        }
    }

    // Numbers with lines are not hit: why such a call is refused, the notes do not tell.
    private OutagePlan Outage(string name)
    {
        ImmutableArray<(OutageTarget, string)> targets =
        [
            .. _lines.Select(line => (OutageTarget.Lines, line)),
            .. _flows.Select(flow => (OutageTarget.Flow, flow)),
            .. _groups.Select(group => (OutageTarget.Group, group)),
            .. _sites.Select(site => (OutageTarget.Site, site)),
            .. _systems.Select(system => (OutageTarget.System, system)),
        ];
        (OutageTarget target, string hits) = _dice.OneOf(targets);
        bool once = _dice.Happens(0.6);
        return new OutagePlan
        {
            Name = name,
            Target = target,
            Hits = hits,
            At = once ? _unit * _dice.From(0, 40) : null,
            Every = once ? null : _dice.Span(_unit, 40).At(0),
            Lasts = _dice.Span(_unit, 30).At(0),
            Leaves = _dice.Of(0, 0, 0.3, 0.5, 1),
            InProgress = _dice.Of(InProgressRule.Kept, InProgressRule.Dropped, InProgressRule.Requeued),
            Talk = _dice.Of(1, 1, 1.5, 3),
            NoticedAfter = _dice.Happens(0.5) ? _dice.Span(_unit, 5).At(0) : null,
        };
    }

    private ImmutableArray<string> RunsOn() => [.. _systems.Where(_ => _dice.Happens(0.4))];

    private TimePlan Time()
    {
        SimSpan interval = SimSpan.FromMinutes(_dice.Of(5, 10, 15, 30));
        return new TimePlan
        {
            Date = _dice.Happens(0.5) ? new DateOnly(2026, 3, 2) : null,
            Clock = new TimeOnly(_dice.Of(0, 8, 23), 30),
            Interval = interval,
            Length = (interval * _dice.From(1, 5)) - (_dice.Happens(0.2) ? _unit : SimSpan.Zero),
            WarmUp = _dice.Happens(0.5) ? _unit * _dice.From(1, 20) : SimSpan.Zero,
            Close = _dice.Happens(0.8) ? CloseRule.Drain : CloseRule.Cut,
            DrainAtMost = SimSpan.FromMinutes(_dice.Of(0, 1, 10, 240)),
        };
    }

    private TargetsPlan Targets() =>
        new()
        {
            Within = _dice.Happens(0.5) ? [_unit] : [_unit * 2, SimSpan.Zero],
            ShortAbandon = _unit * _dice.From(0, 2),
            FcrWithin = _unit * _dice.From(1, 20),
        };

    private void AddGroups(CentreBuilder builder, out ImmutableArray<AgentGroupPlan> groups)
    {
        groups = [.. _groups.Select((name, row) => Group(name, isGeneral: row == 0))];
        foreach (AgentGroupPlan group in groups)
        {
            builder.Agents(group);
        }
    }

    // The first group knows everything, so that every queue is served.
    private AgentGroupPlan Group(string name, bool isGeneral)
    {
        ImmutableArray<AgentSkillPlan> skills =
        [
            .. _skills.Distinct().Where(_ => isGeneral || _dice.Happens(0.6)).Select(Skill),
        ];
        bool hasShifts = _dice.Happens(0.4);
        return new AgentGroupPlan
        {
            Name = name,
            Count = hasShifts ? 0 : Counts(),
            Shifts = hasShifts ? [.. Enumerable.Range(1, _dice.From(1, 3)).Select(Shift)] : [],
            Shrinkage = _dice.Of(0, 0, 0.3),
            Absent = _dice.Of(0, 0, 0.3),
            Cost = _dice.Happens(0.3) ? new AgentCostPlan(20, 30) : null,
            Rounding = _dice.Of(HeadCountRounding.Drawn, HeadCountRounding.Fixed, HeadCountRounding.Nearest),
            Skills = skills.IsEmpty || (isGeneral && _dice.Happens(0.3)) ? null : skills,
            SpotsAfter = Span(3),
            Site = _sites.Length > 0 && _dice.Happens(0.6) ? _sites[0] : null,
            RunsOn = RunsOn(),
        };
    }

    private AgentSkillPlan Skill(string name) =>
        new()
        {
            Name = name,
            Talk = _dice.Of(1, 1, 0.5, 2),
            Hold = _dice.Of(1, 1, 0.5),
            WrapUp = _dice.Of(1, 1, 3),
            Misroutes = _dice.Of(0, 0, 0.2),
            Resolves = _dice.Of(1, 1, 0.5, 0),
        };

    private IntervalSeries<double> Counts() =>
        _dice.Happens(0.4)
            ? Count()
            : new IntervalSeries<double>([.. Enumerable.Range(0, _time.IntervalCount).Select(_ => Count())]);

    private double Count() => _dice.Happens(0.5) ? _dice.From(0, 4) : _dice.From(0, 16) / 4.0;

    private ShiftPlan Shift(int number)
    {
        SimSpan day = SimSpan.FromDays(1);
        SimSpan start = _time.ClockSpan + (_time.Interval * _dice.From(-1, 3)) + (_unit * _dice.From(0, 2));
        return new ShiftPlan
        {
            Name = $"shift{number}",
            Start = new SimSpan((start + day).Microseconds % day.Microseconds),
            Length = SimSpan.FromMinutes(_dice.Of(10, 20, 60, 480)),
            Agents = Count(),
            Days = _time.Date is null ? WeekDays.All : _dice.Of(WeekDays.All, WeekDays.Monday, WeekDays.Sunday),
            Breaks = [.. Enumerable.Range(0, _dice.From(0, 2)).Select(_ => Break(start))],
        };
    }

    private BreakPlan Break(SimSpan shiftStart)
    {
        SimSpan length = _unit * _dice.From(1, 3);
        SimSpan after = _unit * _dice.From(0, 4);
        bool paid = _dice.Happens(0.5);
        if (_dice.Happens(0.5))
        {
            return new BreakPlan
            {
                Length = length,
                After = after,
                Paid = paid,
            };
        }

        SimSpan day = SimSpan.FromDays(1);
        SimSpan from = new((shiftStart + after + day).Microseconds % day.Microseconds);
        return new BreakPlan
        {
            Length = length,
            From = from,
            To = from + length + (_unit * _dice.From(0, 3)),
            Paid = paid,
        };
    }

    private QueuePlan Queue(int row, ImmutableArray<AgentGroupPlan> groups)
    {
        string[] able = [.. groups.Where(group => group.Has(_skills[row])).Select(group => group.Name)];
        return new QueuePlan
        {
            Name = _queues[row],
            Skill = _skills[row],
            Priority = _dice.From(1, 2),
            WaitingPlaces = _dice.Happens(0.3) ? _dice.From(0, 4) : null,
            Route = _dice.Happens(0.5) ? [] : Route(able),
        };
    }

    private ImmutableArray<ImmutableArray<string>> Route(string[] able)
    {
        string[] used = [.. able.Where(_ => _dice.Happens(0.7)).DefaultIfEmpty(able[0])];
        int first = _dice.From(1, used.Length);
        return first == used.Length
            ?
            [
                [.. used],
            ]
            :
            [
                [.. used[..first]],
                [.. used[first..]],
            ];
    }

    private NumberPlan Number(string name)
    {
        ImmutableArray<string> lines = [.. _lines.Where(_ => _dice.Happens(0.7))];
        return new NumberPlan
        {
            Name = name,
            Lines = lines,
            RunsOn = lines.IsEmpty ? RunsOn() : [],
            To = QueueOrFlow(),
            Setup = _unit * _dice.Of(0, 0, 1, 2),
            CallsPerSecond = _dice.Happens(0.2) ? _dice.Of(0.02, 0.5, 2) : null,
            Open = _dice.Happens(0.2) ? Opening() : null,
        };
    }

    private OpeningHours Opening()
    {
        SimSpan from = SimSpan.FromMinutes(_dice.Of(0, 8 * 60, (8 * 60) + 40, 23 * 60));
        return new OpeningHours([new(WeekDays.All, from, from + SimSpan.FromMinutes(_dice.Of(20, 45, 120)))]);
    }

    private TransferPlan Transfer(string name) =>
        new()
        {
            Name = name,
            FromQueue = _dice.Happens(0.5) ? _dice.OneOf(_queues) : null,
            FromContact = _dice.Happens(0.3) ? _dice.OneOf(_types) : null,
            FromGroup = _dice.Happens(0.2) ? _dice.OneOf(_groups) : null,
            Chance = _dice.Of(0.1, 0.3, 0.6),
            To = _dice.OneOf(_queues),
            ExplainsAgain = _dice.Happens(0.5) ? Span(2) : null,
        };

    private ContactTypePlan Type(string name)
    {
        double contacts = _dice.From(5, 60);
        return new ContactTypePlan
        {
            Name = name,
            ArrivalsPerHour = contacts / (_time.Length.Seconds / 3600),
            ArrivalLog = _dice.Happens(0.5) ? Log() : [],
            To = _numbers.Length > 0 && _dice.Happens(0.5) ? Destination.Number(_dice.OneOf(_numbers)) : QueueOrFlow(),
            Needs = _dice.Happens(0.3) ? _dice.OneOf(_skills) : null,
            Talk = Span(8),
            Patience = _dice.Happens(0.7) ? Span(6) : null,
            Balks = _dice.Of(0, 0, 0.3, 1),
            Hold = _dice.Happens(0.4) ? new HoldPlan { Chance = 0.5, Length = SpanOrNone(3) } : null,
            WrapUp = _dice.Happens(0.5) ? SpanOrNone(4) : null,
            Redials = _dice.Happens(0.5) ? Redials() : null,
            Resolved = _dice.Of(1, 0.7, 0),
            CallsAgain = _dice.Happens(0.4) ? new CallsAgainPlan { Chance = 0.4, Delay = Span(20) } : null,
        };
    }

    private ImmutableArray<SimSpan> Log()
    {
        int units = (int)(_time.Length.Microseconds / _unit.Microseconds);
        IEnumerable<int> instants = Enumerable.Range(0, _dice.From(5, 60)).Select(_ => _dice.From(0, units - 1));
        return [.. instants.Order().Select(instant => _unit * instant)];
    }

    private RedialPlan Redials() =>
        new()
        {
            AfterBlocked = [0.9, 0.5],
            AfterAbandon = _dice.Happens(0.5) ? [0.5] : [],
            AfterOutage = _dice.Happens(0.5) ? [1, 0.5] : [],
            Delay = Span(10),
            AttemptsAtMost = _dice.Happens(0.5) ? _dice.From(1, 4) : null,
        };

    private Destination QueueOrFlow() =>
        _flows.Length > 0 && _dice.Happens(0.6)
            ? Destination.Flow(_dice.OneOf(_flows))
            : Destination.Queue(_dice.OneOf(_queues));

    private IntervalSeries<Law> Span(int most) => _dice.Span(_unit, most);

    private IntervalSeries<Law> SpanOrNone(int most) =>
        _dice.Happens(0.1) ? new IntervalSeries<Law>(Law.Deterministic(SimSpan.Zero)) : Span(most);

    private static ImmutableArray<string> Names(string kind, int count) =>
        [.. Enumerable.Range(0, count).Select(row => kind + row)];
}
