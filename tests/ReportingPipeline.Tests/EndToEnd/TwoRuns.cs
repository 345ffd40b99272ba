using System.Security.Cryptography;
using Azurite;

namespace ReportingPipeline.Tests.EndToEnd;

/// <summary>The app run twice from nothing, with a storage emulator that it starts and ends itself each time.</summary>
public sealed class TwoRuns : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ReportingPipeline");

    internal LocalProgram First { get; private set; } = null!;

    internal LocalProgram Second { get; private set; } = null!;

    internal IReadOnlyDictionary<string, string> FirstHashes { get; private set; } = null!;

    internal IReadOnlyDictionary<string, string> SecondHashes { get; private set; } = null!;

    /// <summary>The folder that the workbooks were copied to.</summary>
    public string Out => Path.Combine(_folder.FullName, "out");

    /// <summary>The workbook of a first revision that was copied there: the released one, or the draft of one that waits.</summary>
    public byte[] FileOf(string period, string municipality) =>
        File.ReadAllBytes(Assert.Single(Directory.GetFiles(Path.Combine(Out, "sagatun", period, municipality), "*_v1*.xlsx")));

    public async Task InitializeAsync()
    {
        var connection = await UnusedStorage.NewConnectionStringAsync();
        var storage = Path.Combine(_folder.FullName, "storage");
        First = await LocalProgram.OnceAsync(connection, "--storage", storage, "--out", Out);
        FirstHashes = Hashes();
        Second = await LocalProgram.OnceAsync(connection, "--storage", storage, "--out", Out);
        SecondHashes = Hashes();
    }

    public Task DisposeAsync()
    {
        First.Dispose();
        Second.Dispose();
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
