using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Tests.Disclosure.Breaking;
using ReportingPipeline.Tests.Disclosure.Reading;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Disclosure.Registered;

/// <summary>All reports of a centre for everybody, composed as the app does it: each period once, for all of its recipients.</summary>
internal sealed class ReleasedReports
{
    private const int FirstVersion = 1;

    private readonly Centre _centre;
    private readonly BrokenRule _rules;
    private readonly CollectedCounts _counts;
    private readonly IReadOnlyList<(ReportSource Source, IFigures Figures)> _periods;

    /// <summary>Counts all that is registered.</summary>
    /// <param name="registered">The centre.</param>
    /// <param name="broken">The rule that is broken on purpose; by default none is.</param>
    public ReleasedReports(RegisteredCentre registered, BrokenRule? broken = null)
    {
        (_centre, _rules, _counts) = (registered.Centre, broken ?? BrokenRule.None, registered.Counts());
        _periods = [.. registered.Periods.Select(Source).Select(source => (source, _rules.Figures(source)))];
    }

    /// <summary>The reports, in the order of their periods.</summary>
    public IEnumerable<ReportModel> Models()
    {
        foreach (var (source, figures) in _periods)
        {
            foreach (var recipient in _centre.Recipients.Where(recipient => recipient.IsActive(source.Period)))
            {
                yield return _rules.Edit(ReportComposer.Compose(Heading(source, recipient), source, figures).Model, source);
            }
        }
    }

    /// <summary>A report as a file.</summary>
    public static FinishedFile File(ReportModel model, Func<ReportContent, Language, byte[]> write) => new(
        model.Heading.CentreId, model.Heading.Period, model.Heading.Revision, model.Heading.Recipient.Id, write(model, Language.Bokmal));

    /// <summary>
    /// The visits by municipality and part of a year, which may be told together with the year. Files have those of their recipients
    /// alone, so those of everybody are taken from the table of what may be told.
    /// </summary>
    public PrintedReport PartVisits()
    {
        var report = new PrintedReport(new CentrePlaces([.. _centre.Municipalities.Select(municipality => municipality.Id)]));
        report.Numbers.AddRange(
            from period in _periods
            let year = period.Source.Period.Year
            where period.Source.Period.LastDay == year.LastDay && period.Source.All.Months.Contain(year.Months)
            from row in period.Figures.RowsOf(year)
            from part in year.Parts(_centre.ReportsBy)
            let number = period.Figures.Find(new FigureName(Quantity.Visits, part.Months, row)).Number
            select new PrintedNumber(new TableName(FirstVersion, Quantity.Visits, part.Months).Of(report.Places.Of(row.Ids)), number));
        return report;
    }

    private ReportSource Source(ReportingPeriod period)
    {
        var covered = ReportedMonths.Needed(_centre, period);
        var first = covered.First < _centre.RegisteredFrom ? _centre.RegisteredFrom : covered.First;
        var months = new CollectedMonths(first, period.Months.Last);
        return new ReportSource(_centre, period, _counts, months);
    }

    private ReportHeading Heading(ReportSource source, Recipient recipient) => new(
        _centre.Id, _centre.Name, _centre.Municipality(recipient.MunicipalityId), source.Period,
        FirstVersion, _counts.DataAsOf, _counts.DataAsOf);
}
