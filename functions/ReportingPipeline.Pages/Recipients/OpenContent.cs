using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Pages.Layout;

namespace ReportingPipeline.Pages.Recipients;

/// <summary>
/// What stands behind the link of a mail: what it leads to, and a button, so that a program that opens links gets nothing.
/// </summary>
/// <param name="Report">The report that it was sent for; null if it was for none, or nothing is known of its centre now.</param>
/// <param name="Button">Where the button leads.</param>
public sealed record OpenContent(SentReport? Report, FormTarget Button) : IPageOf<OpenPage>
{
    /// <summary>The centre whose managers it was sent to, to show what waits for them; null for the link of a recipient.</summary>
    public string? ManagedCentreName { get; init; }
}

/// <summary>A report that a recipient was sent.</summary>
/// <param name="CentreName">The centre that it is from.</param>
/// <param name="RecipientName">The municipality that it is for.</param>
/// <param name="Period">The period that it is about.</param>
/// <param name="Version">Its version.</param>
public sealed record SentReport(string CentreName, string RecipientName, ReportingPeriod Period, int Version);
