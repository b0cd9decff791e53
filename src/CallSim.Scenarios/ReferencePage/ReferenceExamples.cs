namespace CallSim.Scenarios.ReferencePage;

/// <summary>The examples of the reference page, from the smallest scenario to one that uses most of the language.</summary>
internal static class ReferenceExamples
{
    public static readonly ReferenceExample Smallest = new(
        "The smallest useful scenario",
        """
        callsim: 1
        name: One skill, one hour
        time: { length: 1h }
        contacts:
          enquiry:
            arrivals: { rate: 100/min }
            talk: { exponential: 60s }
            patience: { exponential: 120s }
        agents:
          desk: { count: 100 }          # no skills named: serves every queue
        """
    );

    public static readonly ReferenceExample FromFile = new(
        "A planner's morning from a file, with what-ifs",
        """
        callsim: 1
        name: Monday morning by half hours
        time: { start: 2026-03-02T08:00, length: 2h, interval: 30m }
        targets:
          service_level: { within: [20s, 60s], at_least: 80% }
        contacts:
          enquiry:
            arrivals: { file: day.csv, column: offered }
            talk: { lognormal: { mean: { file: day.csv, column: aht_s }, cv: 1.2 } }
            patience: { exponential: 372s }
        agents:
          desk: { count: { file: day.csv, column: agents, times: 0.77 } }
        variants:
          volume_up: { contacts.enquiry.arrivals.times: 1.1 }
          aht_down:  { contacts.enquiry.talk.times: 0.95 }
          flat:      { agents.desk.count: 8.5 }
        """,
        "day.csv",
        """
        interval,offered,aht_s,agents
        08:00,38,195,9
        08:30,52,201,12
        09:00,61,204.5,14
        09:30,55,198,12.5
        """
    );

    public static readonly ReferenceExample TwoSkills = new(
        "Two skills, routing and a profile",
        """
        callsim: 1
        name: Sales and service
        description: Seniors serve both queues; juniors help with service only
        time:
          start: 08:00
          length: 12h
          warm_up: 30m
          close: { after: drain, at_most: 2h }
        run: { replications: 200, seed: 7 }
        days: { busyness: { gamma: { cv: 8% } } }
        targets:
          service_level: { within: 20s, at_least: 80%, formula: abandon_ignored }
          short_abandon: 5s
          abandonment: { at_most: 5% }
          occupancy: { at_most: 88% }
        queues:
          sales:   { priority: 1, route: [agents.senior] }
          service: { priority: 2, waiting_places: 60, route: [{ to: [agents.junior, agents.senior] }] }
        contacts:
          new_loan:
            to: queues.sales
            arrivals: { rate: 30/h }
            talk: { gamma: { mean: 9m, cv: 0.8 } }
            wrap_up: 90s
            patience: { weibull: { mean: 4m, shape: 1.3 } }
          repayment:
            to: queues.service
            arrivals: { profile: [60, 90, 70, 80, 40, 20], every: 2h, times: 1.05 }
            talk: { lognormal: { mean: 4m10s, cv: 1.1 } }
            hold: { chance: 15%, lasts: { exponential: 50s } }
            wrap_up: { exponential: 35s, times: 0.9 }
            patience: { exponential: 3m }
            balks: 2%
        agents:
          junior: { count: { profile: [4, 5, 4], every: 4h }, skills: [service] }
          senior: { count: 8.5, rounding: drawn, skills: [sales, service] }
        """
    );

