using System.ComponentModel;
using ReportingPipeline.Domain.Languages;

namespace ReportingPipeline.Workbooks.Json;

[Description("A text of the centre's own in bokmål, nynorsk and English; null where it is that in bokmål.")]
internal sealed class TextJson(TranslatedText text) : IOneLine
{
    public string Nb => text.Bokmal;
    public string? Nn => text.Nynorsk;
    public string? En => text.English;
}
