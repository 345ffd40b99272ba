using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace ReportingPipeline.Http;

/// <summary>An object that a call accepts as its body, for messages and for the description of the calls.</summary>
/// <param name="json">The object.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ExampleAttribute([StringSyntax(StringSyntaxAttribute.Json)] string json) : Attribute
{
    /// <summary>The object.</summary>
    public string Json { get; } = json;

    /// <summary>The example of a type.</summary>
    public static string Of<T>() => typeof(T).GetCustomAttribute<ExampleAttribute>()!.Json;
}
