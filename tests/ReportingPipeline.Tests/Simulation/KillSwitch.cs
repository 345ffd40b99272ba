using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace ReportingPipeline.Tests.Simulation;

/// <summary>Lets a process fail at a chosen call to what lies outside it; once it has died, no call gets through any more.</summary>
/// <param name="countsReads">Whether calls that read count as well.</param>
internal sealed class KillSwitch(bool countsReads = false) : HttpPipelinePolicy
{
    private readonly Lock _lock = new();
    private readonly List<CallKind> _calls = [];
    private FailurePoint? _point;

    /// <summary>Whether the process has died.</summary>
    public bool IsDead { get; private set; }

    /// <summary>Whether it has failed, dead or alive, since <see cref="FailAt"/>.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The calls that have been counted, in order.</summary>
    public IReadOnlyList<CallKind> Calls
    {
        get
        {
            lock (_lock) return [.. _calls];
        }
    }

    /// <summary>Has a coming call fail, counted from now on; null lets every call through.</summary>
    public void FailAt(FailurePoint? point)
    {
        lock (_lock)
        {
            _calls.Clear();
            (_point, IsDead, HasFailed) = (point, false, false);
        }
    }

    /// <summary>Counts a call, and says how it fails; null if it does not.</summary>
    public Failure? Next(CallKind kind)
    {
        lock (_lock)
        {
            if (IsDead) throw new KilledException();
            if (kind == CallKind.Read && !countsReads) return null;

            _calls.Add(kind);
            if (_calls.Count != _point?.Call) return null;
            HasFailed = true;
            return _point.Failure;
        }
    }

    /// <summary>The process dies.</summary>
    public KilledException Die()
    {
        lock (_lock) IsDead = true;
        return new KilledException();
    }

    // The key ring alone is read and written so, and no report depends on it.
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var failure = Next(KindOf(message.Request));
        if (failure == Failure.DiesBefore) throw Die();
        if (failure == Failure.FailsBefore) throw new RequestFailedException(503, "The server is busy.");

        await ProcessNextAsync(message, pipeline);
        if (failure == Failure.DiesAfter) throw Die();
        if (failure == Failure.FailsAfter) throw new RequestFailedException("The answer was lost.");
        if (failure == Failure.IsRepeated) await ProcessNextAsync(message, pipeline);
    }

    private static CallKind KindOf(Request request) =>
        request.Method == RequestMethod.Get || request.Method == RequestMethod.Head ? CallKind.Read
        : ChangesBooks(request) ? CallKind.Books
        : CallKind.Write;

    // A transaction with the row of the ledger that names the state of the books: first a new one, then a changed one.
    private static bool ChangesBooks(Request request)
    {
        if (request.Content is null || !request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal)) return false;

        using var content = new MemoryStream();
        request.Content.WriteTo(content, CancellationToken.None);
        var text = Encoding.UTF8.GetString(content.ToArray());
        return text.Contains("\"books\"", StringComparison.Ordinal)
            || text.Contains("'books'", StringComparison.Ordinal)
            || text.Contains("%27books%27", StringComparison.Ordinal);
    }
}

/// <summary>The process was killed.</summary>
internal sealed class KilledException : Exception;
