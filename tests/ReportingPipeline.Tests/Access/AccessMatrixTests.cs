using System.Net;
using ReportingPipeline.Access;
using ReportingPipeline.Tests.Triggers;
using Xunit.Abstractions;

namespace ReportingPipeline.Tests.Access;

/// <summary>Every HTTP function of the app, called by every kind of caller: whoever has not what it needs is refused.</summary>
[Collection(SharedBooksApp.Name)]
public class AccessMatrixTests(BooksApp books, ITestOutputHelper output)
{
    private static readonly (string Caller, string? Key, AccessKind[] Opens)[] Callers =
    [
        ("nobody", null, [AccessKind.Nothing]),
        ("another key", "another", [AccessKind.Nothing]),
        ("function key", BooksApp.FunctionKey, [AccessKind.Nothing, AccessKind.FunctionKey]),
        ("master key", BooksApp.MasterKey, [AccessKind.Nothing, AccessKind.FunctionKey, AccessKind.MasterKey]),
    ];

    [Fact]
    public async Task Functions_CalledByEverybody_LetInWhomTheySay()
    {
        var calls = from function in HttpFunction.All
                    from method in function.Trigger.Methods!
                    from caller in Callers
                    select (function, method, caller);

        var outcomes = await Task.WhenAll(calls.Select(call => AskAsync(call.function, call.method, call.caller)));

        output.WriteLine($"{outcomes.Length} calls, of which {outcomes.Count(outcome => outcome.IsLetIn)} were let in");
        Assert.Empty(outcomes.Where(outcome => outcome.IsLetIn != outcome.ShouldBe).Select(outcome => outcome.Said));
    }

    private async Task<(bool IsLetIn, bool ShouldBe, string Said)> AskAsync(
        HttpFunction function, string method, (string Caller, string? Key, AccessKind[] Opens) caller)
    {
        using var answer = await books.SendWithAsync(caller.Key, new HttpMethod(method.ToUpperInvariant()), function.AnyPath);
        var isLetIn = answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
        var shouldBe = caller.Opens.Contains(function.Needs.Single().Access);
        return (isLetIn, shouldBe, $"{function.Name} by {method} to {caller.Caller}: {(int)answer.StatusCode}");
    }
}
