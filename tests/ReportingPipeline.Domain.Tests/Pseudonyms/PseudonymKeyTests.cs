using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Pseudonyms;

public class PseudonymKeyTests
{
    // Computed elsewhere, so that whoever writes the source table from another system can hold theirs against it.
    [Fact]
    public void PseudonymOf_KnownKeyAndId_IsHmacSha256InBase64Url() =>
        Assert.Equal(new UserKey(1, "WUwuNzGBUJFqJtx1PVCFgq0w0eHxPw237_eS-JF-EcU"), TestKeys.First.PseudonymOf(TestKeys.Id("010170 12345")));

    [Fact]
    public void PseudonymOf_AnotherVersion_IsAnotherPseudonym()
    {
        var (first, second) = (TestKeys.First.PseudonymOf(TestKeys.Id("a1")), TestKeys.Second.PseudonymOf(TestKeys.Id("a1")));

        Assert.Equal((1, 2), (first.KeyVersion, second.KeyVersion));
        Assert.NotEqual(first.Pseudonym, second.Pseudonym);
    }

    [Fact]
    public void HashFor_OtherPurposes_HaveNothingInCommon()
    {
        string[] hashes = [TestKeys.First.PseudonymOf(TestKeys.Id("A1")).Pseudonym, TestKeys.First.HashFor("one", "A1"), TestKeys.First.HashFor("two", "A1")];

        Assert.Equal(3, hashes.Distinct().Count());
        Assert.All(hashes, hash => Assert.Matches("^[A-Za-z0-9_-]{43}$", hash));
        Assert.Equal(hashes[1], TestKeys.First.HashFor("one", "A1"));
    }

    [Theory]
    [InlineData(0, 32, "The version of a pseudonym key is a whole number from 1, not 0. (Parameter 'version')")]
    [InlineData(1, 31, "A pseudonym key has at least 32 bytes. (Parameter 'secret')")]
    public void Key_WithoutVersionOrTooShort_IsRefused(int version, int bytes, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => new PseudonymKey(version, new byte[bytes])).Message);

    [Fact]
    public void ToString_OfAKey_TellsTheVersionOnly() => Assert.Equal("pseudonym key version 2", TestKeys.Second.ToString());
}
