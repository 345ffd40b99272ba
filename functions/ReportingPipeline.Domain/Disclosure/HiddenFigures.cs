using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>
/// Takes hidden counts out of a report, and with them whatever could be worked back to them. Which counts those are is
/// decided elsewhere; nothing of them is left in the report that comes out.
/// </summary>
public static class HiddenFigures
{
    /// <summary>The report as it may leave the centre.</summary>
    /// <param name="model">The report with all its figures, before it says what has changed.</param>
    /// <param name="hidden">
    /// The counts that are not told, by <see cref="FigureForm.Count"/>, or as bases of the grant by
    /// <see cref="FigureForm.GrantBase"/>. Shares, changes and amounts follow from them. Indicators say themselves whether they are told.
    /// </param>
    /// <param name="notes">What the report says of it.</param>
    /// <exception cref="ArgumentException">
    /// The report says what has changed, which would tell hidden figures; or a single base of the grant is hidden while that of
    /// all is not, so that a reader could subtract.
    /// </exception>
    public static ReportModel Apply(ReportModel model, IReadOnlySet<FigureName> hidden, DisclosureNotes notes)
    {
        if (model.Changes is not null) throw new ArgumentException("What has changed must be found between two reports that have nothing to hide any more.", nameof(model));

        var counts = new HiddenCounts(hidden);
        return model with
        {
            Visits = HiddenVisits.In(model.Visits, counts),
            Monthly = HiddenVisits.In(model.Monthly, counts),
            Users = HiddenUsers.In(model.Users, counts),
            Grant = model.Grant is { } grant ? HiddenGrant.In(grant, model.Municipalities, counts) : null,
            Municipality = model.Municipality is { } municipality ? HiddenMunicipality.In(municipality, counts) : null,
            Indicators = model.Indicators is { } indicators ? HiddenIndicators.In(indicators) : null,
            Notes = In(model.Notes),
            Disclosure = notes,
        };
    }

    /// <summary>A report without the counts that it hid when it was released, and without a section that there was none of then.</summary>
    /// <param name="release">Every count that it told or hid.</param>
    /// <param name="model">The report with all its figures, or with those of other counts.</param>
    /// <param name="notes">What the report says of it.</param>
    public static ReportModel ApplyAs(IReadOnlyCollection<ReleasedCell> release, ReportModel model, DisclosureNotes notes)
    {
        var isDecided = model.Municipality is { } section && release.Any(cell => cell.Name is { Quantity: Quantity.Visits, Form: FigureForm.Count } && cell.Name.MunicipalityId == section.MunicipalityId);
        return Apply(isDecided ? model : model with { Municipality = null }, release.Where(cell => cell.IsHidden).Select(cell => cell.Name).ToHashSet(), notes);
    }

    // How many persons are behind rejected rows is unknown, and their keys are another system's.
    private static NotesSection In(NotesSection notes) => notes with
    {
        Rejected = [.. notes.Rejected.Select(row => (row.Reason, Figure.Hidden))],
        RejectedRows = [],
    };
}
