using System.Runtime.Serialization;

namespace Azure.Data.Tables.Tests;

public class PropertyTypeTests : TableTest
{
    private static readonly DateTimeOffset Time = new(2026, 3, 29, 1, 2, 3, TimeSpan.FromHours(2));

    public static TheoryData<object> Values => new()
    {
        "", "plain", "æøå 'quoted' \"double\" \\ \n\t <&> 😀", true, false, 0, -1, int.MaxValue, int.MinValue,
        0L, 5_000_000_000L, long.MinValue, long.MaxValue, 0.5, -1.0, 3.0, 1e300, double.Epsilon, double.NaN,
        double.PositiveInfinity, double.NegativeInfinity, Guid.Empty, Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
        Time, Time.AddTicks(1234567), Array.Empty<byte>(), new byte[] { 0, 1, 2, 253, 254, 255 },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task TableEntity_Value_ComesBackWithItsType(object value)
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = value });

        var read = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;
        var queried = Assert.Single(await ListAsync(Table.QueryAsync<TableEntity>()));

        Assert.IsType(value.GetType(), read["V"]);
        Assert.Equal(value, read["V"]);
        Assert.Equal(value, queried["V"]);
        Assert.Equal(new[] { "PartitionKey", "RowKey", "Timestamp", "V", "odata.etag" }, read.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task TableEntity_OtherTimesAndBytes_ComeBackAsTheirCounterparts()
    {
        var data = BinaryData.FromBytes("abc"u8.ToArray());
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Utc"] = Time.UtcDateTime, ["Data"] = data });

        var read = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(Time.UtcDateTime, read.GetDateTime("Utc"));
        Assert.Equal(DateTimeKind.Utc, read.GetDateTime("Utc")!.Value.Kind);
        Assert.Equal(Time, read.GetDateTimeOffset("Utc"));
        Assert.Equal(data.ToArray(), read.GetBinaryData("Data").ToArray());
        Assert.Equal(data.ToArray(), read.GetBinary("Data"));
    }

    [Fact]
    public async Task EntityType_EveryType_ComesBack()
    {
        var id = Guid.NewGuid();
        var visit = new Visit
        {
            PartitionKey = "p",
            RowKey = "r",
            Text = "æ'",
            Truth = true,
            TruthOrNone = false,
            Number = -7,
            NumberOrNone = 8,
            Large = long.MaxValue,
            LargeOrNone = long.MinValue,
            Fraction = 2,
            FractionOrNone = double.NaN,
            Id = id,
            IdOrNone = id,
            At = Time,
            AtOrNone = Time.AddTicks(1),
            Utc = Time.UtcDateTime,
            Bytes = [1, 2],
            Data = BinaryData.FromBytes([3]),
            Kind = VisitKind.Repeated,
            KindOrNone = VisitKind.First,
            Named = "n",
            Ignored = "never stored",
        };

        await Table.AddEntityAsync(visit);
        var read = (await Table.GetEntityAsync<Visit>("p", "r")).Value;
        var dictionary = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equivalent(
            new
            {
                visit.PartitionKey,
                visit.RowKey,
                visit.Text,
                visit.Truth,
                visit.TruthOrNone,
                visit.Number,
                visit.NumberOrNone,
                visit.Large,
                visit.LargeOrNone,
                visit.Fraction,
                visit.FractionOrNone,
                visit.Id,
                visit.IdOrNone,
                visit.At,
                visit.AtOrNone,
                visit.Utc,
                visit.Bytes,
                visit.Kind,
                visit.KindOrNone,
                visit.Named,
            },
            read);
        Assert.Equal([3], read.Data!.ToArray());
        Assert.Null(read.Ignored);
        Assert.NotEqual(default, read.ETag);
        Assert.NotNull(read.Timestamp);
        Assert.Equal("Repeated", dictionary["Kind"]);
        Assert.Equal("n", dictionary["renamed"]);
        Assert.IsType<double>(dictionary["Fraction"]);
        Assert.False(dictionary.ContainsKey("Ignored"));
    }

    [Fact]
    public async Task EntityType_MissingAndNullValues_KeepDefaults()
    {
        await Table.AddEntityAsync(new TableEntity("p", "bare") { ["Kind"] = "NoSuchKind", ["Extra"] = 1L });
        await Table.AddEntityAsync(new Visit { PartitionKey = "p", RowKey = "nulls", At = Time });

        var bare = (await Table.GetEntityAsync<Visit>("p", "bare")).Value;
        var nulls = (await Table.GetEntityAsync<Visit>("p", "nulls")).Value;

        Assert.Equal((0, 0L, 0.0, false, VisitKind.Unknown), (bare.Number, bare.Large, bare.Fraction, bare.Truth, bare.Kind));
        Assert.Equal(DateTime.UnixEpoch, bare.Utc);
        foreach (var visit in new[] { bare, nulls })
        {
            Assert.Null(visit.Text);
            Assert.Null(visit.TruthOrNone);
            Assert.Null(visit.NumberOrNone);
            Assert.Null(visit.LargeOrNone);
            Assert.Null(visit.FractionOrNone);
            Assert.Null(visit.IdOrNone);
            Assert.Null(visit.AtOrNone);
            Assert.Null(visit.Bytes);
            Assert.Null(visit.Data);
            Assert.Null(visit.KindOrNone);
        }
    }

    [Fact]
    public async Task EntityType_KeysOfOtherNames_ComeBack()
    {
        await Table.AddEntityAsync(new Count { Municipality = "0301", Month = "2026-01", Visits = 5 });
        await Table.UpsertEntityAsync(new TableEntity("0301", "2026-01") { ["Checked"] = true });

        var read = (await Table.GetEntityAsync<Count>("0301", "2026-01")).Value;

        Assert.Equal(("0301", "2026-01", 5), (read.Municipality, read.Month, read.Visits));
        Assert.NotEqual(default, ((ITableEntity)read).ETag);
        Assert.False(read.Checked);
    }

    [Fact]
    public async Task UpsertEntity_NullWhenMerging_KeepsTheStoredValue()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = null });

        Assert.Equal(1, (await Table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("A"));
    }

    [Fact]
    public async Task AddEntity_TypeThatATableDoesNotStore_IsRefusedHere()
    {
        await Assert.ThrowsAsync<NotSupportedException>(() => Table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = VisitKind.First }));
        await Assert.ThrowsAsync<NotSupportedException>(
            () => Table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = DateTime.SpecifyKind(DateTime.UnixEpoch, DateTimeKind.Unspecified) }));
    }

    private sealed class Count : ITableEntity
    {
        [IgnoreDataMember]
        public string Municipality { get; set; } = "";

        [IgnoreDataMember]
        public string Month { get; set; } = "";

        public int Visits { get; set; }

        public bool Checked { get; private set; }

        string ITableEntity.PartitionKey { get => Municipality; set => Municipality = value; }

        string ITableEntity.RowKey { get => Month; set => Month = value; }

        DateTimeOffset? ITableEntity.Timestamp { get; set; }

        ETag ITableEntity.ETag { get; set; }
    }
}
