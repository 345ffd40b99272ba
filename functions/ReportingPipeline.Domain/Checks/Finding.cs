namespace ReportingPipeline.Domain.Checks;

/// <summary>What one check found in a report, with the figures to say it by; the verdict follows from them.</summary>
public abstract record Finding
{
    /// <summary>What was looked at.</summary>
    public abstract CheckKind Kind { get; }

    /// <summary>What is to be done.</summary>
    public abstract Verdict Verdict { get; }

    /// <summary>What came of it, as far as it may be told to everybody: without any figure.</summary>
    public abstract FindingOutcome Outcome { get; }

    /// <summary>
    /// The figures as text: an explanation holds for a check and its figures, however they are put into words. Equal figures have equal
    /// texts.
    /// </summary>
    public abstract string Figures { get; }
}
