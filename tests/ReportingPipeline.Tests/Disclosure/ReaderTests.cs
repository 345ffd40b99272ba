using System.Globalization;
using ReportingPipeline.Tests.Disclosure.Breaking;
using ReportingPipeline.Tests.Disclosure.Reading;
using ReportingPipeline.Tests.Disclosure.Registered;
using ReportingPipeline.Workbooks;
using Xunit.Abstractions;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>
/// The guarantee, proven on random centres by somebody who has nothing but their finished files. The environment variable READER_CENTRES
/// says how many centres; before a release it is 2000.
/// </summary>
public sealed class ReaderTests(ITestOutputHelper output)
{
    private const int OrdinaryCentres = 150;
    private const int LeaksToShow = 20;

    private const double LeastUtility = 0.8;
    private const double LeastOfPossible = 0.9;

    /// <summary>How many random centres are read.</summary>
    internal static int Centres { get; } =
        int.Parse(Environment.GetEnvironmentVariable("READER_CENTRES") ?? $"{OrdinaryCentres}", CultureInfo.InvariantCulture);

    [Fact]
    public void Read_AllFilesOfRandomCentres_FormsNoNumberOfTooFewUsers()
    {
        var found = Enumerable.Range(0, Centres).AsParallel().Select(seed => Read(RandomCentre.Draw(seed))).ToList()
            .Aggregate(ReaderFindings.None, (sum, centre) => sum + centre);

        output.WriteLine($"{Centres} centres, {found.Files} files");
        output.WriteLine($"{found.Printed} numbers printed, {found.Pairs} pairs of them inside one another, {found.Formed} numbers formed");
        output.WriteLine(found.MunicipalityYears.ToString());
        Assert.Empty(found.Leaks.Take(LeaksToShow));
        Assert.True(found.MunicipalityYears.ToldOfAll >= LeastUtility, "Too few municipalities are told by themselves.");
        Assert.True(found.MunicipalityYears.ToldOfPossible >= LeastOfPossible, "More municipalities could be told by themselves.");
    }

    /// <summary>Reads what a centre releases, with a rule broken or none.</summary>
    internal static ReaderFindings Read(RegisteredCentre registered, BrokenRule? broken = null)
    {
        var released = new ReleasedReports(registered, broken);
        var files = released.Models().Select(model => ReleasedReports.File(model, ReportFormat.Data.Write));
        var reports = files.Select(file => JsonReport.Read(file.Content)).ToList();
        return FileReader.Read(registered, [.. reports, released.PartVisits()]) with { Files = reports.Count };
    }
}
