using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Triggers;

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

    /// <summary>Whether its address is of a centre.</summary>
    public bool IsOfACentre => Parameter().Matches(Trigger.Route!).Any(parameter => parameter.Value is "{centre}" or "{id}");

    /// <summary>A path that the function answers, of Sagatun if it is of a centre.</summary>
    public string AnyPath => $"/{Parameter().Replace(Trigger.Route!, parameter => parameter.Value switch
    {
        ShowStart.Route => "",
        "{centre}" => "sagatun",
        "{id}" => "sagatun_2018-H1_hamar_r1_drop",
        _ => "nothing",
    })}";

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
