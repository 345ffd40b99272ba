using System.Linq.Expressions;

namespace Azure.Data.Tables.Tests;

public class FilterTests
{
    private static readonly DateTimeOffset Time = new(2026, 1, 2, 3, 4, 5, 120, TimeSpan.FromHours(1));
    private static readonly Guid Id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    public static TheoryData<object?, string> Literals => new()
    {
        { null, "null" }, { "plain", "'plain'" }, { "O'Brien", "'O''Brien'" }, { true, "true" }, { 1, "1" }, { 1L, "1L" },
        { 1.5, "1.5" }, { Time, "datetime'2026-01-02T02:04:05.12Z'" }, { Time.UtcDateTime, "datetime'2026-01-02T02:04:05.12Z'" },
        { Id, "guid'0f8fad5b-d9cb-469f-a165-70867728950e'" }, { new byte[] { 1, 255 }, "X'01FF'" },
    };

    public static TheoryData<Expression<Func<Visit, bool>>, string> Predicates
    {
        get
        {
            var captured = new { Key = "k'1", Limit = 5L };
            return new()
            {
                { visit => visit.PartitionKey == "p" && visit.RowKey != captured.Key, "(PartitionKey eq 'p') and (RowKey ne 'k''1')" },
                { visit => visit.Large > captured.Limit || visit.Number <= 3, "(Large gt 5L) or (Number le 3)" },
                { visit => !(visit.Fraction < 2), "not (Fraction lt 2.0)" },
                { visit => visit.RowKey.CompareTo("a") >= 0, "RowKey ge 'a'" },
                { visit => string.Compare(visit.RowKey, "a" + captured.Key) < 0, "RowKey lt 'ak''1'" },
                { visit => visit.RowKey.Equals("a"), "RowKey eq 'a'" },
                { visit => visit.Truth && visit.Number == 1, "Truth and (Number eq 1)" },
                { visit => visit.Timestamp >= Time, "Timestamp ge datetime'2026-01-02T02:04:05.12Z'" },
                { visit => visit.IdOrNone!.Value == Id, "IdOrNone eq guid'0f8fad5b-d9cb-469f-a165-70867728950e'" },
                { visit => visit.Named == "n", "renamed eq 'n'" },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Literals))]
    public void CreateQueryFilter_Value_IsQuotedAndEscaped(object? value, string literal)
    {
        Assert.Equal($"V eq {literal}", TableClient.CreateQueryFilter($"V eq {value}"));
    }

    [Fact]
    public void CreateQueryFilter_ValueWithoutNotation_Throws()
    {
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"V eq {new Visit()}"));
    }

    [Theory]
    [MemberData(nameof(Predicates))]
    public void CreateQueryFilter_Predicate_SaysTheSame(Expression<Func<Visit, bool>> predicate, string filter)
    {
        Assert.Equal(filter, TableClient.CreateQueryFilter(predicate));
    }

    [Fact]
    public void CreateQueryFilter_DictionaryPredicate_NamesTheProperty()
    {
        var name = "Count";

        Assert.Equal("Count gt 1", TableClient.CreateQueryFilter<TableEntity>(entity => entity.GetInt32("Count") > 1));
        Assert.Equal("Count eq 2L", TableClient.CreateQueryFilter<TableEntity>(entity => entity.GetInt64(name) == 2));
        Assert.Equal("Text eq 'a'", TableClient.CreateQueryFilter<TableEntity>(entity => entity["Text"] as string == "a"));
    }

    [Fact]
    public void CreateQueryFilter_AlwaysTrue_IsNoFilter()
    {
        Assert.Null(TableClient.CreateQueryFilter<TableEntity>(entity => true));
    }

    [Fact]
    public void CreateQueryFilter_WhatAFilterCannotSay_Throws()
    {
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<Visit>(visit => visit.RowKey.StartsWith("ab", StringComparison.Ordinal)));
    }
}
