namespace ReportingPipeline.Domain.Visits;

/// <summary>
/// Why a source row is counted nowhere: the rule of the source-table contract that it breaks. A row that breaks several is
/// counted once, under the one declared first here, which is the order of the columns of the contract.
/// </summary>
public enum RejectionReason
{
    /// <summary>The partition key's centre is not configured.</summary>
    UnknownCentre,

    /// <summary>The partition key's centre is not configured, and its id is nearly this centre's.</summary>
    MisspeltCentre,

    /// <summary>The partition key does not end in a month.</summary>
    PartitionWithoutMonth,

    /// <summary>Date is missing or not yyyy-MM-dd.</summary>
    MalformedDate,

    /// <summary>Date lies outside the month of the partition key.</summary>
    DateOutsidePartition,

    /// <summary>Date lies before the year that comes before the centre's first year of registering.</summary>
    DateBeforeRegistering,

    /// <summary>Date lies after the day that follows the reading.</summary>
    DateInFuture,

    /// <summary>Kind is missing or neither "user" nor "other".</summary>
    UnknownKind,

    /// <summary>UserId is not text of 1 to 128 letters, digits and - _ . = +.</summary>
    MalformedUserId,

    /// <summary>UserId stands without a whole, positive KeyVersion.</summary>
    MissingKeyVersion,

    /// <summary>Municipality is not four digits.</summary>
    MalformedMunicipality,

    /// <summary>Municipality is a code of a municipality of the centre, but not one valid on Date.</summary>
    MunicipalityNotValidThatDay,

    /// <summary>RegisteredAt is missing or not an instant.</summary>
    MalformedRegisteredAt,

    /// <summary>RegisteredAt lies more than a day after the reading.</summary>
    RegisteredInFuture,

    /// <summary>Cancelled is there and not true or false.</summary>
    MalformedCancelled,

    /// <summary>The user has another row on that day, which was registered later and counts.</summary>
    DuplicateVisit,
}
