using NCrontab;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Owed;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Settings;
using ReportingPipeline.Tests;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Benchmarks.Scale;

/// <summary>
/// Ten years of nights by the schedules of the sample's settings and the calendar of the reports. What grows with history is taken to
/// grow evenly from the first year to the tenth. Every report is issued anew once, on the revision date after its release, and on each
/// revision date there is something to be compared with.
/// </summary>
/// <param name="shape">The centres.</param>
/// <param name="young">What was measured after a year.</param>
/// <param name="old">What was measured after ten.</param>
/// <param name="exportedRow">What a row of the ledger takes in the nightly export.</param>
internal sealed class ScaledYears(ScaledShape shape, Measured young, Measured old, Invocation exportedRow)
{
    private static readonly DateOnly FirstDay = new(ScaledShape.FirstYear, 1, 1);
    private static readonly DateOnly LastDay = new(ScaledShape.FirstYear + ScaledShape.Years - 1, 12, 31);
    private static readonly DateOnly EndOfFirstYear = new(ScaledShape.FirstYear, 12, 31);

    private readonly Centre _centre = CentresFile.Parse(shape.File(shape.Recipients))[0];
    private double _reports;
    private double _share;

    /// <summary>Every night, in order.</summary>
    public IEnumerable<Night> Nights()
    {
        for (var day = FirstDay; day <= LastDay; day = day.AddDays(1))
        {
            _share = Math.Max(0, (day.DayNumber - EndOfFirstYear.DayNumber) / (double)(LastDay.DayNumber - EndOfFirstYear.DayNumber));
            yield return NightOf(day);
        }
    }

    private Night NightOf(DateOnly day)
    {
        var night = new Night(day);
        if (IsDue("CollectSchedule", day))
        {
            night.Add("its timer", (Of(Work.CollectTimer), 1));
            night.Add("collecting", (Of(Work.CollectDay), shape.Centres), (Of(Work.CollectUnknown), 1));
        }

        if (IsDue("RecountSchedule", day))
        {
            night.Add("its timer", (Of(Work.ReconcileTimer), 1));
            night.Add("counting anew", (Of(Work.CountAnew), shape.Centres), (Of(Work.CollectUnknown), 1));
        }

        if (IsDue("ReconcileSchedule", day)) Reconcile(night);
        if (IsDue("ExportSchedule", day)) night.Add("exporting", (exportedRow.Times(_reports * old.RowsAReport), 1));
        if (IsDue("RetentionSchedule", day))
        {
            night.Add("its timer", (Of(Work.ReconcileTimer), 1));
            night.Add("retention", (Of(Work.Retention), shape.Centres));
        }

        return night;
    }

    private void Reconcile(Night night)
    {
        night.Add("its timer", (Of(Work.ReconcileTimer), 1));
        var released = _centre.EndedPeriods(night.Date).Where(period => OwedReport.FirstDayOwed(_centre, period) < night.Date).ToList();
        if (_centre.EndedPeriods(night.Date).Any(period => OwedReport.FirstDayOwed(_centre, period) == night.Date))
        {
            night.Add("reconciling, reports owed", (Of(Work.ReconcileOwed), shape.Centres));
            Build(night, "building and delivering");
        }
        else if (_centre.RevisionDays.Contains(night.Date.Day) && released.Count > 0)
        {
            night.Add("reconciling, corrections", (Of(Work.ReconcileCorrected), shape.Centres));
            Compare(night, released);
        }
        else
        {
            night.Add("reconciling", (Of(Work.ReconcileNothing), shape.Centres));
        }
    }

    private void Compare(Night night, List<ReportingPeriod> released)
    {
        var reports = (double)shape.Centres * shape.Recipients;
        var compared = released.Count(period => night.Date <= RevisionDates.LastDay(_centre, period));
        var isFirstAfterRelease = OwedReport.FirstDayOwed(_centre, released[^1]).AddMonths(1) > night.Date;
        var revised = isFirstAfterRelease ? 1 : 0;
        night.Add("comparing", (Of(Work.CompareChanged), reports * revised), (Of(Work.CompareUnchanged), reports * (compared - revised)));
        if (isFirstAfterRelease) Build(night, "building revisions");
    }

    // The messages that a run sends come when there is nothing more to do.
    private void Build(Night night, string name)
    {
        var instances = Math.Min(Platform.MostInstances, Math.Ceiling(shape.Recipients / Platform.MessagesAnInstance));
        (Invocation Run, double Times)[] runs =
        [
            (Of(Work.FirstReport), shape.Centres),
            (Of(Work.FirstReportOfInstance), shape.Centres * (instances - 1)),
            (Of(Work.FurtherReport), shape.Centres * (shape.Recipients - instances)),
        ];
        night.Add(name, runs);
        night.Add("finding nothing to do", (Of(Work.IdleMessage), runs.Sum(run => run.Run.Storage.Messages * run.Times)));
        _reports += shape.Centres * shape.Recipients;
    }

    private Invocation Of(Work work) =>
        old.Works.TryGetValue(work, out var then) ? Invocation.Between(young.Works[work], then, _share) : Invocation.None;

    private static bool IsDue(string setting, DateOnly day)
    {
        var schedule = CrontabSchedule.Parse(SettingsSample.Values[setting], new CrontabSchedule.ParseOptions { IncludingSeconds = true });
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return schedule.GetNextOccurrence(midnight.AddTicks(-1)) < midnight.AddDays(1);
    }
}
