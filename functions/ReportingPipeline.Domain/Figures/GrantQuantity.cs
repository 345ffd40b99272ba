using ReportingPipeline.Domain.Allocation;

namespace ReportingPipeline.Domain.Figures;

/// <summary>What the base of a grant counts.</summary>
public static class GrantQuantity
{
    /// <summary>The quantity that a grant is shared by.</summary>
    public static Quantity BaseQuantity(this GrantRule rule) => rule.Measure switch
    {
        GrantMeasure.Visits => Quantity.Visits,
        GrantMeasure.UserVisits => Quantity.UserVisits,
        _ => Quantity.UniqueUsers,
    };
}