    public static readonly ReferenceExample ShiftsAndOutages = new(
        "Shifts, sites and a bad day",
        """
        callsim: 1
        name: Two sites, a bad Monday
        time: { start: 2026-03-02T08:00, length: 12h, interval: 30m, close: { after: drain, at_most: 2h } }
        contacts:
          service: { arrivals: { rate: 150/h }, talk: { lognormal: { mean: 5m, cv: 1 } }, patience: { exponential: 4m } }
          sales: { arrivals: { rate: 40/h }, talk: { gamma: { mean: 9m, cv: 0.8 } }, patience: { exponential: 6m } }
        systems:                         # a fault spreads to all that runs on it
          power: {}
          acd: { runs_on: [systems.power] }
          crm: {}
        sites:
          north: { runs_on: [systems.acd] }
          south: {}
        agents:
          junior:
            site: sites.north
            runs_on: systems.crm
            shifts:
              early:
                start: 08:00
                length: 8h30m
                agents: 14.5
                breaks: [{ length: 15m, between: 09:30-11:00 }, { length: 30m, between: 12:00-14:00, paid: false }]
              late: { start: 11:30, length: 8h30m, agents: 12, days: mon-fri, breaks: [{ length: 30m, after: 4h }] }
            skills:
              service: {}
              sales: { talk: x1.25, misroutes: 5%, resolves: x0.9 }
            absent: 4%
            cost: { hour: 18.50, overtime_hour: 24 }
          senior: { site: sites.south, count: 8, skills: [service, sales], shrinkage: 10%, spots_after: 30s, staffing: { at_least: 2, at_most: 12 } }
        outages:
          power_cut:   { hits: systems.power, at: 14:00, lasts: { lognormal: { mean: 40m, cv: 0.6 } }, in_progress: dropped }
          crm_release: { hits: systems.crm, at: 2026-03-02T09:30, lasts: 90m, talk: x1.6, noticed_after: { exponential: 12m } }
          flu:         { hits: agents.senior, every: { exponential: 30d }, lasts: 1d, leaves: 70% }
        """
    );

    public static readonly ReferenceExample Hotline = new(
        "A hotline: lines, a menu, transfers and customers who call again",
        """
        callsim: 1
        name: Loan hotline
        time: { start: 2026-03-02T08:00, length: 12h }
        lines:
          carrier_a: { channels: 90 }
          carrier_b: { channels: 40 }
        numbers:
          hotline:
            lines: [lines.carrier_a, lines.carrier_b]      # tried in this order
            to: ivr.welcome
            setup: 2s
            calls_per_second: 20
            open: { mon-fri: 08:00-20:00, sat: [09:00-12:00, 13:00-15:00] }
        ivr:
          welcome:
            ports: 60
            hang_up: { weibull: { mean: 4m, shape: 1.3 } }
            human_key: { key: 0, from: menu, wanted: 12%, to: queues.general }
            steps:
              greeting: { play: 6s, barge_in: false, then: menu }
              menu:
                options:
                  - { key: 1, says: 4s, for: [repayment], to: balance }
                  - { key: 2, says: 5s, for: [new_loan], to: queues.sales }
                  - { key: star, says: 3s, to: repeat }
                wrong_key: 4%
                no_input: { chance: 3%, after: 5s }
                otherwise: queues.general
              balance:
                self_service:
                  takes: { lognormal: { mean: 40s, cv: 0.5 } }
                  solves: { repayment: 30%, default: 5% }
                  then: goodbye
                  otherwise: queues.general
              goodbye: { end: contained }
        queues:
          general: { priority: 2, waiting_places: 60 }
          sales:   { priority: 1 }
        contacts:
          repayment:
            to: numbers.hotline
            arrivals: { rate: 200/h, counts: first_attempts }
            talk: { lognormal: { mean: 4m10s, cv: 1.1 } }
            patience: { exponential: 3m }
            redials: { after_blocked: 80%, after_abandon: [60%, 40%, 20%], delay: { exponential: 6m }, attempts_at_most: 4 }
            resolved: 78%
            calls_again: { chance: 70%, delay: { lognormal: { mean: 1d, cv: 1 } } }
          new_loan:
            to: numbers.hotline
            needs: sales
            arrivals: { rate: 60/h }
            talk: { gamma: { mean: 9m, cv: 0.8 } }
            patience: { exponential: 5m }
        transfers:
          to_sales: { from: queues.general, chance: 6%, to: queues.sales, explains_again: 40s }
        agents:
          junior: { count: 14, skills: [general] }
          senior: { count: 12, skills: [general, sales] }
        variants:
          one_key:    { ivr.welcome.human_key.wanted: 30% }
          half_lines: { lines.*.channels: x0.5 }
          no_backup:  { numbers.hotline.lines: [lines.carrier_a], lines.carrier_b: remove }
          two_more:   { agents.senior.count: +2, contacts.*.arrivals.times: 1.1 }
        """
    );

    public static readonly ImmutableArray<ReferenceExample> All =
    [
        Smallest,
        FromFile,
        TwoSkills,
        ShiftsAndOutages,
        Hotline,
    ];
}
