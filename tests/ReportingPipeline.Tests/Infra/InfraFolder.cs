namespace ReportingPipeline.Tests.Infra;

/// <summary>
/// The folder infra, or a copy of it with something changed, and what the compiler makes of it; each is made once and when it is
/// asked for.
/// </summary>
public sealed class InfraFolder : IDisposable
{
    private const string Subscription = "00000000-0000-0000-0000-000000000001";
    private const string Tenant = "00000000-0000-0000-0000-000000000002";

    private readonly string _path = Directory.CreateTempSubdirectory("infra").FullName;
    private readonly Lazy<Task<Deployment>> _usual;
    private readonly Lazy<Task<Deployment>> _everything;

    /// <summary>Copies the folder, as files of parameters must lie beside it, and tests change it.</summary>
    public InfraFolder()
    {
        var infra = Path.Combine(Repository.Root, "infra");
        foreach (var file in Directory.EnumerateFiles(infra, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_path, Path.GetRelativePath(infra, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        _usual = new(() => PredictAsync("usual"));
        _everything = new(() => PredictAsync("everything"));
    }

    /// <summary>The Bicep files, by their paths in the folder.</summary>
    public IEnumerable<string> BicepFiles => Directory.EnumerateFiles(_path, "*.bicep", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_path, file)).Order(StringComparer.Ordinal);

    /// <summary>What is deployed with no parameter but those that must be given.</summary>
    public Task<Deployment> Usual => _usual.Value;

    /// <summary>What is deployed with every parameter given.</summary>
    public Task<Deployment> Everything => _everything.Value;

    /// <summary>The text of a file.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(_path, file));

    /// <summary>Changes a file, where the text stands once.</summary>
    public void Change(string file, string text, string other)
    {
        var before = Read(file);
        Assert.Equal(2, before.Split(text).Length);
        File.WriteAllText(Path.Combine(_path, file), before.Replace(text, other, StringComparison.Ordinal));
    }

    /// <summary>Everything that the compiler has to say, with every rule of its linter on; a line each.</summary>
    public Task<IReadOnlyList<string>> DiagnoseAsync() => BicepCompiler.DiagnoseAsync(Path.Combine(_path, "main.bicep"));

    /// <summary>A file as the compiler would format it.</summary>
    public Task<string> FormatAsync(string file) => BicepCompiler.FormatAsync(Path.Combine(_path, file));

    /// <summary>What of main.bicep must be there before what.</summary>
    public Task<ILookup<string, string>> DependenciesAsync() => BicepCompiler.DependenciesAsync(Path.Combine(_path, "main.bicep"));

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_path, recursive: true);

    private async Task<Deployment> PredictAsync(string parameters)
    {
        var file = Path.Combine(_path, $"{parameters}.bicepparam");
        File.Copy(Path.Combine(Repository.Root, "tests/ReportingPipeline.Tests/Infra/Snapshots", $"{parameters}.bicepparam"), file);
        return new Deployment(await BicepCompiler.PredictAsync(file, Tenant, Subscription, "norwayeast"));
    }
}
