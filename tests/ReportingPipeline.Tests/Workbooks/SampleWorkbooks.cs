using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>The finished files of all samples, each written once.</summary>
internal static class SampleWorkbooks
{
    private static readonly IReadOnlyDictionary<string, Lazy<byte[]>> Files = new Dictionary<string, Lazy<byte[]>>(
        from sample in Samples.All
        from language in Enum.GetValues<Language>()
        select KeyValuePair.Create($"{sample.Key}-{language}".ToLowerInvariant(), new Lazy<byte[]>(() => ReportWorkbook.Write(sample.Value, language))));

    /// <summary>The names of the files, such as half-years-bokmal.</summary>
    public static IEnumerable<string> Names => Files.Keys;

    /// <summary>The names of those that other programs open, which are slow: every sample in one language.</summary>
    public static IEnumerable<string> NamesToOpen => Files.Keys.Where(name => name.EndsWith("-bokmal", StringComparison.Ordinal));

    /// <summary>The file with a name.</summary>
    public static byte[] File(string name) => Files[name].Value;
}
