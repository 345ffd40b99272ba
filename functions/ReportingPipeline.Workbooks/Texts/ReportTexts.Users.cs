using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Unique users.</content>
internal sealed partial class ReportTexts
{
    public string UsersCaption => Text();
    public string UsersByYearCaption => Text();
    public string Year => Text();
    public string InYear => Text();
    public string UserYears => Text();
    public string ShareOfUserYears => Text();
    public string DistinctUsers => Text();
    public string LatestMunicipality => Text();
    public string UserYearsNote => Text();
    public string DistinctNote => Text();
    public string NoBridge => Text();

    public string BridgeCaption(PeriodKind parts) => Choice(parts);

    public string Repeated(PeriodKind parts) => Choice(parts);

    /// <summary>
    /// Whether what the parts of a year count more than the year are people: of two parts they are,
    /// of three they are not.
    /// </summary>
    public string RepeatedNote(PeriodKind parts) => Choice(parts);

    /// <summary>That the users of some spans, which are named, cannot be counted, and so why a dash stands for them.</summary>
    public string RefusedUsers(string spans) => Format(nameof(RefusedUsers), Signs.Missing, spans);

    public string ThreeYearsCaption(MonthSpan years) => Format(nameof(ThreeYearsCaption), Prose.Days(years));

    /// <summary>Such as "41 i 1. halvår + 38 i 2. halvår − 25 i begge = 54 i året".</summary>
    public string Bridge(UserBridge bridge)
    {
        var parts = bridge.Parts.Select(part => Format("Bridge_Part", InSum(part.Users), Periods.PartOfYear(part.Period)));
        var sum = bridge.Repeated == Figure.NotCollected
            ? NoBridge
            : Format($"Bridge_{bridge.Parts[0].Period.Kind}", string.Join(" + ", parts), InSum(bridge.Repeated), InSum(bridge.Year.Users));
        return $"{Prose.Capital(Periods.WithDays(bridge.Year.Period))}: {sum}";
    }

    // Between words and signs a lone colon would be overlooked.
    private string InSum(Figure figure) => figure.IsHidden ? $"({Signs.Hidden})" : Prose.Number(figure);
}
