using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;

namespace ReportingPipeline.Tests.Access;

/// <summary>An HTTP function of the app, as its attributes describe it.</summary>
internal sealed partial record HttpFunction(MethodInfo Method, HttpTriggerAttribute Trigger)
{
    /// <summary>Every one of the app.</summary>
    public static IReadOnlyList<HttpFunction> All { get; } =
    [
        .. from type in typeof(NeedsAttribute).Assembly.GetTypes()
           from method in type.GetMethods()
           from parameter in method.GetParameters()
           let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
           where trigger is not null
           select new HttpFunction(method, trigger),
    ];

    public string Name => Method.DeclaringType!.Name;

    public IReadOnlyList<NeedsAttribute> Needs => [.. Method.GetCustomAttributes<NeedsAttribute>()];

    /// <summary>A path that the function answers, of something that there is not.</summary>
    public string AnyPath => Parameter().Replace(Trigger.Route!, parameter => parameter.Value == $"{{{ShowStart.Route}}}" ? "" : "nothing");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
