namespace ReportingPipeline.Domain.Disclosure;

/// <summary>Why nothing of a year is told by municipality.</summary>
public enum NoBreakdownReason
{
    /// <summary>Too few users came, in all or from the municipalities.</summary>
    FewUsers,

    /// <summary>
    /// Too few users came from those that pay the year's grants, or from the others,
    /// and who pays may not be in one row with who does not.
    /// </summary>
    FewUsersOfPayersOrOthers,

    /// <summary>The users cannot be counted, since the pseudonym key changed inside the year.</summary>
    KeyChanged,

    /// <summary>Nobody is registered as a user.</summary>
    NoUsers,
}
