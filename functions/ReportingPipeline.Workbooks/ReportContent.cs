using System.Security.Cryptography;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Json;

namespace ReportingPipeline.Workbooks;

/// <summary>A report on its way into files, with its data file, which is written once though several formats need it.</summary>
public sealed class ReportContent(ReportModel model)
{
    private readonly Lazy<byte[]> _data = new(() => ReportJson.Write(model));

    /// <summary>What it says.</summary>
    public ReportModel Model => model;

    /// <summary>All of it for other systems, as JSON.</summary>
    public byte[] Data => _data.Value;

    /// <summary>
    /// The SHA-256 of the data file in lower-case hexadecimal, by which anybody can tell whether it belongs to the workbook; null for an
    /// internal report or a draft, which has none beside it.
    /// </summary>
    public string? DataHash =>
        model.Heading.IsInternal || model.Heading.IsDraft ? null : Convert.ToHexStringLower(SHA256.HashData(Data));

    /// <summary>The content of a report.</summary>
    public static implicit operator ReportContent(ReportModel model) => new(model);
}
