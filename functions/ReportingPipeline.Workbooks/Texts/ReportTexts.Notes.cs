using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>About the figures.</content>
internal sealed partial class ReportTexts
{
    private static readonly string[] Terms =
    [
        "Visit", "UserVisit", "UniqueUser", "VisitWithoutUserId", "Municipality", "OtherMunicipality",
        "UserYear", "DistinctUsers", "Share", "Change", "DataAsOf",
    ];

    public string NotesName => Text();
    public string PartsCaption => Text();
    public string PartVersion => Text();
    public string PartIsOpen => Text();
    public string PartsNote => Text();
    public string RegisteredFrom => Text();
    public string CoveredFrom => Text();
    public string CoveredTo => Text();
    public string DefinitionsCaption => Text();
    public string Term => Text();
    public string Meaning => Text();
    public string RefusedCaption => Text();
    public string RejectedCaption => Text();
    public string RejectedRowsCaption => Text();
    public string Reason => Text();
    public string Rows => Text();
    public string PartitionKey => Text();
    public string RowKey => Text();
    public string NoneRejected => Text();
    public string NoneRefused => Text();
    public string KeyChanged => Text();

    /// <summary>What the words and signs mean.</summary>
    public IReadOnlyList<(string Term, string Meaning)> Definitions =>
    [
        .. Terms.Select(term => (Text($"Definitions_{term}_Term"), Text($"Definitions_{term}_Meaning"))),
        ("0", Text("Definitions_Zero")),
        (Signs.Missing, Text("Definitions_Missing")),
        (Signs.Hidden, Text("Definitions_Hidden")),
    ];

    public string NotListed(long rows) => Plural(nameof(NotListed), rows);

    public string ReasonText(RejectionReason reason) => Choice(reason);

    /// <summary>The periods that are closed in one version, or that are not closed.</summary>
    public string PartsOfVersion(int version, IEnumerable<ReportingPeriod> parts)
    {
        var names = Prose.List(parts.Select(Periods.Short));
        return version == 0 ? Format("PartsOfVersion_Open", names) : Format(nameof(PartsOfVersion), Prose.Number(version), names);
    }
}
