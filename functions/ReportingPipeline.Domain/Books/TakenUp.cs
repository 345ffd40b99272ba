namespace ReportingPipeline.Domain.Books;

/// <summary>That an administrator took up corrections that would have had to wait, as too few users are behind them.</summary>
/// <param name="Name">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record TakenUp(string Name, string Reason);
