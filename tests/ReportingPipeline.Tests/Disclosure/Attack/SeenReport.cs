using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportingPipeline.Tests.Disclosure.Attack;

/// <summary>Everything numeric that a finished file tells, as rules about counts.</summary>
internal sealed partial class SeenReport
{
    private const string Total = "Totalt";

    private readonly List<Rule<Count>> _rules = [];
    private readonly List<Rule<Count>> _earlier = [];
    private readonly HashSet<Count> _printed = [];
    private readonly HashSet<Count> _hidden = [];
    private readonly SeenFile _file;

    public SeenReport(byte[] file)
    {
        _file = new SeenFile(file);
        var lines = _file.Sheet("Sammendrag").Select(row => row[0].Text ?? "").ToList();
        var what = Subtitle().Match(lines.First(Subtitle().IsMatch)).Groups;
        (First, Last, Revision) = (MonthIn(what["first"].Value, 0), MonthIn(what["last"].Value, 0), int.Parse(what["revision"].Value, CultureInfo.InvariantCulture));
        Recipient = lines.First(line => line.StartsWith("Til ", StringComparison.Ordinal)).Split(" · ")[0];
        ReadVisits();
        ReadUsers();
        ReadMunicipality();
        ReadGrant();
        ReadChanges();
    }

    /// <summary>The reported months.</summary>
    public int First { get; }

    public int Last { get; }

    public int Revision { get; }

    public string Recipient { get; }

    /// <summary>What the file tells of the counts when it was made.</summary>
    public IReadOnlyList<Rule<Count>> Rules => _rules;

    /// <summary>What it tells of the counts when the revision before was made.</summary>
    public IReadOnlyList<Rule<Count>> OfEarlier => _earlier;

    public IReadOnlySet<Count> Printed => _printed;

    public IReadOnlySet<Count> Hidden => _hidden;

    /// <summary>What a grant is shared by; null without a grant.</summary>
    public Count? GrantBase { get; private set; }

    private void ReadVisits()
    {
        var periods = _file.Table("BesokPerPeriode").Skip(1).ToList();
        foreach (var row in periods)
        {
            var (visits, userVisits) = (Spanning(Sort.Visits, row[1], row[2]), Spanning(Sort.UserVisits, row[1], row[2]));
            See(visits, row[3]);
            SeeChange(visits, OneYearBefore(visits), row[4], row[5]);
            See(userVisits, row[6]);
            SeeChange(userVisits, OneYearBefore(userVisits), row[7], row[8]);
            See(Spanning(Sort.WithoutId, row[1], row[2]), row[9]);
        }

        // The same rows, a year of them on each.
        foreach (var (row, parts) in _file.Table("BesokPerAr").Skip(1).Zip(periods.Chunk(Math.Max(1, _file.Table("BesokPerAr")[0].Length - 1))))
        {
            foreach (var (part, cell) in parts.Zip(row.Skip(1))) See(Spanning(Sort.Visits, part[1], part[2]), cell);
        }

        foreach (var row in _file.Table("ManedForManed").Skip(1))
        {
            for (var sort = 0; sort < 4; sort++) See(Spanning((Sort)sort, row[1], row[2]), row[3 + sort]);
            See(new Count(Sort.Visits, null, row[1].Month - 12, row[2].Month - 12), row[7]);
        }

        foreach (var row in _file.Table("BesokSammenlignet").Skip(1))
        {
            Compare(Named(row[0].Text!)!.Value, row[2].Month - Last, row[4], row[3], row[5], row[6]);
        }

        foreach (var row in _file.Table("Nokkeltall").Skip(1))
        {
            Compare(Named(row[0].Text!)!.Value, -12, row[1], row[2], row[3], row[4]);
        }
    }

    private void Compare(Sort sort, int months, SeenCell now, SeenCell before, SeenCell change, SeenCell percent)
    {
        var (present, former) = (new Count(sort, null, First, Last), new Count(sort, null, First + months, Last + months));
        See(present, now);
        See(former, before);
        SeeChange(present, former, change, percent);
    }

    private void SeeChange(Count present, Count former, SeenCell change, SeenCell percent)
    {
        SeeMade((CountForm<Count>)present - former, change);
        SeeShare((CountForm<Count>)present - former, former, percent);
    }

