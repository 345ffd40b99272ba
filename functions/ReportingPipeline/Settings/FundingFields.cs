using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Settings;

/// <summary>What a centre is given, by whom and for which year; none if the field is left out.</summary>
internal static class FundingFields
{
    /// <summary>The fields of an income.</summary>
    public static readonly string[] Names =
        ["year", .. TranslatedFields.NamesOf("funder"), "activity", "amountKroner", .. TranslatedFields.NamesOf("purpose")];

    public static IReadOnlyList<Income> ReadAll(ConfigurationObject centre, ReportingCalendar calendar)
    {
        if (!centre.Has("funding")) return [];

        var all = new List<Income>();
        foreach (var fields in centre.Objects("funding", Names))
        {
            var income = Read(fields, calendar);
            if (all.Any(earlier => earlier.Year == income.Year && earlier.Continues(income)))
            {
                throw fields.Error(
                    "funder",
                    $"is '{income.Funder.Bokmal}', which stands there already with this year, activity and purpose; "
                    + "add the amounts up, or give each a purpose of its own");
            }

            all.Add(income);
        }

        return all;
    }

    private static Income Read(ConfigurationObject income, ReportingCalendar calendar) => new(
        income.Period("year", calendar, PeriodKind.Year),
        income.Translated("funder"),
        income.OneOf("activity", ("local", FundingActivity.Local), ("regional", FundingActivity.Regional)),
        income.WholeNumber("amountKroner", 0, Kroner.Most))
    {
        Purpose = income.TranslatedOrNone("purpose"),
    };
}
