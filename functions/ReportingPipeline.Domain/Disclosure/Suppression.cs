namespace ReportingPipeline.Domain.Disclosure;

/// <summary>What is hidden, and the proof that it is enough.</summary>
/// <param name="Hidden">The numbers of the candidates that are hidden; all others are printed.</param>
/// <param name="Audit">For every target what a reader of all that is printed can work out.</param>
/// <param name="IsWithheld">Whether nothing could be printed safely, and so every candidate is hidden.</param>
public sealed record Suppression(IReadOnlySet<int> Hidden, IReadOnlyList<AuditedTarget> Audit, bool IsWithheld);

/// <summary>What a reader can work out of a target.</summary>
/// <param name="Target">The target.</param>
/// <param name="Interval">Least and most for each of which there are whole numbers that fit everything printed; it can be more, where this is enough.</param>
/// <param name="WasExposed">Whether earlier releases had already shown more than they should, which nothing can undo.</param>
public sealed record AuditedTarget(LinearForm Target, Interval Interval, bool WasExposed);
