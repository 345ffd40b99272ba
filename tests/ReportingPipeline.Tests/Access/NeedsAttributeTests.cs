using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;

namespace ReportingPipeline.Tests.Access;

public class NeedsAttributeTests
{
    [Fact]
    public void HttpFunctions_All_SayOnceWhatTheyNeed() =>
        Assert.All(HttpFunction.All, function => Assert.True(function.Needs.Count == 1, $"{function.Name} must have one [Needs(…)]."));

    // The host checks keys, and the app everything else.
    [Fact]
    public void HttpFunctions_All_HaveTheHostCheckTheKeyThatTheyNeed() => Assert.All(HttpFunction.All, function => Assert.Equal(
        function.Needs.Single().Access switch
        {
            AccessKind.MasterKey => AuthorizationLevel.Admin,
            AccessKind.FunctionKey => AuthorizationLevel.Function,
            _ => AuthorizationLevel.Anonymous,
        },
        function.Trigger.AuthLevel));

    [Fact]
    public void HttpFunctions_ThatDownload_AreRecorded() => Assert.Equal(
        HttpFunction.All
            .Where(function => function.Trigger.Methods!.Contains("get") && function.Name.StartsWith("Download", StringComparison.Ordinal))
            .Select(function => function.Name),
        HttpFunction.All.Where(function => function.Needs.Single().IsRecorded).Select(function => function.Name));

    [Fact]
    public void Functions_WithoutHttp_SayNothing() => Assert.Equal(
        HttpFunction.All.Count,
        typeof(NeedsAttribute).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Count(method => method.IsDefined(typeof(NeedsAttribute), inherit: false)));

    [Fact]
    public void NeededAccess_UnknownEntryPoint_IsNone() => Assert.Null(NeededAccess.Of("ReportingPipeline.Triggers.Nothing.Run"));

    [Fact]
    public void NeededAccess_EveryHttpFunction_IsFoundByItsEntryPoint() => Assert.All(
        HttpFunction.All,
        function => Assert.Equal(
            function.Needs.Single().Access,
            NeededAccess.Of($"{function.Method.DeclaringType!.FullName}.{function.Method.Name}")!.Access));
}
