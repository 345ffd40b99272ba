using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;
using ReportingPipeline.Workbooks.Pdf.Drawing;
using ReportingPipeline.Workbooks.Pdf.Fonts;
using ReportingPipeline.Workbooks.Writing;

namespace ReportingPipeline.Workbooks.Pdf.Files;

/// <summary>A tagged document that is to be kept for long.</summary>
internal static class ArchivedDocument
{
    private const string Program = "ReportingPipeline";
    private const int SubsetTag = 7;

    private static readonly string[] FontNames = ["/BaseFont", "/FontName"];

    /// <summary>A document without pages that says of itself what a workbook does.</summary>
    public static PdfDocument New(DocumentProperties properties)
    {
        InterFont.Use();
        var document = new PdfDocument();
        document.SetPdfA();
        UAManager.ForDocument(document).SetDocumentLanguage(properties.Language);

        // What is compressed here lacks a checksum, so that is done when the file is packed.
        (document.Options.CompressContentStreams, document.Options.NoCompression) = (false, true);

        var info = document.Info;
        info.Title = TextString.Of(properties.Title);
        info.Subject = TextString.Of(properties.Subject);
        info.Author = TextString.Of(properties.Author);
        info.Keywords = TextString.Of(properties.Keywords);
        info.Creator = Program;
        info.CreationDate = info.ModificationDate = properties.CreatedAt.UtcDateTime;
        return document;
    }

    /// <summary>The finished file; the same document gives the same bytes.</summary>
    public static byte[] Save(PdfDocument document)
    {
        NameFonts(document);
        using var saved = new MemoryStream();
        document.Save(saved);
        return PackedFile.Of(saved.GetBuffer().AsSpan(0, (int)saved.Length), new XmpMetadata(document).ToXml());
    }

    // A font of which only some glyphs are there has six letters before its name, which PDFsharp draws at random.
    private static void NameFonts(PdfDocument document)
    {
        foreach (var font in document.Internals.GetAllObjects().OfType<PdfDictionary>())
        {
            foreach (var key in FontNames.Where(font.Elements.ContainsKey))
            {
                font.Elements.SetName(key, $"/AAAAAA+{font.Elements.GetName(key).TrimStart('/')[SubsetTag..]}");
            }
        }
    }
}
