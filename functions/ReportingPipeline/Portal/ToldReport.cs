using System.Text.Json;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Pages.Parts;
using ReportingPipeline.Pages.Recipients;

namespace ReportingPipeline.Portal;

/// <summary>
/// What a released report tells of its recipient's own municipality, read from the file for other systems and nowhere else.
/// </summary>
/// <param name="Users">The registered unique users of each half-year or tertial in it.</param>
/// <param name="Visits">The visits likewise, of the years of which they are told.</param>
/// <param name="Changes">What is other than in the version before; null in a first version.</param>
internal sealed record ToldReport(IReadOnlyList<PeriodFigure> Users, IReadOnlyList<PeriodFigure> Visits, VersionChanges? Changes)
{
    /// <summary>Reads a file.</summary>
    /// <param name="json">The file.</param>
    /// <param name="calendar">The centre's calendar.</param>
    /// <param name="municipality">The recipient.</param>
    public static ToldReport Parse(byte[] json, ReportingCalendar calendar, string municipality)
    {
        using var document = JsonDocument.Parse(json);
        var report = document.RootElement;
        return new ToldReport(
            [
                .. from period in report.GetProperty("users").GetProperty("periods").EnumerateArray()
                   where PeriodOf(period).Kind != PeriodKind.Year
                   from line in period.GetProperty("municipalities").EnumerateArray()
                   where IsOwn(line)
                   select new PeriodFigure(PeriodOf(period), FigureOf(line.GetProperty("users"))),
            ],
            report.GetProperty("municipality") is { ValueKind: JsonValueKind.Object } own
                ?
                [
                    .. from year in own.GetProperty("parts").EnumerateArray()
                       where IsOwn(year)
                       from part in year.GetProperty("parts").EnumerateArray()
                       select new PeriodFigure(PeriodOf(part), FigureOf(part.GetProperty("visits"))),
                ]
                : [],
            report.GetProperty("changes") is { ValueKind: JsonValueKind.Object } changes
                ? ChangesOf(changes.GetProperty("figures"))
                : null);

        ReportingPeriod PeriodOf(JsonElement element) => calendar.Parse(element.GetProperty("period").GetProperty("id").GetString()!);

        // Those that are told together with others are not told.
        bool IsOwn(JsonElement line) =>
            line.GetProperty("municipalities") is var ids && ids.GetArrayLength() == 1 && ids[0].GetString() == municipality;
    }

    private static Figure FigureOf(JsonElement count) => count.TryGetProperty("value", out var value)
        ? new Figure(value.GetInt64())
        : count.GetProperty("status").GetString() == "hidden" ? Figure.Hidden : Figure.NotCollected;

    private static VersionChanges ChangesOf(JsonElement figures) => new(
        figures.GetArrayLength(),
        [
            .. figures.EnumerateArray()
                .SelectMany(figure => figure.GetProperty("reasons").EnumerateArray())
                .Select(reason => Enum.Parse<ChangeReason>(reason.GetString()!, ignoreCase: true))
                .Distinct()
                .Order(),
        ]);
}
