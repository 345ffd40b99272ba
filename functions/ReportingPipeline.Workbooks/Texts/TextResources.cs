using System.Collections;
using System.Collections.Frozen;
using System.Resources;
using ReportingPipeline.Domain.Languages;

namespace ReportingPipeline.Workbooks.Texts;

/// <summary>
/// The texts of one language by their keys, from its resource file. It is a plain resource of its assembly: satellite assemblies are
/// chosen by a culture, and the app has none.
/// </summary>
internal static class TextResources
{
    /// <summary>All texts of reports in a language.</summary>
    public static FrozenDictionary<string, string> Read(Language language) => Read(typeof(TextResources), $"{language}");

    /// <summary>All texts of a file.</summary>
    /// <param name="neighbour">A type in the folder of the file.</param>
    /// <param name="file">The file's name without an extension.</param>
    public static FrozenDictionary<string, string> Read(Type neighbour, string file)
    {
        using var reader = new ResourceReader(neighbour.Assembly.GetManifestResourceStream($"{neighbour.Namespace}.{file}.resources")!);
        return reader.Cast<DictionaryEntry>()
            .ToFrozenDictionary(text => (string)text.Key, text => (string)text.Value!, StringComparer.Ordinal);
    }
}
