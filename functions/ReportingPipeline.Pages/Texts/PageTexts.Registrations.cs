using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Pages.Texts;

/// <content>Registrations: those that are rejected, corrected late, imported, or made by hand; and running everything now.</content>
internal sealed partial class PageTexts
{
    public string CorrectionsTitle => Text();
    public string NoCorrections => Text();
    public string CorrectionsCaption => Text();
    public string UsersBehind => Text();
    public string OtherRegistrations => Text();
    public string WholeCentre => Text();
    public string TakeUpTitle => Text();
    public string TakeUpNote => Text();
    public string TakeUpReason => Text();
    public string TakeUpReasonHint => Text();
    public string TakeUpButton => Text();
    public string RejectedTitle => Text();
    public string RejectedNote => Text();
    public string NoneRejected => Text();
    public string RejectedCaption => Text();
    public string SourcePartition => Text();
    public string SourceRow => Text();
    public string ImportTitle => Text();
    public string ImportRuns => Text();
    public string ImportGivenUp => Text();
    public string LinesAdded => Text();
    public string LinesReplaced => Text();
    public string LinesUnchanged => Text();
    public string LinesWrong => Text();
    public string FaultsTitle => Text();
    public string FaultsWhat => Text();
    public string FaultsCaption => Text();
    public string Line => Text();
    public string ColumnHeader => Text();
    public string AcceptedHeader => Text();
    public string ImportFile => Text();
    public string ImportNote => Text();
    public string FileLabel => Text();
    public string FileHint => Text();
    public string ImportButton => Text();
    public string RunTitle => Text();
    public string RunNote => Text();
    public string RunButton => Text();
    public string RegistrationTitle => Text();
    public string RegistrationNote => Text();
    public string Date => Text();
    public string DateHint => Text();
    public string VisitsOfTheDay => Text();
    public string RowHeader => Text();
    public string KindHeader => Text();
    public string UserIdHeader => Text();
    public string KindUser => Text();
    public string KindOther => Text();
    public string Unknown => Text();
    public string IdsBecomePseudonyms => Text();
    public string SaveVisits => Text();
    public string MoreRows => Text();

    public string CorrectionsNote(int threshold) => Format(nameof(CorrectionsNote), Prose.Number(threshold));

    /// <summary>What has come of taking corrections up.</summary>
    public string CorrectionsOutcome<T>(T outcome) where T : struct, Enum => Choice(outcome);

    public string RejectedFirst(int shown, int inAll) => Format(nameof(RejectedFirst), Prose.Number(shown), Prose.Number(inAll));

    public string RejectedRows(int rows) => Plural(nameof(RejectedRows), rows);

    public string RejectedBecause(RejectionReason reason) => Choice(reason);

    public string RejectedWhat(RejectionReason reason) => Choice(reason);

    public string MonthsDone(int done, int inAll) => Format(nameof(MonthsDone), Prose.Number(done), Prose.Number(inAll));

    public string ImportProblem<T>(T problem) where T : struct, Enum => Choice(problem);

    public string ImportOutcome(int lines) => Plural(nameof(ImportOutcome), lines);

    /// <summary>A column of files, by its name in them.</summary>
    public string ColumnName(string column) => Text($"{nameof(ColumnName)}_{column}");

    /// <summary>What is accepted in a column, in short.</summary>
    public string AcceptedIn(string column) => Text($"{nameof(AcceptedIn)}_{column}");

    public string RunBegan(DateTimeOffset at) => Format(nameof(RunBegan), Prose.Moment(at));

    public string RunPart<T>(T kind) where T : struct, Enum => Choice(kind);

    public string RunState<T>(T state) where T : struct, Enum => Choice(state);

    public string DoneOf(int done, int inAll) => Format(nameof(DoneOf), Prose.Number(done), Prose.Number(inAll));

    /// <summary>A cell of a table that is filled in, such as "Bruker-ID, rad 3".</summary>
    public string CellOf(string column, int row) => Format(nameof(CellOf), column, Prose.Number(row));

    public string VisitsSaved(int visits) => Plural(nameof(VisitsSaved), visits);
}
