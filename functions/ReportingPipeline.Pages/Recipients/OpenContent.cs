using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Pages.Layout;

namespace ReportingPipeline.Pages.Recipients;

/// <summary>
/// What stands behind the link of a mail: which report it is, and a button, so that a program that opens links gets nothing.
/// </summary>
/// <param name="Report">Which report it is; null if that cannot be said now, as nothing is known of the centre.</param>
/// <param name="Button">Where the button leads.</param>
public sealed record OpenContent(SentReport? Report, FormTarget Button) : IPageOf<OpenPage>;

/// <summary>A report that a recipient was sent.</summary>
/// <param name="CentreName">The centre that it is from.</param>
/// <param name="RecipientName">The municipality that it is for.</param>
/// <param name="Period">The period that it is about.</param>
/// <param name="Version">Its version.</param>
public sealed record SentReport(string CentreName, string RecipientName, ReportingPeriod Period, int Version);
