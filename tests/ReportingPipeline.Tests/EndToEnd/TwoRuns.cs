using System.Security.Cryptography;
using Azurite;

namespace ReportingPipeline.Tests.EndToEnd;

/// <summary>The app run twice from nothing, with a storage emulator that it starts and ends itself each time.</summary>
public sealed class TwoRuns : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ReportingPipeline");

    internal AppRun First { get; private set; } = null!;

    internal AppRun Second { get; private set; } = null!;

    internal IReadOnlyDictionary<string, string> FirstHashes { get; private set; } = null!;

    internal IReadOnlyDictionary<string, string> SecondHashes { get; private set; } = null!;

    /// <summary>The folder that the workbooks were copied to.</summary>
    public string Out => Path.Combine(_folder.FullName, "out");

    public async Task InitializeAsync()
    {
        var connection = await UnusedStorage.NewConnectionStringAsync();
        var settings = new Dictionary<string, string> { ["LocalHost__StorageFolder"] = Path.Combine(_folder.FullName, "storage") };
        First = await AppProcess.OnceAsync(connection, settings, "--out", Out);
        FirstHashes = Hashes();
        Second = await AppProcess.OnceAsync(connection, settings, "--out", Out);
        SecondHashes = Hashes();
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private Dictionary<string, string> Hashes() => !Directory.Exists(Out) ? [] : Directory.GetFiles(Out, "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(Out, path).Replace('\\', '/'), path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))));
}

/// <summary>The test classes that look at the same two runs.</summary>
[CollectionDefinition(Name)]
public sealed class SharedTwoRuns : ICollectionFixture<TwoRuns>
{
    public const string Name = "TwoRuns";
}
