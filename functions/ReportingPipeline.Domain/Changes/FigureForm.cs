namespace ReportingPipeline.Domain.Changes;

/// <summary>In what form a printed figure tells what it counts.</summary>
public enum FigureForm
{
    /// <summary>The count itself.</summary>
    Count,

    /// <summary>A municipality's share of the count; without a municipality the whole.</summary>
    Share,

    /// <summary>A period's count less that of an earlier period.</summary>
    Change,

    /// <summary>That difference as a share of the earlier count.</summary>
    PercentChange,

    /// <summary>The count as the base of a grant, of the paying municipalities alone.</summary>
    GrantBase,

    /// <summary>A municipality's share of the base of a grant.</summary>
    ShareOfGrantBase,

    /// <summary>A municipality's part of a grant.</summary>
    GrantPart,
}
