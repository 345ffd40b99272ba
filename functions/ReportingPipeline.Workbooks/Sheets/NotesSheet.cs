using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>What a reader must know about the figures.</summary>
internal static class NotesSheet
{
    public static Sheet Of(ReportModel model) => new(
        Bokmal.NotesName, Bokmal.NotesName, model.Heading,
        [
            Freshness(model),
            .. Checks(model),
            Definitions(),
            Legend(),
            .. model.Disclosure is { } disclosure ? Protection(disclosure, model.Grant?.Pool) : [],
            .. Refused(model.Notes.RefusedCounts),
            .. Rejected(model.Notes),
        ]);

    private static Facts Freshness(ReportModel model) => new(
    [
        new(Bokmal.DataAsOf, CellKind.Text, Prose.Moment(model.Heading.DataAsOf)),
        new(Bokmal.CreatedAt, CellKind.Text, Prose.Moment(model.Heading.CreatedAt)),
        new(Bokmal.RegisteredFrom, CellKind.Date, model.Notes.RegisteredFrom.FirstDay),
        new(Bokmal.CoveredFrom, CellKind.Date, model.Notes.Covered.First.FirstDay),
        new(Bokmal.CoveredTo, CellKind.Date, model.Notes.Covered.Last.LastDay),
    ]);

    private static IEnumerable<Block> Checks(ReportModel model)
    {
        var told = HiddenChecks.In(model).ToList();
        if (told.Count == 0) return [];

        return
        [
            Table.Of(
                "Kontroller",
                Bokmal.ChecksCaption,
                told,
                new(Bokmal.CheckVerdict, CellKind.Text, check => Bokmal.VerdictText(check.Finding.Verdict)),
                new(Bokmal.CheckFound, CellKind.LongText, check => Found(model, check.Finding)),
                new(Bokmal.CheckExplanation, CellKind.LongText, check => check.Explanation ?? Bokmal.NoExplanation)),
        ];
    }

    private static string Found(ReportModel model, Finding finding) =>
        model.Disclosure is null ? CheckSentences.Of(finding) : CheckSentences.WithoutFigures(finding);

    private static Table Definitions() => Table.Of(
        "Definisjoner",
        Bokmal.DefinitionsCaption,
        Bokmal.Definitions,
        new(Bokmal.Term, CellKind.Text, item => item.Term),
        new(Bokmal.Meaning, CellKind.LongText, item => item.Meaning));

    private static Table Legend() => Table.Of(
        "Tegnforklaring",
        Bokmal.LegendCaption,
        Bokmal.Legend,
        new(Bokmal.Sign, CellKind.Text, item => item.Sign),
        new(Bokmal.Meaning, CellKind.LongText, item => item.Meaning));

    private static IEnumerable<Block> Protection(DisclosureNotes notes, GrantPool? pool) =>
    [
        new Paragraph(Bokmal.DisclosureSentences(notes)),
        .. pool is null ? Array.Empty<Block>() : [new Paragraph(Bokmal.PoolSentences(pool))],
    ];

    private static IEnumerable<Block> Refused(IReadOnlyList<MonthSpan> refused)
    {
        if (refused.Count == 0) return [new Paragraph(Bokmal.NoneRefused)];

        return
        [
            Table.Of(
                "IkkeTalteBrukere",
                Bokmal.RefusedCaption,
                refused,
                new(Bokmal.Period, CellKind.Text, span => Prose.Days(span)),
                new(Bokmal.Reason, CellKind.LongText, _ => Bokmal.KeyChanged)),
        ];
    }

    private static IEnumerable<Block> Rejected(NotesSection notes)
    {
        if (notes.Rejected.Count == 0) return [new Paragraph(Bokmal.NoneRejected)];

        if (notes.Rejected.All(item => item.Rows.IsHidden)) return RejectedReasons(notes);

        return
        [
            Table.Of(
                "AvvisteRader",
                Bokmal.RejectedCaption,
                notes.Rejected,
                new(Bokmal.Rows, CellKind.Whole, item => item.Rows),
                new(Bokmal.Reason, CellKind.LongText, item => Bokmal.ReasonText(item.Reason))),
            .. RejectedRows(notes),
        ];
    }

    private static IEnumerable<Block> RejectedReasons(NotesSection notes) =>
    [
        Table.Of(
            "AvvisteRader",
            Bokmal.RejectedReasonsCaption,
            notes.Rejected,
            new Column<(RejectionReason Reason, Figure Rows)>(Bokmal.Reason, CellKind.LongText, item => Bokmal.ReasonText(item.Reason))),
        new Paragraph(Bokmal.RejectedRowsHidden),
    ];

    private static IEnumerable<Block> RejectedRows(NotesSection notes)
    {
        if (notes.RejectedRows.Count > 0)
        {
            yield return Table.Of(
                "AvvisteNokler",
                Bokmal.RejectedRowsCaption,
                notes.RejectedRows,
                new(Bokmal.PartitionKey, CellKind.LongText, row => row.PartitionKey),
                new(Bokmal.Reason, CellKind.LongText, row => Bokmal.ReasonText(row.Reason)),
                new(Bokmal.RowKey, CellKind.LongText, row => row.RowKey));
        }

        if (notes.RowsNotListed > 0) yield return new Paragraph(Bokmal.NotListed(notes.RowsNotListed));
    }
}
