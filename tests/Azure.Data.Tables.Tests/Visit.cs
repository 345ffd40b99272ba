using System.Runtime.Serialization;

namespace Azure.Data.Tables.Tests;

public enum VisitKind
{
    Unknown,
    First,
    Repeated,
}

/// <summary>An entity type with a property of every type that a table stores.</summary>
public sealed class Visit : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Text { get; set; }

    public bool Truth { get; set; }

    public bool? TruthOrNone { get; set; }

    public int Number { get; set; }

    public int? NumberOrNone { get; set; }

    public long Large { get; set; }

    public long? LargeOrNone { get; set; }

    public double Fraction { get; set; }

    public double? FractionOrNone { get; set; }

    public Guid Id { get; set; }

    public Guid? IdOrNone { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? AtOrNone { get; set; }

    public DateTime Utc { get; set; } = DateTime.UnixEpoch;

    public byte[]? Bytes { get; set; }

    public BinaryData? Data { get; set; }

    public VisitKind Kind { get; set; }

    public VisitKind? KindOrNone { get; set; }

    [DataMember(Name = "renamed")]
    public string? Named { get; set; }

    [IgnoreDataMember]
    public string? Ignored { get; set; }
}
