using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
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
            .. Checks(model.Checks),
            Definitions(),
            Legend(),
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

    private static IEnumerable<Block> Checks(IReadOnlyList<ExplainedFinding> checks)
    {
        if (checks.Count == 0) return [];

        return
        [
            Table.Of(
                "Kontroller",
                Bokmal.ChecksCaption,
                checks,
                new(Bokmal.CheckVerdict, CellKind.Text, check => Bokmal.VerdictText(check.Finding.Verdict)),
                new(Bokmal.CheckFound, CellKind.LongText, check => Bokmal.Sentence(check.Finding)),
                new(Bokmal.CheckExplanation, CellKind.LongText, check => check.Explanation ?? Bokmal.NoExplanation)),
        ];
    }

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
