using System.Text.Json.Serialization;
using ReportingPipeline.Domain.Centres;

namespace ReportingPipeline.Storage;

/// <summary>That something is to be done for a centre; doing it again changes nothing.</summary>
/// <param name="CentreId">The centre, or <see cref="CurrentCountsTable.UnknownCentres"/>.</param>
/// <param name="Kind">What is to be done.</param>
public sealed record CentreTask(string CentreId, CentreTaskKind Kind)
{
    /// <summary>The tasks of a kind for all centres; rows of unknown centres are collected as well.</summary>
    public static IEnumerable<CentreTask> OfAll(CentreTaskKind kind, IEnumerable<Centre> centres)
    {
        var ids = centres.Select(centre => centre.Id);
        if (kind is CentreTaskKind.Collect or CentreTaskKind.CountAnew) ids = ids.Append(CurrentCountsTable.UnknownCentres);
        return ids.Select(id => new CentreTask(id, kind));
    }
}

/// <summary>What is done for a centre by itself, beside others.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CentreTaskKind>))]
public enum CentreTaskKind
{
    /// <summary>Its new and changed visits are collected.</summary>
    Collect,

    /// <summary>All its visits are counted anew.</summary>
    CountAnew,

    /// <summary>What it owes is entered into the ledger, and what has a next step is put on the queue.</summary>
    Reconcile,

    /// <summary>Its visits that no report can need any more are deleted.</summary>
    DeleteExpired,
}
