using ReportingPipeline.Pages.Layout;

namespace ReportingPipeline.Pages.Staff;

/// <summary>Where a file of registrations is handed in, and what has become of it.</summary>
/// <param name="CentreName">The centre.</param>
/// <param name="Form">Where the file is sent.</param>
public sealed record ImportContent(string CentreName, FormTarget Form) : IPageOf<ImportPage>
{
    /// <summary>What is wrong with what was sent.</summary>
    public FormInput Input { get; init; } = FormInput.Empty;

    /// <summary>How far the file has come; null if none is on its way.</summary>
    public MonthsProgress? Progress { get; init; }

    /// <summary>What has become of the file; null before one is handed in, and until it has come to its end.</summary>
    public ImportOutcome? Outcome { get; init; }

    /// <summary>Why the file was given up; null if it was not.</summary>
    public ImportProblem? Problem { get; init; }
}

/// <summary>How far a file of registrations has come.</summary>
/// <param name="Done">How many of its months are written.</param>
/// <param name="InAll">How many months it has lines of.</param>
public sealed record MonthsProgress(int Done, int InAll);

/// <summary>Why a file of registrations was given up.</summary>
public enum ImportProblem
{
    /// <summary>It does not fit the key of pseudonyms.</summary>
    Key,

    /// <summary>Something went wrong that may go well another time.</summary>
    Interrupted,
}

/// <summary>What has become of a file of registrations.</summary>
/// <param name="Added">How many lines were new.</param>
/// <param name="Replaced">How many lines replaced what was there.</param>
/// <param name="Unchanged">How many lines changed nothing.</param>
/// <param name="Faults">What is wrong with the other lines, the first ones of them.</param>
/// <param name="FaultsInAll">How many faults there are.</param>
public sealed record ImportOutcome(int Added, int Replaced, int Unchanged, IReadOnlyList<LineFault> Faults, int FaultsInAll);

/// <summary>What is wrong with a line; never what stands there, which may be personal.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, by its name in files; "line" for the line as a whole.</param>
/// <param name="Accepted">What is accepted there, in English.</param>
public sealed record LineFault(int Line, string Column, string Accepted);
