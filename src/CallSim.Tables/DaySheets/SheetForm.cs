namespace CallSim.Tables;

/// <summary>For whom a table is written.</summary>
public enum SheetForm
{
    /// <summary>For programs: commas, decimal points, no byte-order mark.</summary>
    Plain,

    /// <summary>For an Excel with decimal points: commas, a byte-order mark, Windows line ends.</summary>
    Excel,

    /// <summary>For an Excel with decimal commas: semicolons, a byte-order mark, Windows line ends.</summary>
    ExcelDecimalComma,
}
