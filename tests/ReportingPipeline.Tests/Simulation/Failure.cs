namespace ReportingPipeline.Tests.Simulation;

/// <summary>What befalls a call to storage or to the mail server, and the process that makes it.</summary>
public enum Failure
{
    /// <summary>The process dies before the call is made.</summary>
    DiesBefore,

    /// <summary>The call is carried out, and the process dies before it gets the answer.</summary>
    DiesAfter,

    /// <summary>The call fails without being carried out, and the process lives on.</summary>
    FailsBefore,

    /// <summary>The call is carried out, its answer is lost, and the process lives on.</summary>
    FailsAfter,

    /// <summary>The call is carried out, its answer is lost, and the client makes the call again by itself.</summary>
    IsRepeated,
}

/// <summary>What a call is for.</summary>
public enum CallKind
{
    /// <summary>It reads from storage.</summary>
    Read,

    /// <summary>It writes to storage.</summary>
    Write,

    /// <summary>It writes to storage: a transaction that makes another state of the books count, mostly with the release of a report.</summary>
    Books,

    /// <summary>It hands a message to the mail server.</summary>
    Mail,
}

/// <summary>Where and how a process fails.</summary>
/// <param name="Call">At which of its calls, from 1.</param>
/// <param name="Failure">How.</param>
public sealed record FailurePoint(int Call, Failure Failure)
{
    /// <summary>Every way in which some calls can fail. Whether a read was carried out makes no difference to anything.</summary>
    public static IEnumerable<FailurePoint> Of(IEnumerable<CallKind> calls) => calls.Index().SelectMany(call => Failures(call.Item)
        .Select(failure => new FailurePoint(call.Index + 1, failure)));

    /// <summary>
    /// One way for each call that changes something, another than for its neighbours, and every way for those that change the books. A
    /// process that dies over a read leaves behind what one leaves that dies over the next write.
    /// </summary>
    public static IEnumerable<FailurePoint> OfChanges(IReadOnlyList<CallKind> calls) => Of(calls)
        .GroupBy(point => point.Call)
        .Where(call => calls[call.Key - 1] != CallKind.Read)
        .SelectMany(call => calls[call.Key - 1] == CallKind.Books ? call : call.Skip(call.Key % call.Count()).Take(1));

    private static Failure[] Failures(CallKind kind) => kind switch
    {
        CallKind.Read => [Failure.DiesBefore, Failure.FailsBefore],
        CallKind.Write or CallKind.Books => Enum.GetValues<Failure>(),
        _ => [Failure.DiesBefore, Failure.DiesAfter, Failure.FailsBefore, Failure.FailsAfter],
    };
}
