using System.ComponentModel;
using ReportingPipeline.Domain.Centres;

namespace ReportingPipeline.Workbooks.Json;

[Description("Something out of the ordinary that a reader must know of to understand figures.")]
internal sealed class EventJson(CentreEvent happened)
{
    public DateOnly FirstDay => happened.FirstDay;

    [Description("Included.")]
    public DateOnly LastDay => happened.LastDay;

    public TextJson Text => new(happened.Text);

    [Description("Whether the centre was closed on those days.")]
    public bool IsClosed => happened.IsClosed;
}

[Description("Whom a recipient can ask about the report; null for an address or number that is not given.")]
internal sealed record ContactJson(string Name, string? Email, string? Telephone);
