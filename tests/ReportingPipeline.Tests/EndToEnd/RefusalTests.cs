using ReportingPipeline.Domain.Ledger;
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

        using var run = await LocalProgram.OnceAsync(account.ConnectionString);

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

        // After everything that could have put it right, or it would be tried again at once.
        var (now, id) = (TimeProvider.System.GetUtcNow(), new RevisionId(new ReportId("sagatun", "2021-H1", "hamar"), 1));
        var owed = Transitions.Owe(id, new DateOnly(2021, 7, 15), now, Decision.System, "Owed").Entry;
        Assert.True(await new LedgerTable(account.Tables).TrySaveAsync(default, owed.FailBuilding("The counts are gone.", now.AddDays(2), now.AddDays(1))));

        using var run = await LocalProgram.OnceAsync(account.ConnectionString);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("sagatun_2021-H1_hamar_r1 failed to be built: The counts are gone.", run.Error.Trim(), StringComparison.Ordinal);
        Assert.Matches(@"2021-H1 +hamar +1 +failed to be built +0 +The counts are gone\.", run.Output);
    }

    [Fact]
    public async Task Once_OptionOutOfRange_ExitsWith1AndNamesTheOption()
    {
        var account = await StorageAccount.NewAsync(isSetUp: false);

        using var run = await LocalProgram.OnceAsync(account.ConnectionString, KeyValuePair.Create("Collection__ParallelReads", "0"));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("The worker ended with exit code ", run.Error, StringComparison.Ordinal);
        Assert.Contains("The field ParallelReads must be between 1 and 256.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Required argument missing for option: '--out'.", "--out")]
    [InlineData("--port needs a number from 0 (any free port) to 65535.", "--port", "web")]
    [InlineData("--port needs a number from 0 (any free port) to 65535.", "--port", "65536")]
    [InlineData("Unrecognized command or argument '--onec'.", "--onec")]
    public async Task Run_WrongArgument_ExitsWith1AndSaysWhatIsWrong(string reason, params string[] arguments)
    {
        using var run = LocalProgram.Start("nonsense", arguments);

        Assert.Equal(1, await run.EndAsync());
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }
}
