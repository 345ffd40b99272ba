using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

/// <summary>What a reader must know about the figures.</summary>
internal static class NotesJson
{
    public static object Of(NotesSection notes) => new
    {
        RegisteredFrom = notes.RegisteredFrom.FirstDay,
        notes.Covered,
        Parts = notes.Parts.Select(part => new { Period = part.Part, part.Version, part.DataAsOf }),
        Rejected = notes.Rejected.Select(row => new { row.Reason, row.Rows }),
        notes.RejectedRows,
        notes.RefusedCounts,
    };
}
