using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Sheets;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks.Sheets;

/// <summary>What the parts of a year count more than the year: of half-years people, of tertials surplus counts.</summary>
public sealed class RepeatedUsersTests
{
    private static readonly ReportModel HalfYears = Samples.All["half-years"];
    private static readonly ReportModel Tertials = Samples.All["tertials"];

    [Theory]
    [InlineData(Language.Bokmal, "De som er talt i begge halvår, er personer: ", "Gjentatte tellinger er ikke personer: ")]
    [InlineData(Language.Nynorsk, "Dei som er talde i begge halvåra, er personar: ", "Gjentekne teljingar er ikkje personar: ")]
    [InlineData(Language.English, "Those counted in both half-years are people: ", "Repeat counts are not people: ")]
    public void Of_UsersOfAYear_SaysWhetherTheyArePeople(Language language, string halfYears, string tertials)
    {
        Assert.Contains(Sentences(HalfYears, language), sentence => sentence.StartsWith(halfYears, StringComparison.Ordinal));
        Assert.DoesNotContain(Sentences(HalfYears, language), sentence => sentence.StartsWith(tertials, StringComparison.Ordinal));
        Assert.Contains(Sentences(Tertials, language), sentence => sentence.StartsWith(tertials, StringComparison.Ordinal));
        Assert.DoesNotContain(Sentences(Tertials, language), sentence => sentence.StartsWith(halfYears, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Language.Bokmal, "Brukere talt i begge halvår", "Gjentatte tellinger i tertialene (ikke personer)")]
    [InlineData(Language.Nynorsk, "Brukarar talde i begge halvåra", "Gjentekne teljingar i tertiala (ikkje personar)")]
    [InlineData(Language.English, "Users counted in both half-years", "Repeat counts in the four-month periods (not people)")]
    public void FigureText_ChangedFigure_IsPeopleWithTwoPartsAlone(Language language, string halfYears, string tertials) =>
        Assert.Equal([halfYears, tertials], new[] { HalfYears, Tertials }.Select(model =>
            ReportTexts.In(language).FigureText(model, new FigureName(Quantity.RepeatedUsers, model.Visits.Years[0].Total.Period.Months))));

    private static IEnumerable<string> Sentences(ReportModel model, Language language) =>
        UserTables.Of(model, ReportTexts.In(language)).OfType<Paragraph>().SelectMany(paragraph => paragraph.Sentences);
}
