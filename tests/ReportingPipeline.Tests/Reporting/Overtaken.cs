using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Reporting;

/// <summary>
/// A second process on a scene's storage account, which is overtaken: just before its first transaction, when all is read and decided,
/// somebody else does something.
/// </summary>
internal sealed class Overtaken : HttpPipelinePolicy, IAsyncDisposable
{
    private readonly Func<Task> _others;
    private readonly Pipeline _app;
    private int _transactions;

    public Overtaken(LedgerScene scene, Func<Task> others)
    {
        var options = new TableClientOptions();
        options.AddPolicy(this, HttpPipelinePosition.PerCall);
        _others = others;
        _app = new Pipeline(scene.Account, scene.Clock, TestKeys.OnlyFirst, services => services
            .AddSingleton<IReportSteps>(scene.Steps)
            .AddSingleton(new TableServiceClient(scene.Account.ConnectionString, options)));
    }

    /// <summary>How many transactions it has asked for.</summary>
    public int Transactions => _transactions;

    public T Get<T>()
        where T : notnull => _app.Get<T>();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var isTransaction = message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal);
        if (isTransaction && Interlocked.Increment(ref _transactions) == 1) await _others();
        await ProcessNextAsync(message, pipeline);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
