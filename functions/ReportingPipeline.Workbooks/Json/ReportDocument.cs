using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

/// <summary>A report as other systems get it: its classes are the contract, and the schema is made of them.</summary>
[DisplayName("A half-year report of a user-run centre")]
[Description(
    "Exactly what the workbook of the same name says, for other systems. Additions keep the version, so readers pass over properties "
    + "that they do not know; what is taken away or means something else raises it.")]
internal sealed class ReportDocument(ReportModel model)
{
    /// <summary>The schema's id; it ends in the version.</summary>
    public const string SchemaId = "urn:reporting-pipeline:report:1";

    private const string FormatName = "reporting-pipeline/report";
    private const int FormatVersion = 1;

    [JsonPropertyName("$schema"), AllowedValues(SchemaId)]
    public string Schema { get; } = SchemaId;

    [AllowedValues(FormatName)]
    public string Format { get; } = FormatName;

    [AllowedValues(FormatVersion)]
    public int Version { get; } = FormatVersion;

    public HeadingJson Heading => new(model.Heading);

    [Description("In the order of the report, without 'other'."), MinLength(1)]
    public IEnumerable<MunicipalityJson> Municipalities => model.Municipalities.Select(municipality => new MunicipalityJson(municipality));

    public VisitsJson Visits => new(model.Visits);
    public MonthlyJson Monthly => new(model.Monthly);
    public UsersJson Users => new(model.Users);

    [Description("The grant of the latest ended base year; null if there is none, or its base cannot be counted.")]
    public GrantJson? Grant => model.Grant is { } grant ? new(grant) : null;

    [Description("The recipient's own municipality over the years; null until a whole year has been registered.")]
    public OwnMunicipalityJson? Municipality => model.Municipality is { } municipality ? new(municipality) : null;

    [Description("What the centre is given by whom; null if nothing is known of the years.")]
    public FundingJson? Funding => model.Funding is { } funding ? new(funding) : null;

    [Description("What the centre tells of itself in numbers; null if it tells nothing.")]
    public IndicatorsJson? Indicators => model.Indicators is { } indicators ? new(indicators) : null;

    [Description("What was out of the ordinary in the years that the report tells, in order of time.")]
    public IEnumerable<EventJson> Events => model.Events.Select(happened => new EventJson(happened));

    [Description("Whom the recipient can ask; null if nobody is named.")]
    public ContactJson? Contact => model.Contact is { } contact ? new(contact.Name, contact.Email, contact.Telephone) : null;

    [Description("What has changed since the revision before; null in a first release.")]
    public ChangesJson? Changes => model.Changes is { } changes ? new(changes) : null;

    [Description("What the checks before release found, of those that may be told; empty if nothing was checked.")]
    public IEnumerable<CheckJson> Checks => model.Checks.Select(check => new CheckJson(check));

    public NotesJson Notes => new(model.Notes);

    [Description("How single persons are protected; null if nothing is hidden.")]
    public DisclosureJson? Disclosure => model.Disclosure is { } disclosure ? new(disclosure) : null;
}
