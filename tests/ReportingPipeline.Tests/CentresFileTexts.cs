using System.Text;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests;

/// <summary>Reads centres.json as tests write it: a text, on a day that stays the same.</summary>
internal static class CentresFileTexts
{
    public static readonly DateOnly Today = new(2026, 11, 27);

    extension(CentresFile)
    {
        public static IReadOnlyList<Centre> Parse(string text) => CentresFile.Parse(Encoding.UTF8.GetBytes(text), Today).Centres;

        public static IReadOnlyList<Overview> ParseOverviews(string text) =>
            CentresFile.Parse(Encoding.UTF8.GetBytes(text), Today).Overviews;
    }
}
