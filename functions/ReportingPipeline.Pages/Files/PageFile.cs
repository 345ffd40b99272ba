using System.Security.Cryptography;

namespace ReportingPipeline.Pages.Files;

/// <summary>
/// A file that pages load, under a name that changes with its content, so that whoever has it need never ask again.
/// </summary>
public sealed class PageFile
{
    private PageFile(string name, string contentType)
    {
        using var resource = typeof(PageFile).Assembly.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        resource.CopyTo(content);
        (Content, ContentType) = (content.ToArray(), contentType);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Content.Span));
        Name = $"{Path.GetFileNameWithoutExtension(name)}-{Sha256[..12]}{Path.GetExtension(name)}";
    }

    /// <summary>The folder, below the root, of all of them.</summary>
    public const string Folder = "files";

    /// <summary>How pages look.</summary>
    public static readonly PageFile Style = new("style.css", "text/css; charset=utf-8");

    /// <summary>What lets a page in progress look again by itself.</summary>
    public static readonly PageFile Progress = new("progress.js", "text/javascript; charset=utf-8");

    /// <summary>The sign of the system in a browser's tabs.</summary>
    public static readonly PageFile Icon = new("icon.svg", "image/svg+xml");

    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Its media type.</summary>
    public string ContentType { get; }

    /// <summary>The SHA-256 of its content in lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>Its name, which has a part of the SHA-256 in it.</summary>
    public string Name { get; }

    /// <summary>Where it is served.</summary>
    public string Address => $"/{Folder}/{Name}";

    /// <summary>The file of a name; null if there is none.</summary>
    public static PageFile? Find(string name) => new[] { Style, Progress, Icon }.FirstOrDefault(file => file.Name == name);
}
