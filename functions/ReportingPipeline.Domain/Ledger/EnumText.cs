using System.Text.Json;

namespace ReportingPipeline.Domain.Ledger;

/// <summary>States, checks and verdicts as people read and write them, in JSON, messages and the history: <c>handedOver</c>.</summary>
public static class EnumText
{
    /// <summary>The text for a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Every value of a type by its word.</summary>
    public static IReadOnlyDictionary<string, T> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(Of);
}
