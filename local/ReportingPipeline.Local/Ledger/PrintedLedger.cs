using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace ReportingPipeline.Local.Ledger;

/// <summary>The ledger as a table for people, with a sentence for each period after it.</summary>
public static class PrintedLedger
{
    // What cannot know how wide it will be shown, such as a file, is written this wide: every column on one line.
    private const int WidthOfFiles = 240;

    private const int HashShown = 8;

    private static readonly string[] Headings =
        ["period", "municipality", "rev", "status", "data as of (UTC)", "SHA-256", "unexplained", "channels", "last error"];

    /// <summary>Prints all of it to the terminal, or to wherever that is redirected, then without colours and in a fixed width.</summary>
    public static void Print(IReadOnlyList<LedgerLine> lines) =>
        Print(lines, Console.IsOutputRedirected ? ConsoleOf(Console.Out) : AnsiConsole.Console);

    /// <summary>Prints all of it, each centre by itself.</summary>
    public static void Print(IEnumerable<LedgerLine> lines, IAnsiConsole console)
    {
        foreach (var (centre, ledger) in lines.GroupBy(line => line.Centre, (centre, ledger) => (centre, ledger.ToList())))
        {
            console.WriteLine();
            console.WriteLine($"The ledger of {centre}:");
            console.Write(TableOf(ledger));
            foreach (var sentence in Sentences(ledger)) console.WriteLine(sentence);
            console.WriteLine();
        }
    }

    /// <summary>What writes to a file or the like.</summary>
    public static IAnsiConsole ConsoleOf(TextWriter file)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(file),
        });
        console.Profile.Width = WidthOfFiles;
        return console;
    }

    /// <summary>
    /// How the reports of each period stand, such as "2019-H2: 4 of 4 waiting to be dispatched";
    /// their latest revisions count.
    /// </summary>
    public static IEnumerable<string> Sentences(IReadOnlyCollection<LedgerLine> lines) =>
        from period in lines.Where(line => !line.IsPreview).GroupBy(line => line.Period)
        let latest = period.GroupBy(line => line.Municipality, (_, revisions) => revisions.Last()).ToList()
        let counts = latest.CountBy(line => line.Words(lines))
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, StringComparer.Ordinal)
        let words = counts.Select((count, place) =>
            place == 0 ? $"{count.Value} of {latest.Count} {count.Key}" : $"{count.Value} {count.Key}")
        select $"{period.Key}: {string.Join(", ", words)}";

    private static Table TableOf(IReadOnlyCollection<LedgerLine> lines)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in Headings) table.AddColumn(new TableColumn(heading) { NoWrap = heading != Headings[^1] });
        foreach (var line in lines) table.AddRow([.. Cells(line, lines).Select(Markup.Escape)]);
        return table;
    }

    private static string[] Cells(LedgerLine line, IReadOnlyCollection<LedgerLine> ledger) =>
    [
        line.Period,
        line.Municipality,
        line.IsPreview ? "-" : line.Revision.ToString(CultureInfo.InvariantCulture),
        line.Words(ledger),
        line.DataAsOf?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "",
        line.Sha256?[..HashShown] ?? "",
        line.Unexplained.Count.ToString(CultureInfo.InvariantCulture),
        string.Join(", ", line.Channels.Select(channel => $"{channel.Name} {Words(channel.State)}")),
        line.LastError ?? "",
    ];

    // HandedOver as "handed over".
    private static string Words(string state) => JsonNamingPolicy.SnakeCaseLower.ConvertName(state).Replace('_', ' ');
}
