using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests.HouseRules;

/// <summary>What README promises to those who write the source table and to operators is what the code has.</summary>
public class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md");

    public static TheoryData<string> Columns => [.. VisitTable.Columns];

    public static TheoryData<string> Reasons => [.. Enum.GetNames<RejectionReason>()];

    public static TheoryData<string> Fields =>
        [.. CentreFields.Names.Union(RecipientFields.Names).Union(FundingFields.Names).Union(IndicatorFields.Names).Union(OverviewFields.Names).Union(OverviewFields.GrantNames)];

    public static TheoryData<string> Settings => [.. SettingsInCode.Names];

    [Theory]
    [MemberData(nameof(Columns))]
    public void SourceTable_EveryColumnThatIsRead_IsInTheContract(string column) => AssertHasRow(column);

    [Theory]
    [MemberData(nameof(Reasons))]
    public void SourceTable_EveryReasonToReject_IsExplained(string reason) => AssertHasRow(reason);

    [Fact]
    public void SourceTable_ReasonsToReject_StandInTheOrderInWhichTheyTakePrecedence()
    {
        var places = Enum.GetNames<RejectionReason>()
            .Select(reason => Readme.IndexOf($"\n| {reason} |", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(places.Order(), places);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Settings_EveryOneThatIsRead_IsNamed(string setting) => Assert.Contains($"`{setting}`", Readme, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Fields))]
    public void Centres_EveryFieldThatIsRead_IsNamed(string field) => Assert.Contains($"`{field}`", Readme, StringComparison.Ordinal);

    private static void AssertHasRow(string name) => Assert.Contains($"\n| {name} |", Readme, StringComparison.Ordinal);
}
