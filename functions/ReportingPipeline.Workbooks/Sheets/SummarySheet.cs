using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>
/// The report on one page, in the terms of whom it is for: what it says in a few sentences, what it means to their municipality, key
/// figures beside those of the year before, two charts, whom to ask, and where to read on.
/// </summary>
internal static class SummarySheet
{
    /// <summary>The sheet, with links to the others.</summary>
    public static Sheet Of(ReportModel model, ReportTexts texts, IReadOnlyList<Sheet> others)
    {
        var visits = model.Visits;
        return new Sheet(
            texts.SummaryName, texts.SummaryTitle(model.Heading), model.Heading, texts,
            [
                new Paragraph([.. SummarySentences.Of(model, texts), .. model.Events.Select(texts.HappenedThen)]),
                .. OwnMunicipality(model, texts) is { Count: > 0 } own ? [new Facts(own)] : Array.Empty<Block>(),
                KeyFigures(visits, texts).WithReasons(texts, _ => texts.HiddenFewUsers(model.Disclosure!)),
                new Paragraph(texts.WithoutUserIdSentence(visits.Reported.Visits.UserVisitsWithoutId)),
                .. RefusedUsers.Note(model, texts, visits.Comparison.Select(compared => compared.Period.Months)),
                VisitTables.OfVisits(visits, texts),
                new ChartRow(VisitCharts.ByPart(model, texts), VisitCharts.ByMonth(model, texts)),
                new Facts(About(model, texts)),
                new Section(texts.ContentsCaption),
                new Links([.. others.Select(sheet => new Link(sheet.Title, sheet.Name))]),
            ])
        {
            IsOnePage = true,
            TabColor = TabColor.Overview,
        };
    }

    private static Table KeyFigures(VisitSection visits, ReportTexts texts) => Table.Of(
        "Nokkeltall",
        texts.KeyFiguresCaption(visits.Reported.Period),
        Measure.All(visits.Reported, texts)
            .SelectMany(_ => visits.Earlier.DefaultIfEmpty(), (measure, earlier) => (Measure: measure, Earlier: earlier)),
        new(texts.KeyFigure, CellKind.Text, row => row.Measure.Name),
        new(texts.Now, CellKind.Whole, row => row.Measure.Figure(visits.Reported)),
        new(texts.ComparedPeriod, CellKind.Period, row => PeriodOf(row.Earlier, texts)),
        new(texts.Before, CellKind.Whole, row => row.Earlier is { } earlier ? row.Measure.Figure(earlier) : Figure.NotCollected),
        new(texts.Difference, CellKind.SignedWhole, row => ChangeOf(row).Difference),
        new(texts.PercentDifference, CellKind.SignedPercent, row => ChangeOf(row).OfEarlier));

    private static Cell PeriodOf(ComparedPeriod? compared, ReportTexts texts) =>
        compared is null ? Signs.Missing : Cell.Of(texts.Periods.Short(compared.Period), compared.Period.Months);

    private static Change ChangeOf((Measure Measure, ComparedPeriod? Earlier) row) =>
        row.Earlier is { } earlier ? row.Measure.Change(earlier) : Change.NotCollected;

    // What the recipient has of it: of its last whole year, as that is what may be told, and of the grant.
    private static List<Fact> OwnMunicipality(ReportModel model, ReportTexts texts)
    {
        var (name, facts) = (model.Heading.Recipient.Name, new List<Fact>());
        if (model.Municipality?.Years is [.., var year])
        {
            var place = year.Row.IsCollective ? texts.RowName(model, year.Row) : name;
            facts.Add(new(texts.OwnUsersIn(place, year.Year), CellKind.Whole, year.Users.Own));
            facts.Add(new(texts.OwnShareOfUsersIn(year.Year), CellKind.Percent, year.Users.Share));
            facts.Add(new(texts.OwnVisitsIn(place, year.Year), CellKind.Whole, year.Visits.Own));
            facts.Add(new(texts.OwnShareOfVisitsIn(year.Year), CellKind.Percent, year.Visits.Share));
        }

        if (model.Grant is { } grant && grant.Shares.FirstOrDefault(share => share.Row.Key == model.Heading.Recipient.Id) is { } own)
        {
            facts.Add(new(texts.OwnGrant(grant.Rule), CellKind.Kroner, own.Kroner));
            facts.Add(new(texts.OwnGrantPerVisit(grant.Rule.Status), CellKind.KronerRate, own.KronerPerVisit));
            if (grant.GivenYear is { } given) facts.Add(new(texts.OwnGiven(given), CellKind.Kroner, own.GivenKroner));
        }

        return [.. facts.Where(fact => !fact.Value.IsMissing)];
    }

    private static List<Fact> About(ReportModel model, ReportTexts texts)
    {
        var heading = model.Heading;
        List<Fact> facts =
        [
            new(texts.DataAsOf, CellKind.Text, texts.Prose.Moment(heading.DataAsOf)),
            new(texts.CreatedAt, CellKind.Text, texts.Prose.Moment(heading.CreatedAt)),
        ];
        if (heading.Approval is { } approval) facts.Add(new(texts.ApprovedBy, CellKind.Text, texts.ApprovalOf(approval)));
        if (model.Contact is { } contact) facts.Add(new(texts.ContactHeader, CellKind.Text, ReportTexts.ContactOf(contact)));
        return facts;
    }
}
