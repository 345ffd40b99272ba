using System.Text.RegularExpressions;

namespace ReportingPipeline.Tests.Infra;

/// <summary>The names that one Bicep file declares, read with small patterns that fit how infra/ is written.</summary>
internal sealed partial class BicepNames
{
    private readonly string _text;

    private BicepNames(string text) => _text = text;

    /// <summary>The parameters, each with its default as Bicep spells it, or null.</summary>
    public IReadOnlyDictionary<string, string?> Parameters => ParameterPattern().Matches(_text)
        .ToDictionary(
            match => match.Groups["name"].Value,
            match => match.Groups["default"] is { Success: true } value ? Unquote(value.Value) : null);

    /// <summary>The outputs.</summary>
    public IEnumerable<string> Outputs => Names(OutputPattern(), _text);

    /// <summary>The function app's settings and the expressions of their values.</summary>
    public IReadOnlyDictionary<string, string> AppSettings => SettingPattern().Matches(_text)
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);

    /// <summary>The modules that the file deploys: symbol, path and the parameters given.</summary>
    public IEnumerable<(string Symbol, string Path, IReadOnlyList<string> Given)> Modules => ModulePattern()
        .Matches(_text)
        .Select(match => (
            match.Groups["symbol"].Value,
            match.Groups["path"].Value,
            (IReadOnlyList<string>)[.. Names(GivenPattern(), match.Groups["params"].Value)]));

    /// <summary>Every <c>symbol.outputs.name</c> that the file reads.</summary>
    public IEnumerable<(string Symbol, string Output)> OutputsRead => OutputReadPattern().Matches(_text)
        .Select(match => (match.Groups["symbol"].Value, match.Groups["name"].Value));

    /// <summary>Reads a file of the folder infra, without its comment lines.</summary>
    public static BicepNames Read(string path) =>
        new(CommentPattern().Replace(Repository.Read(Path.Combine("infra", path)), ""));

    /// <summary>The names in the list that a loop of resources of this type runs over.</summary>
    public IReadOnlyList<string> LoopedOver(string type)
    {
        var loop = Regex.Match(
            _text,
            $@"^resource \w+ '{Regex.Escape(type)}@[\d-]+' = \[for \w+ in (?<list>\w+):",
            RegexOptions.Multiline);
        Assert.True(loop.Success, $"No loop creates {type}.");
        var list = Regex.Match(
            _text, $@"^var {loop.Groups["list"].Value} = \[(?<items>[^\]]*)\]", RegexOptions.Multiline);
        return [.. ItemPattern().Matches(list.Groups["items"].Value).Select(item => Literal(item.Value))];
    }

    /// <summary>The text between quotes, or the value of the variable of that name.</summary>
    private string Literal(string expression) => expression.StartsWith('\'')
        ? Unquote(expression)
        : Regex.Match(_text, $"^var {expression} = '(?<value>[^']*)'", RegexOptions.Multiline).Groups["value"].Value;

    private static IEnumerable<string> Names(Regex pattern, string text) =>
        pattern.Matches(text).Select(match => match.Groups["name"].Value);

    private static string Unquote(string expression) => expression.Trim('\'');

    [GeneratedRegex(@"^\s*//.*\n", RegexOptions.Multiline)]
    private static partial Regex CommentPattern();

    [GeneratedRegex(@"^param (?<name>\w+) \w+( = (?<default>.+))?$", RegexOptions.Multiline)]
    private static partial Regex ParameterPattern();

    [GeneratedRegex(@"^output (?<name>\w+) ", RegexOptions.Multiline)]
    private static partial Regex OutputPattern();

    [GeneratedRegex(@"\{ name: '(?<name>\w+)', value: (?<value>.+) \}$", RegexOptions.Multiline)]
    private static partial Regex SettingPattern();

    [GeneratedRegex(
        @"^module (?<symbol>\w+) '(?<path>[^']+)' = \{.*?^  params: \{(?<params>.*?)^  \}",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ModulePattern();

    [GeneratedRegex(@"\S+")]
    private static partial Regex ItemPattern();

    [GeneratedRegex(@"^    (?<name>\w+): ", RegexOptions.Multiline)]
    private static partial Regex GivenPattern();

    [GeneratedRegex(@"(?<symbol>\w+)\.outputs\.(?<name>\w+)")]
    private static partial Regex OutputReadPattern();
}
