using Azure.Core;
using Azure.Core.Pipeline;

namespace ReportingPipeline.Tests.Collection;

/// <summary>Kills a process in mid-run: from a chosen write on, no request gets through any more.</summary>
internal sealed class KillSwitch : HttpPipelinePolicy
{
    private int _writesLeft = int.MaxValue;
    private bool _answerIsLost;

    /// <summary>Whether the run has been killed.</summary>
    public bool IsDead { get; private set; }

    /// <summary>Lets a number of writes through; the next one is never sent, or is carried out and its answer lost.</summary>
    public void KillAfter(int writes, bool answerIsLost)
    {
        (_writesLeft, _answerIsLost, IsDead) = (writes, answerIsLost, false);
    }

    public void Revive() => KillAfter(int.MaxValue, answerIsLost: false);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var isLast = message.Request.Method != RequestMethod.Get && Interlocked.Decrement(ref _writesLeft) < 0;
        if (IsDead || (isLast && !_answerIsLost)) throw Die();

        await ProcessNextAsync(message, pipeline);
        if (isLast) throw Die();
    }

    private KilledException Die()
    {
        IsDead = true;
        return new KilledException();
    }
}

/// <summary>The process was killed.</summary>
internal sealed class KilledException : Exception;
