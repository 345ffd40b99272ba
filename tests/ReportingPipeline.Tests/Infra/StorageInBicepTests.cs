using System.Reflection;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests.Infra;

public class StorageInBicepTests
{
    // The container that deployments are put in; the product never opens it.
    private const string PackagesContainer = "deployment-packages";

    private static readonly BicepNames Bicep = BicepNames.Read("modules/storage.bicep");

    private static readonly Dictionary<string, string> Names = typeof(StorageNames)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);

    [Fact]
    public void Names_InCode_SayWhatTheyName() =>
        Assert.All(Names.Keys, name => Assert.Matches("(Table|Queue|Container|Blob)$", name));

    [Fact]
    public void Tables_InCodeAndBicep_AreTheSame() =>
        AssertSame(InCode("Table"), Bicep.LoopedOver("Microsoft.Storage/storageAccounts/tableServices/tables"));

    [Fact]
    public void Queues_InCodeAndBicep_AreTheSameButForPoison() =>
        AssertSame(
            InCode("Queue").SelectMany(queue => new[] { queue, $"{queue}-poison" }),
            Bicep.LoopedOver("Microsoft.Storage/storageAccounts/queueServices/queues"));

    [Fact]
    public void Containers_InCodeAndBicep_AreTheSameButForPackages() =>
        AssertSame(
            InCode("Container").Append(PackagesContainer),
            Bicep.LoopedOver("Microsoft.Storage/storageAccounts/blobServices/containers"));

    [Fact]
    public void QueueTriggers_InCode_ListenToQueuesOfStorageNames() =>
        Assert.Empty(SettingsInCode.TriggerQueues.Except(InCode("Queue")));

    [Theory]
    [InlineData("allowSharedKeyAccess: false")]
    [InlineData("allowBlobPublicAccess: false")]
    [InlineData("minimumTlsVersion: 'TLS1_2'")]
    public void Account_IsClosedTo_KeysAndStrangers(string property) =>
        Assert.Contains(property, Repository.Read("infra/modules/storage.bicep"), StringComparison.Ordinal);

    private static IEnumerable<string> InCode(string kind) =>
        Names.Where(name => name.Key.EndsWith(kind, StringComparison.Ordinal)).Select(name => name.Value);

    private static void AssertSame(IEnumerable<string> inCode, IEnumerable<string> inBicep) =>
        Assert.Equal(inCode.Order(StringComparer.Ordinal), inBicep.Order(StringComparer.Ordinal));
}
