using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Changes;

/// <summary>Whose visits some are: one user's, or those of all together of whom only the sort is known.</summary>
/// <param name="User">The user; null for all who have none.</param>
/// <param name="IsOther">Whether they are others than users, who name no user either.</param>
internal readonly record struct Visitor(UserKey? User, bool IsOther = false)
{
    /// <summary>All others than users.</summary>
    public static readonly Visitor Others = new(null, IsOther: true);

    /// <summary>All users whose visits name none.</summary>
    public static readonly Visitor WithoutId = new(null);

    /// <summary>Whether a number of visits counts theirs.</summary>
    public bool CountsIn(Quantity quantity) => quantity switch
    {
        Quantity.Visits => true,
        Quantity.UserVisits => !IsOther,
        _ => this == WithoutId,
    };
}
