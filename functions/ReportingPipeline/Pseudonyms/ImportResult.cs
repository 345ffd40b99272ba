namespace ReportingPipeline.Pseudonyms;

/// <summary>What an import took.</summary>
/// <param name="Rows">The lines that were taken: those that were added, that replaced something, or that changed nothing.</param>
/// <param name="Added">The lines that the table knew nothing of.</param>
/// <param name="Replaced">The lines of which the table said something else, or had them cancelled.</param>
/// <param name="Unchanged">The lines that the table, or an earlier line, says already.</param>
/// <param name="Months">The months that they are of, in order.</param>
/// <param name="Faults">What is wrong with the other lines, by line, at most 500.</param>
/// <param name="FaultsInAll">How many faults there are.</param>
public sealed record ImportResult(
    int Rows, int Added, int Replaced, int Unchanged, IReadOnlyList<string> Months, IReadOnlyList<FileFault> Faults, int FaultsInAll)
{
    /// <summary>Nothing.</summary>
    internal static readonly ImportResult Nothing = new(0, 0, 0, 0, [], [], 0);

    /// <summary>What is known of a file before anything of it is written.</summary>
    internal static ImportResult Of(RegistrationFile file) =>
        Nothing with { Rows = file.Repeated, Unchanged = file.Repeated, Faults = file.Faults.Told, FaultsInAll = file.Faults.Count };

    /// <summary>This, and what was taken of a further month.</summary>
    internal ImportResult Plus(ImportedMonth month) => new(
        Rows + month.Rows - month.Refused.Count,
        Added + month.Written.Added,
        Replaced + month.Written.Replaced,
        Unchanged + month.Unchanged,
        [.. Months, month.Month.ToString()],
        [.. Faults.Concat(month.Refused).Take(FileFaults.MostTold).OrderBy(fault => fault.Line)],
        FaultsInAll + month.Refused.Count);
}
