using System.Collections.Immutable;
using CallSim.Cli.Printing;
using CallSim.Model;
using CallSim.Statistics;
using CallSim.Tables;
using Spectre.Console;

namespace CallSim.Cli.Sweeping;

/// <summary>Prints the points of a sweep as a table, and one metric as a heat map where two paths are varied.</summary>
internal sealed class SweepReport(
    SweepSettings settings,
    SweepDesign design,
    ImmutableArray<Metric> metrics,
    Terminal terminal
)
{
    private const long MostRows = 100;
    private const long MostCells = 2000;

    // From cold to hot; the digits say the same.
    private static readonly ImmutableArray<Color> s_heat =
    [
        new(33, 102, 172),
        new(103, 169, 207),
        new(209, 229, 240),
        new(253, 219, 199),
        new(239, 138, 98),
        new(178, 24, 43),
    ];

    /// <summary>Whether the results can be shown; if not, that is said.</summary>
    public bool CanShow()
    {
        if (settings.Map is not null && design is not GridDesign)
        {
            terminal.Fail(
                $"--map shows a grid, and --design {design.Name} is none",
                "leave --map or --design out; a table with --out has every point"
            );
            return false;
        }

        if (settings.Map is not null && design.Axes.Length != 2)
        {
            terminal.Fail(
                $"--map shows two paths, and {design.Axes.Length} are varied",
                "vary two paths, or leave --map out"
            );
            return false;
        }

        if (settings.Map is not null && design.Count > MostCells)
        {
            terminal.Fail($"--map shows at most {MostCells:N0} points, and there are {design.Count:N0}");
            return false;
        }

        if (settings.Out is null && settings.Map is null && design.Count > MostRows)
        {
            terminal.Fail(
                $"a table of {design.Count:N0} points is too long to read",
                "add --out FILE, which keeps what is done too"
            );
            return false;
        }

        if (metrics.IsEmpty)
        {
            terminal.Fail($"no metric of {settings.Scope} stands in the table of a run", "name some with --metrics");
            return false;
        }

        return true;
    }

    /// <summary>Prints them.</summary>
    public void Print(SweepStore store)
    {
        if (settings.Map is { } map)
        {
            Consoles.Print(terminal, settings.NoColour, console => PrintMap(console, map, store));
        }
        else if (design.Count <= MostRows)
        {
            Consoles.Print(terminal, settings.NoColour, console => console.Write(TableOf(store)));
        }
    }

    private Table TableOf(SweepStore store)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (SweepAxis axis in design.Axes)
        {
            table.AddColumn(new TableColumn(Consoles.Text(axis.Path)).RightAligned());
        }

        foreach (Metric metric in metrics)
        {
            table.AddColumn(new TableColumn(metric.Name).RightAligned());
        }

        foreach (SweepPoint point in store.Read())
        {
            IEnumerable<Text> values = design.At(point.Index).Select(Consoles.Text);
            IEnumerable<Text> figures = metrics.Select(
                (metric, place) => new Text(Figure.WithInterval(point.Estimates[place], metric.Unit))
            );
            table.AddRow([.. values, .. figures]);
        }

        return table;
    }

    private void PrintMap(IAnsiConsole console, string name, SweepStore store)
    {
        int place = metrics.Select(metric => metric.Name).ToList().IndexOf(name);
        Metric metric = metrics[place];
        SweepPoint[] points = [.. store.Read()];
        double[] values = [.. points.Select(point => point.Estimates[place].Value).OfType<double>()];
        (double low, double high) = values.Length == 0 ? (0, 0) : (values.Min(), values.Max());
        (SweepAxis down, SweepAxis across) = (design.Axes[0], design.Axes[1]);
        console.Write(Consoles.Text($"{metric.Name}: {down.Path} down, {across.Path} across"));
        console.WriteLine();
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn("").RightAligned());
        for (long column = 0; column < across.Values.Count; column++)
        {
            table.AddColumn(new TableColumn(Consoles.Text(across.Values[column])).RightAligned());
        }

        foreach (SweepPoint[] row in points.Chunk((int)across.Values.Count))
        {
            Text head = Consoles.Text(design.At(row[0].Index)[0]);
            IEnumerable<Text> cells = row.Select(point => Cell(point.Estimates[place], metric.Unit, low, high));
            table.AddRow([head, .. cells]);
        }

        console.Write(table);
        console.WriteLine($"from {Figure.Of(low, metric.Unit)} to {Figure.Of(high, metric.Unit)}");
    }

    private static Text Cell(Estimate estimate, MetricUnit unit, double low, double high)
    {
        string text = Figure.Of(estimate.Value, unit, Figure.Shown(estimate, unit).HalfWidth);
        if (estimate.Value is not { } value || high <= low)
        {
            return new Text(text);
        }

        int heat = Math.Min((int)((value - low) / (high - low) * s_heat.Length), s_heat.Length - 1);
        bool isDark = heat is 0 || heat == s_heat.Length - 1;
        return new Text(text, new Style(isDark ? Color.White : Color.Black, s_heat[heat]));
    }
}
