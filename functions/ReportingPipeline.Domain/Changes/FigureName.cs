using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Changes;

/// <summary>Tells a printed figure from every other one in its report, however many times it is printed.</summary>
/// <param name="Quantity">What it counts.</param>
/// <param name="Form">In what form.</param>
/// <param name="Span">The months that it counts in.</param>
public sealed record FigureName(Quantity Quantity, FigureForm Form, MonthSpan Span)
{
    /// <summary>The municipality that it is the figure of, or <see cref="Reports.GrantPool.Id"/>; null for all together.</summary>
    public string? MunicipalityId { get; init; }

    /// <summary>The earlier months that a change is counted from; null if it is none.</summary>
    public MonthSpan? ComparedWith { get; init; }

    /// <summary>Why rows were rejected; null if it counts something else.</summary>
    public RejectionReason? Rejection { get; init; }

    /// <summary>What it is a whole number of.</summary>
    public FigureUnit Unit => Form switch
    {
        FigureForm.Share or FigureForm.PercentChange or FigureForm.ShareOfGrantBase => FigureUnit.HundredthsOfPercent,
        FigureForm.GrantPart => FigureUnit.Kroner,
        _ => FigureUnit.Count,
    };

    /// <summary>Whether it belongs to a grant.</summary>
    public bool IsOfGrant => Form is FigureForm.GrantBase or FigureForm.ShareOfGrantBase or FigureForm.GrantPart;

    /// <summary>The spans that it depends on.</summary>
    public IEnumerable<MonthSpan> Spans => ComparedWith is { } earlier ? [Span, earlier] : [Span];
}
