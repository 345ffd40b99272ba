using System.Globalization;
using Microsoft.OpenApi;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Http;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.OpenApi;

/// <summary>What may stand in the address of a call, in its path and its query.</summary>
internal static class AddressFields
{
    private const string Report = $"{ReportId.PartPattern}_{ReportId.PartPattern}_{ReportId.PartPattern}";

    // By the field's name, or by its name in one call.
    private static readonly Dictionary<string, (string Description, Action<OpenApiSchema> Add)> Fields = new()
    {
        ["id"] = (
            "A report, such as `sagatun_2019-H2_hamar`; one of its revisions, such as `sagatun_2019-H2_hamar_r1`; or, except where one "
            + "file or history is meant, all reports of a period, such as `sagatun_2019-H2`.",
            schema => schema.Pattern = $"^({ReportId.PartPattern}_{ReportId.PartPattern}|{Report}(_{RevisionId.NumberPattern})?)$"),
        [$"{nameof(SettleDelivery)}.id"] = (
            "A delivery: a revision and a channel, such as `sagatun_2019-H2_hamar_r1_drop`.",
            schema => schema.Pattern = $"^{Report}_{RevisionId.NumberPattern}_[^/]+$"),
        [$"{nameof(RevokeLink)}.id"] = (
            "The id of a link, as `GET /api/links` lists it.", schema => schema.Pattern = $"^{ReportId.PartPattern}_[0-9a-f]{{32}}$"),
        [$"{nameof(DownloadOverview)}.id"] = ("The id of an overview.", Anything),
        [$"{nameof(DownloadOverview)}.period"] = ("A period that has ended, such as `2019-H2` or `2019`.", Anything),
        ["centre"] = ("The id of a centre; if it may be left out, that means all.", Anything),
        ["from"] = ("The first day, such as `2026-11-27`; left out, all.", schema => schema.Format = "date"),
        ["period"] = ("A period, such as `2019-H2`; left out, all.", Anything),
        ["municipality"] = ("The id of a municipality; left out, all.", Anything),
        ["state"] = ("A state; left out, all.", Anything),
        ["limit"] = ("How many items a part has, at most.", Limit),
        ["after"] = (
            "Where the part begins, as it stands in `next`; left out, with the first item.",
            schema => schema.Pattern = "^[A-Za-z0-9_-]*$"),
        ["dryRun"] = ("Whether only to say what would be done.", schema => schema.Default = true),
    };

    public static void Describe(OpenApiParameter parameter, ApiCall call)
    {
        var (description, add) = Fields.TryGetValue($"{call.Name}.{parameter.Name}", out var own) ? own : Fields[parameter.Name!];
        parameter.Description = description;
        if (parameter.Schema is OpenApiSchema schema) add(schema);
    }

    private static void Anything(OpenApiSchema schema)
    {
    }

    private static void Limit(OpenApiSchema schema)
    {
        (schema.Minimum, schema.Default) = ("1", Paging.DefaultLimit);
        schema.Maximum = Paging.LargestLimit.ToString(CultureInfo.InvariantCulture);
    }
}
