namespace ReportingPipeline.Workbooks.Writing;

/// <summary>A part of a package that is added to those saved, or takes the place of the one with its path.</summary>
/// <param name="Path">Its path, without a slash before it.</param>
/// <param name="ContentType">What it holds; null if the package says so by its extension, or already.</param>
/// <param name="Write">Writes what it holds.</param>
internal sealed record PackagePart(string Path, string? ContentType, Action<Stream> Write);
