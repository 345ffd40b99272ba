using ReportingPipeline.Reporting;
using ReportingPipeline.Reporting.Ledger;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests.EndToEnd;

public class RefusalTests
{
    [Fact]
    public async Task Once_BrokenConfiguration_ExitsWith1AndNamesTheField()
    {
        var account = await StorageAccount.NewAsync();
        await account.ConfigureAsync(EditedCentres.With("centres[0].grants[0].measure", "\"users\""));

        var run = await AppProcess.OnceAsync(account.ConnectionString);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "CollectVisits: ConfigurationException: configuration/centres.json: "
            + "centres[0].grants[0].measure is 'users'; it must be visits or user-visits or unique-users.",
            run.Error.Trim());
    }

    [Fact]
    public async Task Once_ReportHasFailed_ExitsWith1AndNamesItAndItsLastError()
    {
        var account = await StorageAccount.NewAsync();
        await account.ConfigureAsync(EditedCentres.With("centres[0].firstPeriod", "\"2021-H1\""));
        var (now, id) = (TimeProvider.System.GetUtcNow(), new RevisionId(new ReportId("sagatun", "2021-H1", "hamar"), 1));
        var owed = Transitions.Owe(id, new DateOnly(2021, 7, 15), now, Decision.System, "Owed").Entry;
        Assert.True(await new LedgerTable(account.Tables).TrySaveAsync(default, owed.FailBuilding("The counts are gone.", now.AddDays(1), now)));

        var run = await AppProcess.OnceAsync(account.ConnectionString);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("sagatun_2021-H1_hamar_r1 failed to be built: The counts are gone.", run.Error.Trim(), StringComparison.Ordinal);
        Assert.Matches(@"2021-H1 +hamar +1 +failed to be built +0 +The counts are gone\.", run.Output);
    }

    [Fact]
    public async Task Once_OptionOutOfRange_ExitsWith1AndNamesTheOption()
    {
        var account = await StorageAccount.NewAsync(isSetUp: false);

        var run = await AppProcess.OnceAsync(account.ConnectionString, new Dictionary<string, string> { ["Collection__ParallelReads"] = "0" });

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The field ParallelReads must be between 1 and 256.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_OutWithoutFolder_ExitsWith1AndSaysWhatIsNeeded()
    {
        var account = await StorageAccount.NewAsync(isSetUp: false);

        var run = await AppProcess.OnceAsync(account.ConnectionString, null, "--out");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--out needs one folder, such as --out ", run.Error, StringComparison.Ordinal);
    }
}
