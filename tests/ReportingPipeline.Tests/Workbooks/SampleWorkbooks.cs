using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Tests.Workbooks.Overviews;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>The finished files of all samples, each written once.</summary>
internal static class SampleWorkbooks
{
    private static readonly IReadOnlyDictionary<string, Lazy<byte[]>> Files = new Dictionary<string, Lazy<byte[]>>(
    [
        .. InEveryLanguage(Samples.All, (model, language) => ReportWorkbook.Write(model, language)),
        .. InEveryLanguage(OverviewSamples.All, OverviewWorkbook.Write),
    ]);

    /// <summary>The names of the files, such as half-years-bokmal.</summary>
    public static IEnumerable<string> Names => Files.Keys;

    /// <summary>The names of those that other programs open, which are slow: every sample in one language.</summary>
    public static IEnumerable<string> NamesToOpen => Files.Keys.Where(name => name.EndsWith("-bokmal", StringComparison.Ordinal));

    /// <summary>The file with a name.</summary>
    public static byte[] File(string name) => Files[name].Value;

    private static IEnumerable<KeyValuePair<string, Lazy<byte[]>>> InEveryLanguage<T>(IReadOnlyDictionary<string, T> samples, Func<T, Language, byte[]> write) =>
        from sample in samples
        from language in Enum.GetValues<Language>()
        select KeyValuePair.Create($"{sample.Key}-{language}".ToLowerInvariant(), new Lazy<byte[]>(() => write(sample.Value, language)));
}
