using System.Globalization;
using System.Text;

namespace CallSim.Tables;

/// <summary>Writes a day as an interval file. Its cells are times and numbers, so none needs quotes.</summary>
internal static class DaySheetWriter
{
    public static void Write(Stream stream, DaySheet sheet, SheetForm form)
    {
        bool isForExcel = form != SheetForm.Plain;
        using StreamWriter writer = new(stream, new UTF8Encoding(isForExcel), leaveOpen: true);
        writer.NewLine = isForExcel ? "\r\n" : "\n";
        string[] header = ["interval", "calls", "aht_s"];
        WriteRow(writer, form, sheet.AgentsColumn is null ? header : [.. header, "agents"]);
        foreach (DayRow row in sheet.Rows)
        {
            string[] cells = [TimeOf(row.Start, isForExcel), Number(row.Calls), Number(row.HandleSeconds)];
            WriteRow(writer, form, row.Agents is { } agents ? [.. cells, Number(agents)] : cells);
        }

        string Number(double value)
        {
            string text = value.ToString("R", CultureInfo.InvariantCulture);
            return form == SheetForm.ExcelDecimalComma ? text.Replace('.', ',') : text;
        }
    }

    // Excel takes a date with a blank for a time, one with a T for a text; both are read back.
    private static string TimeOf(WallTime time, bool isForExcel) =>
        isForExcel ? time.ToString().Replace('T', ' ') : time.ToString();

    private static void WriteRow(StreamWriter writer, SheetForm form, string[] cells) =>
        writer.WriteLine(string.Join(form == SheetForm.ExcelDecimalComma ? ';' : ',', cells));
}
