using System.Text.RegularExpressions;

namespace ReportingPipeline.Tests.HouseRules;

/// <summary>README and the pages of docs, as far as tests look into them.</summary>
internal static partial class Markdown
{
    /// <summary>Every page, by its path from the top folder.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "README.md",
        .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md")
            .Select(path => $"docs/{Path.GetFileName(path)}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The first cells, without their code marks, of the tables whose first heading this is.</summary>
    public static IReadOnlyList<string> RowsOf(string text, string heading) =>
    [
        .. from table in Tables().Matches(text)
           let lines = table.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)
           where FirstCell(lines[0]) == heading
           from line in lines.Skip(2)
           select FirstCell(line),
    ];

    /// <summary>The text below a heading of the second level, up to the next one.</summary>
    public static string SectionOf(string text, string heading)
    {
        var sections = Sections().Split($"\n{text}");
        var section = sections.SingleOrDefault(section => section.StartsWith($"{heading}\n", StringComparison.Ordinal));
        Assert.True(section is not null, $"There is no section '{heading}'.");
        return section;
    }

    /// <summary>The blocks of a language, each as its lines without their indentation.</summary>
    public static IReadOnlyList<string> BlocksOf(string text, string language) =>
    [
        .. Blocks().Matches(text)
            .Where(block => block.Groups["language"].Value == language)
            .Select(block => string.Join('\n', block.Groups["lines"].Value.Split('\n').Select(line => line.TrimStart())).Trim()),
    ];

    /// <summary>The addresses that a page links to, and the names by which its headings are linked to.</summary>
    public static (IReadOnlyList<string> Links, IReadOnlyList<string> Anchors) LinksOf(string text)
    {
        var prose = Blocks().Replace(text, "");
        return (
            [.. Links().Matches(Code().Replace(prose, "``")).Select(link => link.Groups[1].Value)],
            [.. Headings().Matches(prose).Select(heading => AnchorOf(heading.Groups[1].Value))]);
    }

    // As GitHub makes them.
    private static string AnchorOf(string heading) => string
        .Concat(heading.Trim().ToLowerInvariant().Where(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '-' or '_'))
        .Replace(' ', '-');

    private static string FirstCell(string line) => line.Trim('|').Split('|')[0].Trim().Trim('`');

    [GeneratedRegex(@"(^\|.*\n)+", RegexOptions.Multiline)]
    private static partial Regex Tables();

    [GeneratedRegex(@"\n## ")]
    private static partial Regex Sections();

    [GeneratedRegex(@"^(?<indent> *)```(?<language>\w*)\n(?<lines>.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();
}
