using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using ReportingPipeline.Reporting;
using ReportingPipeline.Tests.Delivery;

namespace ReportingPipeline.Tests.Simulation;

/// <summary>The app in one process of its own, whose every call to storage and to the mail server can be made to fail.</summary>
internal sealed class MortalApp : IAsyncDisposable
{
    private readonly Pipeline _pipeline;
    private readonly StepQueue _queue;

    /// <summary>Starts a process on an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="clock">What the app takes for the time.</param>
    /// <param name="mail">The mail server that it sends through.</param>
    /// <param name="callsInOrder">Whether calls are made one after the other, so that it is the same call that comes first every time.</param>
    public MortalApp(StorageAccount account, TimeProvider clock, SmtpServerProcess mail, bool callsInOrder = false)
    {
        _queue = new StepQueue(account);
        var settings = Settings(mail);
        if (callsInOrder) settings["Collection:ParallelReads"] = "1";
        _pipeline = new Pipeline(account, clock, settings, services => services
            .AddSingleton(new TableServiceClient(account.ConnectionString, Mortal(new TableClientOptions())))
            .AddSingleton(new BlobServiceClient(account.ConnectionString, Mortal(new BlobClientOptions())))
            .AddSingleton(new QueueServiceClient(account.ConnectionString, Mortal(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 })))
            .AddSingleton<ReportingPipeline.Delivery.Mail.IMailServer>(new MortalMailServer(mail.Client(), Kill)));
    }

    /// <summary>Kills the process.</summary>
    public KillSwitch Kill { get; } = new(countsReads: true);

    /// <summary>What the app is told of a mail server.</summary>
    public static Dictionary<string, string?> Settings(SmtpServerProcess mail) => new()
    {
        ["Mail:Host"] = mail.Settings.Host,
        ["Mail:Port"] = $"{mail.Settings.Port}",
        ["Mail:From"] = mail.Settings.From,
        ["Delivery:PublicAddress"] = "https://rapport.example/",
    };

    public T Get<T>()
        where T : notnull => _pipeline.Get<T>();

    /// <summary>What the first of the nightly timers has done.</summary>
    public Task CollectAsync() => _pipeline.CollectAllAsync();

    /// <summary>What the second of the nightly timers has done.</summary>
    public Task<int> ReconcileAsync() => _pipeline.ReconcileAllAsync();

    /// <summary>What the queue's function does until the queue is empty, or the process dies.</summary>
    public Task WorkAsync(int atOnce = 1) => _queue.WorkAsync(Get<StepRunner>(), Kill, atOnce);

    public ValueTask DisposeAsync() => _pipeline.DisposeAsync();

    private T Mortal<T>(T options)
        where T : ClientOptions
    {
        options.AddPolicy(Kill, HttpPipelinePosition.PerCall);
        return options;
    }
}