    private void ReadUsers()
    {
        var spans = _file.Table("UnikeBrukerePerioder").Skip(1).Select(row => Spanning(Sort.Users, row[1], row[2])).ToList();
        foreach (var (index, row) in _file.Table("UnikeBrukerePerioder").Skip(1).Index())
        {
            See(spans[index], row[3]);
            See(spans[index] with { Sort = Sort.WithoutId }, row[4]);
        }

        foreach (var row in _file.Table("UnikeBrukere").Skip(1))
        {
            foreach (var (index, span) in spans.Index()) See(span with { From = Place(row[0]) }, row[1 + index]);
        }

        foreach (var row in _file.Table("UnikeBrukereAndeler").Skip(1))
        {
            foreach (var (index, span) in spans.Index()) SeeShare(span with { From = Place(row[0]) }, span, row[1 + index]);
        }

        foreach (var row in _file.Table("BrukereDelOgHelhet").Skip(1))
        {
            var year = Spanning(Sort.Users, row[1], row[2]);
            var parts = year.Split(year.Length / (row.Length - 5));
            foreach (var (index, part) in parts.Index()) See(part, row[3 + index]);
            SeeMade(CountForm<Count>.Sum(parts) - year, row[^2]);
            See(year, row[^1]);
        }

        foreach (var row in _file.Table("BrukereTreAr").Skip(1))
        {
            var caption = _file.Sheet("Unike brukere").Select(line => line[0].Text).First(text => text?.StartsWith("Tre år samlet, ", StringComparison.Ordinal) == true)!;
            var all = new Count(Sort.Users, null, MonthIn(caption, ^21), MonthIn(caption, ^10));
            var from = all with { From = Place(row[0]) };
            SeePart(CountForm<Count>.Sum(from.Split(12)), CountForm<Count>.Sum(all.Split(12)), row[1], row[2]);
            SeePart(from, all, row[3], row[4]);
        }
    }

    private void ReadMunicipality()
    {
        var rows = _file.Sheet("Din kommune").ToList();
        if (rows.Count == 0) return;

        var name = rows[0][0].Text!.Split(": ")[1];
        var facts = rows.TakeWhile(row => row.Length <= 2).Where(row => row.Length == 2).ToDictionary(row => row[0].Text!, row => row[1]);
        if (facts.Count > 0)
        {
            var all = Spanning(Sort.Users, facts["Fra og med"], facts["Til og med"]);
            See(all, facts["Alle unike brukere"]);
            SeePart(all with { From = name }, all, facts["Unike brukere fra kommunen"], facts["Andel av brukerne"]);
        }

        foreach (var row in _file.Table("DinKommune").Skip(1))
        {
            var (users, visits) = (Spanning(Sort.Users, row[1], row[2]), Spanning(Sort.Visits, row[1], row[2]));
            See(users, row[4]);
            SeePart(users with { From = name }, users, row[3], row[5]);
            SeeMade((CountForm<Count>)(users with { From = name }) - YearBefore(users with { From = name }), row[6]);
            See(visits, row[8]);
            SeePart(visits with { From = name }, visits, row[7], row[9]);
            SeeMade((CountForm<Count>)(visits with { From = name }) - YearBefore(visits with { From = name }), row[10]);
        }

        static Count YearBefore(Count count) => count.In(count.First - 12, count.Length);
    }

    private void ReadGrant()
    {
        var rows = _file.Table("FordelingAvTilskudd").Skip(1).ToList();
        if (rows.Count == 0) return;

        var facts = _file.Sheet("Fordeling av tilskudd").Where(row => row.Length > 1 && row[0].Text is not null).GroupBy(row => row[0].Text!).ToDictionary(row => row.Key, row => row.First()[1]);
        var all = Spanning(Named(facts["Fordelt etter"].Text!)!.Value, facts["Fra og med"], facts["Til og med"]);
        GrantBase = all;
        var payers = rows.Where(row => row[0].Text is not Total && !IsPool(row)).ToList();
        var whole = CountForm<Count>.Sum(payers.Select(row => all with { From = row[0].Text }));
        var isAllHidden = rows[^1][1].IsHidden;
        foreach (var row in rows)
        {
            if (isAllHidden && row[0].Text != Total) continue;
            var part = row[0].Text == Total ? whole
                : IsPool(row) ? CountForm<Count>.Sum(payers.Where(payer => payer[1].IsHidden).Select(payer => all with { From = payer[0].Text }))
                : all with { From = row[0].Text };
            SeePart(part, whole, row[1], row[2]);
            if (!row[1].IsHidden || !rows.Exists(IsPool)) SeeKroner(part, whole, facts["Beløp"].Whole!.Value, row[3].Whole!.Value);
        }
    }

