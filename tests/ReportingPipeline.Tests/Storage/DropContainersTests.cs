using System.Diagnostics;
using System.Security.Cryptography;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Storage;

public sealed class DropContainersTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private const string FileName = "Sagatun_2019-H1_Løten_v1.xlsx";
    private const string Name = $"sagatun/2019-H1/loten/{FileName}";

    private static readonly byte[] Workbook = [80, 75, 3, 4];

    private readonly DropContainers _drops = new(account.Blobs);

    [Fact]
    public async Task PutAsync_Workbook_LiesThereWithAChecksumThatSha256sumAccepts()
    {
        var place = await PutAsync("loten");

        Assert.Equal($"drop-loten/{Name}", place);
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, FileName), await ReadAsync("loten", Name));
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, $"{FileName}.sha256"), await ReadAsync("loten", $"{Name}.sha256"));
        Assert.Equal((0, $"{FileName}: OK\n"), await CheckAsync(folder.Path));

        await File.WriteAllTextAsync(Path.Combine(folder.Path, FileName), "edited");
        Assert.Equal(1, (await CheckAsync(folder.Path)).ExitCode);
    }

    [Fact]
    public async Task PutAsync_Again_ChangesNothing()
    {
        await PutAsync("stange");
        var checksum = await ReadAsync("stange", $"{Name}.sha256");

        await PutAsync("stange");

        Assert.Equal(Workbook, await ReadAsync("stange", Name));
        Assert.Equal(checksum, await ReadAsync("stange", $"{Name}.sha256"));
    }

    private Task<string> PutAsync(string municipality) => _drops.PutAsync(
        municipality,
        [new DroppedFile(Name, ReportWorkbook.ContentType, Workbook, Convert.ToHexStringLower(SHA256.HashData(Workbook)))],
        CancellationToken.None);

    private async Task<byte[]> ReadAsync(string municipality, string name) =>
        (await account.Blobs.GetBlobContainerClient($"drop-{municipality}").GetBlobClient(name).DownloadContentAsync()).Value.Content.ToArray();

    private static async Task<(int ExitCode, string Output)> CheckAsync(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("sha256sum", $"-c {FileName}.sha256")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C" },
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("drop").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
