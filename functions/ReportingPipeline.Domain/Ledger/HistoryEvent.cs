namespace ReportingPipeline.Domain.Ledger;

/// <summary>Something that happened to a revision of a report; written once, never changed.</summary>
/// <param name="Revision">The revision's number.</param>
/// <param name="Sequence">Its place in the revision's history, from 1.</param>
/// <param name="At">When.</param>
/// <param name="Who">A person's name, or <see cref="Decision.System"/>.</param>
/// <param name="What">What happened, in plain words.</param>
/// <param name="State">The state that it led to.</param>
public sealed record HistoryEvent(int Revision, int Sequence, DateTimeOffset At, string Who, string What, ReportState State);