    private void ReadChanges()
    {
        foreach (var row in _file.Table("EndredeAntall").Skip(1))
        {
            var text = row[0].Text!.Split(": ")[^1].Split(", endring fra ");
            if (row[0].Text!.StartsWith("Rader ikke talt med", StringComparison.Ordinal) || FormOf(text[0], Spanning(Sort.Users, row[1], row[2]) with { From = Place(row[3]) }) is not { } form) continue;

            var change = text.Length == 1 ? null : FormOf(text[0], new Count(Sort.Users, Place(row[3]), MonthIn(text[1], ^21), MonthIn(text[1], ^10)));
            var isBase = row[0].Text!.StartsWith("Grunnlag", StringComparison.Ordinal);
            if (isBase && row[3].Text is Total or "Øvrige kommuner samlet") continue;
            if (change is not null) form -= change;
            Tell(_earlier, form, row[4], isCount: change is null && !isBase);
            Tell(_rules, form, row[5], isCount: change is null && !isBase);
        }
    }

    private static CountForm<Count>? FormOf(string text, Count count) =>
        Named(text) is { } sort ? count with { Sort = sort }
        : text == "Ulike brukere" ? count
        : text == "Brukerår" ? CountForm<Count>.Sum(count.Split(12))
        : null;

    private static bool IsPool(SeenCell[] row) => row[0].Text == "Øvrige kommuner samlet";

    private static string? Place(SeenCell cell) => cell.Text == Total ? null : cell.Text;

    private static Sort? Named(string text) => text switch
    {
        "Besøk" or "besøk" => Sort.Visits,
        "Brukerbesøk" or "brukerbesøk" or "Herav brukerbesøk" => Sort.UserVisits,
        "Brukerbesøk uten bruker-ID" => Sort.WithoutId,
        "Registrerte unike brukere" or "registrerte unike brukere" => Sort.Users,
        _ => null,
    };

    private static Count OneYearBefore(Count count) => count with { First = count.First - 12, Last = count.Last - 12 };

    private static Count Spanning(Sort sort, SeenCell first, SeenCell last) => new(sort, null, first.Month, last.Month);

    [GeneratedRegex(@" \((?<first>[0-9.]{10})–(?<last>[0-9.]{10})\) · revisjon (?<revision>[0-9]+)\z")]
    private static partial Regex Subtitle();

    private static int MonthIn(string text, Index from) => SeenCell.Of(DateTime.ParseExact(text[from..][..10], "dd.MM.yyyy", CultureInfo.InvariantCulture));

    private void See(Count count, SeenCell cell)
    {
        if (cell.Whole is not null) _printed.Add(count);
        if (cell.IsHidden) _hidden.Add(count);
        Tell(_rules, count, cell, isCount: true);
    }

    private void SeePart(CountForm<Count> part, CountForm<Count> whole, SeenCell count, SeenCell share)
    {
        if (part.Terms.Count == 1 && part.Terms.Single().Value == 1) See(part.Terms.Single().Key, count);
        else Tell(_rules, part, count, isCount: true);
        SeeShare(part, whole, share);
    }

    private void SeeMade(CountForm<Count> form, SeenCell cell) => Tell(_rules, form, cell, isCount: false);

    // Zeros are never hidden, but what is made of hidden counts is, even where it is zero.
    private static void Tell(List<Rule<Count>> rules, CountForm<Count> form, SeenCell cell, bool isCount)
    {
        if (cell.Whole is { } number) rules.Add(new(form - number, IsZero: true));
        else if (cell.IsHidden && isCount) rules.Add(new(form - 1, IsZero: false));
    }

    // Halves are rounded away from zero.
    private void SeeShare(CountForm<Count> part, CountForm<Count> whole, SeenCell cell)
    {
        if (cell.Hundredths is not { } share) return;
        if (share >= 0) _rules.Add(new((((2 * share) + 1) * whole) - (20_000 * part) - 1, IsZero: false));
        if (share > 0) _rules.Add(new((20_000 * part) - (((2 * share) - 1) * whole), IsZero: false));
        if (share <= 0) _rules.Add(new((20_000 * part) - (((2 * share) - 1) * whole) - 1, IsZero: false));
        if (share < 0) _rules.Add(new((((2 * share) + 1) * whole) - (20_000 * part), IsZero: false));
    }

    // By largest remainder everyone gets the exact part but for less than a krone.
    private void SeeKroner(CountForm<Count> part, CountForm<Count> whole, long amount, long kroner)
    {
        if (part.ToString() == whole.ToString()) return;
        _rules.Add(new(((kroner + 1) * whole) - (amount * part) - 1, IsZero: false));
        _rules.Add(new((amount * part) - ((kroner - 1) * whole) - 1, IsZero: false));
    }
}
