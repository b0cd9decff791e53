namespace CallSim.Scenarios.Tests;

/// <summary>Small scenarios around the part that a test is about.</summary>
internal static class Scenario
{
    public const string Small = """
        callsim: 1
        name: Small
        time: { start: 08:00, length: 2h, interval: 30m }
        contacts:
          enquiry:
            arrivals: { rate: 60/h }
            talk: { exponential: 3m }
            patience: { exponential: 2m }
        agents:
          desk: { count: 5 }
        """;

    /// <summary>The small scenario with one entry in each section that is read.</summary>
    public static readonly string WithEverySection =
        Small.Replace("arrivals:", "to: numbers.hotline\n    arrivals:")
        + """

              team:
                shifts: { day: { start: 08:00, length: 8h, agents: 2 } }
                skills: { enquiry: {} }
                cost: { hour: 20 }
            queues: { enquiry: {} }
            sites: { main: {} }
            systems: { power: {} }
            outages: { fire: { hits: agents.desk, at: 08:30, lasts: 10m } }
            lines: { carrier: { channels: 9 } }
            numbers: { hotline: { lines: [lines.carrier], to: ivr.welcome } }
            ivr:
              welcome:
                human_key: { wanted: 10%, to: queues.enquiry }
                steps:
                  greeting: { play: 6s, then: choose }
                  choose: { options: [{ key: 1, says: 2s, for: [enquiry], to: balance }], otherwise: desk }
                  balance: { self_service: { takes: 20s, solves: 10%, then: bye, otherwise: desk } }
                  desk: { queue: queues.enquiry }
                  bye: { end: contained }
            transfers: { on: { chance: 1%, to: queues.enquiry } }
            """;

    /// <summary>A scenario of one contact with the given entries beside its arrivals.</summary>
    public static string WithContact(string entries) => WithContact("{ rate: 60/h }", entries);

    public static string WithContact(string arrivals, string entries) =>
        $$"""
            callsim: 1
            time: { start: 08:00, length: 2h, interval: 30m }
            contacts: { enquiry: { arrivals: {{arrivals}}, {{entries}} } }
            agents: { desk: { count: 50 } }
            """;

    /// <summary>The plan of a scenario that must have neither errors nor warnings.</summary>
    public static CallSim.Model.CentrePlan Plan(ScenarioReading reading)
    {
        Assert.That(reading.Diagnostics.Select(found => found.ToString()), Is.Empty);
        return reading.Plan!;
    }

    public static CallSim.Model.CentrePlan Plan(string text) => Plan(ScenarioReader.ReadText(text, "small.yaml", ""));
}
