using Microsoft.Azure.Functions.Worker.LocalHost;

namespace ReportingPipeline.Example;

/// <summary>Says how many workbooks have been built, every time ten more are there.</summary>
internal sealed class BuildProgress(Action<string> say) : IProgress<IReadOnlyList<QueueStatus>>
{
    private const int Step = 10;

    private int _said;

    /// <summary>The workbooks built so far.</summary>
    public int Built { get; private set; }

    /// <inheritdoc/>
    public void Report(IReadOnlyList<QueueStatus> value)
    {
        Built = value.Sum(queue => queue.Succeeded);
        var waiting = value.Sum(queue => queue.Messages);
        if (Built < _said + Step || waiting == 0) return;

        _said = Built;
        say($"  {Built} of {Built + waiting} workbooks built");
    }
}
