namespace ReportingPipeline.Storage;

/// <summary>Every table, queue and container of the product, by the name it has in the storage account.</summary>
public static class StorageNames
{
    /// <summary>The source table: visits as registration systems write them.</summary>
    public const string VisitsTable = "Visits";

    /// <summary>Which collected counts are current, by centre and year.</summary>
    public const string CollectionsTable = "Collections";

    /// <summary>The keys of source rows that break the contract.</summary>
    public const string RejectedVisitsTable = "RejectedVisits";

    /// <summary>Every report that is or was owed, what has become of it, and who did what when.</summary>
    public const string LedgerTable = "Ledger";

    /// <summary>Which calendar years' rows were deleted when, by count.</summary>
    public const string RetentionTable = "Retention";

    /// <summary>Which version of the pseudonym key a centre's reporting year is counted under.</summary>
    public const string PseudonymKeysTable = "PseudonymKeys";

    /// <summary>Who had a person erased when, and never whom.</summary>
    public const string ErasuresTable = "Erasures";

    /// <summary>What was answered to requests that had a key, for a day; nobody without the key can read it.</summary>
    public const string RequestsTable = "Requests";

    /// <summary>The links that were sent by e-mail, without what opens them.</summary>
    public const string LinksTable = "Links";

    /// <summary>Who called for what, and who was refused.</summary>
    public const string AuditTable = "Audit";

    /// <summary>The queue of reports whose next step is due.</summary>
    public const string ReportStepsQueue = "report-steps";

    /// <summary>The queue of what is to be done for a centre by itself.</summary>
    public const string CentreTasksQueue = "centre-tasks";

    /// <summary>The queue of files that were handed in on a page and wait to be imported.</summary>
    public const string ImportsQueue = "imports";

    /// <summary>The queue of centres for which somebody wants everything done now.</summary>
    public const string RunsQueue = "runs";

    /// <summary>All queues.</summary>
    public static IReadOnlyList<string> Queues { get; } = [ReportStepsQueue, CentreTasksQueue, ImportsQueue, RunsQueue];

    /// <summary>The container of collected counts, by centre and calendar year.</summary>
    public const string CountsContainer = "counts";

    /// <summary>The container of released workbooks.</summary>
    public const string ReportsContainer = "reports";

    /// <summary>The container of drafts, for the centre's own staff alone.</summary>
    public const string DraftsContainer = "drafts";

    /// <summary>The container of the books: closed parts, and what reports were made from, until it expires.</summary>
    public const string BooksContainer = "books";

    /// <summary>The container of the nightly exports of the ledger.</summary>
    public const string ExportsContainer = "exports";

    /// <summary>The container of what staff have asked for on a page and takes a while: how far it has come.</summary>
    public const string WorkContainer = "work";

    /// <summary>The container of the operator's configuration.</summary>
    public const string ConfigurationContainer = "configuration";

    /// <summary>The blob, in the configuration container, that describes the centres.</summary>
    public const string CentresBlob = "centres.json";

    /// <summary>The container of the key ring, which nobody but the app may open.</summary>
    public const string KeysContainer = "keys";

    /// <summary>The blob, in that container, that holds the keys which links, sessions and forms are protected with.</summary>
    public const string KeyRingBlob = "ring.xml";

    /// <summary>The container of reports that are dispatched to a municipality by hand.</summary>
    public static string DropContainer(string municipalityId) => $"drop-{municipalityId}";
}
