using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ReportingPipeline.Workbooks.Pdf.Fonts;

/// <summary>The files that a package for Avalonia keeps in its assembly, which is read and never loaded.</summary>
internal static class PackagedFiles
{
    private const string Resource = "!AvaloniaResources";

    /// <summary>
    /// The bytes of a file by its path. Before the files are the length of their index, its version, how many there are, and for each
    /// its path, where it begins behind the index, and its length.
    /// </summary>
    public static byte[] Read(Stream assembly, string path)
    {
        using var reader = new BinaryReader(new MemoryStream(Files(assembly)));
        var start = sizeof(int) + reader.ReadInt32();
        reader.BaseStream.Position += sizeof(int);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var (name, offset, length) = (reader.ReadString(), reader.ReadInt32(), reader.ReadInt32());
            if (name != path) continue;

            reader.BaseStream.Position = start + offset;
            return reader.ReadBytes(length);
        }

        throw new FileNotFoundException($"The package has no file {path}.");
    }

    private static byte[] Files(Stream assembly)
    {
        using var file = new PEReader(assembly);
        var metadata = file.GetMetadataReader();
        var resource = metadata.ManifestResources.Select(metadata.GetManifestResource)
            .Single(resource => metadata.StringComparer.Equals(resource.Name, Resource));
        var resources = file.GetSectionData(file.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress).GetReader();
        resources.Offset = (int)resource.Offset;
        return resources.ReadBytes(resources.ReadInt32());
    }
}
