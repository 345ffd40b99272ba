using System.Text;

namespace ReportingPipeline.Tests.OpenApi;

/// <summary>
/// What the calls are asked on the books of <see cref="Triggers.BooksApp"/>, in an order in which each can be done: so that a request with
/// one thing wrong has nothing else wrong.
/// </summary>
internal static class RightRequests
{
    private const string Visit = """
        "name": "Kari", "centre": "sagatun", "date": "2019-02-01", "kind": "user", "id": "k1"
        """;

    /// <summary>A report that must have been entered, and not been built.</summary>
    public const string Owed = "sagatun_2018-H2_loten";

    /// <summary>A link that must have been entered.</summary>
    public const string Link = "sagatun_0f8fad5bd9cb469fa16570867728950e";

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["id"] = "sagatun_2018-H1_hamar",
        ["DownloadOverview.id"] = "helsedirektoratet",
        ["period"] = "2018",
        ["SettleDelivery.id"] = "sagatun_2018-H1_hamar_r1_drop",
        ["HoldReport.id"] = Owed,
        ["RevokeLink.id"] = Link,
        ["ApproveReport.id"] = "sagatun_2018-H2_stange",
    };

    /// <summary>Bodies by the calls' ids.</summary>
    public static IReadOnlyDictionary<string, string> Bodies { get; } = new Dictionary<string, string>
    {
        ["RestoreLedger"] = """{"name": "Kari", "day": "2019-02-16"}""",
        ["RequestReports"] = """{"centre": "sagatun", "period": "2018-H2", "municipality": "stange", "name": "Kari"}""",
        ["HoldReport"] = """{"name": "Kari", "comment": "Vent."}""",
        ["ExplainCheck"] = """{"name": "Kari", "check": "visitsChanged", "comment": "Stengt."}""",
        ["ApproveReport"] = """{"name": "Kari", "comment": "Ja."}""",
        ["SettleDelivery"] = """{"name": "Kari", "state": "recordedByHand", "comment": "Sendt."}""",
        ["RevokeLink"] = """{"name": "Kari"}""",
        ["RetryOwed"] = """{"name": "Kari", "centre": "sagatun"}""",
        ["RequestRecount"] = """{"name": "Kari", "centre": "sagatun"}""",
        ["ImportRegistrations"] = "date,kind,id,municipality\n2019-02-01,user,k1,0403\n",
        ["CorrectRegistration"] = $$"""{{{Visit}}, "newMunicipality": "0417"}""",
        ["CancelRegistration"] = $$"""{{{Visit}}}""",
        ["ListPerson"] = """{"id": "k1", "name": "Kari", "centre": "sagatun"}""",
        ["ErasePerson"] = """{"id": "k1", "name": "Kari", "centre": "sagatun", "dryRun": true}""",
        ["TakeUpCorrections"] = """{"name": "Kari", "centre": "sagatun", "period": "2018-H1", "comment": "Etter avtale."}""",
        ["RekeyPseudonyms"] = "k1\nk2\n",
    };

    /// <summary>What stands for the fields of a call's path.</summary>
    public static IReadOnlyDictionary<string, string> PathOf(DescribedCall call) =>
        call.PathFields.ToDictionary(field => field, field => Fields.GetValueOrDefault($"{call.Id}.{field}") ?? Fields[field]);

    /// <summary>The fields of its query that must be there.</summary>
    public static string QueryOf(DescribedCall call) =>
        call.QueryFields.Any(field => field["required"] is not null) ? "?centre=sagatun" : "";

    /// <summary>The whole request.</summary>
    public static HttpRequestMessage Of(DescribedCall call, Uri host)
    {
        var request = new HttpRequestMessage(call.Method, call.Address(host, PathOf(call), QueryOf(call)));
        if (call.Body is not null) request.Content = DescribedCall.Json(Bodies[call.Id]);
        if (call.TakesFile) request.Content = DescribedCall.Content(Encoding.UTF8.GetBytes(Bodies[call.Id]), "text/csv");
        return request;
    }
}
