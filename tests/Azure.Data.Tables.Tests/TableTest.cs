using Azurite;

namespace Azure.Data.Tables.Tests;

/// <summary>A test with a new empty table.</summary>
public abstract class TableTest : IAsyncLifetime
{
    private protected AzuriteServer Server { get; private set; } = null!;

    protected TableServiceClient Service { get; private set; } = null!;

    protected TableClient Table { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await Emulator.GetAsync();
        Service = new TableServiceClient(Server.ConnectionString);
        Table = Service.GetTableClient(NewName());
        await Table.CreateAsync();
    }

    public async Task DisposeAsync() => await Table.DeleteAsync();

    protected string NewName() => $"{GetType().Name}{Guid.NewGuid():N}";

    protected TableClient Connect(TableClientOptions options) => new(Server.ConnectionString, Table.Name, options);

    protected static async Task<List<T>> ListAsync<T>(AsyncPageable<T> pages)
        where T : notnull
    {
        var items = new List<T>();
        await foreach (var item in pages)
        {
            items.Add(item);
        }

        return items;
    }

    protected static async Task<int> StatusAsync(Func<Task> call) =>
        (await Assert.ThrowsAnyAsync<RequestFailedException>(call)).Status;
}
