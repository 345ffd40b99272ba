using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using Azurite;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Delivery;

/// <summary>A mail server in a process of its own, which ends with this one: a class fixture, or one for each test.</summary>
public sealed class SmtpServerProcess : IAsyncLifetime
{
    public const string UserName = "rapport";
    public const string Password = "pass\u00F8rd 1";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests/ReportingPipeline.Tests/Delivery/smtp-server");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SmtpServerOptions _options;
    private readonly ServerCertificate _certificate = new();
    private readonly List<ReceivedMail> _accepted = [];
    private readonly SemaphoreSlim _conversation = new(1);
    private readonly Channel<string> _events = Channel.CreateUnbounded<string>();
    private Process _process = null!;
    private Task _reading = null!;
    private int _port;

    public SmtpServerProcess() : this(new SmtpServerOptions())
    {
    }

    private SmtpServerProcess(SmtpServerOptions options) => _options = options;

    /// <summary>Settings that lead to this server.</summary>
    public MailOptions Settings => new()
    {
        Host = "localhost",
        Port = _port,
        UserName = _options.Logins.Count > 0 ? UserName : "",
        Password = _options.Logins.Count > 0 ? Password : "",
        Encryption = _options.HasStartTls ? MailEncryption.StartTls : MailEncryption.None,
        From = "rapport@senter.example",
    };

    /// <summary>A server other than the fixture's.</summary>
    public static async Task<SmtpServerProcess> StartAsync(SmtpServerOptions options)
    {
        var server = new SmtpServerProcess(options);
        await server.InitializeAsync();
        return server;
    }

    public async Task InitializeAsync()
    {
        await NpmFolder.EnsureInstalledAsync(Folder);
        _process = Process.Start(new ProcessStartInfo("node")
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            ArgumentList = { "serve.cjs" },
        })!;
        _reading = ReadAsync();
        await SayAsync(JsonSerializer.Serialize(new
        {
            key = _certificate.KeyPem,
            certificate = _certificate.Pem,
            hasStartTls = _options.HasStartTls,
            logins = _options.Logins,
            userName = UserName,
            password = Password,
        }));
        await HappenedAsync("listening");
    }

    public async Task DisposeAsync()
    {
        _process.StandardInput.Close();
        await _reading.WaitAsync(Patience);
        _process.Dispose();
    }

    /// <summary>The product's client of this server, which trusts its certificate.</summary>
    public IMailServer Client(MailOptions? settings = null, TimeProvider? time = null) =>
        new SmtpServer(settings ?? Settings, time ?? TimeProvider.System, _certificate.IsTrusted);

    /// <summary>Takes the server down: connections break and its port refuses new ones.</summary>
    public Task GoDownAsync() => AskAsync("stop", "stopped");

    /// <summary>Has the server listen again on the same port.</summary>
    public Task ComeUpAsync() => AskAsync("start", "listening");

    /// <summary>Has the server behave to one recipient, or for null to all, as it does to another; for null to that one as usual.</summary>
    public Task TreatAsync(string? recipient, string? asOther) => AskAsync($"treat {recipient ?? "*"} {asOther?.Split('@')[0]}".TrimEnd(), "treating");

    /// <summary>Every message accepted until now, in order.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> AcceptedAsync()
    {
        await AskAsync("sync", "synced");
        lock (_accepted) return [.. _accepted];
    }

    /// <summary>Every message accepted until now for one recipient, in order.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> AcceptedForAsync(string recipient) =>
        [.. (await AcceptedAsync()).Where(mail => mail.EnvelopeTo == recipient)];

    /// <summary>Returns once the server has got the whole message to <see cref="Recipients.Silent"/>, which it does not answer.</summary>
    public Task SilenceAsync() => HappenedAsync("silent");

    private async Task AskAsync(string command, string answer)
    {
        await _conversation.WaitAsync();
        try
        {
            await SayAsync(command);
            await HappenedAsync(answer);
        }
        finally
        {
            _conversation.Release();
        }
    }

    private Task SayAsync(string line) => _process.StandardInput.WriteLineAsync(line);

    private async Task HappenedAsync(string awaited)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await _events.Reader.ReadAsync(patience.Token) != awaited)
        {
        }
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            using var printed = JsonDocument.Parse(line);
            var name = printed.RootElement.GetProperty("event").GetString()!;
            if (name == "listening") _port = printed.RootElement.GetProperty("port").GetInt32();
            if (name == "accepted") Keep(printed.RootElement.GetProperty("mail").Deserialize<ReceivedMail>(JsonSerializerOptions.Web)!);
            else _events.Writer.TryWrite(name);
        }

        _events.Writer.Complete(new InvalidOperationException("The mail server of the tests has ended; what it printed stands above."));
    }

    private void Keep(ReceivedMail mail)
    {
        lock (_accepted) _accepted.Add(mail);
    }
}
