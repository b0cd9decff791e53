using System.Diagnostics.CodeAnalysis;

namespace CallSim.Model;

/// <summary>One thing that happens in a replication.</summary>
/// <param name="At">When, counted from the plan's start; negative in the warm-up. Never earlier than the one before.</param>
/// <param name="Kind">What.</param>
/// <param name="Contact">To which contact: its place among all of the replication, from 1; 0 for none.</param>
/// <param name="Customer">Whose contact: the number of the customer's first contact; 0 for none.</param>
/// <param name="Subject">
/// What else takes part, by name: the contact type, queue, line group, flow, step, way, outage, outcome or reason; an agent as
/// <c>agent 2 of desk</c>; a delay in seconds. Empty where there is nothing.
/// </param>
[Experimental(Experiment.Id)]
public readonly record struct Happening(SimSpan At, JournalKind Kind, long Contact, long Customer, string Subject);
