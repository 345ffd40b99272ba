namespace Azure.Data.Tables.Tests;

public class TableEntityTests
{
    [Fact]
    public void Getters_Missing_AreNull()
    {
        var entity = new TableEntity("p", "r") { ["Null"] = null };

        foreach (var key in new[] { "Missing", "Null" })
        {
            Assert.Null(entity[key]);
            Assert.Null(entity.GetString(key));
            Assert.Null(entity.GetBoolean(key));
            Assert.Null(entity.GetInt32(key));
            Assert.Null(entity.GetInt64(key));
            Assert.Null(entity.GetDouble(key));
            Assert.Null(entity.GetGuid(key));
            Assert.Null(entity.GetDateTime(key));
            Assert.Null(entity.GetDateTimeOffset(key));
            Assert.Null(entity.GetBinary(key));
            Assert.Null(entity.GetBinaryData(key));
        }

        Assert.Null(entity.Timestamp);
    }

    [Fact]
    public void Getters_WrongType_Throw()
    {
        var entity = new TableEntity("p", "r") { ["Number"] = 1, ["Text"] = "1" };

        Assert.Throws<InvalidOperationException>(() => entity.GetInt64("Number"));
        Assert.Throws<InvalidOperationException>(() => entity.GetString("Number"));
        Assert.Throws<InvalidOperationException>(() => entity.GetInt32("Text"));
        Assert.Throws<InvalidOperationException>(() => entity.GetBoolean("Text"));
        Assert.Throws<InvalidOperationException>(() => entity.GetDouble("Text"));
        Assert.Throws<InvalidOperationException>(() => entity.GetGuid("Text"));
        Assert.Throws<InvalidOperationException>(() => entity.GetDateTime("Text"));
        Assert.Throws<InvalidOperationException>(() => entity.GetDateTimeOffset("Text"));
        Assert.Throws<InvalidOperationException>(() => entity.GetBinary("Text"));
        Assert.Throws<InvalidOperationException>(() => entity.GetBinaryData("Text"));
    }

    [Fact]
    public void Indexer_NumberOverAnotherNumber_KeepsTheWiderType()
    {
        var entity = new TableEntity { ["L"] = 1L, ["D"] = 1.0, ["I"] = 1 };

        entity["L"] = 2;
        entity["D"] = 2;
        entity["I"] = 2L;

        Assert.Equal([2L, 2.0, 2L], new[] { "L", "D", "I" }.Select(key => entity[key]));
    }

    [Fact]
    public void Indexer_AnotherType_TakesItsPlace()
    {
        var entity = new TableEntity { ["V"] = "1" };

        entity["V"] = 1;
        Assert.Equal(1, entity.GetInt32("V"));
        entity["V"] = true;
        Assert.True(entity.GetBoolean("V"));
        entity["V"] = null;
        Assert.Null(entity["V"]);
    }

    [Fact]
    public void Indexer_TimeOverText_BecomesText()
    {
        var entity = new TableEntity { ["V"] = "1" };

        entity["V"] = DateTimeOffset.UnixEpoch;

        Assert.IsType<string>(entity["V"]);
    }

    [Fact]
    public void Dictionary_KeysAndProperties_AreOneCollection()
    {
        var entity = new TableEntity(new Dictionary<string, object> { ["PartitionKey"] = "p", ["A"] = 1 });
        entity.RowKey = "r";
        entity.Add("B", 2);

        Assert.Equal("p", entity.PartitionKey);
        Assert.Equal(["PartitionKey", "A", "RowKey", "B"], entity.Keys);
        Assert.True(entity.Remove("A"));
        Assert.False(entity.TryGetValue("A", out _));
        Assert.Equal(3, entity.Count);
        Assert.Contains(new KeyValuePair<string, object>("B", 2), (IEnumerable<KeyValuePair<string, object>>)entity);
    }
}
