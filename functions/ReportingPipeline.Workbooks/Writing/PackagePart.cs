namespace ReportingPipeline.Workbooks.Writing;

/// <summary>A part of a package.</summary>
/// <param name="Path">Its path, without a slash before it.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Write">Writes what it holds.</param>
internal sealed record PackagePart(string Path, PartKind Kind, Action<Stream> Write)
{
    /// <summary>The parts that it refers to.</summary>
    public IReadOnlyList<PackagePart> Parts { get; init; } = [];

    /// <summary>The id by which another part refers to it.</summary>
    public string Id => System.IO.Path.GetFileNameWithoutExtension(Path);
}
