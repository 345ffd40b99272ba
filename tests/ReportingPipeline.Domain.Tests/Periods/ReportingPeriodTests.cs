using FsCheck;
using FsCheck.Fluent;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Tests.Periods;

public sealed class ReportingPeriodTests
{
    private static readonly Gen<ReportingPeriod> Periods =
        from calendar in Gen.Elements(ReportingCalendar.CalendarYear, ReportingCalendar.JulyYear)
        from kind in Gen.Elements(Enum.GetValues<PeriodKind>())
        from year in Gen.Choose(1900, 9000)
        from part in Gen.Choose(0, 11)
        let parts = calendar.Year(year).Parts(kind)
        select parts[part % parts.Count];

    [Fact]
    public void Parts_OfEveryYear_PartitionIt() => ForEvery.Value(Periods, period =>
    {
        foreach (var kind in Enum.GetValues<PeriodKind>())
        {
            var parts = period.Parts(kind);

            Assert.Equal(period.Year.Months.Months(), parts.SelectMany(part => part.Months.Months()));
            Assert.Equal(period.Year.FirstDay, parts[0].FirstDay);
            Assert.Equal(period.Year.LastDay, parts[^1].LastDay);
            Assert.All(parts, part => Assert.Equal(period.Year, part.Year));
        }
    });

    [Fact]
    public void Id_OfEveryPeriod_IsReadBack() => ForEvery.Value(Periods, period =>
    {
        Assert.Equal(period, period.Calendar.Parse(period.Id));
        Assert.Equal(period, period.Calendar.Parse(period.Key));
        Assert.DoesNotContain('/', period.Key);
        Assert.Equal(period.Id, period.ToString());
    });

    [Fact]
    public void Next_OfEveryPeriod_BeginsTheDayAfter() => ForEvery.Value(Periods, period =>
    {
        Assert.Equal(period.LastDay.AddDays(1), period.Next().FirstDay);
        Assert.Equal(period.Kind, period.Next().Kind);
        Assert.Equal(period.Months.Months().Count(), period.Next().Months.Months().Count());
    });

    [Fact]
    public void YearsBefore_OfEveryPeriod_HasTheSameMonths() => ForEvery.Value(Periods, period => Assert.Equal(
        period.Months.Months().Select(month => month.AddMonths(-24)), period.YearsBefore(2).Months.Months()));

    [Fact]
    public void PeriodOf_EveryMonthOfAPeriod_IsThatPeriod() => ForEvery.Value(Periods, period => Assert.All(
        period.Months.Months(), month => Assert.Equal(period, period.Calendar.PeriodOf(period.Kind, month))));

    [Fact]
    public void Id_OfTheTwoCalendars_IsNeverTheSame() => ForEvery.Value(Periods, period =>
    {
        var other = period.Calendar == ReportingCalendar.JulyYear ? ReportingCalendar.CalendarYear : ReportingCalendar.JulyYear;
        Assert.Null(other.TryParse(period.Id));
    });

    [Fact]
    public void Parts_OfNoKind_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportingCalendar.CalendarYear.Year(2019).Parts((PeriodKind)9));
}
