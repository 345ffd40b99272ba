namespace ReportingPipeline.Domain.Allocation;

/// <summary>Whether what a grant's shares say is wished for or settled.</summary>
public enum GrantStatus
{
    /// <summary>The centre proposes it: nobody has promised to pay it.</summary>
    Proposed,

    /// <summary>The municipalities have agreed to pay it.</summary>
    Agreed,
}
