using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Disclosure;

namespace ReportingPipeline.Tests.Disclosure;

public sealed class UnknownsTests
{
    private static readonly FigureName Users = Reader.Name(Quantity.UniqueUsers, "2019", Reader.Loten);

    private readonly Unknowns _unknowns = new();

    [Fact]
    public void Of_SameCountAndValue_IsTheSameUnknown()
    {
        var number = _unknowns.Of(Users, 12);

        Assert.Equal(number, _unknowns.Of(Users, 12));
        Assert.Equal((1, 12L), (_unknowns.Count, _unknowns.ValueOf(number)));
    }

    [Fact]
    public void Of_OtherValue_IsAnotherVersion()
    {
        var (first, second) = (_unknowns.Of(Users, 12), _unknowns.Of(Users, 13));

        Assert.NotEqual(first, second);
    }

    [Fact]
    public void Of_ValueThatIsBack_IsYetAnother()
    {
        var first = _unknowns.Of(Users, 12);
        _unknowns.Of(Users, 13);

        Assert.NotEqual(first, _unknowns.Of(Users, 12));
    }

    [Fact]
    public void Of_OtherCount_IsNoVersionOfIt()
    {
        _unknowns.Of(Users, 12);
        Assert.NotEqual(0, _unknowns.Of(CellNames.Whole(Users), 12));
    }

    [Fact]
    public void Of_BaseOfAGrant_IsTheCountItselfButForThatOfAll()
    {
        var basis = Users with { Form = FigureForm.GrantBase };

        Assert.Equal(_unknowns.Of(Users, 12), _unknowns.Of(basis, 12));
        Assert.NotEqual(_unknowns.Of(CellNames.Whole(Users), 40), _unknowns.Of(CellNames.Whole(basis), 40));
    }

    [Fact]
    public void Of_ErasedValue_IsOneUnknownWithoutAValue()
    {
        var number = _unknowns.Of(Users, null);

        Assert.Equal(number, _unknowns.Of(Users, null));
        Assert.Null(_unknowns.ValueOf(number));
    }
}
