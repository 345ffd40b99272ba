using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ReportingPipeline.Http;

/// <summary>
/// The functions that programs call: those that say which answers they give. Pages for people say none, and are no part of the
/// description of the calls.
/// </summary>
internal static class ApiCalls
{
    /// <summary>Their methods, by the names of the functions.</summary>
    public static IReadOnlyDictionary<string, MethodInfo> Methods { get; } = typeof(ApiCalls).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.IsDefined(typeof(FunctionAttribute)) && method.IsDefined(typeof(ProducesResponseTypeAttribute)))
        .ToDictionary(method => method.GetCustomAttribute<FunctionAttribute>()!.Name);
}
