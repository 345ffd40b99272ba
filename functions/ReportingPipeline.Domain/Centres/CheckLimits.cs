using ReportingPipeline.Domain.Counting;

namespace ReportingPipeline.Domain.Centres;

/// <summary>From where on a centre wants a figure explained before it is released.</summary>
/// <param name="LargestChange">
/// The share by which visits or users may differ from the same period one year before; itself still in order.
/// </param>
/// <param name="LargestWithoutMunicipality">The share of the visits that may name no municipality; itself still in order.</param>
public sealed record CheckLimits(Share LargestChange, Share LargestWithoutMunicipality)
{
    /// <summary>A quarter, and a fifth.</summary>
    public static readonly CheckLimits Default = new(new Share(25, 100), new Share(20, 100));
}
