namespace Azure.Data.Tables.Tests;

public class ServiceTests : TableTest
{
    [Fact]
    public async Task CreateTableIfNotExists_There_Returns409()
    {
        var name = NewName();

        var created = await Service.CreateTableIfNotExistsAsync(name);
        var again = await Service.CreateTableIfNotExistsAsync(name);
        var byTable = await Service.GetTableClient(name).CreateIfNotExistsAsync();

        Assert.Equal((name, 204), (created.Value.Name, created.GetRawResponse().Status));
        Assert.Equal((name, 409), (again.Value.Name, again.GetRawResponse().Status));
        Assert.Equal((name, 409), (byTable.Value.Name, byTable.GetRawResponse().Status));
        Assert.Equal(409, await StatusAsync(() => Service.GetTableClient(name).CreateAsync()));
        Assert.Equal(204, (await Service.DeleteTableAsync(name)).Status);
    }

    [Fact]
    public async Task CreateTableIfNotExists_InvalidName_Is400()
    {
        Assert.Equal(400, await StatusAsync(() => Service.CreateTableIfNotExistsAsync("no-dashes")));
    }

    [Fact]
    public async Task DeleteTable_Missing_Returns404()
    {
        Assert.Equal(404, (await Service.DeleteTableAsync(NewName())).Status);
    }

    [Fact]
    public async Task Query_ByName_FindsTheTable()
    {
        var name = Table.Name;

        var all = await ListAsync(Service.QueryAsync());
        var filtered = await ListAsync(Service.QueryAsync(TableClient.CreateQueryFilter($"TableName eq {name}")));

        Assert.Contains(all, table => table.Name == name);
        Assert.Equal(name, Assert.Single(filtered).Name);
    }

    [Fact]
    public void Uri_OfTable_IsUnderThatOfTheService()
    {
        Assert.Equal(Server.TableEndpoint, Service.Uri);
        Assert.Equal(new Uri($"{Server.TableEndpoint}/{Table.Name}"), Table.Uri);
        Assert.Equal("devstoreaccount1", Service.AccountName);
        Assert.Equal("devstoreaccount1", Table.AccountName);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://azurite", "http://azurite:10002/devstoreaccount1")]
    [InlineData("AccountName=a;AccountKey=a2V5;EndpointSuffix=core.windows.net", "https://a.table.core.windows.net/")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=a;AccountKey=a2V5;EndpointSuffix=example.org;", "http://a.table.example.org/")]
    [InlineData("AccountName=a;AccountKey=a2U=;TableEndpoint=http://localhost:1/a", "http://localhost:1/a")]
    public void ConnectionString_Valid_GivesTheEndpoint(string connectionString, string endpoint)
    {
        Assert.Equal(new Uri(endpoint), new TableServiceClient(connectionString).Uri);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AccountName=a;AccountKey=a2V5")]
    [InlineData("AccountName=a;TableEndpoint=http://localhost:1/a")]
    public void ConnectionString_Insufficient_IsRefused(string connectionString)
    {
        Assert.ThrowsAny<ArgumentException>(() => new TableServiceClient(connectionString));
        Assert.ThrowsAny<ArgumentException>(() => new TableClient(connectionString, "t"));
    }

    [Theory]
    [InlineData("AccountName")]
    [InlineData("AccountName=")]
    [InlineData("AccountName=a;;AccountKey=a2V5")]
    [InlineData("AccountName=a;AccountName=b")]
    public void ConnectionString_Malformed_IsRefused(string connectionString)
    {
        Assert.Throws<InvalidOperationException>(() => new TableServiceClient(connectionString));
    }
}
