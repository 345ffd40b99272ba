namespace ReportingPipeline.Benchmarks.Scale;

/// <summary>The kinds of runs of functions that there are in a centre's years.</summary>
internal enum Work
{
    /// <summary>A timer that sends a message for each centre, and forgets what is old.</summary>
    CollectTimer,

    /// <summary>Collecting a centre on a night without a new visit.</summary>
    CollectNothing,

    /// <summary>Collecting a centre in the middle of a month, with the visits of a day.</summary>
    CollectDay,

    /// <summary>Looking for rows that belong to no centre.</summary>
    CollectUnknown,

    /// <summary>Counting a centre anew.</summary>
    CountAnew,

    /// <summary>The timer that has centres reconciled.</summary>
    ReconcileTimer,

    /// <summary>Reconciling a centre that owes nothing.</summary>
    ReconcileNothing,

    /// <summary>Reconciling a centre that owes the reports of a half-year.</summary>
    ReconcileOwed,

    /// <summary>Reconciling a centre on a revision date, with corrections.</summary>
    ReconcileCorrected,

    /// <summary>The first report of a period: freezes what the others are made from as well, and closes the period.</summary>
    FirstReport,

    /// <summary>The first report of that period on another instance.</summary>
    FirstReportOfInstance,

    /// <summary>Another report of that period on that instance.</summary>
    FurtherReport,

    /// <summary>A message for a report that has no step to be taken.</summary>
    IdleMessage,

    /// <summary>Comparing a released report with corrected books, of which it prints nothing else.</summary>
    CompareUnchanged,

    /// <summary>Comparing a released report that prints other figures now, so that a revision is owed.</summary>
    CompareChanged,

    /// <summary>What would be deleted, recorded.</summary>
    Retention,

    /// <summary>A row of the ledger in the nightly export.</summary>
    ExportedRow,
}
