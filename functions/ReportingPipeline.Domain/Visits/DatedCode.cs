namespace ReportingPipeline.Domain.Visits;

/// <summary>A municipality's official four-digit code and the days on which it is valid.</summary>
/// <param name="Code">Four digits, a leading zero kept.</param>
/// <param name="FirstDay">The first valid day; null means always before the last.</param>
/// <param name="LastDay">The last valid day, included; null means until further notice.</param>
public sealed record DatedCode(string Code, DateOnly? FirstDay = null, DateOnly? LastDay = null)
{
    /// <summary>Whether the code is valid on <paramref name="day"/>.</summary>
    public bool IsValidOn(DateOnly day) => (FirstDay is null || FirstDay <= day) && (LastDay is null || day <= LastDay);
}
