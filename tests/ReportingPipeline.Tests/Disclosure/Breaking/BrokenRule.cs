using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Tests.Disclosure.Breaking;

/// <summary>A rule of what may be told, and how reports come about that do not keep it.</summary>
/// <param name="Name">How it is broken.</param>
internal sealed record BrokenRule(string Name)
{
    /// <summary>No rule is broken.</summary>
    public static readonly BrokenRule None = new("none");

    /// <summary>The figures that are told instead.</summary>
    public Func<ReportSource, IFigures> Figures { get; init; } = source => source.Told;

    /// <summary>What a composed report says instead.</summary>
    public Func<ReportModel, ReportSource, ReportModel> Edit { get; init; } = (model, _) => model;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
