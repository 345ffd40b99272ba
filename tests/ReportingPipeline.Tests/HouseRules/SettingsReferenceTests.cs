using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using ReportingPipeline.Tests.OpenApi;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests.HouseRules;

/// <summary>
/// docs/settings.md is what the code says of its settings: names, types, defaults and ranges from the options classes, and their
/// meaning from the comments there. UPDATE_GOLDEN=1 in the environment rewrites it instead of comparing.
/// </summary>
public partial class SettingsReferenceTests
{
    private const string Page = "docs/settings.md";

    // What neither options nor triggers read: the host, the clients of Azure, and the exporters of telemetry.
    private static readonly (string Name, string Meaning)[] OfThePlatform =
    [
        ("FUNCTIONS_WORKER_RUNTIME", "The kind of worker, always `dotnet-isolated`. "
            + "Only on one machine: Flex Consumption has it elsewhere."),
        ("AzureWebJobsStorage", "The connection string of the storage account of tables, queues and blobs. "
            + "In Azure it is not set, and the next three are."),
        ("AzureWebJobsStorage__accountName", "The name of that account, which the app's identity opens."),
        ("AzureWebJobsStorage__credential", "How the host signs in there: `managedidentity`."),
        ("AzureWebJobsStorage__clientId", "The identity that the host signs in as."),
        ("AZURE_CLIENT_ID", "The identity that the app signs in as."),
        ("APPLICATIONINSIGHTS_CONNECTION_STRING", "Where traces, metrics and logs go; without it none go to Application Insights."),
        ("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "The identity that the host sends its own telemetry as."),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "An endpoint of the OpenTelemetry protocol that traces, metrics and logs go to, as well or "
            + "instead. The protocol's other settings count, too."),
    ];

    [Fact]
    public void Page_OfSettings_IsWhatTheCodeSays()
    {
        var path = Path.Combine(Repository.Root, Page);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(path, Write());

        Assert.True(File.Exists(path), $"{Page} is missing; set UPDATE_GOLDEN=1 to write it.");
        Assert.Equal(Write(), File.ReadAllText(path));
    }

    [Fact]
    public void Page_OfSettings_HasEveryOneOfTheSampleAndOfTheDeployment()
    {
        var deployed = PlatformName().Matches(PlatformBlock().Match(Repository.Read("infra/modules/function-app.bicep")).Value)
            .Select(match => match.Groups[1].Value)
            .ToList();

        Assert.NotEmpty(deployed);
        Assert.Empty(deployed.Concat(SettingsSample.Values.Keys)
            .Except(SettingsInCode.Names)
            .Except(OfThePlatform.Select(setting => setting.Name)));
    }

    private static string Write()
    {
        var page = new StringBuilder();
        page.Append(
            """
            # Settings

            <!-- SettingsReferenceTests makes this page of the code: UPDATE_GOLDEN=1 rewrites it. -->

            Every setting by its name. In Azure it is set by a [parameter](operating.md#parameters-and-settings), or by
            `APP_SETTINGS`; on one machine in `local.settings.json`, or by an environment variable of that name. One that is out of
            its range stops the app when it starts, and the log says which.

            ## Of the app

            | setting | type | default | accepts | meaning |
            |---|---|---|---|---|

            """);
        foreach (var (name, property) in SettingsInCode.Options.OrderBy(option => option.Key, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{name}` | {TypeOf(property)} | {DefaultOf(property)} | ")
                .Append(CultureInfo.InvariantCulture, $"{AcceptedBy(property)} | {MeaningOf(property)} |\n");
        }

        page.Append(
            """

            ## Schedules

            When each timer runs: second, minute, hour, day, month and weekday, in UTC. They have no default in the program: the
            sample and the parameters have these.

            | setting | value | meaning |
            |---|---|---|

            """);
        foreach (var name in SettingsInCode.Names.Except(SettingsInCode.Options.Keys))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{name}` | `{SettingsSample.Values[name]}` | {CommentOf(name)} |\n");
        }

        page.Append(
            """

            ## Of the platform

            The app's own names end here; these are the host's and the libraries'. In Azure the deployment sets them.

            | setting | meaning |
            |---|---|

            """);
        foreach (var (name, meaning) in OfThePlatform) page.Append(CultureInfo.InvariantCulture, $"| `{name}` | {meaning} |\n");
        return page.ToString();
    }

    private static string TypeOf(PropertyInfo property) => property.PropertyType switch
    {
        { IsEnum: true } => "word",
        var type when type == typeof(bool) => "truth value",
        var type when type == typeof(int) => "whole number",
        var type when type == typeof(TimeSpan) => "time span",
        var type when type == typeof(Uri) => "address",
        var type when type == typeof(string) => "text",
        var type => throw new InvalidOperationException($"{property.Name} is a {type.Name}, which has no name here."),
    };

    private static string DefaultOf(PropertyInfo property) => property.GetValue(Activator.CreateInstance(property.DeclaringType!)) switch
    {
        null or "" => "none",
        bool truth => truth ? "`true`" : "`false`",
        var value => string.Create(CultureInfo.InvariantCulture, $"`{value}`"),
    };

    private static string AcceptedBy(PropertyInfo property) => property.GetCustomAttribute<RangeAttribute>() switch
    {
        { Maximum: int.MaxValue } range => $"from {range.Minimum} on",
        { } range => $"{range.Minimum} to {range.Maximum}",
        null when property.PropertyType.IsEnum => string.Join(", ", Enum.GetNames(property.PropertyType).Select(word => $"`{word}`")),
        null when property.PropertyType == typeof(bool) => "`true`, `false`",
        null => "any",
    };

    private static string MeaningOf(PropertyInfo property) => XmlComments.Of(property, SettingOf);

    private static string SettingOf(string reference) =>
        SettingsInCode.Options.Single(option => $"P:{option.Value.DeclaringType!.FullName}.{option.Value.Name}" == reference).Key;

    // The comment above a setting of the sample, without its name.
    private static string CommentOf(string name)
    {
        var lines = SettingsSample.Lines.Select(line => line.Trim())
            .SkipWhile(line => !line.StartsWith($"// {name}: ", StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal))
            .Select(line => line[2..].Trim());
        var text = string.Join(' ', lines)[(name.Length + 2)..];
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    [GeneratedRegex(@"^var platform = \{.*?^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex PlatformBlock();

    [GeneratedRegex(@"^  (\w+):", RegexOptions.Multiline)]
    private static partial Regex PlatformName();
}
