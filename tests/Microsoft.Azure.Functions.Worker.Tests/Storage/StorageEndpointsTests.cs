using Microsoft.Azure.Functions.Worker.LocalHost;

namespace Microsoft.Azure.Functions.Worker.Tests;

public class StorageEndpointsTests
{
    [Fact]
    public void Parse_DevelopmentStorage_IsThePortsOfTheEmulator() =>
        Assert.Equal(new StorageEndpoints(10000, 10001, 10002), StorageEndpoints.Parse("UseDevelopmentStorage=true"));

    [Fact]
    public void Parse_EndpointsOnThisMachine_AreTheirPorts()
    {
        const string connection =
            "AccountName=a;AccountKey=b==;BlobEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://localhost:2/a;TableEndpoint=http://127.0.0.1:3/a;";

        Assert.Equal(new StorageEndpoints(1, 2, 3), StorageEndpoints.Parse(connection));
    }

    [Fact]
    public void Parse_AccountInTheCloud_IsNull() =>
        Assert.Null(StorageEndpoints.Parse("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=b==;EndpointSuffix=core.windows.net"));

    [Theory]
    [InlineData("BlobEndpoint=http://127.0.0.1:1/a")]
    [InlineData("nonsense")]
    public void Parse_NoWholeStorage_IsRefused(string connection) =>
        Assert.Throws<LocalHostException>(() => StorageEndpoints.Parse(connection));
}
