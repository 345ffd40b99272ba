namespace ReportingPipeline.Domain.Checks;

/// <summary>What one check found in a report, with the figures to say it by; the verdict follows from them.</summary>
public abstract record Finding
{
    /// <summary>What was looked at.</summary>
    public abstract CheckKind Kind { get; }

    /// <summary>What is to be done.</summary>
    public abstract Verdict Verdict { get; }
}
