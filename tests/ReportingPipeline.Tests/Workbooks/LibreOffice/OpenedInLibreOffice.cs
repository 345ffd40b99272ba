namespace ReportingPipeline.Tests.Workbooks.LibreOffice;

/// <summary>All samples, opened in LibreOffice and saved in another format, in one start.</summary>
public abstract class OpenedInLibreOffice(string format) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ReportingPipeline");

    public async Task InitializeAsync()
    {
        if (Office.Missing is not null) return;
        var files = SampleWorkbooks.NamesToOpen.Select(name => Path.Combine(_folder.FullName, $"{name}.xlsx")).ToList();
        foreach (var (name, path) in SampleWorkbooks.NamesToOpen.Zip(files)) await File.WriteAllBytesAsync(path, SampleWorkbooks.File(name));
        await Office.ConvertAsync(files, format, Path.Combine(_folder.FullName, "saved"));
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Where a sample was saved.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, "saved", $"{name}.{format}");
}

/// <summary>The samples as LibreOffice saves them.</summary>
public sealed class SavedByLibreOffice() : OpenedInLibreOffice("xlsx");

/// <summary>The samples as LibreOffice prints them.</summary>
public sealed class PrintedByLibreOffice() : OpenedInLibreOffice("pdf");
