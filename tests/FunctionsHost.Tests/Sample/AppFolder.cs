using System.Reflection;

namespace FunctionsHost.Tests.Sample;

/// <summary>A copy of the built sample app, to have other files in.</summary>
internal sealed class AppFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public AppFolder()
    {
        foreach (var file in new DirectoryInfo(Built).EnumerateFiles()) file.CopyTo(PathOf(file.Name));
    }

    /// <summary>The sample app itself, for all who leave it as it is.</summary>
    public static string Built { get; } = typeof(AppFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "SampleApp").Value!;

    public string Path => _folder.FullName;

    public AppFolder With(string file, string text)
    {
        File.WriteAllText(PathOf(file), text);
        return this;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string file) => System.IO.Path.Combine(Path, file);
}
