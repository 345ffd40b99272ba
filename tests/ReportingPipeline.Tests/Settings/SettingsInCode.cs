using System.Reflection;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Settings;

/// <summary>The settings that the product reads, found by reflection.</summary>
internal static class SettingsInCode
{
    private const BindingFlags AllDeclared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Assembly Product = typeof(CollectionOptions).Assembly;

    /// <summary>Every settable property of an options class, by the name of its setting.</summary>
    public static IReadOnlyDictionary<string, PropertyInfo> Options { get; } = Product.GetTypes()
        .Where(type => type.Namespace == typeof(CollectionOptions).Namespace && Section(type) is not null)
        .SelectMany(type => type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
        .ToDictionary(property => $"{Section(property.DeclaringType!)}__{property.Name}");

    /// <summary>The schedules of timers and the names of queues, as the triggers spell them.</summary>
    public static IReadOnlyList<string> TimerSchedules { get; } = TriggerArguments("TimerTriggerAttribute");

    /// <inheritdoc cref="TimerSchedules"/>
    public static IReadOnlyList<string> TriggerQueues { get; } = TriggerArguments("QueueTriggerAttribute");

    /// <summary>The names of all settings: the options' and those that a trigger spells <c>%Name%</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = Options.Keys
        .Concat(TimerSchedules.Concat(TriggerQueues).Where(IsSetting).Select(argument => argument.Trim('%')))
        .Distinct().Order(StringComparer.Ordinal).ToList();

    /// <summary>The names of the functions that a timer runs.</summary>
    public static IReadOnlyList<string> Timers { get; } =
        [.. Product.GetTypes()
            .SelectMany(type => type.GetMethods(AllDeclared))
            .Where(method => method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributesData())
                .Any(data => data.AttributeType.Name == "TimerTriggerAttribute"))
            .Select(method => method.DeclaringType!.Name)];

    /// <summary>Whether a trigger's argument is the name of a setting rather than a value.</summary>
    public static bool IsSetting(string argument) => argument.StartsWith('%') && argument.EndsWith('%');

    private static string? Section(Type type) =>
        type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string;

    // By the attribute's name, so that it does not matter which assembly offers the triggers.
    private static List<string> TriggerArguments(string attribute) =>
        [.. Product.GetTypes()
            .SelectMany(type => type.GetMethods(AllDeclared))
            .SelectMany(method => method.GetParameters())
            .SelectMany(parameter => parameter.GetCustomAttributesData())
            .Where(data => data.AttributeType.Name == attribute)
            .Select(data => (string)data.ConstructorArguments[0].Value!)];
}
