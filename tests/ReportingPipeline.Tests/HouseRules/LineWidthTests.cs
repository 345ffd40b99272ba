using System.Globalization;

namespace ReportingPipeline.Tests.HouseRules;

/// <summary>No line of what runs is wider than .editorconfig says; which no analyzer checks.</summary>
public class LineWidthTests
{
    private const string Setting = "max_line_length = ";

    [Theory]
    [InlineData("functions")]
    [InlineData("local")]
    [InlineData("tools")]
    public void Lines_OfAFolder_AreNoWiderThanDeclared(string folder)
    {
        var declared = Repository.Read(".editorconfig").Split('\n').Single(line => line.StartsWith(Setting, StringComparison.Ordinal));
        var widest = int.Parse(declared[Setting.Length..], CultureInfo.InvariantCulture);

        // In the mails a line is a paragraph, as it is sent.
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.EndsWith("ReportMail.cs", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(files);
        Assert.Empty(
            from file in files
            from line in Repository.Read(file).Split('\n').Index()
            where line.Item.Length > widest
            select $"{file}:{line.Index + 1}");
    }
}
