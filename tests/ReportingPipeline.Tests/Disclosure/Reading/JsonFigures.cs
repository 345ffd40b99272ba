using System.Globalization;
using System.Text.Json;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Tests.Disclosure.Reading;

/// <summary>Takes the figures out of a report's JSON one by one, and knows how many it has taken.</summary>
/// <param name="report">Where they are put.</param>
/// <param name="version">The version that the file has.</param>
internal sealed class JsonFigures(PrintedReport report, int version)
{
    private static readonly string[] Kinds = ["value", "kroner", "hundredthsOfPercent", "hundredths"];

    /// <summary>How many figures have been taken that hold a number.</summary>
    public int Taken { get; private set; }

    /// <summary>How many figures hold a number in some JSON.</summary>
    public static int In(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().Sum(In),
        JsonValueKind.Object when json.EnumerateObject().Any(IsNumber) => 1,
        JsonValueKind.Object => json.EnumerateObject().Sum(property => In(property.Value)),
        _ => 0,
    };

    /// <summary>The table of a quantity in a period.</summary>
    public TableName Table(Quantity quantity, JsonElement period) => Table(quantity, SpanOf(period));

    /// <summary>The table of a quantity in some months.</summary>
    public TableName Table(Quantity quantity, MonthSpan span) => new(version, quantity, span);

    /// <summary>The months from the first to the last day of a period.</summary>
    public static MonthSpan SpanOf(JsonElement period) => new(MonthOf(period, "firstDay"), MonthOf(period, "lastDay"));

    public void TakeNumber(NumberName name, JsonElement figure)
    {
        if (IsMissing(figure)) return;

        var number = Take(figure);
        if (!name.Places.IsEmpty) report.Numbers.Add(new PrintedNumber(name, number));
        else if (number is not null and not 0) throw new InvalidDataException($"{name.Table} counts {number} from nowhere.");
    }

    public void TakeDifference(NumberName present, NumberName earlier, JsonElement figure)
    {
        if (IsMissing(figure) || Take(figure) is not { } difference) return;

        report.Differences.Add(new PrintedDifference(present, earlier, difference));
    }

    public void TakeShare(NumberName part, NumberName whole, JsonElement figure, bool isChange = false)
    {
        if (IsMissing(figure) || Take(figure) is not { } share || part.Places.IsEmpty) return;

        report.Shares.Add(new PrintedShare(part, whole, isChange, share));
    }

    /// <summary>Takes a number that is about nobody, such as an amount that a municipality gave: it is public, and nothing follows from it.</summary>
    public long? TakePublic(JsonElement figure) => IsMissing(figure) ? null : Take(figure);

    /// <summary>Takes how many times a unit one number is of another.</summary>
    public void TakeRate(RateTerm part, RateTerm whole, long unit, JsonElement figure)
    {
        if (IsMissing(figure) || Take(figure) is not { } hundredths) return;

        report.Rates.Add(new PrintedRate(part, whole, unit, hundredths));
    }

    // A difference and what it is of the earlier number.
    public void TakeChange(NumberName present, NumberName earlier, JsonElement change)
    {
        TakeDifference(present, earlier, change.GetProperty("difference"));
        TakeShare(present, earlier, change.GetProperty("ofEarlier"), isChange: true);
    }

    private static bool IsMissing(JsonElement figure) => StatusOf(figure) == "missing";

    private static string? StatusOf(JsonElement figure) => figure.TryGetProperty("status", out var status) ? status.GetString() : null;

    private static bool IsNumber(JsonProperty property) =>
        property.Value.ValueKind == JsonValueKind.Number && Kinds.Contains(property.Name);

    private long? Take(JsonElement figure)
    {
        if (StatusOf(figure) == "hidden") return null;

        Taken++;
        return figure.EnumerateObject().Single(IsNumber).Value.GetInt64();
    }

    private static YearMonth MonthOf(JsonElement period, string day) =>
        new(DateOnly.ParseExact(period.GetProperty(day).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
