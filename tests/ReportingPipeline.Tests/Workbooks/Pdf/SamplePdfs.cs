using System.Collections.Concurrent;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks.Pdf;

namespace ReportingPipeline.Tests.Workbooks.Pdf;

/// <summary>The samples as PDFs, each written and read once.</summary>
internal static class SamplePdfs
{
    private static readonly ConcurrentDictionary<(string Sample, Language Language), Lazy<OpenedPdf>> Opened = new();

    /// <summary>A sample in a language.</summary>
    public static OpenedPdf Open(string sample, Language language) => Opened.GetOrAdd(
        (sample, language), _ => new Lazy<OpenedPdf>(() => new OpenedPdf(ReportPdf.Write(Samples.All[sample], language)))).Value;
}
