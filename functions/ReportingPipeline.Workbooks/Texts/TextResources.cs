using System.Collections;
using System.Collections.Frozen;
using System.Reflection;
using System.Resources;
using ReportingPipeline.Domain.Languages;

namespace ReportingPipeline.Workbooks.Texts;

/// <summary>
/// The texts of one language by their keys, from the resource files in its folder. They are plain resources of this assembly:
/// satellite assemblies are chosen by a culture, and the app has none.
/// </summary>
internal static class TextResources
{
    private static readonly Assembly Assembly = typeof(TextResources).Assembly;

    /// <summary>All texts of a language.</summary>
    /// <exception cref="ArgumentException">Two of them have the same key.</exception>
    public static FrozenDictionary<string, string> Read(Language language)
    {
        var folder = $"{typeof(TextResources).Namespace}.{language}.";
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)))
        {
            using var reader = new ResourceReader(Assembly.GetManifestResourceStream(name)!);
            foreach (DictionaryEntry text in reader) texts.Add((string)text.Key, (string)text.Value!);
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
