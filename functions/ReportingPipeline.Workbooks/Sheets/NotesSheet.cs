using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>What a reader must know about the figures.</summary>
internal static class NotesSheet
{
    public static Sheet Of(ReportModel model, ReportTexts texts, string? dataHash) => new(
        texts.NotesName, texts.NotesName, model.Heading, texts,
        [
            Freshness(model, texts),
            .. ReportOrigin.Of(model.Heading.CodeVersion, dataHash, texts),
            .. Parts(model.Notes.Parts, texts),
            .. Checks(model, texts),
            Definitions(texts),
            .. model.Disclosure is { } disclosure ? [new Paragraph(texts.DisclosureSentences(disclosure))] : Array.Empty<Block>(),
            .. Refused(model.Notes.RefusedCounts, texts),
            .. Rejected(model.Notes, texts),
        ])
    {
        TabColor = TabColor.Notes,
    };

    private static Facts Freshness(ReportModel model, ReportTexts texts) => new(
    [
        new(texts.RegisteredFrom, CellKind.Date, model.Notes.RegisteredFrom.FirstDay),
        new(texts.CoveredFrom, CellKind.Date, model.Notes.Covered.First.FirstDay),
        new(texts.CoveredTo, CellKind.Date, model.Notes.Covered.Last.LastDay),
    ]);

    // Data say of each period what sentences say of those of one version together.
    private static IEnumerable<Block> Parts(IReadOnlyList<UsedPart> parts, ReportTexts texts)
    {
        if (parts.Count == 0) return [];

        return
        [
            Table.Of(
                "LukkedePerioder",
                texts.PartsCaption,
                parts,
                new(texts.Period, CellKind.Period, part => Cell.Of(part.Part, texts)),
                new(texts.PartVersion, CellKind.Text, part => part.Version == 0 ? texts.PartIsOpen : texts.Prose.Number(part.Version)),
                new(texts.DataAsOf, CellKind.LongText, part => texts.Prose.Moment(part.DataAsOf))) with { IsForDataAlone = true },
            new Paragraph(
            [
                .. parts.GroupBy(part => part.Version, part => part.Part).Select(alike => texts.PartsOfVersion(alike.Key, alike)),
                texts.PartsNote,
            ]),
        ];
    }

    private static IEnumerable<Block> Checks(ReportModel model, ReportTexts texts)
    {
        var told = model.Checks.Where(check => !IsForStaffOnly(model.Heading, check)).ToList();
        if (told.Count == 0) return [];

        return
        [
            Table.Of(
                "Kontroller",
                texts.ChecksCaption,
                told,
                new(texts.CheckVerdict, CellKind.Text, check => texts.VerdictOf(check)),
                new(
                    texts.CheckFound,
                    CellKind.LongText,
                    check => check.Finding is { } finding ? texts.Sentence(finding) : texts.SentenceWithoutFigures(check)),
                new(texts.CheckExplanation, CellKind.LongText, check => check.Explanation ?? Signs.Missing)),
        ];
    }

    // What was approved without an explanation is no finding for a reader.
    private static bool IsForStaffOnly(ReportHeading heading, ReportCheck check) =>
        heading is { IsDraft: false, IsInternal: false } && check is { Verdict: Verdict.Explain, Explanation: null };

    private static Table Definitions(ReportTexts texts) => Table.Of(
        "Definisjoner",
        texts.DefinitionsCaption,
        texts.Definitions,
        new(texts.Term, CellKind.Text, item => item.Term),
        new(texts.Meaning, CellKind.LongText, item => item.Meaning));

    private static IEnumerable<Block> Refused(IReadOnlyList<MonthSpan> refused, ReportTexts texts)
    {
        if (refused.Count == 0) return [new Paragraph(texts.NoneRefused)];

        return
        [
            Table.Of(
                "IkkeTalteBrukere",
                texts.RefusedCaption,
                refused,
                new(texts.Period, CellKind.Period, span => Cell.Of(texts.Prose.Days(span), span)),
                new(texts.Reason, CellKind.LongText, _ => texts.KeyChanged)),
        ];
    }

    private static IEnumerable<Block> Rejected(NotesSection notes, ReportTexts texts)
    {
        if (notes.Rejected.Count == 0) return [new Paragraph(texts.NoneRejected)];

        var areHidden = notes.Rejected.All(item => item.Rows.IsHidden);
        return
        [
            Table.Of(
                "AvvisteRader",
                texts.RejectedCaption,
                notes.Rejected,
                new(texts.Rows, CellKind.Whole, item => item.Rows),
                new(texts.Reason, CellKind.LongText, item => texts.ReasonText(item.Reason))) with { IsForDataAlone = areHidden },
            .. areHidden
                ? [new Paragraph(texts.RejectedRowsHidden(notes.Rejected.Select(item => item.Reason)))]
                : RejectedRows(notes, texts),
        ];
    }

    private static IEnumerable<Block> RejectedRows(NotesSection notes, ReportTexts texts)
    {
        if (notes.RejectedRows.Count > 0)
        {
            yield return Table.Of(
                "AvvisteNokler",
                texts.RejectedRowsCaption,
                notes.RejectedRows,
                new(texts.PartitionKey, CellKind.LongText, row => row.PartitionKey),
                new(texts.Reason, CellKind.LongText, row => texts.ReasonText(row.Reason)),
                new(texts.RowKey, CellKind.LongText, row => row.RowKey));
        }

        if (notes.RowsNotListed > 0) yield return new Paragraph(texts.NotListed(notes.RowsNotListed));
    }
}
