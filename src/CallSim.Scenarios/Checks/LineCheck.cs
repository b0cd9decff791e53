using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Checks;

/// <summary>Checks that line groups, numbers and customers find one another.</summary>
internal static class LineCheck
{
    public static void Run(Centre centre, Reach reach, DiagnosticBag diagnostics)
    {
        Dictionary<string, LineGroupPlan> groups = centre.Lines.ToDictionary(line => line.Plan.Name, line => line.Plan);
        HashSet<string> used = [];
        foreach (Entry<NumberPlan> number in centre.Numbers)
        {
            foreach ((int index, string name) in number.Plan.Lines.Index())
            {
                used.Add(name);
                if (groups[name].Direction == LineDirection.Out)
                {
                    string message = $"lines.{name} carries no calls from customers: its direction is out";
                    string fix = $"write direction: both in lines.{name}, or take another group";
                    Node lines = number.Map["lines"]!;
                    diagnostics.Error(lines is SequenceNode list ? list.Items[index].Place : lines.Place, message, fix);
                }
            }

            if (!reach.IsReached(Destination.Number(number.Plan.Name)))
            {
                string fix = $"write to: numbers.{number.Plan.Name} in a contact, or leave it out";
                diagnostics.Warning(number.Name, $"no contact calls the number '{number.Plan.Name}'", fix);
            }
        }

        foreach (Entry<LineGroupPlan> line in centre.Lines)
        {
            if (!used.Contains(line.Plan.Name) && line.Plan.Direction != LineDirection.Out)
            {
                string fix = $"add lines.{line.Plan.Name} to the lines of a number, or leave it out";
                diagnostics.Warning(line.Name, $"no number uses the line group '{line.Plan.Name}'", fix);
            }
        }
    }
}
