using System.Collections;
using System.Collections.Frozen;
using System.Reflection;
using System.Resources;
using ReportingPipeline.Domain.Languages;

namespace ReportingPipeline.Workbooks.Texts;

/// <summary>
/// The texts of one language by their keys, from its resource file. It is a plain resource of this assembly: satellite assemblies are
/// chosen by a culture, and the app has none.
/// </summary>
internal static class TextResources
{
    private static readonly Assembly Assembly = typeof(TextResources).Assembly;

    /// <summary>All texts of a language.</summary>
    public static FrozenDictionary<string, string> Read(Language language) => Read($"{language}");

    /// <summary>All texts of a file, by its name without an extension.</summary>
    public static FrozenDictionary<string, string> Read(string file)
    {
        using var reader = new ResourceReader(Assembly.GetManifestResourceStream($"{typeof(TextResources).Namespace}.{file}.resources")!);
        return reader.Cast<DictionaryEntry>()
            .ToFrozenDictionary(text => (string)text.Key, text => (string)text.Value!, StringComparer.Ordinal);
    }
}
