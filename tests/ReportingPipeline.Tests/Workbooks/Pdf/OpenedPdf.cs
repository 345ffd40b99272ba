using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace ReportingPipeline.Tests.Workbooks.Pdf;

/// <summary>A PDF as PdfPig finds it.</summary>
internal sealed class OpenedPdf
{
    private const int Sides = 2;

    private readonly PdfDocument _document;

    public OpenedPdf(byte[] file)
    {
        _document = PdfDocument.Open(file);
        Pages = [.. _document.GetPages()];
        Contents = [.. Pages.Select(page => page.GetMarkedContents().Select(content => new PdfContent(content)).ToList())];
        Elements = [.. ElementsBelow(Dictionary(Catalog, "StructTreeRoot"))];
        Bookmarks = _document.TryGetBookmarks(out var bookmarks) ? [.. bookmarks.GetNodes().Select(node => node.Title)] : [];
    }

    public IReadOnlyList<Page> Pages { get; }

    /// <summary>What is drawn on every page, in order, by what it is tagged as.</summary>
    public IReadOnlyList<IReadOnlyList<PdfContent>> Contents { get; }

    /// <summary>The elements that assistive technology reads, each before those inside it.</summary>
    public IReadOnlyList<PdfElement> Elements { get; }

    public IReadOnlyList<string> Bookmarks { get; }

    /// <summary>Where the links lead to: the page, from one, and the height on it.</summary>
    public IReadOnlyList<(int Page, double Height)> Links => [.. Pages
        .SelectMany(page => page.GetAnnotations())
        .Select(annotation => (ArrayToken)Found(annotation.AnnotationDictionary, "Dest")!)
        .Select(place => (PageOf((DictionaryToken)Resolved(place[0])!), ((NumericToken)place[3]).Double))];

    public DictionaryToken Catalog => _document.Structure.Catalog.CatalogDictionary;

    public DocumentInformation Information => _document.Information;

    public string Metadata => _document.TryGetXmpMetadata(out var metadata) ? metadata.GetXDocument().ToString() : "";

    /// <summary>The fonts, each by its name and whether it is in the file.</summary>
    public IReadOnlyList<(string Name, bool IsThere)> Fonts => [.. Objects()
        .Where(found => NameOf(found, "Type") == "FontDescriptor")
        .Select(font => (NameOf(font, "FontName")!, font.ContainsKey(NameToken.Create("FontFile2"))))];

    /// <summary>All that can be read in the file, whatever it is for.</summary>
    public string Text => string.Join('\n', [
        .. Contents.SelectMany(page => page).Select(content => content.Text), .. Elements.Select(element => element.Alternative),
        .. Bookmarks, Metadata, Information.Title, Information.Subject, Information.Author, Information.Keywords,
    ]);

    /// <summary>What is tagged so, in order, but for what is empty.</summary>
    public IReadOnlyList<string> TextsOf(params string[] tags) =>
        [.. Contents.SelectMany(page => page).Where(content => tags.Contains(content.Tag)).Select(content => content.Text)];

    public string? TextOf(DictionaryToken dictionary, string key) => Found(dictionary, key) switch
    {
        StringToken text => text.Data,
        HexToken text => text.Data,
        _ => null,
    };

    public DictionaryToken Dictionary(DictionaryToken dictionary, string key) => (DictionaryToken)Found(dictionary, key)!;

    public bool IsTrue(DictionaryToken dictionary, string key) => Found(dictionary, key) is BooleanToken { Data: true };

    private int PageOf(DictionaryToken page) =>
        Pages.Single(found => found.Dictionary.Data["Contents"].Equals(page.Data["Contents"])).Number;

    private IEnumerable<DictionaryToken> Objects() => _document.Structure.CrossReferenceTable.ObjectOffsets.Keys
        .Select(reference => _document.Structure.GetObject(reference).Data).OfType<DictionaryToken>();

    private IEnumerable<PdfElement> ElementsBelow(DictionaryToken parent)
    {
        var kids = Found(parent, "K") switch
        {
            ArrayToken array => array.Data.Select(Resolved),
            { } only => [only],
            null => [],
        };
        foreach (var kid in kids.OfType<DictionaryToken>().Where(kid => kid.ContainsKey(NameToken.Create("S"))))
        {
            var attributes = Found(kid, "A") as DictionaryToken;
            yield return new PdfElement(
                NameOf(kid, "S")!,
                TextOf(kid, "Alt"),
                attributes is null ? null : NameOf(attributes, "Scope"),
                attributes is not null && Found(attributes, "BBox") is ArrayToken { Length: 2 * Sides });
            foreach (var below in ElementsBelow(kid)) yield return below;
        }
    }

    private static string? NameOf(DictionaryToken dictionary, string key) =>
        dictionary.TryGet(NameToken.Create(key), out var token) && token is NameToken name ? name.Data : null;

    private IToken? Found(DictionaryToken dictionary, string key) =>
        dictionary.TryGet(NameToken.Create(key), out var token) ? Resolved(token) : null;

    private IToken? Resolved(IToken token) =>
        token is IndirectReferenceToken reference ? _document.Structure.GetObject(reference.Data).Data : token;
}

/// <summary>Something drawn on a page.</summary>
/// <param name="Tag">What it is tagged as.</param>
/// <param name="Text">Its text.</param>
/// <param name="Letters">How many letters it has.</param>
/// <param name="Height">How far the first of them is above the foot of the page.</param>
internal sealed record PdfContent(string Tag, string Text, int Letters, double Height)
{
    public PdfContent(MarkedContentElement content)
        : this(
            content.Tag ?? "",
            string.Concat(content.Letters.Select(letter => letter.Value)),
            content.Letters.Count,
            content.Letters.Select(letter => letter.StartBaseLine.Y).FirstOrDefault())
    {
    }
}

/// <summary>An element that assistive technology reads.</summary>
/// <param name="Kind">What it is, such as a table.</param>
/// <param name="Alternative">The text in the place of a picture.</param>
/// <param name="Scope">Whether a header is one of its row or of its column.</param>
/// <param name="HasPlace">Whether it says where on its page it is.</param>
internal sealed record PdfElement(string Kind, string? Alternative, string? Scope, bool HasPlace);
